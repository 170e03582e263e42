/// Mã số (STT): the path of a row in the plan's tree, such as `2.4.3`: one to eight parts, each 1 to
/// 65,535.
///
/// Ordered by number, so that `1.10` follows `1.9`.
public struct CriterionCode: Hashable, Sendable, BitwiseCopyable {
  // Eight parts of 16 bits, the first highest; an absent part is zero.
  private let packed: UInt128

  /// Largest number of parts.
  public static let maximumDepth = 8

  /// Makes a code from its parts; nil without parts, with too many, or with one out of range.
  public init?(parts: [Int]) {
    guard (1...Self.maximumDepth).contains(parts.count) else { return nil }
    var packed: UInt128 = 0
    for part in parts {
      guard (1...65_535).contains(part) else { return nil }
      packed = packed << 16 | UInt128(part)
    }
    self.packed = packed << (16 * UInt128(Self.maximumDepth - parts.count))
  }

  /// Reads the canonical form `2.4.3`; nil for anything else (`2.4.3.`, `2,4`, `02.4`).
  public init?(_ text: some StringProtocol) {
    var packed: UInt128 = 0
    var part: UInt128 = 0
    var depth = 1
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard part > 0 || byte != UInt8(ascii: "0") else { return nil }
        part = part * 10 + UInt128(byte - UInt8(ascii: "0"))
        guard part <= 65_535 else { return nil }
      case UInt8(ascii: "."):
        guard part > 0, depth < Self.maximumDepth else { return nil }
        packed = packed << 16 | part
        part = 0
        depth += 1
      default: return nil
      }
    }
    guard part > 0 else { return nil }
    self.packed = (packed << 16 | part) << (16 * UInt128(Self.maximumDepth - depth))
  }

  /// The numbers of the code, one to eight.
  public var parts: [Int] {
    (0..<Self.maximumDepth).map {
      Int(packed >> (16 * UInt128(Self.maximumDepth - 1 - $0)) & 0xFFFF)
    }
    .filter { $0 > 0 }
  }

  /// Number of parts: 1 for a field, 2 for a criterion, 3 for a sub-criterion.
  public var depth: Int { parts.count }

  /// The code one level up; nil for a field.
  public var parent: CriterionCode? { CriterionCode(parts: parts.dropLast()) }

  /// Whether this code stands below `other`, at any depth.
  public func isBelow(_ other: CriterionCode) -> Bool {
    depth > other.depth && parts.starts(with: other.parts)
  }
}

extension CriterionCode: CustomStringConvertible {
  /// `2.4.3`.
  public var description: String { parts.map(String.init).joined(separator: ".") }
}

extension CriterionCode: Comparable {
  /// By number, a parent before its children.
  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension CriterionCode {
  /// Makes a code from its parts, for callers that have a collection.
  private init?(parts: some Sequence<Int>) { self.init(parts: Array(parts)) }
}
