/// Steps through UTF-8 without a branch: for each byte a word holds, at the place that the state
/// names, the next state.
///
/// A state is the number of bits to shift by, so that one shift is one step. Branches would be
/// foretold badly: Vietnamese mixes letters of one, two and three bytes.
struct UTF8Automaton {
  /// Between two scalars.
  static let between: UInt64 = 0
  /// At a byte that cannot follow, or must be looked at; no byte leads out of it.
  static let stopped: UInt64 = 6

  private let table: [UInt64]

  /// Makes an automaton of the states of an enumeration: up to ten, of which the first is `between`
  /// and the second `stopped`.
  init<State: RawRepresentable<Int> & CaseIterable>(
    _: State.Type, next: (_ state: State, _ byte: UInt8) -> State
  ) {
    table = (UInt8.min...UInt8.max).map { byte in
      State.allCases.reduce(0) { word, state in
        let following = state.rawValue == 1 ? state : next(state, byte)
        return word | UInt64(following.rawValue) * 6 << UInt64(state.rawValue * 6)
      }
    }
  }

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
