import ArgumentParser
import Operations

/// `template`: one blank form for each agency.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: say(
      "Lập biểu mẫu trống cho từng cơ quan.", "Writes one blank template for each agency."))

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("Thư mục để ghi.", "Folder to write to."), valueName: "DIR"))
  var output: String

  @Option(
    help: ArgumentHelp(
      say("Chỉ cơ quan này (có thể lặp lại).", "Only this agency; may be repeated."),
      valueName: "NAME"))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Kỳ báo cáo, ví dụ “Quý III/2020”; mặc định: kỳ của kế hoạch.",
        "The period to report on, such as “Quý III/2020”; default: the plan's."), valueName: "P"))
  var period: String?

  @Option(help: ArgumentHelp(say("xlsx hoặc csv.", "xlsx or csv."), valueName: "xlsx|csv"))
  var format: DistributeTemplates.Format = .xlsx

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let loaded = try global.loadPlan()
    let operation = DistributeTemplates(
      folder: output, agencies: agency, period: period, format: format,
      force: outputs.force)
    let written = try await operation.run(plan: loaded.plan).files
    global.console.note(
      say(
        "Đã lập \(written.count) tệp biểu mẫu trong \(output)",
        "Wrote \(written.count) files of templates to \(output)"))
    if loaded.hasErrors { throw problemsFound }
  }
}

extension DistributeTemplates.Format: ExpressibleByArgument {}
