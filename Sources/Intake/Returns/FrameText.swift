import Forms
import PARIndex
import VietnameseText

/// Tells letterhead, titles and labels above a table from what a person added there: a remark, or a
/// value typed into a free cell.
struct FrameText {
  let headings: HeadingIndex
  let agencies: AgencyMatcher
  /// What was found out of texts of other returns: most have the same letterhead.
  private let known = SharedMemo<String, Bool>()
  private let ours = SharedMemo<String, Bool>()

  init(headings: HeadingIndex, agencies: AgencyMatcher) {
    self.headings = headings
    self.agencies = agencies
  }

  /// Words with which lines of a letterhead begin.
  private static let letterhead = [
    "cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "uy ban nhan dan", "ubnd",
    "hoi dong nhan dan", "phu luc", "mau so", "mau bieu", "bieu mau", "bieu so", "kem theo",
    "ban hanh kem theo", "don vi tinh", "dvt", "kinh gui", "email", "e mail", "fax", "website",
    "dia chi", "ma so", "da dien",
  ]
  /// Words with which titles begin; they are titles only where they name the matter.
  private static let titles = [
    "bang", "bieu", "bao cao", "chi so", "danh muc", "ke hoach", "ket qua", "phieu", "thuc hien",
    "tinh hinh", "tong hop", "tu cham diem", "tu danh gia", "ve viec", "nang cao",
  ]
  /// What returns are about.
  private static let matters = [
    "cai cach hanh chinh", "cchc", "par index", "chi so", "tu cham diem", "tu danh gia",
  ]
  /// Words that stand with periods.
  private static let besidePeriods: Set<String> = ["bao", "cao", "cuoi", "dau", "ky", "nam"]
  /// Longest text that is taken for a line of a letterhead or a title, in bytes.
  private static let longest = 400

  /// Whether a text is one of our own instructions, which are the same in all files.
  func isOurs(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest else { return InstructionWords.isOurs(text) }
    return ours.value(text) { InstructionWords.isOurs(text) }
  }

  /// Whether a text says nothing of its own; of a text of many returns it is found out once.
  func isKnownFrame(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest else { return false }
    return known.value(text) { isFrame(text) }
  }

  /// Whether a text says nothing of its own.
  func isFrame(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest else { return false }
    let words = Folding.words(text)
    guard !words.isEmpty else { return true }
    guard text.contains(where: \.isLetter), !Self.namesPoints(words) else { return false }
    return isCapitals(text) || Self.isLetterhead(words) || Self.isTitle(words)
      || Self.isPeriod(text, words) || RowWords.isSignature(text) || isLabel(text)
      || headings.exactMatch(text) != nil || namesAgency(text)
  }

  /// Whether it gives a number of points: `tự chấm 0,75 điểm`.
  private static func namesPoints(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { Int($0) != nil && $1 == "diem" }
  }

  /// Titles and names of issuing bodies are written in capitals.
  private func isCapitals(_ text: String) -> Bool {
    text.count(where: \.isLetter) > 3 && !text.contains(where: \.isLowercase)
  }

  private static func isLetterhead(_ words: [String]) -> Bool {
    // The number of a document: `Số: 15/BC-SNV`.
    if words.count < 8, words[0] == "so", words.count > 1, words[1].first?.isNumber == true {
      return true
    }
    let key = words.joined(separator: " ") + " "
    return letterhead.contains { key.hasPrefix($0 + " ") }
  }

  private static func isTitle(_ words: [String]) -> Bool {
    let key = words.joined(separator: " ") + " "
    return titles.contains { key.hasPrefix($0 + " ") } && matters.contains { key.contains($0) }
  }

  /// A line that names a period and nothing else: `(Quý III năm 2020)`.
  private static func isPeriod(_ text: String, _ words: [String]) -> Bool {
    if words.count == 2, words[0] == "nam", HeadingWords.year(words[1]) != nil { return true }
    let heard = HeadingQualifier(text)
    return !heard.periods.isEmpty && heard.otherFigures.isEmpty
      && heard.rest.allSatisfy { besidePeriods.contains($0) || HeadingWords.year($0) != nil }
  }

  /// A label whose value is missing.
  private func isLabel(_ text: String) -> Bool {
    FormLabel.reading(String(text.prefix { $0 != ":" && $0 != "：" })) != nil
  }

  private func namesAgency(_ text: String) -> Bool {
    if case .none = agencies.match(text) { return false }
    return true
  }
}
