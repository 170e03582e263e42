/// Tells Windows-1258 in text that has none of its tone marks, such as `Nơi: Đăk Lăk`.
///
/// Windows-1252 reads ă đ ơ ư as ã ð õ ý; TCVN3 and VNI use the same bytes for other letters. What
/// decides is whether each stands where Vietnamese spelling has it.
enum TonelessVietnamese {
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var found = 0
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      guard let letter = letters[byte] else {
        guard others.contains(byte) else { return false }
        continue
      }
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      guard fits(letter, byte: byte, before: before, after: after) else { return false }
      found += 1
    }
    return found > 0
  }

  private enum Letter { case breveA, strokeD, hornO, hornU }

  private static let letters: [UInt8: Letter] = [
    0xC3: .breveA, 0xE3: .breveA, 0xD0: .strokeD, 0xF0: .strokeD, 0xD5: .hornO, 0xF5: .hornO,
    0xDD: .hornU, 0xFD: .hornU,
  ]

  /// The other letters of Vietnamese, with grave or acute or without, and signs of typing.
  private static let others: Set<UInt8> = [
    0xC0, 0xC1, 0xC2, 0xC8, 0xC9, 0xCA, 0xCD, 0xD3, 0xD4, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xE8, 0xE9,
    0xEA, 0xED, 0xF3, 0xF4, 0xF9, 0xFA, 0xFE, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0,
  ]

  private static func fits(_ letter: Letter, byte: UInt8, before: UInt8, after: UInt8) -> Bool {
    // A capital does not follow a small letter.
    if byte < 0xE0, isLetter(before), isSmall(before) { return false }
    let before = before | 0x20
    let after = after | 0x20
    let ends = !isLetter(after)
    switch letter {
    case .strokeD:
      return !isLetter(before) && (ends || vowels.contains(after))
    case .breveA:
      return (!vowels.contains(before) || before == 0x6F || before == 0x75)
        && "cmnptk".utf8.contains(after)
    case .hornO:
      return !vowels.contains(before) || before == 0xFD
        ? ends || "imnptuc".utf8.contains(after) : before == 0x75 && (ends || after == 0x69)
    case .hornU:
      return !vowels.contains(before) && (ends || "aitcnmu".utf8.contains(after) || after == 0xF5)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return (0x61...0x7A).contains(small) || byte >= 0xC0
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte & 0x20 != 0 }

  /// a e i o u y, plain and with signs, small.
  private static let vowels = Set("aeiouy".utf8).union([
    0xE0, 0xE1, 0xE2, 0xE3, 0xE8, 0xE9, 0xEA, 0xED, 0xF3, 0xF4, 0xF5, 0xF9, 0xFA, 0xFD,
  ])
}
