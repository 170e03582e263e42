import PARIndex
import Provenance
import Publishing

/// `round status`: where each agency stands.
public struct RoundStatusReport: Sendable {
  /// The folder of the round.
  public var folder: String

  /// Makes the operation.
  public init(folder: String) { self.folder = folder }

  /// Reads what came and says where each agency stands; writes nothing.
  public func run() async throws(OperationError) -> RoundStatus {
    let round = try OpenRound(folder)
    let state = try round.state()
    let made = try await RoundConsolidation.make(round, state: state)
    return RoundStanding(round, state: state, made: made).status
  }

  /// The status as JSON.
  public static func json(_ status: RoundStatus) -> String { RoundStatusJSON.text(status) }
}
