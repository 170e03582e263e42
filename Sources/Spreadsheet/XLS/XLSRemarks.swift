import Provenance

/// Comments and links of a sheet.
struct XLSRemarks {
  private(set) var relations = SheetRelations()
  private var strings: XLSStringReader
  /// The number of the drawn object that comes next.
  private var object = 0
  /// What drawn objects say, by their numbers.
  private var texts: [Int: String] = [:]
  private var notes: [(cell: CellReference, object: Int, author: String)] = []

  init(_ strings: XLSStringReader) { self.strings = strings }

  /// Takes a record in; one that is not well formed is named, and left out.
  mutating func take(_ record: RecordStream, _ sheet: inout SheetCollector) throws(Refusal) {
    do throws(Refusal) {
      switch record.type {
      case RecordType.object: object = try record.number16(6)
      case RecordType.textObject: try takeText(record, sheet.context.limits)
      case RecordType.hyperlink: try takeLink(record, &sheet)
      default: try takeNote(record, sheet.context.limits)
      }
    } catch {
      guard let (damage, place) = error.damage else { throw error }
      sheet.note(CellProblem(.remarks(damage), part: place.part))
    }
  }

  /// Puts what the objects say to the cells that they belong to.
  mutating func finish() {
    for note in notes {
      let text = texts[note.object] ?? ""
      relations.comments.append(
        .init(cell: note.cell, comment: .init(author: note.author, text: text)))
    }
    notes = []
  }

  // MARK: Comments

  private mutating func takeText(_ record: RecordStream, _ limits: Limits) throws(Refusal) {
    var source = ContinuedBytes(record, from: record.count)
    let count = try record.number16(10)
    guard count > 0 else { return }
    try strings.read(&source, count: count)
    texts[object] = try text(limits)
  }

  private mutating func takeNote(_ record: RecordStream, _ limits: Limits) throws(Refusal) {
    guard strings.codePage == nil else { return try takeOldNote(record, limits) }
    try allow(notes.count, limits)
    var source = ContinuedBytes(record, from: 8)
    try strings.read(&source, count: try source.number16())
    notes.append((try cell(record), try record.number16(6), try text(limits)))
  }

  /// Before Excel 97 the record holds the text itself; one without a cell goes on with it.
  private mutating func takeOldNote(_ record: RecordStream, _ limits: Limits) throws(Refusal) {
    let last = relations.comments.count - 1
    let continues = try record.number16(0) == 0xFFFF
    var source = ContinuedBytes(record, from: 6)
    try strings.read(&source, count: min(try record.number16(4), max(0, record.count - 6)))
    let text = try text(limits)
    if !continues {
      try allow(relations.comments.count, limits)
      relations.comments.append(.init(cell: try cell(record), comment: .init(text: text)))
    } else if last >= 0 {
      relations.comments[last].comment.text += text
    }
  }

  private func cell(_ record: RecordStream) throws(Refusal) -> CellReference {
    let column = try record.number16(2) + 1
    guard column <= CellReference.maximumColumn else { throw .damaged(.record(record.type)) }
    return CellReference(row: try record.number16(0) + 1, column: column)
  }

  private func text(_ limits: Limits) throws(Refusal) -> String {
    let text = strings.text
    try TextLength.check(Array(text.utf8), from: 0, limits: limits)
    return text
  }

  private func allow(_ count: Int, _ limits: Limits) throws(Refusal) {
    guard count < limits.annotations else {
      throw .limit(.comments, found: count + 1, limit: limits.annotations)
    }
  }

  // MARK: Links

  private mutating func takeLink(
    _ record: RecordStream, _ sheet: inout SheetCollector
  ) throws(Refusal) {
    let range = try XLSRange.read(record, at: 0)
    let link = try XLSLink(record, codePage: strings.codePage)
    let relation = String(relations.addresses.count)
    relations.addresses[relation] = link.address
    try sheet.add(
      SheetLink(
        range: range, relation: link.address == nil ? nil : relation, location: link.location))
  }
}
