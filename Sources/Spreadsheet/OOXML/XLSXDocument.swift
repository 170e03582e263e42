import Provenance

private let knownStyles = KnownParts<Styles>()
private let knownWorkbooks = KnownParts<WorkbookPart>()

/// An XLSX file while it is read: its relations followed, styles and shared strings at hand, sheets
/// one at a time.
struct XLSXDocument: ~Copyable {
  var package: Package
  let workbook: WorkbookPart
  let styles: Styles
  let sharedStrings: SharedStrings
  private let targets: [String: Relation]
  private let kinds: [NumberKind]
  private var remainingCells: Int
  private var tally = SheetTally()
  private var textBytes = 0
  private let way: ReadingWay
  /// The digests of the shared strings, where the cells are only digested.
  var sharedValues: [SheetDigest.Value]?
  /// What was odd about the workbook as a whole.
  private(set) var problems: [CellProblem] = []

  init(_ bytes: [UInt8], limits: Limits, way: ReadingWay = .scanner) throws(Refusal) {
    var package = try Package(bytes, limits: limits)
    let part = try PackageKind.workbookPart(of: &package)
    guard let workbookBytes = try package.bytes(of: part) else {
      throw .damaged(.workbookMissing, part: part)
    }
    let workbook = try knownWorkbooks.made(of: workbookBytes, part: part, limits: limits) {
      () throws(Refusal) in try WorkbookPart(workbookBytes, part: part, limits: limits)
    }
    var targets: [String: Relation] = [:]
    var stylesPart: String?
    var stringsPart: String?
    for relation in try package.relations(of: part) {
      targets[relation.id] = relation
      if relation.kind == "styles" { stylesPart = relation.target }
      if relation.kind == "sharedStrings" { stringsPart = relation.target }
    }
    var problems: [CellProblem] = []
    let styles = try Self.styles(stylesPart, &package, noting: &problems)
    let sharedStrings = try Self.strings(stringsPart, &package, way: way)
    self.package = package
    self.workbook = workbook
    self.styles = styles
    self.sharedStrings = sharedStrings
    self.targets = targets
    self.problems = problems
    kinds = styles.styles.map(\.kind)
    remainingCells = limits.cells
    self.way = way
  }

  private static func styles(
    _ part: String?, _ package: inout Package, noting problems: inout [CellProblem]
  ) throws(Refusal) -> Styles {
    guard let part else { return Styles() }
    guard let bytes = try package.bytes(of: part) else {
      problems.append(CellProblem(.stylesMissing, part: part))
      return Styles()
    }
    do throws(Refusal) {
      return try knownStyles.made(of: bytes, part: part, limits: package.limits) {
        () throws(Refusal) in try Styles(bytes, part: part, limits: package.limits)
      }
    } catch {
      guard let (damage, place) = error.damage else { throw error }
      problems.append(CellProblem(.styles(damage), part: place.part, line: place.line))
      return Styles()
    }
  }

  private static func strings(
    _ part: String?, _ package: inout Package, way: ReadingWay
  ) throws(Refusal) -> SharedStrings {
    guard let part else { return SharedStrings(limits: package.limits) }
    guard let bytes = try package.bytes(of: part) else {
      // Cells that refer to them say so; where none does, nothing is missing.
      return SharedStrings(limits: package.limits)
    }
    return try SharedStringsPart.read(bytes, part: part, limits: package.limits, way: way)
  }

  /// The kinds of sheets that hold no cells.
  private static let kindsWithoutCells: Set = ["chartsheet", "dialogsheet"]

  /// Why a sheet is passed over that may hold something; nil for those that are read, and for those
  /// without cells by their kind.
  func passedOver(sheet index: Int) -> CellProblem? {
    let entry = workbook.sheets[index]
    guard !entry.relation.isEmpty else {
      return CellProblem(.sheetWithoutPart, code: .sheetNotRead)
    }
    guard let kind = targets[entry.relation]?.kind, kind != "worksheet",
      !Self.kindsWithoutCells.contains(kind)
    else { return nil }
    return CellProblem(.sheetKind(kind), code: .sheetNotRead)
  }

  /// The part of a sheet; nil for one that is passed over or holds no cells by its kind.
  func part(ofSheet index: Int) throws(Refusal) -> String? {
    let entry = workbook.sheets[index]
    guard !entry.relation.isEmpty else { return nil }
    guard let relation = targets[entry.relation] else {
      throw .damaged(.sheetWithoutRelation(entry.relation)).inSheet(entry.name)
    }
    guard relation.kind == "worksheet" else { return nil }
    guard let part = relation.target, package.has(part) else {
      throw .damaged(.sheetMissing, part: relation.target).inSheet(entry.name)
    }
    return part
  }

  private func context(_ part: String) -> SheetPartContext {
    SheetPartContext(
      kinds: kinds, sharedStringCount: sharedStrings.count, limits: package.limits,
      remainingCells: remainingCells, part: part, before: tally, sharedValues: sharedValues)
  }

  /// Reads one sheet; nil for one that holds no cells by its kind.
  mutating func cells(ofSheet index: Int) throws(Refusal) -> SheetCollector? {
    guard let part = try part(ofSheet: index), var window = try window(of: part) else {
      return nil
    }
    do throws(Refusal) {
      let sheet = try SheetPart.read(&window, context: context(part), way: way)
      remainingCells -= sheet.cellCount
      tally = sheet.tally
      try count(textsOf: sheet, part: part)
      return sheet
    } catch {
      throw error.inSheet(workbook.sheets[index].name)
    }
  }

  /// Cells that are only digested take no room, and nor does the part that they come from.
  private mutating func window(of part: String) throws(Refusal) -> PartWindow? {
    if sharedValues != nil, let pieces = try package.pieces(of: part) { return pieces }
    guard let bytes = try package.bytes(of: part) else { return nil }
    return PartWindow(bytes)
  }

  /// Counts the texts that the cells of a sheet have, those that they share for each of them.
  private mutating func count(textsOf sheet: SheetCollector, part: String) throws(Refusal) {
    textBytes += sheet.textBytes(sharing: sharedStrings)
    guard textBytes <= package.limits.textBytes else {
      throw .limit(
        .textBytes, found: textBytes, limit: package.limits.textBytes, part: part)
    }
  }
}
