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
    if let submission = file.submission { reportAccount(submission, console) }
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

  /// What became of all that the file holds, in one line, and what has no place in the forms in
  /// another; kinds and fates that do not occur are left out.
  private func reportAccount(_ submission: Submission, _ console: Console) {
    let words = Wording(language)
    let kinds = AccountKind.allCases.filter { submission.account[$0].read > 0 }
    let parts = kinds.map { kind in
      let one = submission.account[kind]
      let fates = CellFate.allCases.compactMap { fate in
        one.counts[fate].map { "\(words.fate(fate)) \($0)" }
      }
      return "\(words.kind(kind)): \(one.read) (\(fates.joined(separator: ", ")))"
    }
    console.note("  " + parts.joined(separator: "; "))
    let unplaced = submission.unplaced
    guard !unplaced.isEmpty else { return }
    let shown = unplaced.prefix(Self.shownUnplaced).map { found in
      let place = [found.place.sheet, found.place.address?.description].compactMap(\.self)
      return "\(place.joined(separator: ", ")) “\(Self.short(found.value))”"
    }
    let rest = unplaced.count - shown.count
    let more = rest > 0 ? say("; và \(rest) nội dung khác", "; and \(rest) more") : ""
    let list = shown.joined(separator: "; ") + more
    console.note(
      say("  Chưa xếp được, được giữ lại: \(list)", "  Without a place, kept: \(list)"))
  }

  /// How many texts without a place are shown.
  private static let shownUnplaced = 3

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
