import Provenance
import TestSupport
import Testing

@testable import VietnameseText

@Suite struct CleanTextTests {
  @Test(arguments: [
    "", "1.5", "Sở Nội vụ", "Đắk Lắk", "Quý II năm 2020 – 45 hồ sơ", "a\nb", "ĐẠT",
  ])
  func usualTextIsClean(_ text: String) {
    #expect(CleanText.isClean(text))
  }

  @Test(arguments: [
    " 1.5", "1.5 ", "\u{A0}Sở", "Sở\u{200B}", "N?i v?", "S\u{1EDF}\u{301}", "Hoàn", "Ná»™i",
    "ngÄ‘ ơ", "a\r\nb ơ", "Së Néi vô", "\u{FEFF}Sở", "số \u{3C0}",
  ])
  func otherTextIsLeftToTheLongWay(_ text: String) {
    #expect(!CleanText.isClean(text))
  }

  /// Whatever is called clean, the long way leaves as it is, in any font.
  @Test func nothingCleanWouldBeRepaired() {
    let letters: [Character] = Array(
      "a1 .ơưđĐâáàÃÄÆ‘–“º»?\n\té\u{A0}\u{2028}\u{200B}\u{FEFF}ạỹ°¡ƒŒœŠë½")
    var random = SeededGenerator(seed: 7)
    var count = 0
    for _ in 0..<40_000 {
      let length = Int.random(in: 1...6, using: &random)
      let text = String((0..<length).compactMap { _ in letters.randomElement(using: &random) })
      guard CleanText.isClean(text) else { continue }
      count += 1
      for font in [nil, ".VnTime", "VNI-Times"] {
        let long = TextReader.repaired(text, fontName: font)
        #expect(long == TextReading(value: text, repairs: []), "\(text) \(font ?? "")")
      }
    }
    #expect(count > 2_000)
  }
}
