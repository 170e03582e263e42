import Provenance
import Testing

@testable import VietnameseText

@Suite("Text: folding, normal forms, fonts of 1995")
struct TextTests {
  static let accented =
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"

  @Test(arguments: [
    ("Điểm  tự-chấm:", "diem tu cham"), ("UBND huyện Ea H’leo", "ubnd huyen ea hleo"),
    ("Sở TT&TT", "so tt tt"), ("Kết\nquả", "ket qua"), ("Điểm tự сhấm", "diem tu cham"),
    ("a) Số đạt", "a so dat"), ("", ""),
  ])
  func folds(_ text: String, to key: String) {
    #expect(Folding.key(text) == key)
    #expect(Folding.key(Folding.key(text)) == key)
    #expect(Folding.key(NormalForm.nfd(text)) == key)
  }

  @Test func idsAndSlips() {
    #expect(Folding.id("UBND huyện Ea H'leo") == "ubnd-huyen-ea-hleo")
    #expect(Folding.looseKey("Krông Ana") == Folding.looseKey("Krông A Na"))
    #expect(Folding.distance("Krông Pắc", "Krông Pắk", limit: 1) == 1)
    #expect(Folding.distance("trạng thái", "trạng tháo", limit: 0) == nil)
    #expect(Folding.distance("ab", "ba", limit: 1) == 1)
  }

  @Test func everyLetterSurvivesTheNormalForms() {
    for letter in Self.accented + Self.accented.uppercased() {
      let text = String(letter)
      #expect(NormalForm.isNFC(text))
      #expect(!NormalForm.isNFC(NormalForm.nfd(text)) || NormalForm.nfd(text) == text)
      #expect(
        NormalForm.nfc(NormalForm.nfd(text)).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test(arguments: [
    ("Së Néi vô", "Sở Nội vụ"), ("§¾k L¾k", "Đắk Lắk"), ("Ninh B×nh", "Ninh Bình"),
    ("Hoµn thµnh", "Hoàn thành"), ("­u tiªn", "ưu tiên"),
  ])
  func readsTCVN3(_ text: String, as expected: String) {
    let reading = TextReader.read(text, fontName: ".VnTime")
    #expect(reading == TextReading(value: expected, repairs: [.textFromTCVN3]))
  }

  @Test func capitalFontsGiveCapitals() {
    #expect(TextReader.read("Së Néi vô", fontName: ".VnTimeH").value == "SỞ NỘI VỤ")
  }

  @Test(arguments: [
    ("Xin chaøo caùc baïn", "Xin chào các bạn"), ("Sôû Noäi vuï", "Sở Nội vụ"),
    ("Ñaék Laék", "Đắk Lắk"), ("Hoaøn thaønh", "Hoàn thành"),
  ])
  func readsVNI(_ text: String, as expected: String) {
    #expect(TextReader.read(text, fontName: "VNI-Times").value == expected)
    #expect(TextReader.read(text, fontName: nil).value == expected)
  }

  @Test(arguments: ["Ninh B×nh", "§¾k L¾k", "Së Néi vô"])
  func tellsTCVN3ByItsPattern(_ text: String) {
    #expect(LegacyText.detect(text, fontName: nil) == .tcvn3)
  }

  @Test(arguments: [
    "Sở Nội vụ", "Hoàn thành", "không có gì", "café", "Noël à la crème", "100 %", "plain",
    "Đắk Lắk", "là", "và", "báo cáo", "cá", "Tài chính",
  ])
  func leavesOtherTextAlone(_ text: String) {
    #expect(TextReader.read(text, fontName: nil) == TextReading(value: text, repairs: []))
    #expect(TextReader.read(text, fontName: "Times New Roman").value == text)
  }

  @Test func alphabeticalOrder() {
    let names = [
      "Đắk Lắk", "Cư Kuin", "Buôn Hồ", "Ea Kar", "Dak", "Ăn", "An", "Ân", "má", "ma", "mà",
    ]
    let sorted = names.sorted(by: VietnameseCollation.isBefore)
    #expect(
      sorted == [
        "An", "Ăn", "Ân", "Buôn Hồ", "Cư Kuin", "Dak", "Đắk Lắk", "Ea Kar", "ma", "mà", "má",
      ])
  }
}
