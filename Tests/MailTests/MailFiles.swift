import Glibc

/// Files of the repository, for tests of a target that knows no files.
enum MailFiles {
  static let top = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
  static var isRecording: Bool { getenv("RECORD_GOLDEN") != nil }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    for byte in bytes { putc(Int32(byte), file) }
    fclose(file)
  }
}
