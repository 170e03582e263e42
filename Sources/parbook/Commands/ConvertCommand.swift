import ArgumentParser
import Operations
import Provenance

/// `convert`: returns to canonical records.
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: say(
      "Chuyển phiếu thành bản ghi chuẩn, mỗi dòng báo cáo một bản ghi.",
      "Turns returns into canonical records, one for each reported row."))

  @OptionGroup var returns: ReturnOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("Tệp kết quả; mặc định: đầu ra chuẩn.", "The file to write; default: standard output."),
      valueName: "OUT"))
  var output: String = "-"

  @Option(
    help: ArgumentHelp(
      say(
        "json, csv hoặc xlsx; mặc định theo đuôi tệp kết quả, không có thì json.",
        "json, csv or xlsx; default: taken from the output's name, else json."),
      valueName: "json|csv|xlsx"))
  var format: ConvertReturns.Format?

  @OptionGroup var outputs: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let loaded = try global.loadPlan()
    let operation = ConvertReturns(
      inputs: returns.files, output: output, format: try format ?? formatOfOutput(),
      agency: returns.agency,
      force: outputs.force)
    let read = try await operation.run(plan: loaded.plan, language: language)
    let problems = read.files.flatMap(\.problems)
    let console = global.console.naming(loaded.plan)
    console.report(problems)
    console.report(read.found)
    if read.files.allSatisfy({ $0.problems.contains { $0.code == .fileCannotOpen } }) {
      throw ExitCode(66)
    }
    if loaded.hasErrors || problems.contains(where: { $0.severity == .error }) {
      throw problemsFound
    }
  }
}

extension ConvertCommand {
  /// The format that the output's name tells; JSON for one that tells none.
  private func formatOfOutput() throws(OperationError) -> ConvertReturns.Format {
    let parts = output.split(separator: "/").last?.split(separator: ".") ?? []
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return .json }
    guard let format = ConvertReturns.Format(rawValue: ending) else {
      throw .usage(.outputEnding(output, possible: [".json", ".csv", ".xlsx"]))
    }
    return format
  }
}

extension ConvertReturns.Format: ExpressibleByArgument {}
