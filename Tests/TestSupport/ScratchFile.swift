import Glibc
import Spreadsheet

/// A file of the test's own, removed with it.
public final class ScratchFile {
  /// Where it is.
  public let path: String

  /// Makes a name of its own; the file is for the test to write.
  public init(_ suffix: String = ".xlsx") {
    var template = Array("/tmp/parbook-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    if descriptor >= 0 { close(descriptor) }
    let base = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    unlink(base)
    path = base + suffix
  }

  deinit { unlink(path) }

  /// What stands in it; nothing where there is none.
  public var bytes: [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return result }
      result += chunk[..<count]
    }
  }

  /// The workbook that it is.
  public func workbook() throws -> Workbook { try WorkbookReader.read(bytes, name: path) }
}
