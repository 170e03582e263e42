import Intake
import PARIndex

extension AgencyMatcher {
  /// The agency that `--agency` names.
  ///
  /// - Throws: `OperationError.usage` where it names nobody, a group or several.
  func named(_ typed: String) throws(OperationError) -> Agency.ID {
    switch match(typed) {
    case .one(let id, _): return id
    case .several(let ids):
      throw .usage(.agencyUnknown(typed, candidates: ids.map(registry.name)))
    case .group(let id):
      throw .usage(.agencyIsGroup(registry.name(id)))
    case .none(let nearest):
      throw .usage(.agencyUnknown(typed, candidates: nearest))
    }
  }
}
