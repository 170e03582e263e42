import Messages
import PARIndex
import Provenance
import Publishing
import Spreadsheet
import Testing
import WorkbookWriting

@testable import Operations

@Suite("A round, from its templates to its package")
struct RoundTests {
  private static let returns = RepositoryFiles.top + "/Examples/returns"

  private static let period: Period? = {
    guard let first = CivilDate(iso: "2020-07-01"), let last = CivilDate(iso: "2020-09-30") else {
      return nil
    }
    return Period(label: "Quý III năm 2020", first: first, last: last)
  }()

  /// A round without templates in a folder of its own.
  private func newRound() async throws -> String {
    let folder = try RepositoryFiles.scratchFolder() + "/2020 Quy III"
    let round = RoundFolder(folder)
    for part in [folder] + round.parts { #expect(FileBytes.makeFolder(part) == nil) }
    let head = RoundHead(
      period: try #require(Self.period), due: CivilDate(iso: "2020-10-05"), plan: nil,
      previous: nil, asOf: nil)
    _ = FileBytes.write(Array(RoundTable<HeadColumn>.text(head.rows).utf8), to: round.head)
    return folder
  }

  @Test func isMadeWithATemplateForEachAgency() async throws {
    let folder = try RepositoryFiles.scratchFolder() + "/2020 Quy III"
    let new = NewRound(
      folder: folder, period: "Quý III năm 2020", due: CivilDate(iso: "2020-10-05"))
    let made = try await new.run()
    #expect(made.templates.count == 36 && made.period == Self.period)
    let head = try RoundHead.read(RoundFolder(folder))
    #expect(head.period == Self.period && head.due == CivilDate(iso: "2020-10-05"))
    #expect(try journal(folder).map(\.act) == [.made])
    await #expect(throws: OperationError.round(folder, .exists)) { try await new.run() }
    let other = try RepositoryFiles.scratchFolder()
    _ = FileBytes.write([], to: other + "/luong.xlsx")
    await #expect(throws: OperationError.round(other, .notEmpty)) {
      try await NewRound(folder: other, period: "Quý III năm 2020").run()
    }
  }

  private func add(_ folder: String, _ names: [String], on day: String) async throws
    -> AddToRound.Outcome
  {
    try await AddToRound(
      folder: folder, inputs: names.map { $0.hasPrefix("/") ? $0 : "\(Self.returns)/\($0)" },
      receivedOn: CivilDate(iso: day)
    ).run()
  }

  private func line(_ folder: String, _ agency: String) async throws -> RoundStatus.Line {
    let status = try await RoundStatusReport(folder: folder).run()
    return try #require(status.lines.first { $0.agency.id.text == agency })
  }

  private func journal(_ folder: String) throws -> [JournalLine] {
    try RoundTable<JournalColumn>(folder + "/nhat-ky.csv").rows().map(JournalLine.init)
  }

  // MARK: What came

