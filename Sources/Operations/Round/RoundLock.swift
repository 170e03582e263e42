import Glibc
import Provenance

/// The lock of a round while a command writes to it.
///
/// The system lets go of it when the process ends, however it ends. Who holds it stands in a file
/// beside it, for whoever comes second.
struct RoundLock: ~Copyable {
  private let folder: RoundFolder
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Throws: `RoundFault.locked` where another process holds it.
  init(_ folder: RoundFolder, at moment: RoundMoment) throws(OperationError) {
    self.folder = folder
    descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw .outputRefused(file: folder.path, reason: .failed(SystemFault(errno: errno)))
    }
    // File systems without locks, some shared drives among them, go on without one.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      let holder = (try? FileBytes.read(folder.holder)).map { String(decoding: $0, as: UTF8.self) }
      let lines = (holder ?? "").split(separator: "\n").map(String.init)
      throw .round(
        folder.path, .locked(by: lines.first ?? "?", since: lines.dropFirst().first ?? "?"))
    }
    _ = FileBytes.write(Array("\(RoundPerson.current)\n\(moment.text)\n".utf8), to: folder.holder)
  }

  deinit {
    FileBytes.remove(folder.holder)
    close(descriptor)
  }
}
