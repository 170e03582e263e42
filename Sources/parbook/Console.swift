import Messages
import Operations
import Provenance

/// Messages to the person at the terminal: standard error, colours only on a terminal, control
/// characters of foreign text made visible.
struct Console: Sendable {
  private let isQuiet: Bool
  private let colours: Bool
  private let wording = Wording(language)
  /// As many problems of one code in one file are printed one by one; more are folded.
  private static let unfolded = 3

  init(isQuiet: Bool, noColor: Bool) {
    self.isQuiet = isQuiet
    colours =
      !noColor && StandardStreams.errorIsTerminal
      && StandardStreams.environment("NO_COLOR") == nil
  }

  /// A line that `--quiet` leaves out.
  func note(_ text: String) {
    if !isQuiet { StandardStreams.writeError(Self.visible(text) + "\n") }
  }

  /// A line that is always printed.
  func error(_ text: String) { StandardStreams.writeError(Self.visible(text) + "\n") }

  /// The progress of many files, on a terminal only.
  func progress(_ done: Int, of count: Int) {
    guard !isQuiet, StandardStreams.errorIsTerminal, count > 20 else { return }
    StandardStreams.writeError("\r\(done)/\(count)" + (done == count ? "\n" : ""))
  }

  /// Problems, the most important last; many of one kind in one file in one line with a count.
  func report(_ problems: [Problem]) {
    for severity in Severity.allCases where !isQuiet || severity == .error {
      for group in Self.groups(problems.filter { $0.severity == severity }) {
        let shown = group.count > Self.unfolded ? group.prefix(1) : group[...]
        for problem in shown { error(line(problem)) }
        if group.count > shown.count, let first = group.first {
          let rest = group.count - shown.count
          error(
            "    " + say("… và \(rest) trường hợp tương tự", "… and \(rest) more like it")
              + " [\(first.code.rawValue)]")
        }
      }
    }
  }

  private func line(_ problem: Problem) -> String {
    let text = Self.visible(wording.line(for: problem))
    guard colours else { return text }
    let colour =
      switch problem.severity {
      case .note: "\u{1B}[90m"
      case .warning: "\u{1B}[33m"
      case .error: "\u{1B}[31m"
      }
    // The line is visible already; only our own colour codes are added.
    StandardStreams.writeError(colour)
    return text + "\u{1B}[0m"
  }

  /// Groups by file and code, in the order in which each first stands.
  private static func groups(_ problems: [Problem]) -> [[Problem]] {
    var order: [String] = []
    var groups: [String: [Problem]] = [:]
    for problem in problems {
      let key = "\(problem.place?.file ?? "")/\(problem.code.rawValue)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(problem)
    }
    return order.compactMap { groups[$0] }
  }

  /// Foreign text with control characters escaped, line breaks and our own colour codes kept.
  private static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x0A: result.append(scalar)
      case 0x1B where rest.starts(with: "[0m".unicodeScalars) && rest.count == 3:
        result.append(scalar)
      case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
