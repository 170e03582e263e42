import Glibc
import Provenance
import Spreadsheet
import WorkbookWriting

/// Writes outputs whole or not at all.
///
/// A file is written under a temporary name in the folder where it will stand, read back where it
/// is a workbook, and only then given its name.
struct AtomicOutput {
  /// Whether an existing file may be replaced.
  let force: Bool
  /// Paths that must never be written to.
  let inputs: [String]

  /// Refuses a path that may not be written, before any work is done.
  func check(_ path: String) throws(OperationError) {
    guard path != "-" else { return }
    if inputs.contains(where: { FileBytes.isSame($0, path) }) {
      throw .outputRefused(file: path, reason: .isInput)
    }
    guard !FileBytes.isFolder(path) else {
      throw .outputRefused(file: path, reason: .failed(.isFolder))
    }
    guard force || !FileBytes.exists(path) else {
      throw .outputRefused(file: path, reason: .exists)
    }
    let folder = Self.folder(of: path)
    guard FileBytes.exists(folder) else {
      throw .outputRefused(file: path, reason: .failed(.folderMissing(folder)))
    }
  }

  /// Writes bytes; `-` is standard output.
  func write(_ bytes: [UInt8], to path: String) throws(OperationError) {
    if path == "-" {
      if let fault = FileBytes.writeAll(bytes, to: STDOUT_FILENO) {
        throw .outputRefused(file: path, reason: .failed(fault))
      }
      return
    }
    try replace(path) { temporary throws(OperationError) in
      if let fault = FileBytes.write(bytes, to: temporary) {
        throw .outputRefused(file: path, reason: .failed(fault))
      }
    }
  }

  /// Writes a workbook with `make`, reads it back, and holds what is there against what was meant.
  func workbook(
    _ path: String, make: (String) throws(WriteError) -> [SheetDigest]
  ) throws(OperationError) {
    try replace(path) { temporary throws(OperationError) in
      let meant: [SheetDigest]
      do throws(WriteError) {
        meant = try make(temporary)
      } catch {
        throw .outputRefused(file: path, reason: OutputRefusal(error))
      }
      let bytes = try FileBytes.read(temporary)
      let written: [SheetDigest]
      do throws(ReadError) {
        written = try WrittenWorkbook.digests(bytes, name: path)
      } catch {
        throw .outputRefused(file: path, reason: .notReadableAfterwards(error.problem))
      }
      guard written == meant else {
        let different = zip(meant, written).first { $0 != $1 }?.0 ?? meant.last
        throw .outputRefused(file: path, reason: .notAsMeant(sheet: different?.name ?? ""))
      }
    }
  }

  private func replace(
    _ path: String, write: (String) throws(OperationError) -> Void
  ) throws(OperationError) {
    try check(path)
    let name = path.split(separator: "/").last ?? "output"
    let temporary = "\(Self.folder(of: path))/.\(name).\(getpid()).tmp"
    defer { if FileBytes.exists(temporary) { unlink(temporary) } }
    try write(temporary)
    guard rename(temporary, path) == 0 else {
      throw .outputRefused(file: path, reason: .failed(SystemFault(errno: errno)))
    }
  }
  /// The folder that holds a path.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension OutputRefusal {
  /// Why a workbook could not be written.
  fileprivate init(_ error: WriteError) {
    if case .cannotOpen(let number) = error.reason {
      self = .failed(SystemFault(errno: number))
    } else {
      self = .notWritten(error.description)
    }
  }
}
