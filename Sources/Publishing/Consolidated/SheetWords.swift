import Forms
import PARIndex
import Provenance

/// The words that stand in cells of the consolidated workbook, each with its colour.
///
/// Formulas compare with them, so each stands here once.
enum SheetWords {
  static let insufficient = "Chưa đủ số liệu"
  static let returned = "Đã gửi"
  static let notReturned = "Chưa gửi"
  static let returnedBlank = "Để trống"
  static let unread = "Tệp lỗi"

  /// Whether an agency has returned, in a word.
  static func word(returnOf outcome: AgencyOutcome) -> String {
    if outcome.returned { return returned }
    if !outcome.files.isEmpty { return returnedBlank }
    if !outcome.unreadFiles.isEmpty { return unread }
    return outcome.expectedToReport ? notReturned : ""
  }

  /// What agencies are compared with each other.
  static func word(blockOf agency: Agency) -> String {
    switch agency.kind {
    case .department, .body: "Sở, ngành"
    case .district: "Cấp huyện"
    case .commune: "Cấp xã"
    case .association: "Đoàn thể"
    case .group: ""
    }
  }

  static func word(_ status: Status) -> String {
    switch status {
    case .met: TableWords.met
    case .improving: "Có cải thiện"
    case .atRisk: "Nguy cơ"
    case .unknown: "Chưa đánh giá"
    case .conflict: "Cần thẩm định"
    }
  }

  static func colours(_ state: TaskOutcomeState) -> Palette.Pair {
    switch state {
    case .done: Palette.green
    case .inProgress: Palette.amber
    case .notStarted: Palette.red
    case .notApplicable, .unreported: Palette.grey
    case .disputed: Palette.violet
    }
  }

  static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "Lỗi"
    case .warning: "Cảnh báo"
    case .note: "Ghi chú"
    }
  }

  static func colours(_ severity: Severity) -> Palette.Pair {
    switch severity {
    case .error: Palette.red
    case .warning: Palette.amber
    case .note: Palette.grey
    }
  }

  /// What the figure of a ratio is.
  static func word(_ meaning: AmountMeaning) -> String {
    switch meaning {
    case .share: "Tỷ lệ"
    case .growth: "Mức tăng"
    case .reduction: "Mức giảm"
    case .count: ""
    case .pair: "So sánh a/b"
    }
  }

  static func word(_ kind: Remark.Kind) -> String {
    switch kind {
    case .result: FormColumn.result.heading()
    case .evidence: FormColumn.evidence.heading()
    case .explanation: FormColumn.explanation.heading()
    case .difficulties: FormColumn.difficulties.heading()
    }
  }

  static let notCompared = "Không so sánh"
  /// Whose a score is that the standing agency decided.
  static let decided = "Thẩm định"

  static func word(_ kind: Changes.Kind) -> String {
    switch kind {
    case .rose: "Tăng"
    case .fell: "Giảm"
    case .appeared: "Mới có điểm"
    case .wentAway: "Không còn điểm"
    }
  }

  static func colours(_ kind: Changes.Kind) -> Palette.Pair {
    switch kind {
    case .rose: Palette.green
    case .fell: Palette.red
    case .appeared: Palette.amber
    case .wentAway: Palette.grey
    }
  }

  static func word(_ figure: UsedValue.Figure) -> String {
    switch figure {
    case .selfScore: FormColumn.selfScore.heading()
    case .decision: FormColumn.decidedPoints.heading()
    case .state: FormColumn.state.heading()
    case .achieved: FormColumn.achieved.heading()
    case .total: FormColumn.total.heading()
    case .completedOn: FormColumn.completedOn.heading()
    }
  }

  static func word(_ standing: ClaimStanding) -> String? {
    switch standing {
    case .counted: nil
    case .notLead: "không chủ trì, không tính"
    case .survey: "tiêu chí điều tra, không tính"
    case .parent: "tiêu chí tổng, không tính"
    }
  }

  /// Why a leaf without claims has no score.
  static func awaited(_ kind: Criterion.Kind) -> String {
    switch kind {
    case .appraised: "Chưa cơ quan chủ trì nào tự chấm"
    case .leaderSurvey: "Chờ kết quả điều tra xã hội học"
    case .satisfactionSurvey: "Chờ kết quả đo lường sự hài lòng (SIPAS)"
    }
  }
}
