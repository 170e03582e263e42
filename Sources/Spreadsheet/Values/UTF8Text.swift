/// Checks of UTF-8.
enum UTF8Text {
  /// Whether the bytes are well-formed UTF-8 (Unicode, table 3-7).
  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    let automaton = UTF8Automaton.utf8
    var state = UTF8Automaton.between
    let block = 64
    var index = 0
    while index < bytes.count {
      let end = min(index + block, bytes.count)
      // Vietnamese mixes both kinds of bytes: only long runs of ASCII are worth a look of their own.
      if end - index < block || state != UTF8Automaton.between || !isASCII(bytes, from: index) {
        state = automaton.state(after: bytes, index..<end, from: state)
        guard state != UTF8Automaton.stopped else { return false }
      }
      index = end
    }
    return state == UTF8Automaton.between
  }

  /// Whether the sixty-four bytes from `start` are ASCII.
  @inline(__always)
  private static func isASCII(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var all: UInt8 = 0
    for index in start..<start + 64 { all |= bytes[unchecked: index] }
    return all < 0x80
  }
}

extension UTF8Automaton {
  private enum UTF8State: Int, CaseIterable {
    case between, stopped
    /// One, two or three more bytes of any kind of tail.
    case one, two, three
    /// A tail that is bounded so that nothing has two forms, is a surrogate or beyond Unicode.
    case afterE0, afterED, afterF0, afterF4
  }

  /// Stops at what is not UTF-8.
  static let utf8 = UTF8Automaton(UTF8State.self) { state, byte in
    switch (state, byte) {
    case (.between, 0...0x7F): .between
    case (.between, 0xC2...0xDF): .one
    case (.between, 0xE0): .afterE0
    case (.between, 0xED): .afterED
    case (.between, 0xE1...0xEF): .two
    case (.between, 0xF0): .afterF0
    case (.between, 0xF4): .afterF4
    case (.between, 0xF1...0xF3): .three
    case (.one, 0x80...0xBF): .between
    case (.two, 0x80...0xBF), (.afterE0, 0xA0...0xBF), (.afterED, 0x80...0x9F): .one
    case (.three, 0x80...0xBF), (.afterF0, 0x90...0xBF), (.afterF4, 0x80...0x8F): .two
    default: .stopped
    }
  }
}
