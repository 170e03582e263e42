import Forms
import PARIndex
import VietnameseText

/// Makes and sorts the names of agencies that a plan only mentions.
enum AgencyIDs {
  /// The id of a name: folded and hyphenated, `Sở Tài chính` → `so-tai-chinh`.
  static func id(_ name: String) -> Agency.ID { Agency.ID(Folding.id(name)) }

  /// What sort of body a name speaks of.
  static func kind(_ name: String) -> Agency.Kind {
    let words = AgencyNames.words(name)
    let key = words.joined(separator: " ") + " "
    if words.first == "cac" || ["ubnd cap ", "ubnd cac "].contains(where: key.hasPrefix)
      || namesNoBody(name)
      || words.count > 1 && words != ["ubnd", "tinh"] && words.allSatisfy(kindWords.contains)
    {
      return .group
    }
    if words.first == "so" { return .department }
    if ["ubnd xa ", "ubnd phuong ", "ubnd dac khu ", "ubnd thi tran "].contains(
      where: key.hasPrefix)
    {
      return .commune
    }
    if ["ubnd huyen", "ubnd thanh pho", "ubnd thi xa", "huyen ", "thi xa "].contains(where: {
      key.hasPrefix($0)
    }) {
      return .district
    }
    return key.hasPrefix("hoi ") || key.hasPrefix("doan ") ? .association : .body
  }

  /// First words of wordings that name no body: `Theo phân công`, `Cơ quan, đơn vị liên quan`.
  private static let unclear = [
    "theo ", "thuong xuyen", "khi ", "tat ca ", "toan ", "ca tinh", "nhu ", "don vi ",
    "co quan don vi",
    "co quan lien quan", "co quan co lien quan", "co quan chuyen mon", "co quan duoc giao",
    "co quan chu tri", "co quan phoi hop", "dia phuong ", "thu truong ", "nguoi ", "cong chuc ",
    "can bo ", "lien quan ", "nt ", "khong ",
  ]

  /// Whether a wording names no certain body; what names bodies of a kind is a group.
  static func namesNoBody(_ name: String) -> Bool {
    let key = AgencyNames.words(name).joined(separator: " ") + " "
    if key.hasPrefix("cac ") { return key.contains("lien quan ") }
    if unclear.contains(where: key.hasPrefix) || !name.contains(where: \.isLetter) { return true }
    return name.first?.isLowercase == true && !beginnings.contains(where: key.hasPrefix)
  }

  /// The kinds of bodies that the name of a group speaks of: `Các sở, ban, ngành`, `UBND cấp huyện`,
  /// `UBND các xã, phường, đặc khu`; none where it names no certain body.
  static func kinds(ofGroup name: String) -> Set<Agency.Kind> {
    if namesNoBody(name) { return [] }
    let words = Set(AgencyNames.words(name))
    if words.contains("huyen") || words.contains("ubnd") && words.contains("pho") {
      return [.district]
    }
    if !words.isDisjoint(with: ["xa", "phuong", "khu"]) { return [.commune] }
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
    text.split { $0 == ";" || $0.isNewline }.flatMap { separated(unmarked(String($0))) }
      .flatMap { part in parts(of: part) }.flatMap { DepartmentNames.list($0) ?? [$0] }.map {
        part in
        var name = unmarked(part)
        while name.last == "." || name.last == "," { name = String(name.dropLast()) }
        return CellText.trimmed(name)
      }.filter { !$0.isEmpty }
  }

