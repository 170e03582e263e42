/// The state of a task after all reports are compared.
public enum TaskOutcomeState: String, Sendable, CaseIterable {
  /// What its leads report, where no implementer denies it.
  case done, inProgress, notStarted, notApplicable
  /// A lead says done and an implementer denies it, or leads differ.
  case disputed
  /// Nobody who leads it reported a state.
  case unreported

  /// The word for it: the form's, where the form has one.
  public var vietnamese: String {
    switch self {
    case .done, .inProgress, .notStarted, .notApplicable:
      TaskState(rawValue: rawValue)?.vietnamese ?? rawValue
    case .disputed: "Chưa thống nhất"
    case .unreported: "Chưa báo cáo"
    }
  }
}
