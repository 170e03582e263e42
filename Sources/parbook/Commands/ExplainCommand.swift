import ArgumentParser
import Messages
import Operations
import Provenance

/// `explain`: what a problem code means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "Giải thích một mã thông báo và cách xử lý.",
      "Says what a problem code means, and what to do."))

  @Argument(
    help: ArgumentHelp(
      say("Mã, ví dụ above-maximum.", "The code, such as above-maximum."), valueName: "CODE"))
  var code: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    // As messages print it: in brackets.
    let code = code.lowercased().filter { !"[] ".contains($0) }
    guard let known = ProblemCode(rawValue: code) else {
      let near = ProblemCode.allCases.map(\.rawValue).filter {
        $0.contains(code) || code.contains($0) || $0.hasPrefix(code.prefix(4))
      }
      let hint = near.isEmpty ? "" : ": " + near.prefix(5).joined(separator: ", ")
      throw ValidationError(
        say("Không có mã “\(code)”\(hint)", "There is no code “\(code)”\(hint)"))
    }
    let text = Wording(language).explanation(known) + "\n"
    try StandardStreams.writeOutput(Array(text.utf8))
  }
}
