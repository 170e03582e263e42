/// The order of the Vietnamese alphabet: a ă â b c d đ e ê …, tones last.
public enum VietnameseCollation {
  /// Whether `first` stands before `second`.
  public static func isBefore(_ first: String, _ second: String) -> Bool {
    sortKey(first).lexicographicallyPrecedes(sortKey(second))
  }

  /// A key whose order is the order of the texts: the letters without tone, a zero, the tones.
  public static func sortKey(_ text: String) -> [UInt16] {
    var letters: [UInt16] = []
    var tones: [UInt16] = []
    for character in NormalForm.nfc(text.lowercased()) {
      let scalars = NormalForm.nfd(String(character)).unicodeScalars
      guard let base = scalars.first else { continue }
      var shape: UInt16 = base == "đ" ? 1 : 0
      var tone: UInt16 = 0
      for mark in scalars.dropFirst() {
        switch mark.value {
        case 0x306: shape = 1  // ă
        case 0x302: shape = base == "a" ? 2 : 1  // â ê ô
        case 0x31B: shape = base == "o" ? 2 : 1  // ơ ư
        default: tone = (toneOrder.firstIndex(of: mark.value).map { UInt16($0) + 1 }) ?? tone
        }
      }
      let plain = base == "đ" ? 0x64 : UInt16(truncatingIfNeeded: base.value)
      letters.append(plain &* 4 &+ shape &+ 1)
      tones.append(tone)
    }
    return letters + [0] + tones
  }

  // huyền, hỏi, ngã, sắc, nặng
  private static let toneOrder: [UInt32] = [0x300, 0x309, 0x303, 0x301, 0x323]
}
