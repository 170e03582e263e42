import PARIndex
import Provenance
import WorkbookWriting

/// Writes a list of what agencies wrote, a line for each text, or for each piece of a long one.
struct WordsList {
  /// A cell behind the row's code.
  enum Cell {
    /// A text that comes again, in a column of this width.
    case shared(String, Double)
    /// The words themselves.
    case content
    /// A cell that people fill in.
    case entry
    /// The cell that the words stand in.
    case cell
  }

  /// How much of a list is printed.
  enum Area {
    case wholeList, firstPage
  }

  /// What a line tells.
  struct Line {
    var remark: Remark
    var name, agency, file, sheet: String
  }

  static func write(
    _ words: WrittenWords, _ context: SheetContext, in book: WorkbookBuilder, pages: ListPages,
    area: Area, table: TableSheet, cells: (Line) -> [Cell]
  ) throws(WriteError) {
    var rest = words.remarks(context.consolidation).makeIterator()
    var waiting: [Piece] = []
    for page in 0..<ListPages.count(of: words.count) {
      let sheet = try book.addSheet(pages.name(page))
      let count = min(ListPages.rows, words.count - page * ListPages.rows)
      let last = TableRows.last(of: count)
      let printed = area == .wholeList ? last : min(last, TableRows.heading + 16)
      try table.begin(sheet, lastRow: printed)
      try table.filter(sheet, named: pages.table(page), lastRow: last)
      var list = try WordsList(context: context, list: try sheet.beginList(at: TableRows.first))
      for _ in 0..<count {
        while waiting.isEmpty, let remark = rest.next() {
          waiting = Piece.pieces(of: remark).reversed()
        }
        guard let piece = waiting.popLast() else { break }
        try list.write(piece, cells)
      }
    }
  }

  /// A line's words.
  private struct Piece {
    var remark: Remark
    var text: String
    var isFirst: Bool

    static func pieces(of remark: Remark) -> [Piece] {
      TextPieces.pieces(remark.text.value).enumerated().map {
        Piece(remark: remark, text: $0.element, isFirst: $0.offset == 0)
      }
    }
  }

  /// The looks of the list's cells.
  private struct Looks {
    let link, code, cell, centred, entry: LongList.Look

    init(_ list: LongList) throws(WriteError) {
      link = try list.look(DocumentStyles.linkedCode)
      code = try list.look(DocumentStyles.code)
      cell = try list.look(DocumentStyles.cell)
      centred = try list.look(DocumentStyles.centred)
      entry = try list.look(DocumentStyles.cell.forEntry)
    }
  }

  private let context: SheetContext
  private let list: LongList
  private let looks: Looks
  private let texts: ListTexts
  private var last: Row?

  /// What neighbouring lines share.
  private struct Row {
    let row: WrittenWords.Row
    let name, code: String
    let target: LongList.Target?
  }

  private init(context: SheetContext, list: LongList) throws(WriteError) {
    self.context = context
    self.list = list
    looks = try Looks(list)
    texts = ListTexts(list)
  }

  private mutating func write(_ piece: Piece, _ cells: (Line) -> [Cell]) throws(WriteError) {
    let remark = piece.remark
    let place = remark.text.place
    let row = row(of: remark)
    let cells = cells(
      Line(
        remark: remark, name: piece.isFirst ? row.name : said("(tiếp) ", "(continued) ") + row.name,
        agency: context.registry.name(remark.agency), file: place.file, sheet: place.sheet ?? ""))
    var lines = TextFit.lineCount(of: piece.text, width: TextPieces.width)
    var shared: [ListTexts.Known] = []
    for case .shared(let text, let width) in cells {
      let known = try texts.known(text, in: shared.count)
      lines = max(lines, known.lines(width))
      shared.append(known)
    }
    try list.beginRow(height: TextFit.height(ofLines: lines))
    list.add(
      try texts.known(row.code, in: shared.count).made,
      row.target == nil ? looks.code : looks.link)
    if let target = row.target { list.link(to: target) }
    var next = shared.makeIterator()
    for cell in cells {
      switch cell {
      case .shared: list.add(next.next()?.made, looks.cell)
      case .content: list.add(try list.text(piece.text), looks.cell)
      case .entry: list.add(nil, looks.entry)
      case .cell:
        let address = place.address?.description ?? ""
        list.add(try texts.known(address, in: shared.count + 1).made, looks.centred)
      }
    }
  }

  private mutating func row(of remark: Remark) -> Row {
    let row = WrittenWords.Row(isTask: remark.isTask, code: remark.code)
    if let last, last.row == row { return last }
    let plan = context.consolidation.plan
    let name = row.isTask ? plan.task(row.code)?.name : plan.criterion(row.code)?.name
    let target =
      row.isTask
      ? context.rows.tasks[row.code].map(TasksColumn.name.address)
      : context.rows.criteria[row.code].map(CriteriaColumn.name.address)
    let made = Row(
      row: row, name: name ?? "", code: plan.printedCode(row.code, isTask: row.isTask),
      target: target.map(list.target))
    last = made
    return made
  }
}
