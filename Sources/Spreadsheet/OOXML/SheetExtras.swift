import Provenance

extension XLSXDocument {
  /// What the relations of a sheet lead to; a part that cannot be read is named, and left out.
  mutating func relations(
    ofSheet index: Int, _ problems: inout [CellProblem]
  ) throws(Refusal) -> SheetRelations {
    guard let part = try part(ofSheet: index) else { return SheetRelations() }
    var found = SheetRelations()
    var threads: [CommentsPart.Entry] = []
    do throws(Refusal) {
      for relation in try package.relations(of: part) {
        switch relation.kind {
        case "hyperlink": found.addresses[relation.id] = relation.address
        case "comments": found.comments += try comments(relation)
        case "threadedComment": threads += try comments(relation)
        default: break
        }
      }
    } catch {
      guard let (damage, place) = error.damage else {
        throw error.inSheet(workbook.sheets[index].name)
      }
      problems.append(CellProblem(.remarks(damage), part: place.part, line: place.line))
    }
    // The older comment on a cell with a thread only says that there is one.
    let threaded = Set(threads.map(\.cell))
    found.comments.removeAll { threaded.contains($0.cell) }
    found.comments += threads
    return found
  }

  private mutating func comments(_ relation: Relation) throws(Refusal) -> [CommentsPart.Entry] {
    guard let part = relation.target, let bytes = try package.bytes(of: part) else { return [] }
    return try CommentsPart.read(bytes, part: part, limits: package.limits)
  }
}

extension CellUnpacker {
  /// What the cells of a sheet carry beside their values.
  func extras(
    _ collected: SheetCollector, _ relations: SheetRelations
  ) -> [CellReference: CellExtras] {
    var extras: [CellReference: CellExtras] = [:]
    addLooks(collected, to: &extras)
    var searched = 0
    for link in collected.links {
      guard let target = target(link, relations) else { continue }
      let isLarge = link.range.cellCount > SheetLink.mostCells
      if isLarge { searched += 1 }
      let cells =
        isLarge && searched > SheetLink.mostSearched
        ? [link.range.first] : cells(of: link.range, collected)
      for cell in cells {
        extras[cell, default: CellExtras()].links.append(target)
      }
    }
    for (order, target) in collected.formulaLinks {
      extras[CellReference(order: order), default: CellExtras()].links.append(target)
    }
    for entry in relations.comments {
      extras[entry.cell, default: CellExtras()].comments.append(entry.comment)
    }
    return extras
  }

  /// The cells of a link: of a range larger than people fill (a whole column) the first there is.
  private func cells(of range: Sheet.Range, _ collected: SheetCollector) -> [CellReference] {
    guard range.cellCount <= SheetLink.mostCells else {
      let first = collected.cells.first { range.contains($0.reference) }
      return first.map { [$0.reference] } ?? []
    }
    return (range.first.row...range.last.row).flatMap { row in
      (range.first.column...range.last.column).map { CellReference(row: row, column: $0) }
    }
  }

  private func target(_ link: SheetLink, _ relations: SheetRelations) -> String? {
    let place = link.location.flatMap { $0.isEmpty ? nil : "#" + $0 }
    guard let address = link.relation.flatMap({ relations.addresses[$0] }) else { return place }
    return address + (place ?? "")
  }

  private func addLooks(
    _ collected: SheetCollector, to extras: inout [CellReference: CellExtras]
  ) {
    guard styles.hasMarks || !strings.rich.isEmpty || !collected.rich.isEmpty else { return }
    for cell in collected.cells where cell.kind != .empty {
      let style = styles[cell.style]
      let rich =
        switch cell.kind {
        case .sharedText: strings.rich[Int(cell.payload)]
        case .text: collected.rich[cell.order]
        default: nil as [RichRun]?
        }
      guard style.isStruck || style.isRaised || rich != nil else { continue }
      let looks = CellExtras(rich ?? [], style)
      if !looks.isEmpty { extras[cell.reference] = looks }
    }
  }
}

extension CellExtras {
  /// How the runs of a cell look, those without a word of it as the cell does.
  fileprivate init(_ rich: [RichRun], _ style: Styles.Style) {
    self.init()
    let all = rich.filter { !$0.text.isEmpty }.map { run in
      TextRun(
        String(decoding: run.text, as: UTF8.self),
        isStruck: run.hasProperties ? run.isStruck : style.isStruck,
        isRaised: run.hasProperties ? run.isRaised : style.isRaised,
        fontName: run.fontName ?? style.fontName)
    }
    guard !all.isEmpty else {
      isStruck = style.isStruck
      isRaised = style.isRaised
      return
    }
    let telling = all.filter { !$0.text.allSatisfy(\.isWhitespace) }
    isStruck = !telling.isEmpty && telling.allSatisfy(\.isStruck)
    isRaised = !telling.isEmpty && telling.allSatisfy(\.isRaised)
    if all.contains(where: { $0.isStruck || $0.isRaised || $0.fontName != style.fontName }) {
      runs = all
    }
  }
}

extension CellReference {
  /// The place of a cell by its reading order in a packed cell.
  fileprivate init(order: UInt64) {
    self.init(row: Int(order >> 15) + 1, column: Int(order & 0x7FFF))
  }
}
