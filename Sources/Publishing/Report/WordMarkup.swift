/// A document's blocks as WordprocessingML (ECMA-376, part 1, 17).
enum WordMarkup {
  /// A text as a document can hold it: breaks of lines as blanks, what XML forbids replaced.
  static func held(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case 0x00..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A text between tags or as an attribute's value.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in held(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func body(_ blocks: [WordDocument.Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): self.paragraph(paragraph)
      case .table(let table): self.table(table)
      }
    }.joined(separator: "\n")
  }

  // MARK: Text

  private static func paragraph(_ paragraph: WordDocument.Paragraph) -> String {
    // The order of the properties is the schema's.
    var properties = ""
    if paragraph.keepsWithNext { properties += "<w:keepNext/>" }
    if paragraph.rule != nil {
      properties +=
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
    }
    properties += "<w:spacing w:before=\"\(paragraph.before)\" w:after=\"\(paragraph.after)\"/>"
    if let inset = paragraph.rule {
      properties += "<w:ind w:left=\"\(inset)\" w:right=\"\(inset)\"/>"
    } else if paragraph.firstLine > 0 {
      properties += "<w:ind w:firstLine=\"\(paragraph.firstLine)\"/>"
    }
    properties += "<w:jc w:val=\"\(paragraph.alignment.rawValue)\"/>"
    // What holds no text is as low as can be.
    if paragraph.runs.isEmpty { properties += "<w:rPr><w:sz w:val=\"8\"/></w:rPr>" }
    let runs = paragraph.runs.map(run).joined()
    return "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
  }

  private static func run(_ run: WordDocument.Run) -> String {
    var properties = ""
    if run.isBold { properties += "<w:b/>" }
    if run.isItalic { properties += "<w:i/>" }
    if let size = run.size { properties += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
    if run.isBlank { properties += "<w:highlight w:val=\"yellow\"/>" }
    if !properties.isEmpty { properties = "<w:rPr>\(properties)</w:rPr>" }
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(escaped(run.text))</w:t></w:r>"
  }

  // MARK: Tables

  private static func table(_ table: WordDocument.Table) -> String {
    let line = table.hasLines ? "single" : "nil"
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"\(line)\"" + (table.hasLines ? " w:sz=\"4\" w:color=\"000000\"" : "") + "/>"
    }.joined()
    let margin = table.hasLines ? 60 : 0
    let properties =
      "<w:tblW w:w=\"\(table.widths.reduce(0, +))\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
      + "<w:tblBorders>\(borders)</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
      + "<w:tblCellMar><w:left w:w=\"\(margin)\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"\(margin)\" w:type=\"dxa\"/></w:tblCellMar>"
      + "<w:tblCaption w:val=\"\(escaped(table.caption))\"/>"
    let grid = table.widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let rows = table.rows.indices.map { row(table, $0) }.joined(separator: "\n")
    return "<w:tbl><w:tblPr>\(properties)</w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\n\(rows)</w:tbl>"
  }

  private static func row(_ table: WordDocument.Table, _ index: Int) -> String {
    let isHeading = index < table.headings
    let isTotal = table.hasTotal && index == table.rows.count - 1
    let shade =
      isHeading || isTotal ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7EBF2\"/>" : ""
    let cells = zip(table.rows[index], table.widths).map { paragraphs, width in
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(shade)"
        + "<w:vAlign w:val=\"\(table.hasLines ? "center" : "top")\"/></w:tcPr>"
        + paragraphs.map(paragraph).joined() + "</w:tc>"
    }.joined()
    let heading = isHeading ? "<w:tblHeader/>" : ""
    return "<w:tr><w:trPr><w:cantSplit/>\(heading)</w:trPr>\(cells)</w:tr>"
  }
}
