import Glibc
import Synchronization

/// What was made of the parts that came last: returns from one template have the same styles and
/// relations, byte for byte.
final class KnownParts<Made: Sendable>: Sendable {
  private struct Part: Sendable {
    let bytes: [UInt8]
    /// Its name, and the limits that it was read under.
    let name: String
    let limits: [Int]
    let made: Made

    func isSame(_ other: [UInt8]) -> Bool {
      guard bytes.count == other.count else { return false }
      return bytes.withUnsafeBytes { own in
        other.withUnsafeBytes { other in
          guard let left = own.baseAddress, let right = other.baseAddress else { return true }
          return memcmp(left, right, own.count) == 0
        }
      }
    }
  }

  /// Most parts that are kept, and the size of the largest.
  private let most = 8
  private let largest = 1 << 17
  private let parts = Mutex<[Part]>([])

  /// What `make` makes of a part, or made of the same bytes before.
  func made(
    of bytes: [UInt8], part name: String, limits: Limits, _ make: () throws(Refusal) -> Made
  ) throws(Refusal) -> Made {
    guard !bytes.isEmpty, bytes.count <= largest else { return try make() }
    let bounds = limits.ofSmallParts
    let known = parts.withLock { parts in
      parts.last { $0.name == name && $0.limits == bounds && $0.isSame(bytes) }
    }
    if let known { return known.made }
    let made = try make()
    parts.withLock { parts in
      if parts.count == most { parts.removeFirst() }
      parts.append(Part(bytes: bytes, name: name, limits: bounds, made: made))
    }
    return made
  }
}

extension Limits {
  /// What bounds a part that is no sheet and holds no texts.
  fileprivate var ofSmallParts: [Int] {
    [xmlDepth, xmlTokenBytes, xmlAttributes, styles, relations, sheets]
  }
}
