import Forms
import PARIndex
import Provenance

/// The words that stand in cells of the consolidated workbook, each with its colour.
///
/// Formulas compare with them, so each stands here once.
enum SheetWords {
  static var insufficient: String { said("Chưa đủ số liệu", "Not all known") }
  static var returned: String { said("Đã gửi", "Sent") }
  static var notReturned: String { said("Chưa gửi", "Not sent") }
  static var returnedBlank: String { said("Để trống", "Left blank") }
  static var unread: String { said("Tệp lỗi", "Faulty file") }

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
    case .department, .body: said("Sở, ngành", "Department")
    case .district: said("Cấp huyện", "District")
    case .commune: said("Cấp xã", "Commune")
    case .association: said("Đoàn thể", "Association")
    case .group: ""
    }
  }

  static func word(_ status: Status) -> String {
    switch status {
    case .met: TableWords.met
    case .improving: said("Có cải thiện", "Improving")
    case .atRisk: said("Nguy cơ", "At risk")
    case .unknown: said("Chưa đánh giá", "Not assessed")
    case .conflict: said("Cần thẩm định", "To be appraised")
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
    case .error: said("Lỗi", "Error")
    case .warning: said("Cảnh báo", "Warning")
    case .note: said("Ghi chú", "Note")
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
    case .share: said("Tỷ lệ", "Share")
    case .growth: said("Mức tăng", "Growth")
    case .reduction: said("Mức giảm", "Reduction")
    case .count: ""
    case .pair: said("So sánh a/b", "Comparison a/b")
    }
  }

  static func word(_ kind: Remark.Kind) -> String {
    switch kind {
    case .result: FormColumn.result.shown()
    case .evidence: FormColumn.evidence.shown()
    case .explanation: FormColumn.explanation.shown()
    case .difficulties: FormColumn.difficulties.shown()
    }
  }

  static var notCompared: String { said("Không so sánh", "Not compared") }
  /// Whose a score is that the standing agency decided.
  static var decided: String { said("Thẩm định", "Appraisal") }

  static func word(_ kind: Changes.Kind) -> String {
    switch kind {
    case .rose: said("Tăng", "Rose")
    case .fell: said("Giảm", "Fell")
    case .appeared: said("Mới có điểm", "Newly scored")
    case .wentAway: said("Không còn điểm", "No longer scored")
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
    case .selfScore: FormColumn.selfScore.shown()
    case .decision: FormColumn.decidedPoints.shown()
    case .state: FormColumn.state.shown()
    case .achieved: FormColumn.achieved.shown()
    case .total: FormColumn.total.shown()
    case .completedOn: FormColumn.completedOn.shown()
    }
  }

  static func word(_ standing: ClaimStanding) -> String? {
    switch standing {
    case .counted: nil
    case .notLead: said("không chủ trì, không tính", "does not lead, not counted")
    case .survey: said("tiêu chí điều tra, không tính", "survey row, not counted")
    case .parent: said("tiêu chí tổng, không tính", "parent row, not counted")
    }
  }

  /// Why a leaf without claims has no score.
  static func awaited(_ kind: Criterion.Kind) -> String {
    switch kind {
    case .appraised: said("Chưa cơ quan chủ trì nào tự chấm", "No lead agency has scored it yet")
    case .leaderSurvey: said("Chờ kết quả điều tra xã hội học", "Awaits the leaders' survey")
    case .satisfactionSurvey:
      said("Chờ kết quả đo lường sự hài lòng (SIPAS)", "Awaits the satisfaction survey (SIPAS)")
    }
  }
}
