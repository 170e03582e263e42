import ArgumentParser
import Operations
import PARIndex
import Provenance

/// `round consolidate`: the next workbook of a round.
struct RoundConsolidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolidate",
    abstract: say(
      "Lấy các quyết định đã điền vào sổ lần trước, rồi lập sổ tổng hợp lần sau.",
      "Takes in the decisions typed into the last workbook, and writes the next."))

  @OptionGroup var round: RoundFolderArgument

  @Option(help: reportHelp)
  var report: String?

  @Flag(
    help: ArgumentHelp(
      say("In mọi vấn đề, kể cả ghi chú.", "Print every problem, notes included.")))
  var all = false

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let progress = global.console
    let outcome = try await ConsolidateRound(
      folder: round.folder, report: report, force: outputs.force
    ).run(language: language) {
      progress.progress($0, of: $1)
    }
    let plan = outcome.consolidation.plan
    let console = progress.naming(plan)
    let problems = outcome.consolidation.problems
    if all { console.report(problems) } else { console.reportFront(problems) }
    if outcome.isPreviousMissing {
      console.error(
        say(
          "Không tìm thấy thư mục của đợt trước; chưa so sánh với kỳ trước.",
          "The folder of the round before was not found; nothing was compared with it."))
    }
    for decision in outcome.taken {
      report(decision, say("Ghi quyết định", "Decision taken in"), plan, on: console)
    }
    for decision in outcome.undone {
      report(decision, say("Hủy quyết định", "Decision undone"), plan, on: console)
    }
    console.report(outcome.found)
    console.report(outcome.decisionProblems)
    guard !outcome.decisionProblems.contains(where: { $0.severity == .error }) else {
      console.error(
        say(
          "Sổ lần trước có quyết định chưa đọc được: sửa ngay trong sổ đó rồi chạy lại; chưa lập sổ "
            + "mới, chưa ghi quyết định nào.",
          "Decisions in the last workbook cannot be read: correct them there and run again; no new "
            + "workbook was written and no decision taken in."))
      throw problemsFound
    }
    guard let workbook = outcome.workbook else {
      console.error(
        say(
          "Chưa đọc được phiếu nào; không lập sổ.", "No return was read; nothing was written."))
      throw problemsFound
    }
    console.summarise(outcome.consolidation, understood: outcome.understood, files: outcome.files)
    console.note(say("Sổ tổng hợp: \(workbook)", "Workbook: \(workbook)"))
    console.noteReport(report)
    console.reportWaiting(outcome.journalWaits)
    if problems.contains(where: { $0.severity == .error }) { throw problemsFound }
  }

  private func report(
    _ decision: Decision, _ act: String, _ plan: Plan, on console: Console
  ) {
    let points =
      language == .vi
      ? decision.points.value.vietnamese : decision.points.value.description
    let code = plan.printedCode(decision.code, isTask: false)
    console.note("\(act): \(code) = \(points)")
  }
}

/// `round status`: where each agency stands.
struct RoundStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: say("Cơ quan nào đã gửi, cần gì.", "Who has sent what, and what is wanting."))

  @OptionGroup var round: RoundFolderArgument

  @Flag(help: ArgumentHelp(say("In dạng JSON.", "Print JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let status = try await RoundStatusReport(folder: round.folder).run()
    let text = json ? RoundStatusReport.json(status) : table(status)
    try StandardStreams.writeOutput(Array(text.utf8))
  }

  private func table(_ status: RoundStatus) -> String {
    func day(_ day: CivilDate?) -> String {
      day.map { language == .vi ? $0.vietnamese : $0.description } ?? "–"
    }
    var lines = [
      "\(status.period.label) · " + say("hạn gửi", "due") + " \(day(status.due))"
    ]
    for line in status.lines {
      let late =
        line.daysLate.map { $0 > 0 ? say(", muộn \($0) ngày", ", \($0) days late") : "" } ?? ""
      let reminded =
        line.lastReminded.map {
          say("; nhắc lần cuối \($0.prefix(10))", "; last reminded \($0.prefix(10))")
        } ?? ""
      let rows = line.files.isEmpty ? "" : " \(line.rowsReported)/\(line.rowsExpected)"
      let came =
        line.files.isEmpty ? "" : say("; nhận ", "; received ") + day(line.receivedOn) + late
      lines.append("\(line.agency.name): \(line.state.words)\(rows)\(came)\(reminded)")
      for file in line.files {
        lines.append("  \(file.ground.counts ? "●" : "○") \(file.name): \(file.ground.words)")
      }
    }
    if !status.others.isEmpty {
      lines.append(say("Chưa rõ của cơ quan nào:", "Not known whose:"))
      for file in status.others { lines.append("  ○ \(file.name): \(file.ground.words)") }
    }
    let counts = RoundStatus.State.allCases.map { state in
      "\(state.words) \(status.lines.count { $0.state == state })"
    }
    lines.append(say("Tổng: ", "In all: ") + counts.joined(separator: " · "))
    return lines.map { TerminalText.line($0) + "\n" }.joined()
  }
}

/// `round pack`: the last workbook with all that it was made from.
struct RoundPackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: say(
      "Đóng gói sổ tổng hợp cùng mọi thứ làm ra nó.",
      "Packs the last workbook with all that it was made from."))

  @OptionGroup var round: RoundFolderArgument

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("Gói để ghi (.zip).", "The package to write."), valueName: "FILE.zip"))
  var output: String

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let outcome = try PackRound(
      folder: round.folder, output: output, force: outputs.force, program: program
    ).run()
    global.console.note(
      say(
        "Đã đóng gói \(outcome.files) tệp cùng \(outcome.workbook): \(output)",
        "Packed \(outcome.files) files with \(outcome.workbook): \(output)"))
  }
}

/// `round verify`: whether a package is whole and true.
struct RoundVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say(
      "Kiểm tra gói: lập lại sổ tổng hợp từ các tệp trong gói và so từng byte.",
      "Checks a package: makes its workbook again and compares every byte."))

  @Argument(help: ArgumentHelp(say("Gói (.zip).", "The package."), valueName: "FILE.zip"))
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let console = global.console
    let outcome = try await VerifyPack(file: file, program: program).run()
    for finding in outcome.findings { console.error(words(finding)) }
    guard outcome.isTrue else {
      console.error(say("✘ \(file): không khớp", "✘ \(file): does not hold"))
      throw problemsFound
    }
    console.note(
      say(
        "✔ \(file): \(outcome.files) tệp nguyên vẹn; \(outcome.workbook) lập lại giống từng byte",
        "✔ \(file): \(outcome.files) files are whole; \(outcome.workbook) comes out byte for byte"))
  }

  private func words(_ finding: VerifyPack.Finding) -> String {
    switch finding {
    case .missing(let name): say("thiếu \(name)", "\(name) is missing")
    case .changed(let name): say("\(name) đã bị sửa", "\(name) was changed")
    case .unlisted(let name):
      say("\(name) không có trong danh mục", "\(name) is not in the manifest")
    case .notReproduced(let name):
      say("\(name) lập lại không giống", "\(name) comes out otherwise when it is made again")
    case .otherProgram(let other):
      say("gói do \(other) lập; đây là \(program)", "packed by \(other); this is \(program)")
    }
  }
}
