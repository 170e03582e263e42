import Messages
import Operations
import PARIndex
import Provenance

/// Messages to the person at the terminal: standard error, colours only on a terminal, control
/// characters of foreign text made visible.
struct Console: Sendable {
  private let isQuiet: Bool
  private let colours: Bool
  private var wording = Wording(language)

  init(isQuiet: Bool, noColor: Bool) {
    self.isQuiet = isQuiet
    colours =
      !noColor && StandardStreams.errorIsTerminal
      && StandardStreams.environment("NO_COLOR") == nil
  }

  /// The console that calls the rows of a plan as the plan does.
  func naming(_ plan: Plan) -> Console {
    var console = self
    console.wording = Wording(language, of: plan)
    return console
  }

  /// A line that `--quiet` leaves out.
  func note(_ text: String) {
    if !isQuiet { StandardStreams.writeError(TerminalText.line(text) + "\n") }
  }

  /// A line that is always printed.
  func error(_ text: String) { StandardStreams.writeError(TerminalText.line(text) + "\n") }

  /// The progress of many files, on a terminal only.
  func progress(_ done: Int, of count: Int) {
    guard !isQuiet, StandardStreams.errorIsTerminal, count > 20 else { return }
    StandardStreams.writeError("\r\(done)/\(count)" + (done == count ? "\n" : ""))
  }

  /// Problems, the most important first; those that one act settles in one line with a count.
  func report(_ problems: [Problem]) {
    for act in ProblemAct.acts(problems) where !isQuiet || act.first.severity == .error {
      error(line(act))
    }
  }

  /// The most important acts of a whole run, and how many more there are.
  func reportFront(_ problems: [Problem]) {
    let acts = ProblemAct.acts(problems)
    let front = ProblemAct.front(acts)
    for act in front where !isQuiet || act.first.severity == .error { error(line(act)) }
    let rest = acts.count { $0.first.severity != .note } - front.count
    if rest > 0 {
      note(
        say(
          "… và \(rest) việc khác: xem trang Đối soát, hoặc chạy lại với --all.",
          "… and \(rest) more things to do: see the sheet Đối soát (Reconciliation), or run again with --all."
        ))
    }
  }

  private func line(_ act: ProblemAct) -> String {
    let text = TerminalText.line(wording.line(for: act))
    guard colours else { return text }
    let colour =
      switch act.first.severity {
      case .note: "\u{1B}[90m"
      case .warning: "\u{1B}[33m"
      case .error: "\u{1B}[31m"
      }
    // The line is visible already; only our own colour codes are added.
    StandardStreams.writeError(colour)
    return text + "\u{1B}[0m"
  }
}
