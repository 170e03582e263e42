/// A value that came from a file: the value as used, the text as found, its place, and every repair
/// that was made between the two.
///
/// `1,5` in cell G12 becomes
/// `Found(value: 1.5, written: "1,5", place: … G12, repairs: [.decimalComma])`.
public struct Found<Value> {
  /// The value as used.
  public var value: Value
  /// The text as found in the file.
  public var written: String
  /// Where it stands.
  public var place: Place
  /// What was changed between `written` and `value`; each is a problem code of severity note or
  /// warning.
  public var repairs: [ProblemCode]

  /// Makes a found value.
  public init(_ value: Value, written: String, place: Place, repairs: [ProblemCode] = []) {
    self.value = value
    self.written = written
    self.place = place
    self.repairs = repairs
  }

  /// The same finding with its value changed by `transform`.
  public func map<Other>(_ transform: (Value) -> Other) -> Found<Other> {
    Found<Other>(transform(value), written: written, place: place, repairs: repairs)
  }
}

extension Found: Equatable where Value: Equatable {}
extension Found: Hashable where Value: Hashable {}
extension Found: Sendable where Value: Sendable {}
