/// What a row of a plan says that its text lacks or leaves uncertain: a note of whoever restored it,
/// and what reading worked out of the wording.
public struct Restoration: Hashable, Sendable {
  /// The note, as written in the plan's file; empty where there is none.
  public var written: String
  /// What was worked out, in the order of the columns.
  public var derived: [Derivation]

  /// Makes a restoration.
  public init(written: String = "", derived: [Derivation] = []) {
    self.written = written
    self.derived = derived
  }

  /// Whether nothing was restored.
  public var isEmpty: Bool { written.isEmpty && derived.isEmpty }

  /// A value of a plan that its wording gave.
  public enum Derivation: Hashable, Sendable {
    /// The survey of leaders measures the row, by its name.
    case leaderSurvey
    /// The survey of satisfaction measures the row, by its name.
    case satisfactionSurvey
    /// The condition in its machine form, from the wording of the requirement.
    case condition(String)
    /// What the condition that was written in words means, in its machine form.
    case conditionMeant(written: String, String)
    /// The last day in time, from the wording of the deadline.
    case dueDate(CivilDate)
  }
}

extension Restoration: CustomStringConvertible {
  /// The note, then the names and values of what was worked out, in no language.
  public var description: String {
    ((written.isEmpty ? [] : [written]) + derived.map(Self.name)).joined(separator: "; ")
  }

  private static func name(_ derivation: Derivation) -> String {
    switch derivation {
    case .leaderSurvey: "leaderSurvey"
    case .satisfactionSurvey: "satisfactionSurvey"
    case .condition(let condition): "condition \(condition)"
    case .conditionMeant(let written, let condition): "condition \(written): \(condition)"
    case .dueDate(let day): "dueDate \(day)"
    }
  }
}
