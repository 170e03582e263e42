import Provenance

/// Cells, their texts and their remarks.
extension ODSContent {
  mutating func beginCell(_ attributes: ODSAttributes) {
    cell.begin()
    text.begin()
    if !extras.comments.isEmpty { extras.comments.removeAll() }
    if !extras.links.isEmpty { extras.links.removeAll() }
    var hasStyle = false
    var index = 0
    while let (name, value) = attributes.next(&index, &names) {
      switch name {
      case .tableStyle:
        cell.style = XMLName.bytes(value) { styles.place(ofCell: $0) }
        hasStyle = true
      case .valueType: cell.take(type: value)
      case .value, .dateValue, .timeValue, .booleanValue: cell.take(value: value)
      case .stringValue: cell.take(stringValue: value)
      case .extendedType: cell.isError = XMLName.equals(value, "error")
      case .columnsRepeated: cell.columns = ODSAttributes.count(value, most: ODSTable.mostRepeats)
      case .columnsSpanned:
        cell.span.columns = ODSAttributes.count(value, most: ODSTable.mostRepeats)
      case .rowsSpanned: cell.span.rows = ODSAttributes.count(value, most: ODSTable.mostRepeats)
      case .formula:
        cell.hasFormula = true
        addLink(ofFormula: value)
      default: break
      }
    }
    if !hasStyle { cell.style = table?.defaultStyle ?? 0 }
  }

  private mutating func addLink(ofFormula formula: UnsafePointer<CChar>) {
    let target = XMLName.bytes(formula) { bytes in
      FormulaLink.mayStand(in: bytes) ? FormulaLink.target(Array(bytes.string().utf8)) : nil
    }
    if let target { extras.links.append(target) }
  }

  mutating func endCell() throws(Refusal) {
    do throws(Refusal) {
      try table?.add(cell, showing: text, with: extras, styles: &styles)
    } catch {
      throw located(error)
    }
  }

  // MARK: Texts

  mutating func enterText(
    _ name: ODSName, _ attributes: ODSAttributes
  ) throws(Refusal) -> Place? {
    switch place {
    case .cell, .list: return enterCell(name)
    case .paragraph, .span, .link: return try enterParagraph(name, attributes)
    case .annotation, .remark: return try enterAnnotation(name, attributes)
    default: return nil
    }
  }

  private mutating func enterCell(_ name: ODSName) -> Place? {
    switch name {
    case .paragraph, .heading:
      text.beginParagraph()
      return .paragraph
    case .list, .listItem, .listHeader, .section: return .list
    case .annotation:
      comment = CellExtras.Comment(text: "")
      remark.begin()
      return .annotation
    default: return nil
    }
  }

  private mutating func enterParagraph(
    _ name: ODSName, _ attributes: ODSAttributes
  ) throws(Refusal) -> Place? {
    switch name {
    case .spaces:
      try addSpaces(attributes, to: \.text)
      return .leaf
    case .tab:
      text.append(0x09)
      return .leaf
    case .lineBreak:
      text.append(0x0A)
      return .leaf
    case .span:
      let style = attributes.text(.textStyleName, &names)
      text.beginSpan(style.map { styles.look(ofText: $0) } ?? TextLook())
      return .span
    case .link:
      if let address = attributes.text(.address, &names), !address.isEmpty {
        try allowLink()
        extras.links.append(address)
      }
      return .link
    // A field shows its text, what another program added holds text of the paragraph.
    case .otherText, .foreign: return .link
    default: return nil
    }
  }

  private func allowLink() throws(Refusal) {
    guard extras.links.count < limits.annotations else {
      throw .limit(
        .linkedCells, found: extras.links.count + 1, limit: limits.annotations, part: part)
    }
  }

  private mutating func addSpaces(
    _ attributes: ODSAttributes, to text: WritableKeyPath<ODSContent, StyledText>
  ) throws(Refusal) {
    var count = 1
    var index = 0
    while let (name, value) = attributes.next(&index, &names) {
      if name == .count { count = ODSAttributes.count(value, most: limits.cellCharacters + 1) }
    }
    self[keyPath: text].append(0x20, count: count)
    try check(self[keyPath: text])
  }

  /// Takes a piece of text.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    switch place {
    case .paragraph, .span, .link:
      text.append(bytes)
      try check(text)
    case .remark:
      remark.append(bytes)
      try check(remark)
    case .creator: comment.author += String(decoding: bytes, as: UTF8.self)
    case .formatText: format?.append(bytes)
    default: break
    }
  }

  private func check(_ text: StyledText) throws(Refusal) {
    guard text.bytes.count > limits.xmlTokenBytes else { return }
    throw located(
      .limit(.xmlTokenBytes, found: text.bytes.count, limit: limits.xmlTokenBytes, part: part))
  }

  // MARK: Remarks

  private mutating func enterAnnotation(
    _ name: ODSName, _ attributes: ODSAttributes
  ) throws(Refusal) -> Place? {
    switch (place, name) {
    case (.annotation, .creator): return .creator
    case (.annotation, .paragraph), (.annotation, .heading):
      remark.beginParagraph()
      return .remark
    case (.annotation, .list), (.annotation, .listItem), (.annotation, .listHeader):
      return .annotation
    case (.remark, .spaces):
      try addSpaces(attributes, to: \.remark)
      return .remarkLeaf
    case (.remark, .tab):
      remark.append(0x09)
      return .remarkLeaf
    case (.remark, .lineBreak):
      remark.append(0x0A)
      return .remarkLeaf
    case (.remark, .span), (.remark, .link), (.remark, .otherText), (.remark, .foreign):
      return .remark
    default: return nil
    }
  }

  mutating func endAnnotation() {
    guard place != .annotation else { return }
    comment.text = String(decoding: remark.bytes, as: UTF8.self)
    extras.comments.append(comment)
  }
}
