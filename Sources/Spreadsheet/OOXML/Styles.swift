/// The styles that cells name by number: number format and font.
struct Styles {
  /// What a style says of a cell.
  struct Style {
    var numberFormat: String?
    var kind = NumberKind.number
    var fontName: String?
    var isStruck = false
    var isRaised = false
  }
  /// What is read of a font.
  private struct Font {
    var name: String?
    var isStruck = false
    var isRaised = false
  }

  /// One for each `xf` of `cellXfs`.
  private(set) var styles: [Style] = []
  /// Whether a style strikes text through, raises or lowers it.
  private(set) var hasMarks = false

  /// The parts of the part that are read.
  private enum Section {
    case formats, fonts, cells, other

    init(_ element: XMLElement) {
      if element.isNamed("numFmts") {
        self = .formats
      } else if element.isNamed("fonts") {
        self = .fonts
      } else {
        self = element.isNamed("cellXfs") ? .cells : .other
      }
    }
  }

  /// For a workbook without styles.
  init() {}

  subscript(index: Int) -> Style {
    styles.indices.contains(index) ? styles[index] : Style()
  }

  init(_ bytes: [UInt8], part: String, limits: Limits) throws(Refusal) {
    var codes: [Int: String] = [:]
    var fonts: [Font] = []
    var references: [(format: Int?, font: Int?)] = []
    var section = Section.other
    func allow(_ count: Int) throws(Refusal) {
      guard count < limits.styles else {
        throw .limit(.styles, found: count + 1, limit: limits.styles, part: part)
      }
    }
    try XMLElements.visit(bytes, part: part, limits: limits) { (element) throws(Refusal) in
      if element.depth == 2 { section = Section(element) }
      switch (section, element.depth) {
      case (.formats, 3) where element.isNamed("numFmt"):
        guard let id = element.number("numFmtId"), let code = element["formatCode"] else { return }
        try allow(codes.count)
        codes[id] = code
      case (.fonts, 3) where element.isNamed("font"):
        try allow(fonts.count)
        fonts.append(Font())
      case (.fonts, 4) where !fonts.isEmpty:
        if element.isNamed("name") {
          fonts[fonts.count - 1].name = element["val"]
        } else if element.isNamed("strike") {
          fonts[fonts.count - 1].isStruck = FontMark.isOn(element["val"])
        } else if element.isNamed("vertAlign") {
          fonts[fonts.count - 1].isRaised = FontMark.isRaised(element["val"])
        }
      case (.cells, 3) where element.isNamed("xf"):
        try allow(references.count)
        references.append((element.number("numFmtId"), element.number("fontId")))
      default:
        return
      }
    }
    self.init(
      references.map { reference in
        var style = Style()
        style.numberFormat = reference.format.flatMap { codes[$0] ?? NumberFormat.builtIn($0) }
        if let font = reference.font, fonts.indices.contains(font) {
          style.fontName = fonts[font].name
          style.isStruck = fonts[font].isStruck
          style.isRaised = fonts[font].isRaised
        }
        return style
      })
  }

  /// Takes one more style in.
  mutating func append(_ style: Style) {
    styles.append(style)
    if style.isStruck || style.isRaised { hasMarks = true }
  }

  /// What number formats make of numbers is told by their codes.
  init(_ styles: [Style]) {
    var kinds: [String: NumberKind] = [:]
    self.styles = styles.map { style in
      var style = style
      guard let code = style.numberFormat, code.lowercased() != "general" else {
        style.numberFormat = nil
        return style
      }
      style.kind = kinds[code] ?? NumberFormat.kind(of: code)
      kinds[code] = style.kind
      return style
    }
    hasMarks = self.styles.contains { $0.isStruck || $0.isRaised }
  }
}
