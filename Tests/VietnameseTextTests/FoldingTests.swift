import Testing

@testable import VietnameseText

@Suite struct FoldingTests {
  @Test func aLetterIsFoldedLikeItsDecomposedForm() {
    for value in UInt32(0xC0)...0x1FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(String(scalar))b"
      #expect(Folding.key(text) == Folding.key(NormalForm.nfd(text)), "U+\(value)")
    }
  }

  @Test(arguments: [
    ("Điểm  tự-chấm:", "diem tu cham"), ("Ea H'leo", "ea hleo"), ("ΝΗ Å ø", "nh a ø"),
    ("tiếng Việt", "tieng viet"), ("Ｔｉếu", "tieu"),
  ]) func keys(_ text: String, _ key: String) {
    #expect(Folding.key(text) == key)
  }

  @Test func looseKeysLeaveOutBlanksAndTakeYForI() {
    #expect(Folding.looseKey("Sở Y tế, kỹ") == "soiteki")
  }

  @Test(
    arguments: [
      ("abcdef", "abcdef", 0), ("abcdef", "abdcef", 1), ("abcdef", "abxdef", 1),
      ("abcdef", "bcdefg", 2), ("abcdef", "fedcba", nil), ("", "ab", 2), ("đơn", "đợn", 1),
    ] as [(String, String, Int?)]) func distances(_ left: String, _ right: String, _ steps: Int?)
  {
    #expect(Folding.distance(keys: left, right, limit: 2) == steps)
    #expect(Folding.distance(keys: right, left, limit: 2) == steps)
  }
}
