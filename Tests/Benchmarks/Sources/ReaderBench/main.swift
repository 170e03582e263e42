import Glibc
import Spreadsheet

/// Reads a file whole; nil where it cannot be opened.
func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return result }
    result.append(contentsOf: chunk[..<count])
  }
}

let arguments = CommandLine.arguments
guard arguments.count == 3, arguments[1] == "cells", let file = bytes(of: arguments[2]) else {
  print("usage: ReaderBench cells FILE")
  exit(64)
}
do throws(ReadError) {
  let workbook = try WorkbookReader.read(file, name: arguments[2])
  CellListing.json(of: workbook, warnings: workbook.problems.map { "\($0)" }) { piece in
    piece.withUnsafeBytes { _ = write(1, $0.baseAddress, $0.count) }
  }
} catch {
  print(error)
  exit(66)
}
