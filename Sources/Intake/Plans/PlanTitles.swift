import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads which plan it is out of the lines above its annexes.
///
/// ```
/// PHỤ LỤC I
/// KẾ HOẠCH NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025
/// (Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2025 của UBND tỉnh Lâm Đồng)
/// ```
struct PlanTitles {
  /// A line, and where it stands.
  struct Line {
    let text: String
    let place: Place
  }

  private let lines: [Line]

  init(_ lines: [Line]) { self.lines = lines }

  /// Whether a line above an annex only says which plan it is: the name of the annex, what it is issued
  /// with, a title that names its year.
  static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let words = Folding.words(text)
    let isBracketed = text.hasPrefix("(") && text.hasSuffix(")")
    return isBracketed && issued.contains(where: words.starts)
      || titles.contains(where: words.starts)
        && zip(words, words.dropFirst()).contains { $0 == "nam" && HeadingWords.year($1) != nil }
  }

  /// Whether a line is the name of an annex: `Phụ lục II`, `Biểu số 2`.
  static func namesAnnex(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let words = Folding.words(text)
    let isName = words.starts(with: ["phu", "luc"]) || ["bieu", "mau"].contains(words.first)
    return isName && words.count < longestName || isTitle(text)
  }

  private static let longestName = 8
  private static let issued = ["kem", "ban hanh", "theo", "thuc hien"].map(Folding.words)
  private static let titles = [
    "nhiem vu", "cac nhiem vu", "noi dung", "ke hoach", "bo tieu chi", "bo chi so", "chuong trinh",
    "phan cong", "danh muc", "bang", "bieu", "chi tieu", "muc tieu", "cac chi tieu", "thuc hien",
  ].map(Folding.words)

  /// Most lines of a sheet that are looked at, and the longest of them, in bytes.
  private static let mostLines = 60
  private static let longest = 600

  /// The lines of a sheet above a row.
  static func lines(in grid: SheetGrid, above end: Int, at place: Place) -> [Line] {
    grid.rows.prefix { $0 < end }.prefix(mostLines).flatMap { row in
      grid.cells(row).compactMap { cell -> Line? in
        let text = cell.content.text
        guard case .text = cell.value, (3...longest).contains(text.utf8.count) else { return nil }
        return Line(text: text, place: place.at(cell.reference))
      }
    }
  }

  /// Number of the decision: `12/KH-UBND`.
  var id: Found<String>? {
    first { text in
      let words = text.split { $0.isWhitespace || "(),;".contains($0) }
      return words.first { word in
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = parts.last, let first = parts.first,
          first.contains(where: \.isNumber) || parts.count > 2
        else { return false }
        return last.contains("-") && last.first?.isUppercase == true
          && last.allSatisfy { $0.isLetter || $0 == "-" || $0.isNumber }
          && first.allSatisfy { $0.isNumber || $0.isLetter }
      }.map(String.init)
    }
  }

  /// Day of the decision: behind its number, or in the line of place and day.
  var date: Found<CivilDate>? {
    first { text in
      let words = Folding.words(text)
      for index in words.indices where words[index] == "ngay" {
        var rest = words[(index + 1)...].filter { $0 != "thang" && $0 != "nam" }.prefix(3)
        guard rest.count == 3, let day = Int(rest.removeFirst()),
          let month = Int(rest.removeFirst()), let year = rest.first.flatMap({ Int($0) }),
          (1990...2199).contains(year), let date = CivilDate(year: year, month: month, day: day)
        else { continue }
        return date
      }
      return nil
    }
  }

  /// The year planned for: that of the title, not of a day.
  var year: Found<Int>? {
    first { text in
      let words = Folding.words(text)
      for index in words.indices.dropFirst() {
        guard let year = HeadingWords.year(words[index]), words[index - 1] == "nam",
          index < 4 || words[index - 3] != "thang"
        else { continue }
        return year
      }
      return nil
    }
  }

  /// The province: what stands behind *tỉnh* or *thành phố* in the name of its committee.
  var province: Found<String>? {
    first { text in
      let words = text.split { $0.isWhitespace || "(),;.:".contains($0) }.map(String.init)
      for index in words.indices {
        let next = words.dropFirst(index + 1)
        let ahead = next.first.map { Folding.key($0) }
        let isProvince = Folding.key(words[index]) == "tinh"
        let isCity =
          Folding.key(words[index]) == "thanh" && ahead == "pho"
          && index > 0 && ["ubnd", "dan"].contains(Folding.key(words[index - 1]))
        guard isProvince || isCity else { continue }
        let isCapital = words[index] == words[index].uppercased()
        let rest = isCity ? next.dropFirst() : next
        let name = rest.prefix { word in
          word.first?.isUppercase == true
            && (!isCapital || word == word.uppercased() && !Self.ends.contains(Folding.key(word)))
        }.prefix(4)
        guard !name.isEmpty else { continue }
        return name.map { isCapital ? $0.prefix(1) + $0.dropFirst().lowercased() : $0 }
          .joined(separator: " ")
      }
      return nil
    }
  }

  /// Words behind a province's name in capitals that are no part of it.
  private static let ends: Set<String> = ["nam", "giai", "va", "trong", "den", "so", "quy", "theo"]

  /// What the plan is called: the lines in capitals between the number of the annex and the decision.
  var title: Found<String>? {
    let capital = lines.filter { line in
      let key = Folding.key(line.text)
      return line.text == line.text.uppercased() && line.text.contains(where: \.isLetter)
        && ![
          "phu luc", "cong hoa", "doc lap", "uy ban", "ubnd", "so ", "bieu", "tinh ", "thanh pho ",
        ].contains(
          where: key.hasPrefix)
    }
    let named = lines.first { Self.isTitle($0.text) && !$0.text.hasPrefix("(") }
    guard let first = capital.first ?? named else { return nil }
    var text = first.text
    // `KẾ HOẠCH` alone says what it is, the line below what it is about.
    if Folding.words(text).count <= 2,
      let index = lines.firstIndex(where: { $0.place == first.place }),
      lines.indices.contains(index + 1), !lines[index + 1].text.hasPrefix("(")
    {
      text += " " + lines[index + 1].text
    }
    return Found(text, written: text, place: first.place)
  }

  private func first<Value>(_ read: (String) -> Value?) -> Found<Value>? {
    for line in lines {
      if let value = read(line.text) {
        return Found(value, written: line.text, place: line.place)
      }
    }
    return nil
  }
}
