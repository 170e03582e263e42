import Provenance

extension DecimalReader {
  /// Reads a quantity, beside which the word of what is counted may stand: `03 văn bản`,
  /// `1.228 hồ sơ`.
  ///
  /// Things come in whole numbers, so a mark before three digits parts thousands there. A word of
  /// size (`tỷ`, `triệu`) leaves open whether the number or what it stands for is meant.
  public static func read(counted text: String) -> DecimalReading {
    let plain = read(text, maximum: nil)
    let body = PlainPunctuation.of(text)
    let digits = body.prefix { !$0.isLetter }
    guard case .notANumber = plain, digits.first?.isNumber == true, digits.count < body.count else {
      return plain
    }
    let number = signed(PlainPunctuation.trimmed(digits), maximum: nil)
    let unit = body[digits.endIndex...]
    guard unit.allSatisfy({ $0.isLetter || $0 == " " || $0 == "." }) else { return plain }
    let words = Folding.words(String(unit))
    if let zeros = words.first.flatMap({ CountedThings.sizes[$0] }) {
      return scaled(number, zeros) ?? plain
    }
    guard CountedThings.areNamed(by: words) else { return plain }
    switch number {
    case .number(let value, let repairs) where !value.contains("."):
      return .number(plain: value, repairs: repairs + [.unitDropped])
    case .ambiguous(let candidates):
      let whole = candidates.filter { !$0.contains(".") }
      guard whole.count == 1 else { return number }
      return .number(plain: whole[0], repairs: [.thousandsSeparator, .unitDropped])
    default: return plain
    }
  }

  /// The two numbers that `45,2 tỷ` can be.
  private static func scaled(_ number: DecimalReading, _ zeros: Int) -> DecimalReading? {
    guard case .number(let value, _) = number else { return nil }
    let parts = value.split(separator: ".")
    guard let whole = parts.first else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    let moved = decimals + String(repeating: "0", count: max(0, zeros - decimals.count))
    let rest = decimals.count > zeros ? decimals.dropFirst(zeros) : ""
    let large = PlainDecimal(whole: whole + moved.prefix(zeros), decimals: rest)
    return .ambiguous(candidates: [value, large.description])
  }
}

/// The words that stand behind a number for what is counted.
private enum CountedThings {
  /// Words of size, and the noughts that they stand for.
  static let sizes = [
    "tram": 2, "nghin": 3, "ngan": 3, "trieu": 6, "ty": 9, "ti": 9, "tr": 6,
  ]

  /// Beginnings of names, folded; add further ones at the end.
  private static let names: [[String]] = [
    "van ban", "vb", "bo ho so", "lan", "dot", "doan", "vu viec", "diem cau", "ho so", "hs",
    "don vi", "co quan", "thu tuc", "tthc", "xa", "huyen", "phuong",
    "thi xa", "thi tran", "thanh pho", "cuoc", "luot", "nguoi", "lop", "de an", "du an", "nhiem vu",
    "sang kien", "dich vu", "kien nghi", "bao cao", "quyet dinh", "ke hoach", "cong van", "can bo",
    "cong chuc", "vien chuc", "cbcc", "to chuc", "doanh nghiep", "phan anh", "giay", "phieu",
    "mo hinh", "tin bai", "bai", "chuong trinh", "buoi", "y kien", "chi tieu", "noi dung",
    "truong hop", "nganh", "linh vuc", "so", "phong", "ban", "trung tam", "truong", "hoi nghi",
    "ho", "thon", "san pham", "tai lieu", "thong bao", "to trinh", "nghi quyet", "chi thi",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Words that make the number another one than the one asked for.
  private static let reservations: Set<String> = [
    "chua", "khong", "tre", "qua", "tren", "duoi", "trong", "va", "hoac", "den", "tu", "khoang",
    "hon", "gan", "tru", "con", "dang", "se", "cham", "bi", "tro", "moi", "nam", "quy", "thang",
  ]

  /// Whether words are the name of what was counted, and say no more than that.
  static func areNamed(by words: [String]) -> Bool {
    guard (1...5).contains(words.count), reservations.isDisjoint(with: words) else { return false }
    return names.contains { words.starts(with: $0) }
  }
}
