import PARIndex
import VietnameseText

/// Makes and sorts the names of agencies that a plan only mentions.
enum AgencyIDs {
  /// The id of a name: folded and hyphenated, `Sở Tài chính` → `so-tai-chinh`.
  static func id(_ name: String) -> Agency.ID { Agency.ID(Folding.id(name)) }

  /// What sort of body a name speaks of.
  static func kind(_ name: String) -> Agency.Kind {
    let words = Folding.words(name)
    let key = words.joined(separator: " ")
    if key.hasPrefix("cac ") || key.hasPrefix("ubnd cap ") || key.hasPrefix("cac co quan") {
      return .group
    }
    if words.first == "so" { return .department }
    if ["ubnd huyen", "ubnd thanh pho", "ubnd thi xa", "huyen ", "thi xa "].contains(where: {
      key.hasPrefix($0)
    }) {
      return .district
    }
    return key.hasPrefix("hoi ") || key.hasPrefix("doan ") ? .association : .body
  }

  /// The kind that the column Loại names.
  static func kind(named text: String) -> Agency.Kind? {
    switch Folding.words(text).joined(separator: " ") {
    case "so": .department
    case "nganh": .body
    case "huyen": .district
    case "doan the": .association
    case "nhom": .group
    default: nil
    }
  }

  /// The names in a cell of leads: divided by semicolons and line breaks, without list marks.
  static func names(in text: String) -> [String] {
    text.split { $0 == ";" || $0.isNewline }.map { part in
      var name = CellText.trimmed(String(part))
      while let first = name.first, "-–•+*".contains(first) {
        name = CellText.trimmed(String(name.dropFirst()))
      }
      while name.last == "." || name.last == "," { name = String(name.dropLast()) }
      return CellText.trimmed(name)
    }.filter { !$0.isEmpty }
  }
}
