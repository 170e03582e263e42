/// Căn cứ: the reported values which a decision was taken upon, as one text that changes when any
/// of them does.
///
/// The Thẩm định sheet carries it in a hidden column; when the sheet is fed back with
/// `--decisions`, a basis that differs from today's claims tells a stale decision.
extension CriterionOutcome {
  /// What the decision is taken upon: the counted claims as `agency=value`, sorted and joined by
  /// semicolons.
  ///
  /// Two leads give `so-noi-vu=1.5;so-tu-phap=1`. A row without counted claims has the basis `-`, so that an empty
  /// cell means that the file does not tell.
  public var basis: String { Self.basis(of: claims) }

  /// The basis that a list of claims makes; see `basis`.
  public static func basis(of claims: [ScoreClaim]) -> String {
    let counted = claims.filter { $0.standing == .counted }
    let entries = counted.map { "\($0.agency)=\($0.points.value)" }.sorted()
    return entries.isEmpty ? "-" : entries.joined(separator: ";")
  }

  /// The entries of a basis: who said what, the value as it is written; no agency where an entry is
  /// written otherwise.
  public static func entries(ofBasis basis: String) -> [(agency: Agency.ID?, value: String)] {
    basis.split { $0 == ";" || $0.isNewline }.map { entry in
      let parts = entry.split(separator: "=", maxSplits: 1).map { part in
        part.filter { !$0.isWhitespace }
      }
      return parts.count == 2 ? (Agency.ID(parts[0]), parts[1]) : (nil, String(entry))
    }
  }

  /// A basis in words: `Sở Nội vụ: 1,5; Sở Tư pháp: 1`, points as `points` writes them.
  public static func words(
    ofBasis basis: String, registry: AgencyRegistry, points: (Points) -> String
  ) -> String {
    entries(ofBasis: basis).map { agency, value in
      guard let agency else { return value == "-" ? "–" : value }
      return "\(registry.name(agency)): \(Points(plain: value).map(points) ?? value)"
    }.joined(separator: "; ")
  }
}
