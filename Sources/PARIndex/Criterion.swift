import Provenance

/// A row of Annex I: lĩnh vực, tiêu chí or tiêu chí thành phần.
public struct Criterion: Hashable, Sendable {
  /// Which of the three levels a row stands on.
  public enum Level: String, Sendable, CaseIterable {
    /// Lĩnh vực.
    case field
    /// Tiêu chí.
    case criterion
    /// Tiêu chí thành phần.
    case subcriterion
  }

  /// Who gives the row its score.
  public enum Kind: String, Sendable, CaseIterable {
    /// Thẩm định: self-scored by its leads, then appraised.
    case appraised
    /// Điều tra xã hội học: known only from the leaders' survey.
    case leaderSurvey
    /// Chỉ số hài lòng (SIPAS): known only from the satisfaction survey.
    case satisfactionSurvey
  }

  /// Mã số: the row's path, by which programs know it.
  public var code: CriterionCode
  /// The code as the plan prints it, with those above it: `II.3.a`.
  public var printedCode: String
  /// Tên, as the plan prints it.
  public var name: String
  /// Who gives the score.
  public var kind: Kind
  /// Điểm tối đa, in points, as printed.
  public var maximum: Points
  /// Điểm năm trước, in points, as printed; nil where the plan gives none.
  public var previous: Points?
  /// Mục tiêu, in points, as printed; nil where the plan gives none.
  public var target: Points?
  /// Chủ trì, as printed.
  public var leadsText: String
  /// Chủ trì: the agencies, groups expanded, in the plan's order.
  public var leads: [Agency.ID]
  /// What the plan prints of how the row is scored.
  public var rules: RowRules
  /// What was worked out or is uncertain in the plan's data for this row.
  public var restoration: Restoration
  /// Where the row stands in the plan's file.
  public var place: Place

  /// Makes a row of Annex I; without a printed code the path is what the plan prints.
  public init(
    code: CriterionCode, printedCode: String? = nil, name: String, kind: Kind, maximum: Points,
    previous: Points?,
    target: Points?, leadsText: String, leads: [Agency.ID], rules: RowRules = RowRules(),
    restoration: Restoration, place: Place
  ) {
    self.code = code
    self.printedCode = printedCode ?? code.description
    self.name = name
    self.kind = kind
    self.maximum = maximum
    self.previous = previous
    self.target = target
    self.leadsText = leadsText
    self.leads = leads
    self.rules = rules
    self.restoration = restoration
    self.place = place
  }

  /// The level, determined by the code's depth.
  public var level: Level {
    switch code.depth {
    case 1: .field
    case 2: .criterion
    default: .subcriterion
    }
  }
}
