internal import Glibc

/// Changes parts of a file that the library has just written.
enum PartRewriting {
  /// Puts a part back as `change` makes it; every other part stays as the library wrote it.
  ///
  /// - Throws: `cannotWrite` where the file is not whole or cannot be written again.
  static func apply(
    to part: String, ofFileAt path: String,
    _ change: @escaping ([UInt8]) throws(WriteError) -> PackedPart
  ) throws(WriteError) {
    try apply([(part, change)], ofFileAt: path)
  }

  /// The same for several parts, the file being read and written once.
  static func apply(_ changes: [Change], ofFileAt path: String) throws(WriteError) {
    guard !changes.isEmpty else { return }
    var bytes = try WholeFile.read(path)
    for change in changes {
      guard let package = StoredPackage(bytes),
        let entry = package.entry(named: Array(change.part.utf8)),
        let content = package.content(of: entry),
        let changed = package.replacing(entry, with: try change.make(content))
      else { throw WriteError(.cannotWrite("the package is not whole")) }
      bytes = changed
    }
    try WholeFile.write(bytes, to: path)
  }

  /// A part, and what is to stand in its place.
  typealias Change = (part: String, make: ([UInt8]) throws(WriteError) -> PackedPart)
}

/// Whole files, read and written with every result looked at.
enum WholeFile {
  static func read(_ path: String) throws(WriteError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw failure() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      bytes += chunk[..<count]
      if count < chunk.count { break }
    }
    guard ferror(file) == 0 else { throw failure() }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
    guard let file = fopen(path, "wb") else { throw failure() }
    let written = fwrite(bytes, 1, bytes.count, file)
    let closed = fclose(file)
    guard written == bytes.count, closed == 0 else { throw failure() }
  }

  private static func failure() -> WriteError {
    WriteError(.cannotOpen(errno))
  }
}
