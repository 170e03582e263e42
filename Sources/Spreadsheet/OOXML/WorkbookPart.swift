/// The workbook part: date system and the list of sheets.
struct WorkbookPart {
  struct SheetEntry {
    var name: String
    var relation: String
    var visibility: Sheet.Visibility
  }
  var is1904 = false
  var sheets: [SheetEntry] = []

  init(_ bytes: [UInt8], part: String, limits: Limits) throws(Refusal) {
    var date1904 = false
    var list: [SheetEntry] = []
    try XMLElements.visit(bytes, part: part, limits: limits) { (path, element) throws(Refusal) in
      switch (path.count, element.name) {
      case (1, let root):
        guard root == "workbook" else { throw .damaged("root is not workbook") }
      case (2, "workbookPr"):
        date1904 = element.flag("date1904") ?? false
      case (3, "sheet") where path[1] == "sheets":
        guard list.count < limits.sheets else {
          throw .limit("sheets", found: list.count + 1, limit: limits.sheets)
        }
        guard let name = element["name"], let relation = element["id"] else {
          throw .damaged("sheet without name or relation")
        }
        list.append(
          SheetEntry(
            name: name, relation: relation,
            visibility: element["state"].flatMap { Sheet.Visibility(rawValue: $0) } ?? .visible))
      default:
        return
      }
    }
    is1904 = date1904
    sheets = list
  }
}
