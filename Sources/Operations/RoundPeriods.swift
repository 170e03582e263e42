import Intake
import PARIndex

/// Which period a round reports on.
enum RoundPeriods {
  /// The period typed by the user, else the plan's own; nil where neither tells one.
  static func period(_ typed: String?, plan: Plan) throws(OperationError) -> Period? {
    guard let typed else { return PeriodReader.read(plan.header.period, year: plan.header.year) }
    guard let period = PeriodReader.read(typed, year: plan.header.year) else {
      throw .usage(.periodUnclear(typed))
    }
    return period
  }
}
