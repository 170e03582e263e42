import ArgumentParser
import Operations

/// `template`: one blank form for each agency.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: say(
      "Lập biểu mẫu cho từng cơ quan, trống hoặc điền sẵn số liệu kỳ trước.",
      "Writes one template for each agency, blank or filled in with its last report."),
    discussion: say(
      "Kèm theo danh-sach.csv: tệp nào gửi cơ quan nào.",
      "With danh-sach.csv beside them: which file goes to whom."))

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

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      say(
        "Phiếu của kỳ trước (tệp, thư mục, tệp nén, thư): điền sẵn số liệu cơ quan đã báo cáo, "
          + "không tính cho đến khi cơ quan xác nhận hoặc sửa; cần --period.",
        "Returns of an earlier period (files, folders, archives, mails): fill in what each agency "
          + "reported, which does not count until it is confirmed or changed; needs --period."),
      valueName: "RETURN"))
  var from: [String] = []

  @Option(help: ArgumentHelp(say("xlsx hoặc csv.", "xlsx or csv."), valueName: "xlsx|csv"))
  var format: DistributeTemplates.Format = .xlsx

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let loaded = try global.loadPlan()
    let operation = DistributeTemplates(
      folder: output, agencies: agency, period: period, from: from, format: format,
      force: outputs.force)
    let outcome = try await operation.run(plan: loaded.plan)
    let console = global.console.naming(loaded.plan)
    console.report(outcome.problems)
    console.report(outcome.found)
    console.note(
      say(
        "Đã lập \(outcome.files.count) tệp biểu mẫu trong \(output)",
        "Wrote \(outcome.files.count) files of templates to \(output)"))
    if let list = outcome.list {
      console.note(say("Danh sách tệp gửi từng cơ quan: \(list)", "What goes to whom: \(list)"))
    }
    if !from.isEmpty {
      let agencies = Set(outcome.files.map(\.agency)).count
      console.note(
        say(
          "Điền sẵn số liệu kỳ trước cho \(outcome.prefilled.count)/\(agencies) cơ quan",
          "Filled in with the last report: \(outcome.prefilled.count) of \(agencies) agencies"))
    }
    if loaded.hasErrors || outcome.problems.contains(where: { $0.severity == .error }) {
      throw problemsFound
    }
  }
}

extension DistributeTemplates.Format: ExpressibleByArgument {}
