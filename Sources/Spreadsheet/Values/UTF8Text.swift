/// Checks of UTF-8.
enum UTF8Text {
  /// Whether the bytes are well-formed UTF-8 (Unicode, table 3-7).
  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    let automaton = UTF8Automaton()
    var state = UTF8Automaton.between
    let block = 64
    var index = 0
    while index < bytes.count {
      let end = min(index + block, bytes.count)
      // Vietnamese mixes both kinds of bytes: only long runs of ASCII are worth a look of their own.
      if end - index < block || state != UTF8Automaton.between || !isASCII(bytes, from: index) {
        state = automaton.state(after: bytes, index..<end, from: state)
        guard state != UTF8Automaton.failed else { return false }
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

/// Steps through UTF-8 without a branch: for each byte a word holds, at the place that the state
/// names, the next state.
///
/// A state is the number of bits to shift by, so that one shift is one step.
private struct UTF8Automaton {
  private enum State: UInt64, CaseIterable {
    case between = 0
    case failed = 6
    /// One, two or three more bytes of any kind of tail.
    case one = 12
    case two = 18
    case three = 24
    /// A tail that is bounded so that nothing has two forms, is a surrogate or beyond Unicode.
    case afterE0 = 30
    case afterED = 36
    case afterF0 = 42
    case afterF4 = 48
  }

  private static let table: [UInt64] = (UInt8.min...UInt8.max).map { byte in
    State.allCases.reduce(0) { $0 | next($1, byte).rawValue << $1.rawValue }
  }

  private static func next(_ state: State, _ byte: UInt8) -> State {
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
    default: .failed
    }
  }

  static let between = State.between.rawValue
  static let failed = State.failed.rawValue

  private let table = Self.table

  /// The state that bytes lead to.
  @inline(__always)
  func state(after bytes: Span<UInt8>, _ range: Range<Int>, from state: UInt64) -> UInt64 {
    let table = table.span
    var state = state
    for index in range {
      state = table[unchecked: Int(bytes[unchecked: index])] &>> state
    }
    return state & 63
  }
}
