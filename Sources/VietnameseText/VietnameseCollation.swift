/// The order of the Vietnamese alphabet: a ă â b c d đ e ê …, tones last.
enum VietnameseCollation {
  /// Whether `first` stands before `second`.
  static func isBefore(_ first: String, _ second: String) -> Bool {
    sortKey(first).lexicographicallyPrecedes(sortKey(second))
  }

  /// A key whose order is the order of the texts: the letters without tone, a zero, the tones, a
  /// zero, and the text itself, so that different texts never stand in one place.
  static func sortKey(_ text: String) -> [UInt16] {
    var letters: [UInt16] = []
    var tones: [UInt16] = []
    let composed = NormalForm.nfc(text)
    for character in composed.lowercased() {
      let scalars = NormalForm.nfd(String(character)).unicodeScalars
      guard let base = scalars.first else { continue }
      var shape: UInt16 = base == "đ" ? 1 : 0
      var tone: UInt16 = 0
      for mark in scalars.dropFirst() {
        switch mark.value {
        case 0x306: shape = 1  // ă
        case 0x302: shape = base == "a" ? 2 : 1  // â ê ô
        case 0x31B: shape = base == "o" ? 2 : 1  // ơ ư
        default:
          if let index = toneOrder.firstIndex(of: mark.value) { tone = UInt16(index) + 1 }
        }
      }
      let plain = base == "đ" ? 0x64 : min(base.value, 0x3FFE)
      letters.append(UInt16(truncatingIfNeeded: plain * 4) + shape + 1)
      tones.append(tone)
    }
    return letters + [0] + tones + [0] + composed.utf16
  }

  // huyền, hỏi, ngã, sắc, nặng
  private static let toneOrder: [UInt32] = [0x300, 0x309, 0x303, 0x301, 0x323]
}