  @Test func keepsFilesAsTheyCameAndNotesEachContentOnce() async throws {
    let folder = try await newRound()
    let first = try await add(folder, ["So Tai chinh.xlsx"], on: "2020-10-02")
    #expect(first.added.map(\.fate) == [.taken("So Tai chinh.xlsx")])
    // The same content again, and another content under the same name.
    let other = try RepositoryFiles.scratchFolder() + "/So Tai chinh.xlsx"
    _ = FileBytes.write(try FileBytes.read("\(Self.returns)/So Tai chinh (cu).xlsx"), to: other)
    let second = try await add(folder, ["So Tai chinh.xlsx", other], on: "2020-10-03")
    #expect(
      second.added.map(\.fate) == [
        .known("So Tai chinh.xlsx", CivilDate(iso: "2020-10-02")), .taken("So Tai chinh (2).xlsx"),
      ])
    #expect(
      try FileBytes.read(folder + "/2 Nhan ve/So Tai chinh.xlsx")
        == FileBytes.read("\(Self.returns)/So Tai chinh.xlsx"))
    let received = try journal(folder).filter { $0.act == .received }
    #expect(received.map(\.file) == ["So Tai chinh.xlsx", "So Tai chinh (2).xlsx"])
    #expect(received.allSatisfy { $0.agency == "so-tai-chinh" })
  }

  @Test func aMailTellsWhoSentItAndWhen() async throws {
    let folder = try await newRound()
    _ = try await AddToRound(
      folder: folder, inputs: [RepositoryFiles.top + "/Examples/returns-q4/thu-stttt.eml"]
    ).run()
    let line = try #require(try journal(folder).first { $0.act == .received })
    #expect(line.receivedOn == CivilDate(iso: "2021-01-05"))
    #expect(line.sender == "Sở Thông tin và Truyền thông <stttt@daklak.gov.vn>")
    #expect(line.agency == "so-thong-tin-va-truyen-thong")
  }

  @Test func saysWhereEachAgencyStands() async throws {
    let folder = try await newRound()
    _ = try await add(
      folder,
      ["SNV-quy3.xlsx", "STTTT-phu-luc-1.csv", "So Tai chinh.xlsx", "So Tai chinh (cu).xlsx"],
      on: "2020-10-08")
    let scan = try RepositoryFiles.scratchFolder() + "/So Y te.pdf"
    _ = FileBytes.write(Array("%PDF-1.7\n".utf8), to: scan)
    _ = try await add(folder, [scan], on: "2020-10-08")

    #expect(try await line(folder, "so-noi-vu").state == .usable)
    #expect(try await line(folder, "so-noi-vu").daysLate == 3)
    #expect(try await line(folder, "so-thong-tin-va-truyen-thong").state == .toCorrect)
    #expect(try await line(folder, "so-y-te").state == .signedOnly)
    #expect(try await line(folder, "so-xay-dung").state == .notSent)
    let finance = try await line(folder, "so-tai-chinh")
    #expect(
      finance.files.map(\.ground) == [.superseded(by: "So Tai chinh.xlsx"), .newest])
  }

  @Test func aFileThatWasChangedOrIsGoneIsNamedAndNotUsed() async throws {
    let folder = try await newRound()
    _ = try await add(folder, ["SNV-quy3.xlsx", "SKHCN.xlsx"], on: "2020-10-02")
    let path = folder + "/2 Nhan ve/SNV-quy3.xlsx"
    _ = FileBytes.write(try FileBytes.read("\(Self.returns)/SKHDT.xlsx"), to: path)
    FileBytes.remove(folder + "/2 Nhan ve/SKHCN.xlsx")
    let outcome = try await ConsolidateRound(folder: folder).run()
    #expect(outcome.workbook == nil)
    #expect(
      outcome.consolidation.problems.filter { $0.severity == .error }.map(\.code).sorted {
        $0.rawValue < $1.rawValue
      } == [.receivedFileChanged, .receivedFileMissing])
  }

  @Test func aFilePutThereByHandIsTakenIn() async throws {
    let folder = try await newRound()
    _ = FileBytes.write(
      try FileBytes.read("\(Self.returns)/SNV-quy3.xlsx"), to: folder + "/2 Nhan ve/SNV.xlsx")
    #expect(try await line(folder, "so-noi-vu").files.map(\.name) == ["SNV.xlsx"])
    #expect(try journal(folder).contains { $0.file == "SNV.xlsx" } == false)
    _ = try await ConsolidateRound(folder: folder).run()
    #expect(try journal(folder).contains { $0.act == .received && $0.file == "SNV.xlsx" })
  }

  // MARK: Choices

  @Test func choicesSurviveEveryRun() async throws {
    let folder = try await newRound()
    _ = try await add(folder, ["So Tai chinh.xlsx", "So Tai chinh (cu).xlsx"], on: "2020-10-02")
    _ = try await UseInRound(
      folder: folder, file: "So Tai chinh (cu).xlsx", use: .newest, reason: "bản ký là bản này"
    ).run()
    #expect(
      try await line(folder, "so-tai-chinh").files.map(\.ground) == [
        .chosen("bản ký là bản này"), .superseded(by: "So Tai chinh (cu).xlsx"),
      ])
    let outcome = try await ConsolidateRound(folder: folder).run()
    #expect(outcome.consolidation.problems.contains { $0.code == .returnChosen })
    #expect(
      Set(outcome.consolidation.sources.map(\.origin.delivery?.choice)) == [
        "dùng bản này: bản ký là bản này"
      ])
    #expect(
      Set(outcome.consolidation.sources.map(\.place.file)) == ["So Tai chinh (cu).xlsx"])
    _ = try await UseInRound(
      folder: folder, file: "So Tai chinh (cu).xlsx", use: .none, reason: "gửi nhầm"
    ).run()
    #expect(
      try await line(folder, "so-tai-chinh").files.map(\.ground) == [.setAside("gửi nhầm"), .only])
  }

  @Test func aChoiceNeedsAReasonAndAFileThatCame() async throws {
    let folder = try await newRound()
    _ = try await add(folder, ["SNV-quy3.xlsx"], on: "2020-10-02")
    await #expect(throws: OperationError.round(folder, .reasonMissing)) {
      try await UseInRound(folder: folder, file: "SNV-quy3.xlsx", use: .none, reason: " ").run()
    }
    await #expect(
      throws: OperationError.round(
        folder, .fileUnknown("SYT.xlsx", candidates: ["SNV-quy3.xlsx"]))
    ) {
      try await UseInRound(folder: folder, file: "SYT.xlsx", use: .none, reason: "x").run()
    }
  }

  // MARK: Consolidating

  @Test func theReportIsWrittenWithTheWorkbookAndNeverOverAFileReceived() async throws {
    let folder = try await newRound()
    _ = try await add(folder, ["SNV-quy3.xlsx"], on: "2020-10-02")
    let report = folder + "/4 Tong hop/bao-cao.docx"
    let outcome = try await ConsolidateRound(folder: folder, report: report).run(language: .en)
    #expect(outcome.workbook != nil)
    let expected = try ProvincialReport(outcome.consolidation, language: .en)
    #expect(try FileBytes.read(report) == expected.bytes)
    let received = folder + "/2 Nhan ve/cong van.docx"
    _ = FileBytes.write([1], to: received)
    let names = try FileBytes.names(in: folder + "/4 Tong hop")
    await #expect(throws: OperationError.outputRefused(file: received, reason: .isInput)) {
      try await ConsolidateRound(folder: folder, report: received, force: true).run()
    }
    #expect(try FileBytes.names(in: folder + "/4 Tong hop") == names)
  }

  @Test func consolidatingTwiceOrInACopyGivesTheSameBytes() async throws {
    let folder = try await newRound()
    _ = try await add(folder, ["SNV-quy3.xlsx", "So Tai chinh.xlsx"], on: "2020-10-02")
    let first = try await ConsolidateRound(folder: folder).run()
    let second = try await ConsolidateRound(folder: folder).run()
    let one = try #require(first.workbook)
    let two = try #require(second.workbook)
    #expect(one.hasSuffix("/Tong hop lan 01.xlsx") && two.hasSuffix("/Tong hop lan 02.xlsx"))
    #expect(try FileBytes.read(one) == FileBytes.read(two))
    #expect(
      try FileBytes.read(one.dropLast(5) + ".json") == FileBytes.read(two.dropLast(5) + ".json"))
    // What is sent back and consolidated can be deleted and made again.
    let bytes = try FileBytes.read(one)
    try RepositoryFiles.remove(folder + "/4 Tong hop")
    try RepositoryFiles.remove(folder + "/3 Tra lai")
    let third = try await ConsolidateRound(folder: folder).run()
    #expect(try FileBytes.read(try #require(third.workbook)) == bytes)
  }

  @Test func sinceTheLastRunMeansSinceOtherInputs() async throws {
    let folder = try await newRound()
    _ = try await add(folder, ["SNV-quy3.xlsx"], on: "2020-10-02")
    _ = try await ConsolidateRound(folder: folder).run()
    _ = try await add(folder, ["So Tai chinh.xlsx"], on: "2020-10-03")
    func returnedSince() async throws -> [String] {
      try await ConsolidateRound(folder: folder).run().consolidation.problems.filter {
        $0.code == .returnedSincePrevious
      }.compactMap(\.agency)
    }
    #expect(try await returnedSince() == ["so-tai-chinh"])
    #expect(try await returnedSince() == ["so-tai-chinh"])
  }

  // MARK: Packages

  @Test func aPackageProvesItself() async throws {
    let folder = try await newRound()
    _ = try await add(folder, ["SNV-quy3.xlsx", "So Tai chinh.xlsx"], on: "2020-10-02")
    let zip = folder + "/../goi.zip"
    #expect(throws: OperationError.round(folder, .notConsolidated)) {
      try PackRound(folder: folder, output: zip, force: false, program: "parbook").run()
    }
    let outcome = try await ConsolidateRound(folder: folder).run()
    #expect(
      try PackRound(folder: folder, output: zip, force: false, program: "parbook").run().files == 6)
    let verified = try await VerifyPack(file: zip, program: "parbook").run()
    #expect(verified.isTrue && verified.findings == [])
    // A figure changed in a return that is in it, its digest put right: the workbook tells.
    let bent = try Self.repacked(zip) { name, bytes in
      name == "2 Nhan ve/SNV-quy3.xlsx"
        ? try FileBytes.read("\(Self.returns)/SKHCN.xlsx") : bytes
    }
    let findings = try await VerifyPack(file: bent, program: "parbook").run().findings
    #expect(findings.contains(.changed("2 Nhan ve/SNV-quy3.xlsx")))
    #expect(findings.contains(.notReproduced("4 Tong hop/Tong hop lan 01.xlsx")))
    // A workbook that was edited since is not packed: what was typed would be left out.
    let workbook = try #require(outcome.workbook)
    _ = FileBytes.write(try FileBytes.read("\(Self.returns)/SKHCN.xlsx"), to: workbook)
    #expect(
      throws: OperationError.round(folder, .workbookChanged("4 Tong hop/Tong hop lan 01.xlsx"))
    ) {
      try PackRound(folder: folder, output: zip, force: true, program: "parbook").run()
    }
  }

  /// A copy of a package with other contents.
  private static func repacked(
    _ path: String, _ change: (String, [UInt8]) throws -> [UInt8]
  ) throws -> String {
    var entries: [(String, [UInt8])] = []
    let bytes = try FileBytes.read(path)
    try Archive.forEachFile(in: bytes, name: path, isWanted: { _ in true }) { name, content in
      if case .success(let found?) = content { entries.append((name, found)) }
    }
    var package = ZipPackage()
    for (name, bytes) in entries { try package.add(name, try change(name, bytes)) }
    let copy = path + ".bent.zip"
    _ = FileBytes.write(package.finished, to: copy)
    return copy
  }

  @Test func whatALaterRunReadsIsWhatThisOneKnew() async throws {
    let folder = try await newRound()
    _ = try await add(folder, ["SNV-quy3.xlsx", "So Tai chinh.xlsx"], on: "2020-10-02")
    let outcome = try await ConsolidateRound(folder: folder).run()
    let path = try #require(outcome.workbook).dropLast(5) + ".json"
    #expect(
      try EarlierConsolidation.read(FileBytes.read(String(path)), name: "x")
        == EarlierConsolidation(outcome.consolidation, file: "x"))
  }

  // MARK: Two people, other programs

  @Test func theSecondIsToldWhoHoldsTheRound() async throws {
    let folder = try await newRound()
    let lock = try RoundLock(RoundFolder(folder), at: RoundMoment.now())
    do {
      _ = try await add(folder, ["SNV-quy3.xlsx"], on: "2020-10-02")
      Issue.record("the lock did not hold")
    } catch let error as OperationError {
      guard case .round(_, .locked(let person, let since)) = error else {
        Issue.record("another error: \(error)")
        return
      }
      #expect(person == RoundPerson.current)
      #expect(since.hasPrefix("20"))
    }
    _ = consume lock
    #expect(try await add(folder, ["SNV-quy3.xlsx"], on: "2020-10-02").added.count == 1)
  }

  @Test func linesForATableThatIsHeldOpenWaitBesideIt() async throws {
    let folder = try await newRound()
    let mark = folder + "/.~lock.nhat-ky.csv#"
    _ = FileBytes.write([], to: mark)
    let outcome = try await add(folder, ["SNV-quy3.xlsx"], on: "2020-10-02")
    #expect(outcome.journalWaits)
    #expect(FileBytes.exists(folder + "/nhat-ky (cho ghi).csv"))
    #expect(try await line(folder, "so-noi-vu").state == .usable)
    FileBytes.remove(mark)
    _ = try await add(folder, ["SKHCN.xlsx"], on: "2020-10-02")
    #expect(!FileBytes.exists(folder + "/nhat-ky (cho ghi).csv"))
    #expect(
      try journal(folder).filter { $0.act == .received }.map(\.file) == [
        "SNV-quy3.xlsx", "SKHCN.xlsx",
      ])
  }

  @Test func aTableSavedByAnotherProgramIsStillRead() throws {
    let path = try RepositoryFiles.scratchFolder() + "/nhat-ky.csv"
    // Commas instead of semicolons, another order, one more column, no byte order mark.
    let text = """
      Ghi chú,Việc,Tệp,Lý do,SHA-256,Ngày nhận\r
      ,nhận,SNV.xlsx,,abc,2/10/2020\r

      """
    _ = FileBytes.write(Array(text.utf8), to: path)
    let table = RoundTable<JournalColumn>(path)
    var line = JournalLine(act: .setAside, file: "SNV.xlsx", reason: "=gửi; nhầm")
    line.who = "-lan"
    try table.append([line.row])
    let lines = try table.rows().map(JournalLine.init)
    #expect(lines.map(\.act) == [.received, .setAside])
    #expect(lines[0].receivedOn == CivilDate(iso: "2020-10-02"))
    #expect(lines[1].reason == "=gửi; nhầm" && lines[1].who == "-lan")
  }
}
