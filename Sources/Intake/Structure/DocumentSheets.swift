import Forms
import Spreadsheet
import VietnameseText

/// The tables of a Word document that make one sheet of a return: an annex goes on in a new table
/// behind a page break; a letterhead and signatures are small tables of their own.
struct DocumentSheets {
  /// Finds tables of forms; nil where tables that follow one another are all that counts.
  var finder: TableFinder?

  /// Most columns of a table that is no list but a letterhead or signatures.
  private static let widestFrame = 3

  /// The workbook with these tables joined; any other than that of a document as it is.
  func joined(_ workbook: Workbook) -> Workbook {
    guard let layout = workbook.layout, workbook.sheets.count > 1 else { return workbook }
    let tables = workbook.sheets.enumerated().map { index, sheet in
      let columns = layout.columns(of: sheet.name)
      let before = index > 0 ? layout.columns(of: workbook.sheets[index - 1].name) : 0
      return Table(
        form: form(of: sheet), columns: columns,
        isFrame: finder != nil && columns <= Self.widestFrame && !isList(sheet),
        goesOn: columns == before && layout.beginsWithTable(sheet.name))
    }
    var groups = Groups(tables: tables)
    for index in tables.indices { groups.add(index) }
    groups.close()
    return workbook.joined(groups.all)
  }

  /// Whether a table numbers its rows, as lists of documents do.
  private func isList(_ sheet: Sheet) -> Bool {
    sheet.cells.contains { cell in
      guard cell.reference.column == 1, case .text(let text) = cell.value else { return false }
      let words = Folding.words(text)
      return ["stt", "tt"].contains(words.first)
        || !words.isEmpty && words.allSatisfy { Int($0) != nil }
    }
  }

  private func form(of sheet: Sheet) -> Form? {
    finder?.tables(in: SheetGrid(sheet)).lazy.compactMap(ColumnMatcher.form).first
  }

  private struct Table {
    var form: Form?
    var columns: Int
    /// Whether it may be a letterhead or signatures, if it is of no form.
    var isFrame: Bool
    /// Whether it has as many columns as the table before, and nothing stands between them.
    var goesOn: Bool
  }

  private struct Groups {
    let tables: [Table]
    var all: [(sheets: [Int], name: Int)] = []
    /// The tables of the current group, and the first of a form among them.
    private var current: [Int] = []
    private var main: Int?

    init(tables: [Table]) { self.tables = tables }

    mutating func add(_ index: Int) {
      let table = tables[index]
      if let main {
        let own = tables[main]
        let isPart = table.form.map { $0 == own.form } ?? (table.columns == own.columns)
        if !isPart, table.form != nil || !table.isFrame { close() }
      } else if table.form == nil, !table.isFrame, !(table.goesOn && !current.isEmpty) {
        close()
      } else if table.form != nil, current.contains(where: { !tables[$0].isFrame }) {
        close()
      }
      current.append(index)
      if main == nil, table.form != nil { main = index }
    }

    /// Ends the group; without a table of a form each stays for itself, but for one that goes on.
    mutating func close() {
      if let main {
        all.append((current, main))
      } else {
        for (position, index) in current.enumerated() {
          if position > 0, tables[index].goesOn {
            all[all.count - 1].sheets.append(index)
          } else {
            all.append(([index], index))
          }
        }
      }
      current = []
      main = nil
    }
  }
}
