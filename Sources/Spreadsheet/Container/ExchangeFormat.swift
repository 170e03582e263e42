import Provenance

/// Old formats of text in which spreadsheets were handed on, and which are no CSV.
enum ExchangeFormat {
  /// The format's name; nil for any other text.
  static func name(of bytes: [UInt8]) -> FileFormat? {
    let lines = bytes.prefix(4096).split(maxSplits: 2, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .map { String(decoding: $0, as: UTF8.self) }
    guard lines.count >= 2 else { return nil }
    if lines[0] == "TABLE", lines[1] == "0,1" { return .dif }
    guard lines[0].hasPrefix("ID;P"),
      lines[0] == "ID;PWXL" || lines[0].hasPrefix("ID;PWXL;")
        || isRecord(lines[1])
    else { return nil }
    return .sylk
  }

  /// Whether a line is a record of SYLK: its kind, then fields that begin with a capital.
  ///
  /// `ID;Phường` is an honest heading, so what follows must be more than a letter and a word.
  private static func isRecord(_ line: String) -> Bool {
    if line == "E" { return true }
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard let kind = fields.first, let first = fields.dropFirst().first else { return false }
    let rest = first.dropFirst()
    switch kind {
    case "B", "C":
      guard let letter = first.first else { return false }
      return "XYRC".contains(letter) ? isNumber(rest) : letter == "K" && !rest.isEmpty
    case "F": return isField(first, "PFXYRCWDSM")
    case "P": return isField(first, "PEFSML")
    case "O": return isField(first, "LDPKAVGE")
    case "NN", "NU", "NE": return first.first == "N"
    case "W": return first.first == "N" && isNumber(rest)
    default: return false
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isField(_ text: Substring, _ letters: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return letters.utf8.contains(first)
  }
}
