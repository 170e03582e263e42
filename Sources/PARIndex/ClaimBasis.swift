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

  /// A basis in words: `Sở Nội vụ: 1,5; Sở Tư pháp: 1`.
  public static func words(ofBasis basis: String, registry: AgencyRegistry) -> String {
    let entries = basis.split { $0 == ";" || $0.isNewline }.map { entry in
      let parts = entry.split(separator: "=", maxSplits: 1).map { part in
        String(part.drop(while: \.isWhitespace))
      }
      guard parts.count == 2 else { return entry == "-" ? "–" : String(entry) }
      let points = Points(plain: parts[1].filter { !$0.isWhitespace })
      return "\(registry.name(Agency.ID(parts[0]))): \(points?.vietnamese ?? parts[1])"
    }
    return entries.joined(separator: "; ")
  }
}
