import Glibc
import Provenance

@testable import Operations

/// The repository's own files, for tests that hold them against the program.
enum RepositoryFiles {
  /// The top of the checkout.
  static let top = #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/" + $1 }

  /// A file's bytes, by its path from the top.
  static func bytes(_ path: String) throws -> [UInt8] { try FileBytes.read(top + "/" + path) }

  /// A new folder of the test's own; the caller removes it.
  static func scratchFolder() throws -> String {
    var template = Array("/tmp/parbook-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw OperationError.outputRefused(file: "/tmp", reason: .failed(SystemFault(errno: errno)))
    }
    return String(cString: made)
  }

  /// Removes a folder of files.
  static func remove(_ folder: String) throws {
    for name in try FileBytes.names(in: folder) {
      let path = folder + "/" + name
      if FileBytes.isFolder(path) { try remove(path) } else { unlink(path) }
    }
    rmdir(folder)
  }
}
