internal import CXlsxWriter
import Provenance

/// A workbook being written.
///
/// Made by `WorkbookWriter`, of no use after it.
public final class WorkbookBuilder {
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [SheetBuilder] = []
  private var namesInUse: Set<String> = []
  private let formats: FormatTable

  /// 1980-01-01, where the times of ZIP entries begin.
  private static let fixedDay = 3652

  init(_ handle: UnsafeMutablePointer<lxw_workbook>) {
    self.handle = handle
    formats = FormatTable(handle)
  }

  /// Adds a sheet after the others.
  ///
  /// - Throws: `invalidName` or `nameInUse`, before the library sees the name.
  public func addSheet(_ name: String) throws(WriteError) -> SheetBuilder {
    let workbook = try opened()
    guard SheetName.isValid(name) else { throw WriteError(.invalidName(name), sheet: name) }
    guard namesInUse.insert(name.lowercased()).inserted else {
      throw WriteError(.nameInUse(name), sheet: name)
    }
    guard let worksheet = workbook_add_worksheet(workbook, name) else {
      throw WriteError(.invalidName(name), sheet: name)
    }
    let sheet = SheetBuilder(worksheet, name: name, of: workbook, formats: formats)
    sheets.append(sheet)
    return sheet
  }

  /// Names a cell or range, given as `'Phụ lục I'!$I$12`, for formulas and for those who look for it.
  public func define(_ name: String, _ target: String) throws(WriteError) {
    try LibraryCode.check(workbook_define_name(try opened(), name, "=" + target))
  }

  func set(_ properties: WorkbookProperties) throws(WriteError) {
    let workbook = try opened()
    let days = properties.created?.daysSince1970 ?? Self.fixedDay
    // The library takes 0 for “now”, which would make the file differ from day to day.
    guard days > 0 else { throw WriteError(.dateTooEarly) }
    if let font = properties.font, let first = workbook.pointee.formats.pointee.stqh_first {
      format_set_font_name(first, font.name)
      format_set_font_size(first, font.size)
    }
    let strings = CStrings()
    defer { withExtendedLifetime(strings) {} }
    var values = lxw_doc_properties()
    values.title = strings.copy(try property(properties.title))
    values.author = strings.copy(try property(properties.author))
    values.company = strings.copy(try property(properties.company))
    values.subject = strings.copy(try property(properties.subject))
    values.created = days * 86_400
    try LibraryCode.check(workbook_set_properties(workbook, &values))
    for (name, value) in properties.custom {
      try LibraryCode.check(
        workbook_set_custom_property_string(workbook, try property(name), try property(value)))
    }
  }

  /// A property as the library takes it: what is too long for one must not keep a workbook from
  /// being written.
  private func property(_ text: String) throws(WriteError) -> String {
    try SafeText.cell(CellCapacity.fitting(text, limit: 255), limit: 255, sheet: nil, cell: nil)
  }

  /// A workbook without a visible sheet does not open.
  func requireVisibleSheet() throws(WriteError) {
    guard sheets.contains(where: { !$0.isHidden }) else {
      throw WriteError(.refused("a workbook needs a visible sheet"))
    }
  }

  /// The numbers of the sheets that are to be hidden from menus, from 1.
  var deeplyHiddenSheets: [Int] {
    sheets.enumerated().filter(\.element.isDeeplyHidden).map { $0.offset + 1 }
  }

  /// The lists at the ends of sheets, by the sheet's number from 1.
  var longLists: [(sheet: Int, list: LongList)] {
    sheets.enumerated().compactMap { index, sheet in sheet.longList.map { (index + 1, $0) } }
  }

  /// What was written, sheet by sheet.
  var digests: [SheetDigest] { sheets.map(\.digest) }

  func opened() throws(WriteError) -> UnsafeMutablePointer<lxw_workbook> {
    guard let handle else { throw WriteError(.closed) }
    return handle
  }

  /// Called just before the library frees the workbook: no builder reaches it any more.
  func forgetHandle() {
    handle = nil
    for sheet in sheets { sheet.forgetHandle() }
  }
}
