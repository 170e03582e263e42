import Glibc

/// Files for benchmarks.
enum Files {
  /// Reads a file whole; nil where it cannot be opened.
  static func bytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if taken <= 0 { break }
        count += taken
      }
    }
  }

  /// A folder's workbooks in order, or the file itself.
  static func workbooks(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [path] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".xlsx") { names.append("\(path)/\(name)") }
    }
    return names.sorted()
  }
}
