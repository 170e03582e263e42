import ArgumentParser
import Messages
import Operations
import PARIndex
import Provenance

/// What `--report` does, of every command that has it.
let reportHelp = ArgumentHelp(
  say(
    "Viết thêm dự thảo báo cáo gửi UBND tỉnh (Word), số liệu của sổ tổng hợp, chỗ nhận xét để trống "
      + "có đánh dấu.",
    "Write a draft of the report to the committee too (Word): figures of the workbook, judgement "
      + "left as marked blanks."), valueName: "OUT.docx")

extension Console {
  /// Says where the draft of the report is, where one was asked for.
  func noteReport(_ path: String?) {
    guard let path else { return }
    note(say("Dự thảo báo cáo: \(path)", "Draft of the report: \(path)"))
  }
}

/// `consolidate`: returns in, the consolidated workbook out.
struct ConsolidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolidate",
    abstract: say(
      "Tổng hợp các phiếu gửi về thành một sổ Excel cho lãnh đạo.",
      "Consolidates returns into one workbook for the leadership."),
    discussion: say(
      """
      Ba con số của một tiêu chí chưa có điểm: chắc chắn – tính 0; dự kiến – tính số nhỏ hơn trong \
      điểm năm trước và mục tiêu; có thể – tính điểm tối đa.
      """,
      """
      Three figures, for a criterion without a score: secured counts it 0, expected the lower of \
      last year's score and the target, possible its maximum.
      """))

  @Argument(
    help: ArgumentHelp(
      say(
        "Tệp và thư mục phiếu gửi về; - là đầu vào chuẩn.",
        "Files and folders of returns; - is standard input."), valueName: "INPUT"))
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("Sổ tổng hợp (.xlsx).", "The workbook to write."), valueName: "OUT.xlsx")
  )
  var output: String

  @Option(
    help: ArgumentHelp(
      say("Ghi thêm dữ liệu JSON chuẩn.", "Write the canonical JSON too."), valueName: "OUT.json"))
  var json: String?

  @Option(help: reportHelp)
  var report: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Sổ tổng hợp đã điền trang Thẩm định, hoặc bảng điểm thẩm định.",
        "A consolidated workbook with Thẩm định filled in, or a table of decisions."),
      valueName: "FILE"))
  var decisions: String?

  @Option(
    help: ArgumentHelp(
      say(
        "JSON của kỳ trước hoặc của lần tổng hợp trước, để so sánh (dùng được nhiều lần).",
        "JSON of an earlier round or an earlier run of this one, to compare with; may be given "
          + "several times."), valueName: "FILE.json"))
  var previous: [String] = []

  @Option(
    name: .customLong("supplement"),
    help: ArgumentHelp(
      say(
        "Tệp đầu vào chỉ bổ sung cho bản trước của cùng cơ quan (dùng được nhiều lần).",
        "An input that only supplements its agency's older return; may be given several times."),
      valueName: "FILE"))
  var supplements: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Kỳ tổng hợp, ví dụ “Quý III năm 2020”; mặc định: kỳ của kế hoạch.",
        "The round's period, such as “Quý III năm 2020”; default: the plan's."), valueName: "P"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Ngày chốt (2020-10-15 hoặc 15/10/2020); mặc định: ngày báo cáo mới nhất.",
        "Day on which lateness is judged; default: the newest report date."), valueName: "DATE"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Ngôn ngữ của sổ tổng hợp: vi hoặc en; mặc định vi.",
        "Language of the workbook, vi or en; default: vi."), valueName: "LANG"))
  var workbookLang = Language.vi.rawValue

  @Flag(
    help: ArgumentHelp(
      say(
        "In mọi vấn đề, kể cả ghi chú, không chỉ các việc quan trọng nhất.",
        "Print every problem, notes included, not only the most important things to do.")))
  var all = false

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard Language(rawValue: workbookLang) != nil else {
      throw ValidationError(
        say(
          "--workbook-lang nhận vi hoặc en, không phải “\(workbookLang)”.",
          "--workbook-lang takes vi or en, not “\(workbookLang)”."))
    }
  }

  func run() async throws {
    let loaded = try global.loadPlan()
    let console = global.console.naming(loaded.plan)
    let operation = ConsolidateReturns(
      inputs: inputs, output: output, json: json, report: report, decisions: decisions,
      previous: previous,
      supplements: supplements, period: period, asOf: try asOf.map(DateOption.read),
      force: outputs.force)
    let outcome = try await operation.run(
      plan: loaded.plan, language: language, sheets: Language(rawValue: workbookLang) ?? .vi
    ) {
      console.progress($0, of: $1)
    }
    let consolidation = outcome.consolidation
    if all {
      console.report(consolidation.problems)
    } else {
      console.reportFront(consolidation.problems)
    }
    guard outcome.understood > 0 else {
      console.error(
        say(
          "Không đọc được phiếu nào; không ghi kết quả.", "No return was read; nothing was written."
        ))
      throw problemsFound
    }
    console.summarise(consolidation, understood: outcome.understood, files: outcome.files)
    console.report(outcome.found)
    console.note(say("Sổ tổng hợp: \(output)", "Workbook: \(output)"))
    console.noteReport(report)
    if loaded.hasErrors || consolidation.problems.contains(where: { $0.severity == .error }) {
      throw problemsFound
    }
  }
}
