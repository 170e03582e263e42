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
    version: program,
    subcommands: [
      PlanCommand.self, TemplateCommand.self, CheckCommand.self, ConvertCommand.self,
      ConsolidateCommand.self, RoundCommand.self, CellsCommand.self, ExplainCommand.self,
      DebugCommand.self,
    ])

  static func main() async {
    Interruption.leaveNothingBehind()
    // The runtime gives no arguments, not even the program's name, where it could not read them.
    guard !CommandLine.arguments.isEmpty else {
      StandardStreams.writeError(
        say(
          "Lỗi: hệ thống không cho đọc tham số của lệnh. Chạy lại.",
          "Error: the system did not let the command's arguments be read. Run again.") + "\n")
      exit(withError: ExitCode(73))
    }
    do {
      var command = try parseAsRoot(try reordered(Array(CommandLine.arguments.dropFirst())))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as OperationError {
      for line in error.lines { StandardStreams.writeError(TerminalText.line(line) + "\n") }
      exit(withError: ExitCode(error.exitStatus))
    } catch {
      let text = localizedHelp(fullMessage(for: error))
      let code = exitCode(for: error)
      if code == .success {
        do { try StandardStreams.writeOutput(Array((text + "\n").utf8)) } catch {
          exit(withError: ExitCode(73))
        }
      } else if !text.isEmpty {
        StandardStreams.writeError(TerminalText.lines(text) + "\n")
      }
      exit(withError: code)
    }
  }

  /// Moves options that stand before the command behind it, where its own option group takes them.
  private static func reordered(_ arguments: [String]) throws -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("--"), first.count > 2 {
      if ["--help", "--version"].contains(first) { return arguments }
      leading.append(rest.removeFirst())
      if ["--plan", "--lang"].contains(first), let value = rest.popFirst() {
        leading.append(value)
      }
    }
    guard let command = rest.first else { return arguments }
    if command == "-h" { return Array(rest) }
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard known.contains(command) else {
      let names = known.filter { $0 != "debug" }.joined(separator: ", ")
      throw ValidationError(
        say(
          "không có lệnh “\(command)”; các lệnh: \(names).",
          "there is no command “\(command)”; the commands: \(names)."))
    }
    guard !leading.isEmpty else { return arguments }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + leading + Array(rest[end...])
  }
}

/// The program's name and version.
let program = "parbook 0.1.0"

/// Exit status 1: done, and problems of severity error were found.
let problemsFound = ExitCode(1)
