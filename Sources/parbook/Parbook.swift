import ArgumentParser
import Messages
import Operations

/// The program: chooses a command, and turns what it throws into a message and an exit status.
@main
struct Parbook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parbook",
    abstract: say(
      "Phát biểu mẫu, đọc phiếu gửi về, tổng hợp Chỉ số cải cách hành chính.",
      "Sends out blank forms, reads what comes back, consolidates a province's PAR Index."),
    version: "parbook 0.1.0",
    subcommands: [
      PlanCommand.self, TemplateCommand.self, CheckCommand.self, ConvertCommand.self,
      ConsolidateCommand.self, CellsCommand.self, ExplainCommand.self, DebugCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot(reordered(Array(CommandLine.arguments.dropFirst())))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as OperationError {
      StandardStreams.writeError(words(for: error) + "\n")
      exit(withError: ExitCode(error.exitStatus))
    } catch {
      let text = localizedHelp(fullMessage(for: error))
      let code = exitCode(for: error)
      if code == .success {
        do { try StandardStreams.writeOutput(Array((text + "\n").utf8)) } catch {
          exit(withError: ExitCode(73))
        }
      } else if !text.isEmpty {
        StandardStreams.writeError(text + "\n")
      }
      exit(withError: code)
    }
  }

  /// Moves options that stand before the command behind it, where its own option group takes them.
  private static func reordered(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("--"), first.count > 2 {
      if ["--help", "--version"].contains(first) { return arguments }
      leading.append(rest.removeFirst())
      if ["--plan", "--lang"].contains(first), let value = rest.popFirst() {
        leading.append(value)
      }
    }
    guard !leading.isEmpty, !rest.isEmpty else { return arguments }
    if ["-h"].contains(rest.first) { return Array(rest) }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + leading + Array(rest[end...])
  }

  private static func words(for error: OperationError) -> String {
    let wording = Wording(language)
    return switch error {
    case .usage(let what):
      say("Lỗi: tùy chọn không dùng được: \(what)", "Error: this cannot be used: \(what)")
    case .inputUnavailable(let file, let reason):
      say("Lỗi: không mở được \(file): ", "Error: cannot open \(file): ")
        + wording.technical(reason)
    case .inputUnusable(let file, let problems):
      say("Lỗi: không dùng được \(file):", "Error: \(file) cannot be used:")
        + problems.map { "\n" + wording.line(for: $0) }.joined()
    case .outputRefused(let file, .exists):
      say(
        "Lỗi: \(file) đã có; thêm --force để ghi đè.",
        "Error: \(file) exists; add --force to replace it.")
    case .outputRefused(let file, .isInput):
      say(
        "Lỗi: \(file) là tệp đầu vào, không được ghi đè.",
        "Error: \(file) is an input and is never overwritten.")
    case .outputRefused(let file, .failed(let reason)):
      say("Lỗi: không ghi được \(file): ", "Error: cannot write \(file): ")
        + wording.technical(reason)
    case .outputRefused(let file, .notReadableAfterwards(let reason)):
      say(
        "Lỗi: \(file) ghi ra không đọc lại được: ", "Error: \(file) could not be read back: ")
        + wording.technical(reason)
    }
  }
}

/// Exit status 1: done, and problems of severity error were found.
let problemsFound = ExitCode(1)
