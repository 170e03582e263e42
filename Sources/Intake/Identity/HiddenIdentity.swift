import PARIndex
import Spreadsheet

/// The hidden identity that a template carries: keys in column A of the sheet `_parbook`, values in
/// column B.
struct HiddenIdentity {
  /// Name of the sheet that holds it.
  static let sheetName = "_parbook"

  /// Number of the plan's decision.
  var plan: String?
  /// The plan's year.
  var year: Int?
  /// Id of the agency.
  var agency: Agency.ID?
  /// Name of the agency.
  var agencyName: String?

  /// Reads the mark of a workbook; nil where it has none.
  init?(_ workbook: Workbook) {
    guard let sheet = workbook.sheets.first(where: { $0.name == Self.sheetName }) else {
      return nil
    }
    var values: [String: String] = [:]
    for cell in sheet.cells where cell.reference.column == 1 {
      guard case .text(let key) = cell.value,
        let value = sheet[.init(row: cell.reference.row, column: 2)]
      else { continue }
      let text = CellText(value).text
      if !text.isEmpty, values[key] == nil { values[key] = text }
    }
    plan = values["plan"]
    year = values["year"].flatMap { Int($0) }
    agency = values["agency"].map { Agency.ID($0) }
    agencyName = values["agencyName"]
  }
}
