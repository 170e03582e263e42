import Provenance

/// Runs of text, links, fields and what stands for text.
extension DOCXContent {
  func endRun() {
    guard let run = runs.popLast(), run.isBegun, let flow = flows.indices.last else { return }
    flows[flow].content.text.endSpan()
  }

  func beginText(
    _ name: DOCXName, _ element: XMLElement, in parent: DOCXName?
  ) throws(Refusal) {
    switch name {
    case .t: takesText = true
    case .instrText: takesText = true
    case .tab, .ptab: if parent == .r { try takeTab() }
    case .cr: try append("\n")
    case .br:
      let kind = element["type"]
      if kind == nil || kind == "textWrapping" { try append("\n") }
    case .noBreakHyphen: try append("-")
    case .sym: try append(SymbolFont.text(element["char"] ?? "", font: element["font"] ?? ""))
    case .footnoteReference, .endnoteReference, .commentReference:
      let kind = name.rawValue.dropLast("Reference".count)
      if let id = element["id"], let note = parts.notes["\(kind) \(id)"] { try add(note) }
    case .hyperlink: try beginLink(element)
    default: try beginField(name, element, in: parent)
    }
  }

  /// Takes a piece of text.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    guard takesText else { return }
    if path.last == .instrText {
      guard let field = fields.indices.last, fields[field].instruction.utf8.count < 4096 else {
        return
      }
      fields[field].instruction += String(decoding: bytes, as: UTF8.self)
      return
    }
    guard let flow = flows.indices.last, try isShown() else { return }
    flows[flow].content.text.append(bytes)
    try countText(bytes.count)
    let count = flows[flow].content.text.bytes.count
    guard count <= limits.xmlTokenBytes else {
      throw .limit(.xmlTokenBytes, found: count, limit: limits.xmlTokenBytes, part: part)
    }
  }

  /// Takes text that stands in no element.
  func append(_ text: String) throws(Refusal) {
    guard !text.isEmpty, let flow = flows.indices.last, try isShown() else { return }
    flows[flow].content.text.append(text)
    try countText(text.utf8.count)
  }

  /// Whether what comes is seen; where it is, its look is set.
  private func isShown() throws(Refusal) -> Bool {
    guard mutes == 0, let last = paragraphs.indices.last, let flow = flows.indices.last else {
      return false
    }
    if let run = runs.indices.last, runs[run].isRun, !runs[run].isBegun {
      let style = parts.styles.properties(runs[run].style)
      let all = runs[run].properties.over(style).over(paragraphs[last].look)
      guard all.isHidden != true else {
        leftOut += runs[run].isLeftOut ? 0 : 1
        runs[run].isLeftOut = true
        return false
      }
      flows[flow].content.text.beginSpan(all.look)
      runs[run].isBegun = true
    }
    if paragraphs[last].needsSpace {
      paragraphs[last].needsSpace = false
      flows[flow].content.text.append(0x20)
    }
    return true
  }

  func countText(_ count: Int) throws(Refusal) {
    textBytes += count
    guard textBytes <= limits.textBytes else {
      throw .limit(.textBytes, found: textBytes, limit: limits.textBytes, part: part)
    }
  }

  // MARK: Links and remarks

  private func beginLink(_ element: XMLElement) throws(Refusal) {
    let place = element["anchor"].map { "#" + $0 }
    if let address = element["id"].flatMap({ parts.addresses[$0] }) {
      try add(link: address + (place ?? ""))
    } else if let place {
      try add(link: place)
    }
  }

  private func add(link: String) throws(Refusal) {
    guard let flow = flows.indices.last, mutes == 0 else { return }
    try countAnnotation()
    flows[flow].content.links.append(link)
  }

  private func add(_ note: CellExtras.Comment) throws(Refusal) {
    guard let flow = flows.indices.last, mutes == 0 else { return }
    try countAnnotation()
    flows[flow].content.comments.append(note)
  }

  private func countAnnotation() throws(Refusal) {
    annotations += 1
    guard annotations <= limits.annotations else {
      throw .limit(.comments, found: annotations, limit: limits.annotations, part: part)
    }
  }

  // MARK: Fields

  private func beginField(
    _ name: DOCXName, _ element: XMLElement, in parent: DOCXName?
  ) throws(Refusal) {
    switch name {
    case .fldChar:
      switch element["fldCharType"] {
      case "begin": fields.append(Field())
      case "end": try endField()
      default: break
      }
    case .fldSimple: fields.append(Field(instruction: element["instr"] ?? ""))
    default:
      guard let field = fields.indices.last else { return }
      switch (name, parent) {
      case (.result, .ddList): fields[field].chosen = element.number("val")
      case (.default, .ddList):
        fields[field].chosen = fields[field].chosen ?? element.number("val")
      case (.listEntry, .ddList):
        if fields[field].choices.count < 256 { fields[field].choices.append(element["val"] ?? "") }
      case (.checkBox, _): fields[field].isCheckBox = true
      case (.checked, .checkBox), (.default, .checkBox):
        fields[field].isChecked = FontMark.isOn(element["val"])
      default: return
      }
    }
  }

  /// Ends a field: what was chosen in a list or ticked stands in no text, and its link in no relation.
  func endField() throws(Refusal) {
    guard let field = fields.popLast() else { return }
    if field.isCheckBox { try append(field.isChecked ? "☒" : "☐") }
    let chosen = field.chosen ?? 0
    if field.choices.indices.contains(chosen) { try append(field.choices[chosen]) }
    let words = field.instruction.split(separator: " ")
    guard words.first?.uppercased() == "HYPERLINK", words.count > 1 else { return }
    let isPlace = words[1] == "\\l"
    let quoted = field.instruction.split(separator: "\"", omittingEmptySubsequences: false)
    let target = quoted.count > 1 ? quoted[1] : words[isPlace ? min(2, words.count - 1) : 1]
    try add(link: (isPlace ? "#" : "") + target)
  }
}

/// Signs of fonts that have pictures where others have letters.
enum SymbolFont {
  private static let signs: [String: [UInt32: String]] = [
    "Symbol": [
      0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0x2D: "−", 0xB7: "•",
      0xBB: "≈", 0xA5: "∞",
    ],
    "Wingdings": [
      0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0x78: "☒",
      0x77: "◆", 0xA7: "▪", 0xD8: "➢", 0xE0: "→",
    ],
    "Wingdings 2": [0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x54: "☒", 0xA3: "☐"],
  ]

  /// The sign of a font by its number in hexadecimal digits; `�` for one that is not known.
  static func text(_ digits: String, font: String) -> String {
    guard let number = UInt32(digits, radix: 16) else { return "" }
    let isPicture = (0xF000...0xF0FF).contains(number)
    if let sign = signs[font]?[isPicture ? number - 0xF000 : number] { return sign }
    guard !isPicture, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
    return String(Character(scalar))
  }
}
