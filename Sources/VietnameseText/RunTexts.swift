import Provenance

extension TextReader {
  /// Reads a text of several runs, each in its own font: runs in fonts of an older encoding are
  /// converted by themselves, the others together.
  public static func read(runs: [(text: String, fontName: String?)]) -> TextReading {
    var groups: [(text: String, fontName: String?)] = []
    for run in runs {
      let encoding = LegacyEncoding(fontName: run.fontName)
      if let last = groups.last, LegacyEncoding(fontName: last.fontName) == encoding {
        groups[groups.count - 1].text += run.text
      } else {
        groups.append(run)
      }
    }
    guard groups.count > 1 else {
      return read(groups.first?.text ?? "", fontName: groups.first?.fontName)
    }
    var value = ""
    var repairs: [ProblemCode] = []
    for group in groups {
      let reading = read(group.text, fontName: group.fontName)
      let isBlank = { (character: Character) in character.isWhitespace }
      let inner = group.text.drop(while: isBlank)
      value += group.text.prefix(while: isBlank) + reading.value
      if !inner.isEmpty { value += String(inner.reversed().prefix(while: isBlank).reversed()) }
      repairs += reading.repairs.filter { !repairs.contains($0) }
    }
    return TextReading(value: read(value, fontName: "Times New Roman").value, repairs: repairs)
  }
}
