import Forms
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

  /// The kinds of bodies that the name of a group speaks of: `Các sở, ban, ngành`, `UBND cấp huyện`;
  /// none for the communes, on which the districts report.
  static func kinds(ofGroup name: String) -> Set<Agency.Kind> {
    let words = Set(Folding.words(name))
    if words.contains("huyen") { return [.district] }
    if words.contains("xa") { return [] }
    return words.isDisjoint(with: ["ban", "nganh", "quan"]) ? [.department] : [.department, .body]
  }

  /// The kind that the column Loại names.
  static func kind(named text: String) -> Agency.Kind? {
    Agency.Kind.allCases.first { Folding.isOne(text, of: PlanWords.words($0)) }
  }

  /// The names in a cell of leads: divided by semicolons and line breaks, and by commas and *và*
  /// where another agency's name begins behind them; without list marks.
  ///
  /// `Sở Lao động, Thương binh và Xã hội, Sở Y tế` are two.
  static func names(in text: String) -> [String] {
    text.split { $0 == ";" || $0.isNewline }.flatMap { separated(String($0)) }.flatMap { part in
      parts(of: part)
    }.map { part in
      var name = CellText.trimmed(part)
      while let first = name.first, "-–•+*".contains(first) {
        name = CellText.trimmed(String(name.dropFirst()))
      }
      while name.last == "." || name.last == "," { name = String(name.dropLast()) }
      return CellText.trimmed(name)
    }.filter { !$0.isEmpty }
  }

  /// What a name says of the part that an agency has: `(đầu mối)`, `chủ trì,`.
  private static let parts = [
    "(đầu mối)", "(chủ trì)", "(phối hợp)", "chủ trì,", "chủ trì", "đầu mối",
  ]
  private static let helping = " phối hợp "

  /// The agencies of a name that says who helps whom, without the words for their parts.
  private static func parts(of name: String) -> [String] {
    name.split(separator: helping).map { part in
      var part = CellText.trimmed(String(part))
      for word in ["với ", "cùng "] where part.hasPrefix(word) {
        part = String(part.dropFirst(word.count))
      }
      for word in parts where part.lowercased().hasSuffix(word) {
        part = CellText.trimmed(String(part.dropLast(word.count)))
      }
      return part
    }
  }

  /// The leads of a cell of leads, where it names helpers or parts too; nil where it does not.
  static func leadsAlone(in text: String) -> String? {
    let pieces = text.split { $0 == ";" || $0.isNewline }.map { CellText.trimmed(String($0)) }
    let alone = pieces.map { piece in
      parts(of: piece.split(separator: helping).first.map(String.init) ?? piece).first ?? piece
    }
    return alone == pieces ? nil : alone.joined(separator: "; ")
  }

  /// A text cut where a comma or *và* is followed by the beginning of a name.
  private static func separated(_ text: String) -> [String] {
    var names: [String] = []
    var name: [Substring] = []
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      let isJoined = name.last?.last == "," || name.last == "và"
      if isJoined, name.count > 1, beginsName(words[index...]) {
        if name.last == "và" { name.removeLast() }
        names.append(name.joined(separator: " "))
        name = []
      }
      name.append(word)
    }
    return names + [name.joined(separator: " ")]
  }

  /// Whether capitalised words are ones that names of agencies begin with.
  private static func beginsName(_ words: ArraySlice<Substring>) -> Bool {
    guard words.first?.first?.isUppercase == true, words.count > 1 else { return false }
    let key = Folding.key(words.prefix(3).joined(separator: " ")) + " "
    return beginnings.contains(where: key.hasPrefix)
  }

  /// *Công* alone would not do: `Sở Khoa học và Công nghệ` is one.
  private static let beginnings = [
    "so ", "ubnd ", "uy ban ", "ban ", "van phong ", "thanh tra ", "thanh pho ", "huyen ", "tp ",
    "thi xa ", "tx ", "cong an ", "chi cuc ", "cuc ", "bao ", "dai phat ", "dai truyen ", "truong ",
    "hoi ", "trung tam ", "buu dien ", "kho bac ", "toa an ", "vien kiem ", "doan ", "lien minh ",
    "lien doan ", "mat tran ", "ngan hang ", "cac ",
  ]
}
