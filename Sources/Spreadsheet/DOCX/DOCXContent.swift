import Provenance

/// A part of a Word document as expat brings it: where in it we are, and what came so far.
final class DOCXContent {
  /// What paragraphs stand in.
  struct Flow {
    enum Kind {
      case body, cell, box, note
    }
    var kind: Kind
    var content = DOCXText()
    /// What stands before the last tab of a paragraph between tables.
    var pieces: [DOCXText] = []
    /// What text boxes in the current paragraph of a cell say.
    var boxes: [DOCXText] = []
    /// Whether the mark at the end of the last paragraph is deleted, so that the next one goes on.
    var goesOn = false
  }

  /// A paragraph while its pieces come in.
  struct Paragraph {
    var style: String?
    var list: String?
    var level: Int?
    var isMarkDeleted = false
    /// Whether its number has been set.
    var isNumbered = false
    /// Whether the number has text behind it to come.
    var needsSpace = false
    var look = DOCXStyles.Properties()
  }

  /// What stands in the document's body, in its order.
  enum Block {
    /// A paragraph, in pieces where tabs part it.
    case line([DOCXText])
    case table(DOCXTable, nested: [DOCXTable])
  }

  /// A field while its instruction or its result comes in.
  struct Field {
    var instruction = ""
    var choices: [String] = []
    var chosen: Int?
    var isCheckBox = false
    var isChecked = false
  }

  /// A run of text that looks alike.
  struct Run {
    var isRun = true
    var properties = DOCXStyles.Properties()
    var style: String?
    /// Whether its look has been set in the text.
    var isBegun = false
    /// Whether it is hidden, and counted as left out.
    var isLeftOut = false
  }

  /// What other parts say.
  struct Parts {
    var styles = DOCXStyles()
    var numbering = DOCXNumbering()
    /// Remarks and notes by `comment`, `footnote` or `endnote` and their number.
    var notes: [String: CellExtras.Comment] = [:]
    /// Addresses of links by their relation.
    var addresses: [String: String] = [:]
  }

  let part: String
  let limits: Limits
  var parts: Parts
  var blocks: [Block] = []

  // Where we are
  var path: [DOCXName?] = []
  var flows: [Flow] = []
  var paragraphs: [Paragraph] = []
  var tables: [DOCXTable] = []
  var nested: [DOCXTable] = []
  var fields: [Field] = []
  /// For each content control whether it only holds words that ask for content.
  var placeholders: [Bool] = []
  var mutes = 0
  var note: (key: String, author: String)?

  /// The runs around, and for a text box one that is none.
  var runs: [Run] = []
  var takesText = false

  // What all tables have together
  var cells = 0
  var filled = 0
  var textBytes = 0
  var annotations = 0
  /// How many places with text are deleted or hidden.
  var leftOut = 0

  init(part: String, limits: Limits, parts: Parts) {
    self.part = part
    self.limits = limits
    self.parts = parts
  }

  // MARK: Elements

  /// Begins an element; whether it is to be looked into.
  func enter(_ element: XMLElement) throws(Refusal) -> Bool {
    takesText = false
    let name = DOCXName(element)
    let parent = path.last ?? nil
    guard !path.isEmpty || element.isRoot else { throw .damaged(.workbookRoot) }
    if let name {
      if name.isLeftOut || name == .del && takeDeletion(parent) { return false }
      try begin(name, element, in: parent)
    }
    path.append(name)
    return true
  }

  /// Takes `w:del` in: what it holds is left out, or it says that its row or the end of its paragraph
  /// is deleted.
  private func takeDeletion(_ parent: DOCXName?) -> Bool {
    if parent != .rPr { leftOut += 1 }
    if parent == .trPr, !tables.isEmpty { tables[tables.count - 1].deleteRow() }
    if parent == .rPr, path.dropLast().last == .pPr, !paragraphs.isEmpty {
      paragraphs[paragraphs.count - 1].isMarkDeleted = true
    }
    return true
  }

  private func begin(
    _ name: DOCXName, _ element: XMLElement, in parent: DOCXName?
  ) throws(Refusal) {
    switch name {
    case .body: flows.append(Flow(kind: .body))
    // All that it shows is a web page in another part.
    case .altChunk: throw .unsupported(.mhtml)
    case .footnote, .endnote, .comment: beginNote(name, element)
    case .tbl, .gridCol, .tr, .gridBefore, .tc, .gridSpan, .vMerge, .hMerge, .cellDel:
      try beginTable(name, element)
    case .txbxContent:
      flows.append(Flow(kind: .box))
      runs.append(Run(isRun: false))
    case .sdt: placeholders.append(false)
    case .showingPlcHdr:
      if let last = placeholders.indices.last, parent == .sdtPr {
        placeholders[last] = FontMark.isOn(element["val"])
      }
    case .sdtContent: if placeholders.last == true { mutes += 1 }
    case .p: beginParagraph()
    case .pStyle, .numId, .ilvl: setParagraph(name, element, in: parent)
    case .r: runs.append(Run())
    case .strike, .dstrike, .vertAlign, .rFonts, .vanish, .rStyle:
      if parent == .rPr, path.dropLast().last == .r, let run = runs.indices.last {
        if name == .rStyle { runs[run].style = element["val"] }
        runs[run].properties.take(name, element)
      }
    default: try beginText(name, element, in: parent)
    }
  }

  /// Ends an element that was looked into.
  func leave() throws(Refusal) {
    guard let name = path.popLast() ?? nil else { return }
    switch name {
    case .body: try endBody()
    case .footnote, .endnote, .comment: endNote()
    case .tbl: try endTable()
    case .tr: if !tables.isEmpty { try tables[tables.count - 1].endRow() }
    case .tc: try endCell()
    case .txbxContent: try endBox()
    case .sdt: _ = placeholders.popLast()
    case .sdtContent: if placeholders.last == true { mutes -= 1 }
    case .pPr: try setNumber()
    case .p: try endParagraph()
    case .r: endRun()
    case .fldSimple: try endField()
    default: break
    }
  }

  // MARK: Notes

  private func beginNote(_ name: DOCXName, _ element: XMLElement) {
    guard let id = element["id"] else { return }
    note = ("\(name.rawValue) \(id)", element["author"] ?? "")
    flows.append(Flow(kind: .note))
  }

  private func endNote() {
    guard let note, let flow = flows.popLast() else { return }
    self.note = nil
    let text = String(decoding: flow.content.text.bytes, as: UTF8.self)
    parts.notes[note.key] = CellExtras.Comment(author: note.author, text: text)
  }
}

extension XMLElement {
  /// Whether it is the root of a document, or of its remarks or notes.
  fileprivate var isRoot: Bool {
    isNamed("document") || isNamed("comments") || isNamed("footnotes") || isNamed("endnotes")
  }
}
