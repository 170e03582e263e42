internal import CXlsxWriter
internal import Glibc
import Provenance
internal import Synchronization

/// The one door to writing XLSX files, over libxlsxwriter.
///
/// ```swift
/// try WorkbookWriter.write(to: path, WorkbookProperties(created: day)) { book throws(WriteError) in
///   let sheet = try book.addSheet("Phụ lục I")
///   try sheet.text(CellReference(row: 1, column: 1), "STT", Style())
/// }
/// ```
public enum WorkbookWriter {
  /// One workbook is closed at a time: the library takes the names of its temporary files from `rand`
  /// and the day of creation from `gmtime`, whose state all threads share.
  private static let closing = Mutex<Void>(())

  /// Writes a workbook.
  ///
  /// Every handle is released on every path; where `body` throws, no file is
  /// made. A file that could be opened but not finished is left for the caller to remove.
  ///
  /// - Parameters:
  ///   - path: where to write.
  ///   - properties: what the workbook says about itself.
  ///   - body: fills the workbook; the builders are of no use after it returns.
  /// - Returns: what was meant to be written, to hold against what stands in the file.
  /// - Throws: what was refused, with sheet and cell.
  @discardableResult
  public static func write(
    to path: String, _ properties: WorkbookProperties,
    _ body: (WorkbookBuilder) throws(WriteError) -> Void
  ) throws(WriteError) -> [SheetDigest] {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw WriteError(.invalidName(path))
    }
    guard let handle = workbook_new(path) else { throw WriteError(.outOfMemory) }
    let builder = WorkbookBuilder(handle)
    do {
      try builder.set(properties)
      try body(builder)
      try builder.requireVisibleSheet()
      try tryToOpen(path)
    } catch {
      builder.forgetHandle()
      lxw_workbook_free(handle)
      throw error
    }
    builder.forgetHandle()
    try LibraryCode.check(Self.closing.withLock { _ in workbook_close(handle) })
    try PartRewriting.apply(
      builder.longLists.map { sheet, list in
        ("xl/worksheets/sheet\(sheet).xml", list.inserted)
      }, ofFileAt: path)
    let hidden = builder.deeplyHiddenSheets
    if !hidden.isEmpty { try DeepHiding.apply(toSheets: hidden, ofFileAt: path) }
    return builder.digests
  }

  /// Opens the file once before the library does: it would print on standard error by itself, and
  /// not say why.
  private static func tryToOpen(_ path: String) throws(WriteError) {
    guard let file = fopen(path, "wb") else {
      throw WriteError(.cannotOpen(errno))
    }
    fclose(file)
  }
}
