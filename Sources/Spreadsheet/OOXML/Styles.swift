/// The styles that cells name by number: number format and font.
struct Styles {
  /// What a style says of a cell.
  struct Style {
    var numberFormat: String?
    var kind = NumberKind.number
    var fontName: String?
  }

  /// One for each `xf` of `cellXfs`.
  private(set) var styles: [Style] = []

  /// For a workbook without styles.
  init() {}

  subscript(index: Int) -> Style {
    styles.indices.contains(index) ? styles[index] : Style()
  }

  init(_ bytes: [UInt8], part: String, limits: Limits) throws(Refusal) {
    var codes: [Int: String] = [:]
    var fonts: [String?] = []
    var references: [(format: Int?, font: Int?)] = []
    try XMLElements.visit(bytes, part: part, limits: limits) { (path, element) throws(Refusal) in
      switch (path.count, element.name) {
      case (3, "numFmt") where path[1] == "numFmts":
        guard let id = element["numFmtId"].flatMap({ Int($0) }),
          let code = element["formatCode"]
        else { return }
        codes[id] = code
      case (3, "font") where path[1] == "fonts":
        fonts.append(nil)
      case (4, "name") where path[2] == "font" && path[1] == "fonts":
        if !fonts.isEmpty { fonts[fonts.count - 1] = element["val"] }
      case (3, "xf") where path[1] == "cellXfs":
        references.append(
          (element["numFmtId"].flatMap { Int($0) }, element["fontId"].flatMap { Int($0) }))
      default:
        return
      }
    }
    var kinds: [String: NumberKind] = [:]
    styles = references.map { reference in
      var style = Style()
      if let id = reference.format, let code = codes[id] ?? NumberFormat.builtIn(id),
        code.lowercased() != "general"
      {
        let kind = kinds[code] ?? NumberFormat.kind(of: code)
        kinds[code] = kind
        style.numberFormat = code
        style.kind = kind
      }
      if let font = reference.font, fonts.indices.contains(font) { style.fontName = fonts[font] }
      return style
    }
  }
}
