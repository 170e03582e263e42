import PARIndex
import Provenance

/// A column of a plan's annex, and where it was found.
public struct FoundPlanColumn: Sendable {
  /// The annex.
  public let form: PlanForm
  /// What the column means.
  public let column: FormColumn
  /// Its heading as it stands there.
  public let heading: String
  /// Where the heading stands.
  public let place: Place

  /// Makes a column.
  public init(form: PlanForm, column: FormColumn, heading: String, place: Place) {
    self.form = form
    self.column = column
    self.heading = heading
    self.place = place
  }

  /// The number of the annex: `I` or `II`.
  public var annex: String { (form == .criteria ? Form.scores : .tasks).numeral }

  /// How we head it in a plan of these years.
  public func name(in header: Plan.Header) -> String {
    form.heading(column, year: header.year, previousYear: header.previousYear)
  }
}
