import PARIndex
import Provenance

/// The hidden identity by which a template knows itself when it comes back: keys in column A of the
/// sheet `_parbook`, values in column B.
///
/// It is one hint among several: people copy tables into files of their own.
public struct TemplateIdentity: Hashable, Sendable {
  /// Name of the sheet that holds it.
  public static let sheetName = "_parbook"
  /// Value of the key `format`.
  public static let format = "parbook/template/1"
  /// The author of comments that we write: they are not an agency's.
  public static let author = "parbook"
  /// Column of the keys, from 1.
  public static let keyColumn = 1
  /// Column of the values, from 1.
  public static let valueColumn = 2
  /// Column of the sheets to which rows belong, from 1.
  public static let sheetColumn = 6
  /// Column of the codes of rows, from 1.
  public static let codeColumn = 7
  /// Column of the traces of rows filled in from an earlier period, from 1.
  public static let traceColumn = 9

  /// Number of the plan's decision.
  public var plan: String?
  /// The plan's year.
  public var year: Int?
  /// Id of the agency.
  public var agency: Agency.ID?
  /// Name of the agency.
  public var agencyName: String?
  /// The period that it was made for; nil for the plan's own.
  public var period: Period?
  /// What its rows were filled in with from an earlier period.
  public var carried: [Form: [CriterionCode: CarriedTrace]] = [:]

  /// The keys, in the order in which they are written.
  private enum Key: String {
    case format, plan, year, agency, agencyName, period, periodFirst, periodLast
  }

  /// Makes an identity.
  public init(
    plan: String? = nil, year: Int? = nil, agency: Agency.ID? = nil, agencyName: String? = nil,
    period: Period? = nil
  ) {
    self.plan = plan
    self.year = year
    self.agency = agency
    self.agencyName = agencyName
    self.period = period
  }

  /// The identity of a template of `plan` for an agency, and for a period that was chosen.
  public init(plan: Plan, agency: Agency.ID, period: Period? = nil) {
    self.init(
      plan: plan.header.id, year: plan.header.year, agency: agency,
      agencyName: plan.registry.name(agency), period: period)
  }

  /// Reads the pairs that stand in the sheet; of a key given twice the first stands.
  public init(pairs: [(key: String, value: String)]) {
    func value(_ key: Key) -> String? { pairs.first { $0.key == key.rawValue }?.value }
    self.init(
      plan: value(.plan), year: value(.year).flatMap { Int($0) },
      agency: value(.agency).map { Agency.ID($0) }, agencyName: value(.agencyName))
    if let label = value(.period), let first = value(.periodFirst).flatMap(CivilDate.init(iso:)),
      let last = value(.periodLast).flatMap(CivilDate.init(iso:))
    {
      period = Period(label: label, first: first, last: last)
    }
  }

  /// The pairs that stand in the sheet, in order.
  public var pairs: [(key: String, value: String)] {
    let values: [(Key, String?)] = [
      (.format, Self.format), (.plan, plan), (.year, year.map(String.init)),
      (.agency, agency?.text), (.agencyName, agencyName), (.period, period?.label),
      (.periodFirst, period?.first.description), (.periodLast, period?.last.description),
    ]
    return values.compactMap { key, value in value.map { (key.rawValue, $0) } }
  }
}
