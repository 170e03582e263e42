/// UTF-8 in which some bytes are spoiled: cut off, or replaced on the way.
struct DamagedUTF8 {
  /// The text, with U+FFFD for what cannot be read.
  private(set) var repaired: [UInt8] = []
  /// Characters of several bytes, each by the rules.
  private var goodCharacters = 0
  /// Runs of bytes that are no character.
  private var badRuns = 0

  init(_ bytes: ArraySlice<UInt8>) {
    repaired.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let character):
        repaired.append(contentsOf: character)
        if character.count > 1 { goodCharacters += 1 }
      case .error:
        repaired.append(contentsOf: Unicode.UTF8.encodedReplacementCharacter)
        badRuns += 1
      case .emptyInput:
        return
      }
    }
  }

  /// Whether it is UTF-8 rather than text of an eight-bit encoding, in which hardly any two bytes
  /// make a character by chance.
  var isLikely: Bool { goodCharacters > 0 && goodCharacters >= badRuns }
}

/// U+FFFD, which stands where a character was lost, here or earlier.
enum DamagedText {
  /// Whether it occurs in UTF-8.
  static func occurs(in text: Span<UInt8>) -> Bool {
    var index = 0
    while let found = text.firstIndex(of: 0xEF, from: index) {
      if text.has("\u{FFFD}", at: found) { return true }
      index = found + 1
    }
    return false
  }

  /// Whether it occurs in a text.
  static func occurs(in text: String) -> Bool { text.unicodeScalars.contains("\u{FFFD}") }
}
