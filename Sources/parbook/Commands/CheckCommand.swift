import ArgumentParser
import Messages
import Operations
import PARIndex
import Provenance

/// `check`: tells senders whether their files are fit to send.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say("Kiểm tra từng phiếu.", "Checks returns one by one."))

  @OptionGroup var returns: ReturnOptions

  @Flag(help: ArgumentHelp(say("In kết quả dạng JSON.", "Print the findings as JSON.")))
  var json = false

  @Option(
    help: ArgumentHelp(
      say(
        "Lập cho mỗi phiếu một sổ đã điền, tô màu và ghi chú chỗ sai.",
        "Write for each return a prefilled workbook with its faults coloured and commented."),
      valueName: "DIR"))
  var annotate: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Kỳ báo cáo, ví dụ “Quý III năm 2020”; mặc định: kỳ của kế hoạch.",
        "The period reported on, such as “Quý III năm 2020”; default: the plan's."), valueName: "P")
  )
  var period: String?

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let loaded = try global.loadPlan()
    let console = global.console.naming(loaded.plan)
    let operation = CheckReturns(
      inputs: returns.files, agency: returns.agency, period: period, annotate: annotate,
      force: outputs.force)
    let outcome = try await operation.run(plan: loaded.plan)
    let checked = outcome.files
    if json {
      let text = ProblemListing.json(outcome, wording: Wording(language, of: loaded.plan))
      try StandardStreams.writeOutput(Array(text.utf8))
    } else {
      for one in checked { report(one, console) }
      console.report(outcome.found)
    }
    let problems = checked.flatMap(\.problems)
    if checked.allSatisfy({ $0.file.problems.contains { $0.code == .fileCannotOpen } }) {
      throw ExitCode(66)
    }
    let isUsed = checked.allSatisfy { $0.file.submission != nil || $0.file.isForeign }
    if loaded.hasErrors || !isUsed || problems.contains(where: { $0.severity == .error }) {
      throw problemsFound
    }
  }

  private func report(_ checked: CheckReturns.Checked, _ console: Console) {
    let file = checked.file
    console.report(checked.problems)
    let errors = checked.problems.count { $0.severity == .error }
    let warnings = checked.problems.count { $0.severity == .warning }
    let name = file.source.name
    let rows = say(
      "đã điền \(checked.rowsReported)/\(checked.rowsExpected) dòng",
      "rows filled in: \(checked.rowsReported) of \(checked.rowsExpected)")
    if file.isForeign { return }
    if file.submission == nil {
      console.error(say("✘ \(name): không dùng được", "✘ \(name): cannot be used"))
    } else if errors > 0 {
      console.error(
        say(
          "✘ \(name): chưa gửi được; \(errors) lỗi; \(rows)",
          "✘ \(name): not fit to send; errors: \(errors); \(rows)"))
    } else {
      console.note(
        say(
          "✔ \(name): gửi được; \(warnings) cảnh báo; \(rows)",
          "✔ \(name): fit to send; warnings: \(warnings); \(rows)"))
    }
    if let submission = file.submission {
      for line in AccountLines(submission.account, submission.unplaced).lines {
        console.note("  " + line)
      }
    }
    if let annotated = checked.annotated {
      console.note(say("  Bản để gửi lại: \(annotated)", "  To send back: \(annotated)"))
    } else if errors > 0, file.submission != nil {
      let path = TerminalText.shellQuoted(file.path)
      console.note(
        say(
          "  Tiếp theo: parbook check --annotate ./da-ghi-chu \(path)",
          "  Next: parbook check --annotate ./da-ghi-chu \(path)"))
    }
  }
}
