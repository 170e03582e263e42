import Glibc
import Provenance
import TestSupport
import Testing

@testable import Operations

/// What is no regular file is refused at once and by name, and the others are read.
@Suite struct SpecialFileTests {
  private static func reason(_ path: String) -> String {
    do throws(OperationError) {
      return "\(try FileBytes.read(path).count) bytes"
    } catch {
      if case .inputUnavailable(_, let reason) = error { return "\(reason)" }
      return "\(error)"
    }
  }

  @Test func aPipeIsNotWaitedFor() {
    let pipe = ScratchFile()
    #expect(mkfifo(pipe.path, 0o600) == 0)
    #expect(Self.reason(pipe.path) == "pipe")
  }

  @Test func aDeviceIsNotRead() {
    let link = ScratchFile()
    #expect(symlink("/dev/zero", link.path) == 0)
    #expect(Self.reason(link.path) == "device")
  }

  @Test func aSocketIsNotOpened() {
    let file = ScratchFile(".sock")
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(file.path.utf8)) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(isBound == 0)
    #expect(Self.reason(file.path) == "socket")
  }

  @Test func aFileBeyondTheLimitIsNotReadFirst() {
    let file = ScratchFile()
    #expect(FileBytes.write([], to: file.path) == nil)
    #expect(truncate(file.path, FileBytes.largest + 1) == 0)
    #expect(Self.reason(file.path) == "tooLarge(\(FileBytes.largest))")
  }

  @Test func filesAreReadThroughLinks() {
    let file = ScratchFile()
    let link = ScratchFile()
    #expect(FileBytes.write([1, 2, 3], to: file.path) == nil)
    #expect(symlink(file.path, link.path) == 0)
    #expect(Self.reason(link.path) == "3 bytes")
  }
}
