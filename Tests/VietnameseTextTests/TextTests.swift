import Provenance
import Testing

@testable import VietnameseText

@Suite("Folding, normal forms, order")
struct TextTests {
  static let accented =
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"

  @Test(arguments: [
    ("Điểm  tự-chấm:", "diem tu cham"), ("UBND huyện Ea H’leo", "ubnd huyen ea hleo"),
    ("Sở TT&TT", "so tt tt"), ("Kết\nquả", "ket qua"), ("Điểm tự сhấm", "diem tu cham"),
    ("a) Số đạt", "a so dat"), ("", ""), ("— ", ""), ("Cư M`gar", "cu mgar"),
    ("M\u{2BC}ĐRẮK", "mdrak"), ("\u{FEFF}Sở\u{A0}Nội\u{200B} vụ", "so noi vu"),
    ("ΤỈΝΗ", "tinh"), ("ＵＢＮＤ", "ubnd"), ("Ðắk", "dak"), ("1.3.1", "1 3 1"),
  ])
  func folds(_ text: String, to key: String) {
    #expect(Folding.key(text) == key)
    #expect(Folding.key(Folding.key(text)) == key)
    #expect(Folding.key(NormalForm.nfd(text)) == key)
    #expect(Folding.key(text.uppercased()) == key)
  }

  @Test func foldingTwiceIsFoldingOnce() {
    let ranges: [ClosedRange<UInt32>] = [0...0x24FF, 0x1EA00...0x1EAFF, 0xFB00...0xFFFF]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      let key = Folding.key("a" + String(scalar) + "b")
      #expect(Folding.key(key).unicodeScalars.elementsEqual(key.unicodeScalars), "\(scalar.value)")
    }
  }

  @Test func everyLetterFoldsToItsBase() {
    for letter in Self.accented {
      let base = Folding.key(String(letter))
      #expect(base.utf8.count == 1 && "adeiouy".contains(base))
      #expect(Folding.key(letter.uppercased()) == base)
    }
  }

  @Test func idsAndSlips() {
    #expect(Folding.id("Sở Tài chính") == "so-tai-chinh")
    #expect(Folding.id("Văn phòng UBND tỉnh") == "van-phong-ubnd-tinh")
    #expect(Folding.id("UBND huyện Ea H'leo") == "ubnd-huyen-ea-hleo")
    #expect(Folding.looseKey("Krông Ana") == Folding.looseKey("Krông A Na"))
    #expect(Folding.looseKey("kỹ thuật") == Folding.looseKey("kĩ thuật"))
    #expect(Folding.words("Sở Nội vụ") == ["so", "noi", "vu"])
  }

  /// The whole table, without a band.
  static func plainDistance(_ first: String, _ second: String) -> Int {
    let left = Array(first.unicodeScalars)
    let right = Array(second.unicodeScalars)
    var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : row } }
    for row in 0..<left.count {
      for column in 0..<right.count {
        var best = min(
          table[row][column] + (left[row] == right[column] ? 0 : 1), table[row][column + 1] + 1,
          table[row + 1][column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = best
      }
    }
    return table[left.count][right.count]
  }

  @Test func distancesAgreeWithTheWholeTable() {
    var dice = Dice(seed: 11)
    let letters = Array("abcd")
    for _ in 0..<4_000 {
      let texts = (0..<2).map { _ in
        String((0..<dice.next() % 9).map { _ in letters[Int(dice.next() % 4)] })
      }
      let distance = Self.plainDistance(texts[0], texts[1])
      for limit in 0...4 {
        let expected = distance <= limit ? distance : nil
        #expect(Folding.distance(texts[0], texts[1], limit: limit) == expected, "\(texts) \(limit)")
      }
    }
    #expect(Folding.distance("Krông Pắc", "Krông Pắk", limit: 1) == 1)
    #expect(Folding.distance("trạng thái", "trạng tháo", limit: 0) == nil)
    #expect(Folding.distance("ab", "ba", limit: 1) == 1)
    #expect(Folding.distance("a", "a", limit: -1) == nil)
    #expect(Folding.distance("", "", limit: 0) == 0)
  }

  @Test func everyLetterSurvivesTheNormalForms() {
    for letter in Self.accented + Self.accented.uppercased() {
      let text = String(letter)
      let apart = NormalForm.nfd(text)
      #expect(NormalForm.isNFC(text))
      #expect(NormalForm.isNFC(apart) == apart.unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(NormalForm.nfc(apart).unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(
        TextReader.read(apart, fontName: nil).repairs
          == (NormalForm.isNFC(apart) ? [] : [.textNormalised]))
    }
  }

  @Test func theShortWayToNFCChangesNothing() {
    for value: UInt32 in 0...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // The sign before, which joins with no mark, keeps the short way from being taken.
      let long = NormalForm.nfc("\u{25CC}" + String(scalar)).unicodeScalars.dropFirst()
      #expect(NormalForm.nfc(String(scalar)).unicodeScalars.elementsEqual(long), "\(value)")
    }
  }

  @Test(arguments: [
    (" \u{A0}Sở  Nội vụ\n", "Sở  Nội vụ"), ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("\u{FEFF}a\u{200B}", "a"),
    ("hoà hòa", "hoà hòa"), ("  ", ""),
  ])
  func keepsTheSpellingOfData(_ text: String, as expected: String) {
    #expect(TextReader.read(text, fontName: nil) == TextReading(value: expected, repairs: []))
  }

  @Test func alphabeticalOrder() {
    let sorted = [
      "An", "Ăn", "Ân", "Buôn Hồ", "Cư Kuin", "Dak", "Đắk Lắk", "Ea Kar", "Êa", "Ka", "ma", "mà",
      "mả", "mã", "má", "mạ", "mang", "nga", "o", "ô", "ơ", "u", "ư", "ý", "ỵ",
    ]
    #expect(sorted.reversed().sorted(by: VietnameseCollation.isBefore) == sorted)
    for (left, first) in sorted.enumerated() {
      for (right, second) in sorted.enumerated() {
        #expect(VietnameseCollation.isBefore(first, second) == (left < right))
        let isSame = VietnameseCollation.isBefore(NormalForm.nfd(first), second) == (left < right)
        #expect(isSame)
      }
    }
    #expect(VietnameseCollation.isBefore("AN", "an") != VietnameseCollation.isBefore("an", "AN"))
  }
}
