import Provenance

@testable import Spreadsheet

/// Single parts, each read in both ways.
enum PartFuzzing {
  static let limits = {
    var limits = Limits.standard
    limits.partBytes = 1 << 22
    limits.totalBytes = 1 << 23
    limits.ratioFreeBytes = 1 << 20
    limits.cellCharacters = 64
    limits.cells = 5000
    limits.sharedStrings = 1000
    limits.xmlDepth = 12
    limits.xmlAttributes = 20
    limits.problemsPerSheet = 20
    return limits
  }()

  static func container(_ bytes: [UInt8]) {
    do throws(Refusal) {
      var package = try Package(bytes, limits: limits)
      for entry in package.directory.entries {
        do throws(Refusal) {
          let part = try package.bytes(of: entry.name)
          if (part?.count ?? 0) > limits.partBytes { stop("a part beyond its limit") }
        } catch { continue }
      }
    } catch { return }
  }

  // MARK: Sheets

  static func sheet(_ bytes: [UInt8]) {
    let context = SheetPartContext(
      kinds: [.number, .date, .duration], sharedStringCount: 3, limits: limits,
      remainingCells: limits.cells, part: "p")
    let scanned = Result { () throws(Refusal) in
      try SheetPart.read(bytes, context: context, way: .scanner)
    }
    let parsed = Result { () throws(Refusal) in
      try SheetPart.read(bytes, context: context, way: .expat)
    }
    switch (scanned, parsed) {
    case (.success(let left), .success(let right)): compare(left, right)
    case (.failure(let left), .failure(let right)):
      if !areEqual(left, right) {
        stop("scanner refuses with \(left), expat with \(right)")
      }
    case (.success, .failure(let error)): stop("only expat refuses: \(error)")
    case (.failure(let error), .success): stop("only the scanner refuses: \(error)")
    }
  }

  /// Which of two faults of damaged XML expat names depends on how the text is cut into slices.
  static func areEqual(_ left: Refusal, _ right: Refusal) -> Bool {
    left.code == right.code && left.cell == right.cell
      && (left.code == .fileDamaged || left.found == right.found)
  }

  private static func compare(_ left: SheetCollector, _ right: SheetCollector) {
    guard left.cells.count == right.cells.count else { stop("different numbers of cells") }
    for (one, other) in zip(left.cells, right.cells) where !areEqual(one, left, other, right) {
      stop("different cells at \(one.reference) and \(other.reference)")
    }
    if left.merges != right.merges || left.hiddenRows != right.hiddenRows
      || left.hiddenColumns != right.hiddenColumns
    {
      stop("different ranges")
    }
    let problems = [left.problems, right.problems].map { list in
      list.map { "\($0.code) \($0.cell?.description ?? "") \($0.found ?? "")" }
    }
    if problems[0] != problems[1] { stop("different problems") }
  }

  private static func areEqual(
    _ one: PackedCell, _ left: SheetCollector, _ other: PackedCell, _ right: SheetCollector
  ) -> Bool {
    guard one.order == other.order, one.kind == other.kind, one.style == other.style,
      one.hasFormula == other.hasFormula
    else { return false }
    switch one.kind {
    case .text, .error, .isoDate: return left.texts[one.textRange] == right.texts[other.textRange]
    default: return one.payload == other.payload
    }
  }

  // MARK: Shared strings, styles

  static func sharedStrings(_ bytes: [UInt8]) {
    let scanned = Result { () throws(Refusal) in
      try SharedStringsPart.read(bytes, part: "p", limits: limits, way: .scanner)
    }
    let parsed = Result { () throws(Refusal) in
      try SharedStringsPart.read(bytes, part: "p", limits: limits, way: .expat)
    }
    switch (scanned, parsed) {
    case (.success(let left), .success(let right)):
      guard left.count == right.count else { stop("different numbers of strings") }
      for index in 0..<left.count
      where left.bytes[left.range(index)] != right.bytes[right.range(index)] {
        stop("different strings at \(index)")
      }
    case (.failure(let left), .failure(let right)):
      if !areEqual(left, right) {
        stop("scanner refuses with \(left), expat with \(right)")
      }
    case (.success, .failure(let error)): stop("only expat refuses: \(error)")
    case (.failure(let error), .success): stop("only the scanner refuses: \(error)")
    }
  }

  static func styles(_ bytes: [UInt8]) {
    do throws(Refusal) {
      let styles = try Styles(bytes, part: "p", limits: limits)
      for index in -1...styles.styles.count { _ = styles[index] }
    } catch { return }
  }
}

extension Result where Failure == Refusal {
  init(_ body: () throws(Refusal) -> Success) {
    do throws(Refusal) { self = .success(try body()) } catch { self = .failure(error) }
  }
}
