import Glibc
import Provenance

/// Files as bytes: a thin face of the system's calls.
///
/// Errors carry what the system says as a value.
enum FileBytes {
  /// Largest file that is read, in bytes.
  static let largest = 1 << 30

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: String) throws(OperationError) -> [UInt8] {
    if path != "-" { try refuseSpecial(path) }
    // Without blocking, should a pipe have taken the file's place meanwhile.
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .inputUnavailable(file: path, reason: SystemFault(errno: errno))
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      throw .inputUnavailable(file: path, reason: SystemFault(errno: errno))
    }
    guard information.st_mode & S_IFMT != S_IFDIR else {
      throw .inputUnavailable(file: path, reason: .isFolder)
    }
    let size = information.st_mode & S_IFMT == S_IFREG ? Int(information.st_size) : 0
    guard size <= largest else { throw tooLarge(path) }
    return try readAll(descriptor, path, expected: size)
  }

  /// Refuses what is no regular file before it is opened: a pipe may never begin, a device never end.
  private static func refuseSpecial(_ path: String) throws(OperationError) {
    var information = stat()
    guard stat(path, &information) == 0 else { return }
    let fault: SystemFault
    switch information.st_mode & S_IFMT {
    case S_IFIFO: fault = .pipe
    case S_IFSOCK: fault = .socket
    case S_IFCHR, S_IFBLK: fault = .device
    default: return
    }
    throw .inputUnavailable(file: path, reason: fault)
  }

  private static func tooLarge(_ path: String) -> OperationError {
    .inputUnavailable(file: path, reason: .tooLarge(largest))
  }

  private static func readAll(
    _ descriptor: Int32, _ path: String, expected: Int
  ) throws(OperationError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      // The buffer lives for the length of the call.
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .inputUnavailable(file: path, reason: SystemFault(errno: errno))
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= largest else {
        throw tooLarge(path)
      }
    }
  }

  /// Writes all bytes and has them on the disk when it returns; nil, or why not.
  static func write(_ bytes: [UInt8], to path: String) -> SystemFault? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return SystemFault(errno: errno) }
    defer { close(descriptor) }
    return writeAll(bytes, to: descriptor)
      ?? (fsync(descriptor) == 0 ? nil : SystemFault(errno: errno))
  }

  /// Writes all bytes to an open descriptor; nil, or why not.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> SystemFault? {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return SystemFault(errno: errno)
      }
      start += count
    }
    return nil
  }

  /// Whether something stands at the path.
  static func exists(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  /// Whether the path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether two paths lead to one file.
  static func isSame(_ first: String, _ second: String) -> Bool {
    var left = stat()
    var right = stat()
    guard stat(first, &left) == 0, stat(second, &right) == 0 else { return first == second }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }

  /// Makes a folder with those above it; nil, or why not.
  static func makeFolder(_ path: String) -> SystemFault? {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o755) != 0, errno != EEXIST { return SystemFault(errno: errno) }
    }
    return isFolder(path) ? nil : .notFolder
  }

  /// Removes a file, where there is one.
  static func remove(_ path: String) { unlink(path) }

  /// The names in a folder, sorted by their bytes.
  static func names(in folder: String) throws(OperationError) -> [String] {
    guard let directory = opendir(folder) else {
      throw .inputUnavailable(file: folder, reason: SystemFault(errno: errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      // The name is NUL-terminated and lives until the next call.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension SystemFault {
  /// What the number of an error of the system means.
  init(errno: Int32) {
    self =
      switch errno {
      case ENOENT: .notFound
      case EACCES, EPERM: .notAllowed
      case EISDIR: .isFolder
      case ENOTDIR: .notFolder
      case ENAMETOOLONG: .nameTooLong
      case ENOSPC: .diskFull
      case EROFS: .readOnly
      case EIO: .inputOutput
      case EMFILE, ENFILE: .tooManyOpen
      case EBUSY, ETXTBSY: .busy
      case EPIPE: .brokenPipe
      default: .other(errno)
      }
  }
}
