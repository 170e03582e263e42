import Glibc
import Provenance
import Publishing
import Spreadsheet
import WorkbookWriting

/// Writes outputs whole or not at all.
///
/// Each is written to a hidden folder beside where it will stand, read back where it is a workbook,
/// and all of a run take their names at the end.
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

  /// Makes outputs that appear together or not at all.
  func together<Result>(
    _ make: (inout Pending) throws(OperationError) -> Result
  ) throws(OperationError) -> Result {
    var pending = Pending(self)
    let result = try make(&pending)
    try pending.commit()
    return result
  }

  /// Writes bytes; `-` is standard output.
  func write(_ bytes: [UInt8], to path: String) throws(OperationError) {
    try together { pending throws(OperationError) in try pending.write(bytes, to: path) }
  }

  /// Writes a workbook with `make`, reads it back, and holds what is there against what was meant.
  func workbook(
    _ path: String, make: (String) throws(WriteError) -> [SheetDigest]
  ) throws(OperationError) {
    _ = try together { pending throws(OperationError) in try pending.workbook(path, make: make) }
  }

  /// The folder that holds a path.
  static func folder(of path: String) -> String {
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

extension AtomicOutput {
  /// Outputs of one run that have not taken their names yet.
  struct Pending: ~Copyable {
    private let output: AtomicOutput
    private var staging: Staging

    fileprivate init(_ output: AtomicOutput) {
      self.output = output
      staging = Staging(force: output.force)
    }

    fileprivate consuming func commit() throws(OperationError) { try staging.commit() }

    /// Writes bytes; `-` is standard output, which takes them at once.
    mutating func write(_ bytes: [UInt8], to path: String) throws(OperationError) {
      if path == "-" {
        if let fault = FileBytes.writeAll(bytes, to: STDOUT_FILENO) {
          throw .outputRefused(file: path, reason: .failed(fault))
        }
        return
      }
      try output.check(path)
      if let fault = FileBytes.write(bytes, to: try staging.path(for: path)) {
        throw .outputRefused(file: path, reason: .failed(fault))
      }
    }

    /// Writes a workbook with `make`, reads it back, and holds what is there against what was
    /// meant.
    ///
    /// - Returns: its bytes.
    @discardableResult
    mutating func workbook(
      _ path: String, make: (String) throws(WriteError) -> [SheetDigest]
    ) throws(OperationError) -> [UInt8] {
      try output.check(path)
      let temporary = try staging.path(for: path)
      let meant: [SheetDigest]
      do throws(WriteError) {
        meant = try make(temporary)
      } catch {
        throw .outputRefused(file: path, reason: DiskSpace.reason(path) ?? OutputRefusal(error))
      }
      let bytes: [UInt8]
      do throws(OperationError) {
        bytes = try FileBytes.read(temporary)
      } catch {
        guard case .inputUnavailable(_, let fault) = error else { throw error }
        throw .outputRefused(file: path, reason: DiskSpace.reason(path) ?? .failed(fault))
      }
      if let reason = Self.proof(of: bytes, for: path, meant) {
        throw .outputRefused(file: path, reason: DiskSpace.reason(path) ?? reason)
      }
      return bytes
    }

    /// Writes a report, reads it back, and holds its texts against what was meant.
    mutating func document(
      _ path: String, make: () throws(WriteError) -> ProvincialReport
    ) throws(OperationError) {
      try output.check(path)
      let report: ProvincialReport
      do throws(WriteError) {
        report = try make()
      } catch {
        throw .outputRefused(file: path, reason: OutputRefusal(error))
      }
      let temporary = try staging.path(for: path)
      if let fault = FileBytes.write(report.bytes, to: temporary) {
        throw .outputRefused(file: path, reason: .failed(fault))
      }
      let bytes = try FileBytes.read(temporary)
      let written: [String]
      do throws(ReadError) {
        written = try WrittenDocument.paragraphs(bytes, name: path)
      } catch {
        throw .outputRefused(file: path, reason: .notReadableAfterwards(error.problem))
      }
      guard written == report.paragraphs else {
        throw .outputRefused(file: path, reason: .notAsMeant(sheet: "word/document.xml"))
      }
    }

    /// Why a workbook is not what was meant; nil where it is.
    private static func proof(
      of bytes: [UInt8], for path: String, _ meant: [SheetDigest]
    ) -> OutputRefusal? {
      do throws(ReadError) {
        let written = try WrittenWorkbook.digests(bytes, name: path)
        guard written != meant else { return nil }
        let different = zip(meant, written).first { $0 != $1 }?.0 ?? meant.last
        return .notAsMeant(sheet: different?.name ?? "")
      } catch {
        return .notReadableAfterwards(error.problem)
      }
    }
  }
}

/// Whether there is room to write; the writing library does not say that it had none.
private enum DiskSpace {
  private static let least = 1 << 16

  /// That the disk of an output, or of temporary files, is full; nil where neither is.
  static func reason(_ path: String) -> OutputRefusal? {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let isFull = [AtomicOutput.folder(of: path), temporary].contains { folder in
      var information = statvfs()
      guard statvfs(folder, &information) == 0 else { return false }
      return information.f_bavail * information.f_bsize < least
    }
    return isFull ? .failed(.diskFull) : nil
  }
}
