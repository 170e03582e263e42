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
    ("<subcommand>", "<lệnh>"), ("Help:  ", "Giải thích: "),
    ("Show help information.", "Xem trợ giúp."), ("Show the version.", "Xem phiên bản."),
    ("(default: ", "(mặc định: "), ("Usage:", "Cách dùng:"), ("(values: ", "(giá trị: "),
    (" <lệnh>' for detailed help.", " <lệnh>' để biết chi tiết."),
    ("' for more information.", "' để biết thêm."), ("See '", "Xem '"),
    ("Unexpected argument ", "Không hiểu tham số "), ("Unknown option ", "Không có tùy chọn "),
    ("Missing expected argument ", "Thiếu "), ("Missing value for ", "Thiếu giá trị cho "),
    (" unexpected arguments: ", " tham số không hiểu: "), ("The value '", "Giá trị '"),
    ("' is invalid for '", "' không dùng được cho '"),
    ("Please provide one of ", "Chọn một trong: "), ("Did you mean ", "Có phải là "),
    ("' and '", "' và '"),
  ]
  var result = help
  for (english, vietnamese) in words {
    result = result.split(separator: english, omittingEmptySubsequences: false)
      .joined(separator: vietnamese)
  }
  return result
}
