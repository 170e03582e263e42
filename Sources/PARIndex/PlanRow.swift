import Provenance

extension Problem.Row {
  /// A row of Annex I.
  public static func criterion(_ code: CriterionCode) -> Self { Self(code.description, .criterion) }

  /// A row of Annex II.
  public static func task(_ code: CriterionCode) -> Self { Self(code.description, .task) }
}
