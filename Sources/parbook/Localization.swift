import Messages
import Operations

/// The language of this run: `--lang` before anything is parsed, because help is in it too; else
/// the locale's.
let language: Language = {
  let arguments = CommandLine.arguments
  for (index, argument) in arguments.enumerated() {
    if argument.hasPrefix("--lang="), let chosen = Language(rawValue: String(argument.dropFirst(7)))
    {
      return chosen
    }
    if argument == "--lang", index + 1 < arguments.count,
      let chosen = Language(rawValue: arguments[index + 1])
    {
      return chosen
    }
  }
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(StandardStreams.environment).first
  return Language(locale: locale)
}()

/// A text in the language of this run.
func say(_ vietnamese: String, _ english: String) -> String {
  Text(vietnamese, english)[language]
}

/// Help as the parser writes it, with its own few words in the language of this run.
func localizedHelp(_ help: String) -> String {
  guard language == .vi else { return help }
  let words = [
    ("OVERVIEW: ", ""), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "CÁC LỆNH:"), ("Error:", "Lỗi:"),
    ("Show help information.", "Xem trợ giúp."), ("Show the version.", "Xem phiên bản."),
    ("(default: ", "(mặc định: "), ("Usage:", "Cách dùng:"), ("(values: ", "(giá trị: "),
    (
      "See 'parbook help <subcommand>' for detailed help.",
      "Xem “parbook help <lệnh>” để biết chi tiết."
    ),
    ("See 'parbook --help' for more information.", "Xem “parbook --help”."),
  ]
  var result = help
  for (english, vietnamese) in words {
    result = result.split(separator: english, omittingEmptySubsequences: false)
      .joined(separator: vietnamese)
  }
  return result
}
