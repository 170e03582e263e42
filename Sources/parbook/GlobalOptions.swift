import ArgumentParser
import Messages
import Operations
import PARIndex

/// Options of every command.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Kế hoạch khác: một tệp .xlsx hoặc một thư mục CSV, có hai phụ lục hoặc đủ bốn bảng.",
        "Another plan: an .xlsx file or a folder of CSV, with its two annexes or all four tables."),
      valueName: "PATH"))
  var plan: String?

  @Option(
    help: ArgumentHelp(
      say("Ngôn ngữ của thông báo: vi hoặc en.", "Language of messages: vi or en."),
      valueName: "vi|en"))
  var lang: String?

  @Flag(help: ArgumentHelp(say("Chỉ báo lỗi.", "Print errors only.")))
  var quiet = false

  @Flag(help: ArgumentHelp(say("Không tô màu.", "No colours.")))
  var noColor = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError(
        say(
          "--lang nhận vi hoặc en, không phải “\(lang)”.", "--lang takes vi or en, not “\(lang)”."))
    }
  }

  /// The console of this run.
  var console: Console { Console(isQuiet: quiet, noColor: noColor) }

  /// Reads the plan and reports what is wrong with its tables.
  func loadPlan() throws -> LoadedPlan {
    let loaded = try PlanLoading.load(plan)
    console.naming(loaded.plan).report(loaded.problems)
    return loaded
  }
}
