import PARIndex
import Provenance
import WorkbookWriting

/// What many lines of the sheet Nguồn share: it is measured, escaped and looked up once.
final class KnownLines {
  /// A text as cells show it.
  final class Shown {
    let text: String
    /// Lines that it takes in its column.
    let lines: Int
    private var known: LongList.Text??

    init(_ text: String, in column: SourcesColumn? = nil) {
      self.text = text
      lines = column.map { TextFit.lineCount(of: text, width: Self.widths[$0.number]) } ?? 1
    }

    private static let widths = [0] + SourcesColumn.allCases.map(\.width)

    /// The text as the workbook knows it.
    func made(_ list: LongList) throws(WriteError) -> LongList.Text? {
      if let known { return known }
      let made = try list.text(CellCapacity.fitting(text))
      known = .some(made)
      return made
    }
  }

  /// A value as cells show it.
  enum Value {
    case number(LongList.Number)
    case text(Shown)
  }

  /// What lines of one figure share.
  final class Figure {
    let figure: UsedValue.Figure
    let word: Shown
    var values: [String: Value] = [:]

    init(_ figure: UsedValue.Figure) {
      self.figure = figure
      word = Shown(SheetWords.word(figure))
    }
  }

  /// What lines of one file share.
  final class File {
    let origin: UsedValue.Origin
    let sender: Agency.ID?
    let name: Shown
    let agency: Shown
    let digest: Shown
    /// Who sent the mail that it came with.
    let from: Shown
    /// The day of that mail.
    let receivedOn: CivilDate?
    /// What somebody chose of it.
    let choice: Shown
    private var sheets: [Shown] = []

    init(_ source: UsedValue, agency: String) {
      origin = source.origin
      sender = source.agency
      name = Shown(source.place.file, in: .file)
      self.agency = Shown(agency, in: .agency)
      digest = Shown(source.origin.sha256)
      let delivery = source.origin.delivery
      from = Shown(delivery?.from ?? "", in: .receivedFrom)
      receivedOn = delivery?.day
      choice = Shown(delivery?.choice ?? "", in: .choice)
    }

    func sheet(_ name: String) -> Shown {
      if let known = sheets.first(where: { $0.text.isExactly(name) }) { return known }
      let shown = Shown(name, in: .sheetName)
      if sheets.count < 8 { sheets.append(shown) }
      return shown
    }
  }

  /// What neighbouring lines share: row and figure.
  struct Row {
    let figure: UsedValue.Figure
    let row: CriterionCode
    let code: Shown
    let target: LongList.Target?
  }

  /// Most texts that are kept.
  private static let most = 100_000
  private var figures: [Figure] = []
  /// By their origins, which they keep.
  private var files: [ObjectIdentifier: File] = [:]
  private var texts: [String: Shown] = [:]
  private var cells: [PlaceAddress: Shown] = [:]
  private let noCell = Shown("")
  private var last: Row?

  func figure(_ source: UsedValue) -> Figure {
    if let known = figures.first(where: { $0.figure == source.figure }) { return known }
    let made = Figure(source.figure)
    figures.append(made)
    return made
  }

  func file(_ source: UsedValue, agency: () -> String) -> File {
    let key = ObjectIdentifier(source.origin)
    if let known = files[key], known.sender == source.agency,
      known.name.text.isExactly(source.place.file)
    {
      return known
    }
    let made = File(source, agency: agency())
    files[key] = made
    return made
  }

  func written(_ text: String) -> Shown {
    if let known = texts[text], known.text.isExactly(text) { return known }
    if texts.count >= Self.most { texts.removeAll(keepingCapacity: true) }
    let made = Shown(text, in: .written)
    texts[text] = made
    return made
  }

  func cell(_ cell: PlaceAddress?) -> Shown {
    guard let cell else { return noCell }
    if let known = cells[cell] { return known }
    let made = Shown(cell.description)
    cells[cell] = made
    return made
  }

  func row(
    _ source: UsedValue, _ figure: Figure, code: @autoclosure () -> String,
    target: () -> LongList.Target?
  ) -> Row {
    if let last, last.row == source.code, last.figure == source.figure { return last }
    let made = Row(
      figure: source.figure, row: source.code, code: Shown(code()),
      target: target())
    last = made
    return made
  }
}
