import Forms
import PARIndex
import Spreadsheet

extension TemplateIdentity {
  /// Reads the identity of a workbook; nil where it has none.
  init?(_ workbook: Workbook) {
    guard let sheet = workbook.sheets.first(where: { $0.name == Self.sheetName }) else {
      return nil
    }
    var pairs: [(key: String, value: String)] = []
    for cell in sheet.cells where cell.reference.column == Self.keyColumn {
      guard case .text(let key) = cell.value,
        let value = sheet[.init(row: cell.reference.row, column: Self.valueColumn)]
      else { continue }
      let text = CellText(value).text
      if !text.isEmpty { pairs.append((key, text)) }
    }
    self.init(pairs: pairs)
    for cell in sheet.cells where cell.reference.column == Self.traceColumn {
      func text(_ column: Int) -> String? {
        sheet[.init(row: cell.reference.row, column: column)].map { CellText($0).text }
      }
      guard let trace = CarriedTrace(CellText(cell).text),
        let form = Form.allCases.first(where: { $0.sheetName == text(Self.sheetColumn) }),
        let code = text(Self.codeColumn).flatMap(CriterionCode.init)
      else { continue }
      carried[form, default: [:]][code] = trace
    }
  }
}
