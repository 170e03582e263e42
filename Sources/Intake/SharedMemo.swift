import Synchronization

/// What was found out of texts that many files share, such as headings and letterheads; the last few
/// thousand.
final class SharedMemo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Longer texts hardly stand twice, in bytes.
  static var longest: Int { 400 }

  private let most: Int
  private let known = Mutex<[Key: Value]>([:])

  init(most: Int = 2_000) { self.most = most }

  /// What was found out before, or is by `find`, which must depend on the key alone.
  func value(_ key: Key, _ find: () -> Value) -> Value {
    if let known = known.withLock({ $0[key] }) { return known }
    let found = find()
    known.withLock { known in
      if known.count >= most { known.removeAll(keepingCapacity: true) }
      known[key] = found
    }
    return found
  }
}
