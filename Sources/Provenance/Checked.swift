/// A value together with what is to be reported about it: the one way in which a step of reading
/// hands on what it made.
///
/// Nothing is collected on the side. Who puts values together puts their problems together too:
///
/// ```swift
/// var problems: [Problem] = []
/// let head = readHead(labels).noting(in: &problems)
/// ```
public struct Checked<Value> {
  /// What was made.
  public var value: Value
  /// What is to be reported about it.
  public var problems: [Problem]

  /// Makes a value with its problems.
  public init(_ value: Value, _ problems: [Problem] = []) {
    self.value = value
    self.problems = problems
  }

  /// Makes a value with its one problem.
  public init(_ value: Value, _ problem: Problem) {
    self.init(value, [problem])
  }

  /// The value; its problems join those collected so far.
  public func noting(in problems: inout [Problem]) -> Value {
    problems += self.problems
    return value
  }

  /// The same problems with the value changed by `transform`.
  public func map<Other>(_ transform: (Value) -> Other) -> Checked<Other> {
    Checked<Other>(transform(value), problems)
  }
}

extension Checked: Sendable where Value: Sendable {}
