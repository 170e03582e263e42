import Glibc
import Provenance
import Synchronization

/// Outputs that are being made: each in a folder that nobody can foresee or enter, beside where it
/// will stand, until all of them take their names.
struct Staging: ~Copyable {
  private struct Output {
    let target: String
    let temporary: String
    let folder: String
  }
  private let force: Bool
  private var outputs: [Output] = []
  /// The hidden folders, by the folder that they stand in.
  private var folders: [String: String] = [:]

  init(force: Bool) { self.force = force }

  deinit { for folder in folders.values { Self.remove(folder) } }

  /// A path to write an output to that will stand at `target`.
  mutating func path(for target: String) throws(OperationError) -> String {
    let folder = try hiddenFolder(in: AtomicOutput.folder(of: target), for: target)
    let temporary = "\(folder)/\(outputs.count)"
    outputs.append(Output(target: target, temporary: temporary, folder: folder))
    return temporary
  }

  private mutating func hiddenFolder(
    in folder: String, for target: String
  ) throws(OperationError) -> String {
    if let known = folders[folder] { return known }
    let number = String(UInt64.random(in: .min ... .max), radix: 36)
    let hidden = "\(folder)/\(Self.mark)\(number)"
    Self.unfinished.withLock { _ = $0.insert(hidden) }
    guard mkdir(hidden, 0o700) == 0 else {
      let fault = SystemFault(errno: errno)
      Self.unfinished.withLock { _ = $0.remove(hidden) }
      throw .outputRefused(file: target, reason: .failed(fault))
    }
    folders[folder] = hidden
    return hidden
  }

  // MARK: Taking their names

  /// Gives all outputs their names, or none; they are on the disk when it returns.
  consuming func commit() throws(OperationError) {
    for output in outputs { try prepare(output) }
    // A signal waits until all have their names.
    let refused = Self.unfinished.withLock { _ in takeNames() }
    if let refused { throw refused }
    for folder in folders.keys { Self.synchronise(folder) }
  }

  /// Mode and disk: as the file that it replaces; a new one has been made as any new file is.
  private func prepare(_ output: Output) throws(OperationError) {
    var information = stat()
    let isNew = stat(output.target, &information) != 0
    guard isNew || chmod(output.temporary, information.st_mode & 0o7777) == 0,
      Self.synchronise(output.temporary)
    else {
      throw .outputRefused(file: output.target, reason: .failed(SystemFault(errno: errno)))
    }
  }

  private func takeNames() -> OperationError? {
    for (index, output) in outputs.enumerated() {
      guard let reason = takeName(output, kept: "\(output.folder)/kept-\(index)") else { continue }
      for (index, output) in outputs.enumerated().prefix(index).reversed() {
        if rename("\(output.folder)/kept-\(index)", output.target) != 0 { unlink(output.target) }
      }
      return .outputRefused(file: output.target, reason: reason)
    }
    return nil
  }

  /// Nil where it took its name; what stood there is kept until all have theirs.
  private func takeName(_ output: Output, kept: String) -> OutputRefusal? {
    if force {
      if link(output.target, kept) != 0, errno == EISDIR || errno == ENOTDIR {
        return .failed(SystemFault(errno: errno))
      }
      return rename(output.temporary, output.target) == 0
        ? nil : .failed(SystemFault(errno: errno))
    }
    if link(output.temporary, output.target) == 0 { return nil }
    // Some file systems have no second names for a file.
    guard ![EEXIST, ENOENT, ENOSPC, EACCES, EROFS].contains(errno) else {
      return errno == EEXIST ? .exists : .failed(SystemFault(errno: errno))
    }
    guard !FileBytes.exists(output.target) else { return .exists }
    return rename(output.temporary, output.target) == 0 ? nil : .failed(SystemFault(errno: errno))
  }

  @discardableResult
  private static func synchronise(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  // MARK: Leaving nothing behind

  /// The hidden folders of this process.
  private static let unfinished = Mutex<Set<String>>([])

  private static func remove(_ folder: String) {
    _ = unfinished.withLock { $0.remove(folder) }
    empty(folder)
  }

  /// Removes from a folder what processes left there that were ended before they could.
  static func sweep(_ folder: String) {
    for name in (try? FileBytes.names(in: folder)) ?? [] where name.hasPrefix(mark) {
      let path = "\(folder)/\(name)"
      guard unfinished.withLock({ !$0.contains(path) }), FileBytes.isFolder(path) else { continue }
      empty(path)
    }
  }

  /// How the names of hidden folders begin.
  private static let mark = ".parbook-"

  private static func empty(_ folder: String) {
    // A thread that the end has overtaken may make one more file meanwhile.
    for _ in 0..<100 {
      for name in (try? FileBytes.names(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
      if rmdir(folder) == 0 || errno != ENOTEMPTY { return }
    }
  }

  /// Removes what is unfinished and then does what ends the process; nothing takes its name or is
  /// begun any more.
  static func abandonAll(then end: () -> Void) {
    unfinished.withLock { folders in
      for folder in folders { empty(folder) }
      end()
    }
  }
}
