import ArgumentParser
import Messages
import Operations
import PARIndex
import Provenance

/// `plan`: audits or exports a plan.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: say(
      "Kiểm tra, xuất hoặc lập tệp kế hoạch.", "Audits or exports a plan, or makes an empty one."),
    subcommands: [PlanCheckCommand.self, PlanExportCommand.self, PlanNewCommand.self])
}

/// `plan check`: audits a plan.
struct PlanCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      "Cho biết đã hiểu gì ở kế hoạch, rồi kiểm tra: tổng điểm, mã, chủ trì, thời hạn.",
      "Says what was understood of a plan, then audits it: sums, codes, leads, deadlines."))

  @Argument(
    help: ArgumentHelp(
      say("Kế hoạch; mặc định là kế hoạch có sẵn.", "The plan; default: the built-in one."),
      valueName: "PATH"))
  var path: String?

  @Flag(help: ArgumentHelp(say("Liệt kê từng ghi chú.", "List every note by itself.")))
  var all = false

  @Flag(help: ArgumentHelp(say("In JSON.", "Print JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let loaded = try PlanLoading.load(path ?? global.plan)
    let plan = loaded.plan
    let problems = CheckPlan.findings(loaded)
    if json {
      let text = CheckPlan.json(loaded, language: language)
      try StandardStreams.writeOutput(Array(text.utf8))
      if problems.contains(where: { $0.severity == .error }) { throw problemsFound }
      return
    }
    let understood = UnderstoodPlan(
      summary: PlanSummary(plan), columns: loaded.columns)
    let account = AccountLines(
      loaded.account, loaded.unplaced,
      label: say("Không thuộc phần nào của kế hoạch", "No part of the plan"),
      most: all ? .max : Self.unplacedShown
    ).lines
    for line in understood.lines + account + [""] + lines(of: problems, in: plan) {
      try StandardStreams.writeOutput(Array((TerminalText.line(line) + "\n").utf8))
    }
    global.console.note(
      say(
        "\(plan.header.id): \(plan.criteria.count) dòng Phụ lục I, \(plan.tasks.count) nhiệm vụ, "
          + "\(plan.expectedAgencies.count) cơ quan báo cáo; \(problems.count) phát hiện.",
        "\(plan.header.id): \(plan.criteria.count) rows of Annex I, \(plan.tasks.count) tasks, "
          + "\(plan.expectedAgencies.count) agencies to report; \(problems.count) findings."))
    if !all, problems.contains(where: { $0.severity == .note }) {
      global.console.note(
        say(
          "Ghi chú cùng loại ở một dòng; --all liệt kê từng ghi chú.",
          "Notes of one kind stand in one line; --all lists each."))
    }
    if problems.contains(where: { $0.severity == .error }) { throw problemsFound }
  }

  /// Errors and warnings one by one; notes of one kind in one line with their rows,
  /// unless all are asked for.
  private func lines(of problems: [Problem], in plan: Plan) -> [String] {
    let wording = Wording(language, of: plan)
    if all { return problems.map(wording.line(for:)) }
    return problems.filter { $0.severity != .note }.map(wording.line(for:))
      + ProblemAct.acts(problems.filter { $0.severity == .note }).map {
        wording.line(for: $0, places: Self.rowsListed)
      }
  }

  /// How many texts without a place are shown.
  private static let unplacedShown = 10

  /// How many rows a line of notes names.
  private static let rowsListed = 40
}

/// `plan export`: writes the plan in a form that can be read again.
struct PlanExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say(
      "Xuất kế hoạch thành .xlsx, .json hoặc một thư mục CSV.",
      "Writes the plan as .xlsx, .json, or a folder of CSV."))

  @Argument(
    help: ArgumentHelp(
      say("Kế hoạch; mặc định là kế hoạch có sẵn.", "The plan; default: the built-in one."),
      valueName: "PATH"))
  var path: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("….xlsx, ….json hoặc thư mục.", "….xlsx, ….json, or a folder."), valueName: "OUT"))
  var output: String

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let loaded = try PlanLoading.load(path ?? global.plan)
    global.console.report(loaded.problems)
    try ExportPlan(output: output, force: outputs.force).run(plan: loaded.plan)
    if output != "-" { global.console.note(say("Đã ghi \(output)", "Wrote \(output)")) }
  }
}

/// `plan new`: an empty workbook to type a plan into.
struct PlanNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: say(
      "Lập tệp .xlsx trống để nhập kế hoạch, có hướng dẫn, danh sách chọn và dòng ví dụ.",
      "Writes an empty .xlsx to type a plan into, with notes, dropdown lists and examples."))

  @Option(
    help: ArgumentHelp(
      say(
        "Năm kế hoạch; nhập trong tệp cũng được.", "The plan's year; it can be typed in the file."),
      valueName: "YYYY"))
  var year: Int?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("….xlsx", "….xlsx"), valueName: "OUT"))
  var output: String

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let year, !(1900...2999).contains(year) {
      throw ValidationError(
        say("--year: \(year) không phải là năm.", "--year: \(year) is no year."))
    }
  }

  func run() throws {
    try NewPlan(output: output, force: outputs.force).run(year: year)
    global.console.note(
      say(
        "Đã ghi \(output); nhập xong, kiểm tra bằng: parbook plan check \(output)",
        "Wrote \(output); once it is filled in, check it: parbook plan check \(output)"))
  }
}
