import Provenance

extension Problem.Row {
  /// A row of Annex I.
  public static func criterion(_ code: CriterionCode) -> Self { Self(code.description, .criterion) }

  /// A row of Annex II.
  public static func task(_ code: CriterionCode) -> Self { Self(code.description, .task) }
}

extension Problem.Slot {
  /// Points.
  public static func points(_ points: Points) -> Self {
    .points(tenThousandths: points.tenThousandths)
  }

  /// A counted or measured amount.
  public static func quantity(_ quantity: Quantity) -> Self {
    .quantity(tenThousandths: quantity.tenThousandths)
  }

  /// Two amounts that belong together.
  public static func pair(_ one: Points, _ other: Points) -> Self {
    .pair(one.tenThousandths, other.tenThousandths)
  }

  /// A sum, beside the figure that is printed in its place.
  public static func sum(_ sum: Points, printed: Points) -> Self {
    .sum(sum.tenThousandths, difference: (printed - sum).tenThousandths)
  }

  /// A state as reported.
  public static func state(_ state: TaskState) -> Self { .state(state.rawValue) }

  /// A state after all reports are compared.
  public static func state(_ state: TaskOutcomeState) -> Self { .state(state.rawValue) }

  /// A condition of the plan.
  public static func condition(_ requirement: Requirement) -> Self {
    .condition(requirement.description)
  }
}
