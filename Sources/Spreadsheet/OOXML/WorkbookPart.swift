/// The workbook part: date system and the list of sheets.
struct WorkbookPart {
  struct SheetEntry {
    var name: String
    /// The id of its relation; empty where it has no part, as Excel writes module sheets of Excel 95.
    var relation: String
    var visibility: Sheet.Visibility
  }
  var is1904 = false
  var sheets: [SheetEntry] = []

  init(_ bytes: [UInt8], part: String, limits: Limits) throws(Refusal) {
    var date1904 = false
    var list: [SheetEntry] = []
    var isInSheets = false
    try XMLElements.visit(bytes, part: part, limits: limits) { (element) throws(Refusal) in
      switch element.depth {
      case 1:
        guard element.isNamed("workbook") else { throw .damaged(.workbookRoot) }
      case 2:
        isInSheets = element.isNamed("sheets")
        if element.isNamed("workbookPr") { date1904 = element.flag("date1904") ?? false }
      case 3 where isInSheets && element.isNamed("sheet"):
        guard list.count < limits.sheets else {
          throw .limit(.sheets, found: list.count + 1, limit: limits.sheets)
        }
        list.append(try SheetEntry(element))
      default:
        return
      }
    }
    guard !list.isEmpty else { throw .damaged(.noSheets, part: part) }
    is1904 = date1904
    sheets = list
  }
}

extension WorkbookPart.SheetEntry {
  fileprivate init(_ element: XMLElement) throws(Refusal) {
    guard let name = element["name"] else { throw .damaged(.sheetWithoutName) }
    self.init(
      name: name, relation: element["id"] ?? "",
      visibility: element["state"].flatMap { Sheet.Visibility(rawValue: $0) } ?? .visible)
  }
}
