import Provenance

/// Why a file was refused: a problem with as much of its place as is known.
public struct ReadError: Error, Hashable, Sendable {
  /// The problem; its code is one of the file codes or `limitExceeded`.
  public var problem: Problem

  /// Makes a refusal.
  public init(_ problem: Problem) { self.problem = problem }
}
