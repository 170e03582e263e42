import Provenance
import Testing

@testable import VietnameseText

@Suite("Fonts of 1995")
struct LegacyTests {
  static let small = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"

  @Test func theTablesHaveEveryLetter() {
    #expect(Self.small.count == 67)
    for letter in Self.small {
      let capital = letter.uppercased()
      #expect(LegacyEncoder.tcvn3[letter] != nil)
      let tcvn3 = LegacyEncoder.encode(String(letter), .tcvn3)
      #expect(LegacyText.convert(tcvn3, from: .tcvn3, fontName: ".VnTime") == String(letter))
      #expect(LegacyText.convert(tcvn3, from: .tcvn3, fontName: ".VnTimeH") == capital)
      for text in [String(letter), capital] {
        let vni = LegacyEncoder.encode(text, .vni)
        #expect(vni != text || "ìíÌÍ".contains(text))
        let back = LegacyText.convert(vni, from: .vni, fontName: nil)
        #expect(back.unicodeScalars.elementsEqual(text.unicodeScalars))
      }
    }
    for capital in "ĂÂĐÊÔƠƯ" {
      let encoded = LegacyEncoder.encode(String(capital), .tcvn3)
      #expect(LegacyText.convert(encoded, from: .tcvn3, fontName: ".VnTime") == String(capital))
    }
  }

  @Test(arguments: Samples.vietnamese)
  func survivesTheWayThereAndBack(_ text: String) {
    for (encoding, font, repair) in [
      (LegacyEncoding.tcvn3, ".VnTime", ProblemCode.textFromTCVN3),
      (.vni, "VNI-Times", .textFromVNI),
    ] {
      let encoded = LegacyEncoder.encode(text, encoding)
      for fontName in [font, nil, "Arial"] {
        let reading = TextReader.read(encoded, fontName: fontName)
        if encoded == text {
          #expect(reading == TextReading(value: text, repairs: []))
        } else {
          #expect(reading == TextReading(value: text, repairs: [repair]), "\(encoded)")
        }
      }
    }
  }

  @Test(arguments: Samples.vietnamese)
  func leavesUnicodeAloneWhateverItsFont(_ text: String) {
    for font in [".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman", nil] {
      #expect(TextReader.read(text, fontName: font) == TextReading(value: text, repairs: []))
    }
  }

  @Test(arguments: [
    "báo cáo", "là", "Hoàn thành", "cá", "và", "không có", "giá", "quá", "thúy", "hòa", "hoà",
  ])
  func leavesUnicodeOfPlainLettersAlone(_ text: String) {
    #expect(TextReader.read(text, fontName: "Arial").repairs.isEmpty)
    #expect(TextReader.read(text, fontName: nil).value == text)
  }

  @Test(arguments: [("báo cáo", ".VnTime"), ("là", ".VnTime"), ("Hoàn thành", "VNI-Times")])
  func sensePrevailsOverTheFont(_ text: String, _ font: String) {
    #expect(TextReader.read(text, fontName: font) == TextReading(value: text, repairs: []))
  }

  @Test(arguments: Samples.foreign)
  func leavesForeignTextAlone(_ text: String) {
    #expect(LegacyText.detect(text, fontName: nil) == nil)
    #expect(LegacyText.detect(text, fontName: "Calibri") == nil)
  }

  @Test(arguments: [
    ("UBND TØNH §¾K L¾K", "UBND TỈNH ĐẮK LẮK"), ("Hµ Néi", "Hà Nội"), ("Q§-UBND", "QĐ-UBND"),
    ("H§ND huyÖn M'§r¾k", "HĐND huyện M'Đrắk"), ("­u tiªn", "ưu tiên"), ("§¹t", "Đạt"),
    ("Së Néi vô", "Sở Nội vụ"), ("Ch­a ®¹t (15/9/2020)", "Chưa đạt (15/9/2020)"),
  ])
  func readsTCVN3(_ text: String, as expected: String) {
    let reading = TextReading(value: expected, repairs: [.textFromTCVN3])
    #expect(TextReader.read(text, fontName: ".VnTime") == reading)
    #expect(TextReader.read(text, fontName: nil) == reading)
  }

  @Test(arguments: [
    ("Xin chaøo caùc baïn", "Xin chào các bạn"), ("SÔÛ NOÄI VUÏ", "SỞ NỘI VỤ"), ("vuï", "vụ"),
    ("Ñaït", "Đạt"), ("Ñaék Laék", "Đắk Lắk"), ("khoâng coù", "không có"),
  ])
  func readsVNI(_ text: String, as expected: String) {
    let reading = TextReading(value: expected, repairs: [.textFromVNI])
    #expect(TextReader.read(text, fontName: "VNI-Times") == reading)
    #expect(TextReader.read(text, fontName: nil) == reading)
  }

  @Test func theTextPrevailsWhereTheFontIsOfTheOtherEncoding() {
    #expect(LegacyText.detect("ViÖc cña Së Néi vô", fontName: "VNI-Times") == .tcvn3)
    #expect(LegacyText.detect("Coâng vieäc cuûa Sôû Noäi vuï", fontName: ".VnTime") == .vni)
  }

  @Test func aFontThatChangesNothingIsNoRepair() {
    #expect(TextReader.read("100 m²", fontName: ".VnTime").repairs.isEmpty)
    #expect(TextReader.read("UBND – 2020", fontName: ".VnTimeH").repairs.isEmpty)
    #expect(TextReader.read("1,5", fontName: "VNI-Times").value == "1,5")
  }

  @Test(arguments: [
    "Sá»Ÿ Ná»™i vá»¥", "BÃ¡o cÃ¡o", "Äáº¯k Láº¯k", "S\u{FFFD} N\u{FFFD}i v\u{FFFD}", "N?i v?",
    "huy?n",
  ])
  func marksGarbledTextAsSuspect(_ text: String) {
    #expect(
      TextReader.read(text, fontName: nil) == TextReading(value: text, repairs: [.textSuspect]))
  }

  @Test(arguments: ["Đạt chưa?", "«cá»", "https://daklak.gov.vn/?id=5&x=a?b", "XÃ Ea Kar", "? a"])
  func doesNotSuspectSoundText(_ text: String) {
    #expect(TextReader.read(text, fontName: nil) == TextReading(value: text, repairs: []))
  }
}

@Suite("Syllables")
struct SyllableTests {
  @Test(arguments: [
    "nghiệp", "người", "giữa", "giếng", "gìn", "quốc", "quý", "qúy", "khuỷu", "rượu", "thuở",
    "hoà", "hòa", "thuỳ", "thúy", "ngoài", "mía", "Đắk", "Krông", "Búk", "Đrắk", "Lắk", "Ê", "ở",
    "chuyển", "khuyến", "xoong", "yêu", "uống", "tuần",
  ])
  func knows(_ word: String) { #expect(Syllable.isVietnamese(word)) }

  @Test(arguments: [
    "caù", "gỏt", "bỏo", "thaøn", "café", "Müller", "ñi", "bcd", "", "ắ́", "nghiệpnghiệp", "fút",
    "où", "dû", "điệp\u{301}",
  ])
  func refuses(_ word: String) { #expect(!Syllable.isVietnamese(word)) }
}
