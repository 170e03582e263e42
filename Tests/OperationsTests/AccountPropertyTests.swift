import Forms
import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Operations

/// The account adds up on every file of the repository, whole or damaged, and what is put anywhere
/// into a return is found again in exactly one fate.
@Suite struct AccountPropertyTests {
  static let plan = Result { try PlanLoading.load(nil).plan }

  /// Every workbook and table of the repository.
  static let files: [String] = ["Examples/returns", "Templates/dak-lak-2020/blank", fixtures]
    .flatMap { folder in
      let names = (try? FileBytes.names(in: "\(RepositoryFiles.top)/\(folder)")) ?? []
      return names.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".csv") }
        .filter { $0 != SentList.name }
        .map { "\(folder)/\($0)" }
    }
  static let fixtures = "Tests/Fixtures/workbooks"
  static let returns = files.filter { $0.hasPrefix("Examples") }

  static func read(
    _ workbook: Workbook, _ name: String, _ reader: ReturnReader
  ) -> (Submission, [SheetFates])? {
    let result = reader.read(
      workbook: workbook, source: SourceFile(name: name, sha256: ""), fileName: name,
      agency: Agency.ID("so-noi-vu"))
    guard case .submission(let submission, _, let cells) = result else { return nil }
    return (submission, cells)
  }

  /// What a workbook holds, counted without the reader of returns; of runs nothing is counted here.
  static func counts(_ workbook: Workbook) -> [AccountKind: Int] {
    func isShown(_ text: String) -> Bool {
      !text.allSatisfy { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    }
    var counts: [AccountKind: Int] = [.sheets: workbook.sheets.count]
    for sheet in workbook.sheets {
      counts[.cells, default: 0] += sheet.cells.count { cell in
        if case .text(let text) = cell.value { return isShown(text) }
        return cell.value != .empty
      }
      for extras in sheet.extras.values {
        counts[.comments, default: 0] += extras.comments.count { isShown($0.text) }
        counts[.links, default: 0] += extras.links.count
      }
    }
    return counts
  }

  static func expectWhole(_ account: CellAccount, of workbook: Workbook, _ name: String) {
    #expect(account.isComplete, "\(name)")
    for (kind, count) in counts(workbook) {
      #expect(account[kind].read == count, "\(name): \(kind)")
    }
  }

  @Test func addsUpOnEveryFile() throws {
    let reader = ReturnReader(try Self.plan.get())
    var understood = 0
    for path in Self.files {
      let name = String(path.split(separator: "/").last ?? "")
      guard let workbook = try? WorkbookReader.read(RepositoryFiles.bytes(path), name: name),
        let (submission, _) = Self.read(workbook, name, reader)
      else { continue }
      understood += 1
      Self.expectWhole(submission.account, of: workbook, name)
    }
    #expect(understood >= Self.files.count { !$0.hasPrefix(Self.fixtures) })
  }

  /// Bytes changed, cut off and repeated: what can still be read is accounted for.
  @Test func addsUpOnDamagedFiles() throws {
    let reader = ReturnReader(try Self.plan.get())
    var random = SeededGenerator(seed: 7)
    var understood = 0
    for path in Self.returns {
      let whole = try RepositoryFiles.bytes(path)
      for _ in 0..<12 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
            in: 0...255, using: &random)
        }
        if Bool.random(using: &random), path.hasSuffix(".csv") {
          bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
        }
        guard let workbook = try? WorkbookReader.read(bytes, name: "hong"),
          let (submission, _) = Self.read(workbook, "hong", reader)
        else { continue }
        understood += 1
        Self.expectWhole(submission.account, of: workbook, path)
      }
    }
    #expect(understood > 20)
  }

  static let workbooks = Result {
    try returns.map { try WorkbookReader.read(RepositoryFiles.bytes($0), name: "t") }
  }

  /// A value put at a random place of a return is never lost: it is used where it stands, kept, or
  /// something is said of it.
  @Test(arguments: 0..<8) func aValuePutAnywhereIsFoundAgain(part: Int) throws {
    let reader = ReturnReader(try Self.plan.get())
    let workbooks = try Self.workbooks.get()
    for seed in 0..<40 {
      var random = SeededGenerator(seed: UInt64(part * 40 + seed))
      var workbook = workbooks[Int.random(in: 0..<workbooks.count, using: &random)]
      let index = Int.random(in: 0..<workbook.sheets.count, using: &random)
      let sheet = workbook.sheets[index]
      guard !sheet.name.hasPrefix("_"), !SheetNames.besidesForms.contains(sheet.name) else {
        continue
      }
      let cell = CellReference(
        row: Int.random(in: 1...((sheet.cells.last?.reference.row ?? 1) + 4), using: &random),
        column: Int.random(in: 1...16, using: &random))
      let text = ["0,75", "Xin gửi bổ sung sau", "Hoàn thành", "1.4"].randomElement(using: &random)
      let kind = [AccountKind.cells, .comments, .links].randomElement(using: &random)
      guard let text, let kind else { continue }
      workbook.sheets[index] = sheet.with(text, at: cell, as: kind)
      guard let (submission, sheets) = Self.read(workbook, "t", reader) else { continue }
      let place = "seed \(part * 40 + seed): \(sheet.name)!\(cell) \(kind) “\(text)”"
      Self.expectWhole(submission.account, of: workbook, place)
      let fates: [CellFate] =
        kind == .cells
        ? [sheets[index].fates[cell]].compactMap(\.self)
        : sheets[index].items.filter { $0.cell == cell && $0.text == text }.map(\.fate)
      #expect(fates.count == 1, "\(place)")
      guard let fate = fates.first else { continue }
      #expect(Self.isHeard(text, at: cell, fate, in: submission), "\(place) \(fate)")
    }
  }

  /// Whether what was put into a return comes out of it, or something is said at its place.
  static func isHeard(
    _ text: String, at cell: CellReference, _ fate: CellFate, in submission: Submission
  ) -> Bool {
    let isSaid = submission.allProblems.contains { $0.place?.cell == cell }
    switch fate {
    case .changed, .rejected: return isSaid
    case .unplaced:
      return submission.unplaced.contains { $0.written.contains(text) || $0.value.contains(text) }
    case .used:
      return isSaid || submission.scores.contains { $0.holds(text) }
        || submission.tasks.contains { $0.holds(text) }
    case .heading, .label, .foreign: return true
    case .plan, .mark: return isSaid
    case .frame: return false
    }
  }
}

extension FormReport {
  /// Whether a field holds a text, as written or as understood.
  fileprivate func holds(_ text: String) -> Bool {
    Self.fields.contains { field in
      let reading = field.reading(of: self)
      return reading.written?.contains(text) == true || field.words(of: self).contains(text)
    }
  }
}

extension Sheet {
  /// The sheet with a text in a cell, on it as a comment, or under it as a link.
  fileprivate func with(_ text: String, at cell: CellReference, as kind: AccountKind) -> Sheet {
    var sheet = self
    switch kind {
    case .comments: sheet.extras[cell, default: CellExtras()].comments.append(.init(text: text))
    case .links: sheet.extras[cell, default: CellExtras()].links.append(text)
    default:
      sheet.extras[cell]?.runs = []
      sheet.cells = (cells.filter { $0.reference != cell } + [Cell(cell, .text(text))])
        .sorted { $0.reference < $1.reference }
    }
    return sheet
  }
}