  /// A text without a list's marks before it.
  private static func unmarked(_ text: String) -> String {
    var text = CellText.trimmed(text)
    while let first = text.first, "-–•+*".contains(first) {
      text = CellText.trimmed(String(text.dropFirst()))
    }
    return text
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
      for word in ["với ", "cùng ", "Chủ trì: ", "Phối hợp: ", "Đầu mối: "]
      where part.hasPrefix(word) {
        part = String(part.dropFirst(word.count))
      }
      while part.last == "," || part.last == "." {
        part = CellText.trimmed(String(part.dropLast()))
      }
      for word in parts where part.lowercased().hasSuffix(word) {
        part = CellText.trimmed(String(part.dropLast(word.count)))
      }
      return part
    }
  }

  /// The leads of a cell of leads, where it names helpers or parts too; nil where it does not.
  static func leadsAlone(in text: String) -> String? {
    let whole = text.split { $0 == ";" || $0.isNewline }.map { CellText.trimmed(String($0)) }
    let tellsParts = Folding.key(text).contains("phoi hop")
    let pieces = tellsParts ? whole.flatMap(separated) : whole
    let leading = pieces.filter { piece in
      !Folding.key(piece).hasPrefix("phoi hop")
        && !Folding.words(piece).suffix(2).elementsEqual(["phoi", "hop"])
    }
    let alone = leading.map { piece in
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
      let joiners: Set<Substring> = ["và", "-", "–", "+", "&"]
      let isJoined = name.last?.last == "," || name.last.map(joiners.contains) ?? false
      let isWhole = name.count > 1 || name.first.map(isAbbreviation) ?? false
      if isJoined, isWhole, beginsName(words[index...]),
        !goesOnGroup(name, words[index...])
      {
        if name.last.map(joiners.contains) ?? false { name.removeLast() }
        names.append(name.joined(separator: " "))
        name = []
      }
      name.append(word)
    }
    return names + [name.joined(separator: " ")]
  }

  /// Whether the words only go on with the kinds of bodies of a group: `Các Sở, Ban, ngành`.
  private static func goesOnGroup(_ name: [Substring], _ words: ArraySlice<Substring>) -> Bool {
    guard name.prefix(2).contains(where: { Folding.key(String($0)) == "cac" }) else { return false }
    var piece = words.prefix { $0.last != "," }
    if piece.count < words.count { piece = words.prefix(piece.count + 1) }
    return piece.allSatisfy { word in
      let key = Folding.key(String(word))
      return key != "ubnd" && kindWords.contains(key)
    }
  }

  /// The words of which names of kinds of bodies are made: `Sở, ngành tỉnh`, `UBND xã, phường`.
  private static let kindWords: Set<String> = [
    "so", "ban", "nganh", "doan", "the", "hoi", "huyen", "thi", "xa", "thanh", "pho", "phuong",
    "dac", "khu", "co", "quan", "don", "vi", "dia", "to", "chuc", "tinh", "va", "lien", "cap",
    "ubnd",
  ]

  /// Whether a word is an abbreviation of a body: `STC`.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    let letters = word.filter { $0.isLetter || $0 == "&" }
    return letters.count > 1 && letters.allSatisfy { $0.isUppercase || $0 == "&" }
      && letters.first == "S"
  }

  /// Whether words are ones that names of agencies begin with: capitalised, or *các*.
  private static func beginsName(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first else { return false }
    if isAbbreviation(first) { return true }
    guard words.count > 1, first.first?.isUppercase == true || first == "các" || first == "sở"
    else {
      return false
    }
    let key = Folding.key(words.prefix(3).joined(separator: " ")) + " "
    return beginnings.contains(where: key.hasPrefix)
  }

  /// *Công* alone would not do: `Sở Khoa học và Công nghệ` is one.
  private static let beginnings = [
    "so ", "ubnd ", "uy ban ", "ban ", "van phong ", "thanh tra ", "thanh pho ", "huyen ", "tp ",
    "thi xa ", "tx ", "cong an ", "chi cuc ", "cuc ", "bao ", "dai phat ", "dai truyen ", "truong ",
    "hoi ", "trung tam ", "buu dien ", "kho bac ", "toa an ", "vien kiem ", "doan ", "lien minh ",
    "lien doan ", "mat tran ", "ngan hang ", "cac ", "hdnd ",
    "hoi dong ", "dang uy ", "tinh uy ", "bo chi huy ", "lien hiep ", "quy ", "cong ty ",
    "tap doan ",
    "vnpt ", "benh vien ", "trung tam ", "vien ", "to cong tac ", "chu tich ", "van phong ",
    "bao hiem ", "thue ", "hai quan ", "vp ", "dac khu ", "ubmttq ", "doan ",
  ]
}
