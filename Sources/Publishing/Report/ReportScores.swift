import PARIndex
import Provenance

/// The section of the report on points: the total, the fields, where points are lost, what has no
/// score yet.
struct ReportScores {
  let context: ReportContext

  /// Most rows of the table of lost points.
  private static let mostLost = 10

  var blocks: [WordDocument.Block] {
    let title = context.heading(
      context.say("II. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM", "II. SCORES"))
    guard context.isScored else {
      return [
        title,
        context.body(
          .plain(
            context.say(
              "Kế hoạch chỉ giao nhiệm vụ, không có bảng tiêu chí chấm điểm; báo cáo này vì vậy không "
                + "có số liệu về điểm.",
              "The plan sets tasks only and has no table of scored criteria; this report therefore "
                + "has no figures on scores."))),
      ]
    }
    return [title, context.body(.plain(total))] + change + fieldTable
      + [
        context.body(.plain(statuses)),
        context.body(
          .blank(
            context.say(
              "Đánh giá các lĩnh vực đạt cao, các lĩnh vực còn thấp so với mục tiêu và nguyên nhân",
              "Which fields do well, which lag behind their target, and why"))),
      ] + lostTable + [context.body(.plain(unscored))] + stale
  }

  // MARK: The total

  private var total: String {
    let total = context.consolidation.total
    let header = context.header
    let points = context.points
    let score =
      total.score.map {
        context.say("Tổng điểm chốt: \(points($0))", "The final score is \(points($0))")
      }
      ?? context.say(
        "Chưa đủ số liệu để chốt tổng điểm. Điểm chắc chắn (đã có căn cứ): \(points(total.secured))",
        "The final score is not known yet. Points secured: \(points(total.secured))")
    var text = context.say(
      "\(score)/\(points(header.maximum)) điểm; dự kiến: \(points(total.expected)) điểm; cao nhất có "
        + "thể đạt: \(points(total.possible)) điểm.",
      "\(score) of \(points(header.maximum)); expected: \(points(total.expected)); at most possible: "
        + "\(points(total.possible)).")
    if let previous = header.previous {
      text += context.say(
        " Kết quả năm \(header.previousYear): \(points(previous)) điểm.",
        " Result of \(header.previousYear): \(points(previous)).")
    }
    if let target = header.target {
      text +=
        context.say(
          " Mục tiêu năm \(header.year): \(points(target)) điểm; ",
          " Target of \(header.year): \(points(target)); ") + againstTarget(target)
    }
    return text
  }

  private func againstTarget(_ target: Points) -> String {
    let expected = context.consolidation.total.expected
    let gap = context.points(max(expected, target) - min(expected, target))
    if expected == target {
      return context.say("dự kiến bằng mục tiêu.", "what is expected reaches it.")
    }
    return expected > target
      ? context.say("dự kiến cao hơn mục tiêu \(gap) điểm.", "what is expected is \(gap) above it.")
      : context.say(
        "dự kiến thấp hơn mục tiêu \(gap) điểm.", "what is expected is \(gap) below it.")
  }

  /// The total beside that of the round before.
  private var change: [WordDocument.Block] {
    guard let changes = context.consolidation.sinceLastRound, let then = changes.total.then,
      let difference = changes.total.difference
    else { return [] }
    let now = changes.total.now
    let points = context.points
    let label = changes.earlier.label
    return [
      context.body(
        .plain(
          context.say(
            "So với kỳ trước (\(label)): điểm chắc chắn từ \(points(then.secured)) thành "
              + "\(points(now.secured)) (\(context.difference(difference.secured))), dự kiến từ "
              + "\(points(then.expected)) thành \(points(now.expected)) "
              + "(\(context.difference(difference.expected))).",
            "Against the round before (\(label)): secured from \(points(then.secured)) to "
              + "\(points(now.secured)) (\(context.difference(difference.secured))), expected from "
              + "\(points(then.expected)) to \(points(now.expected)) "
              + "(\(context.difference(difference.expected))).")))
    ]
  }

  // MARK: Fields

  private var fieldTable: [WordDocument.Block] {
    let header = context.header
    let name = context.say("Điểm theo lĩnh vực", "Points by field")
    let columns = context.say(
      "TT|Lĩnh vực|Điểm tối đa|Năm \(header.previousYear)|Mục tiêu \(header.year)|"
        + "Chắc chắn|Dự kiến|Có thể|Điểm chốt",
      "No.|Field|Maximum|\(header.previousYear)|Target \(header.year)|Secured|Expected|Possible|"
        + "Final score")
    let alignments: [WordDocument.Alignment] =
      [.center, .left] + Array(repeating: .right, count: 7)
    var rows = [context.headings(columns.split(separator: "|").map(String.init))]
    rows += context.sheets.fields.map { field in
      let criterion = field.criterion
      return context.cells(
        [criterion.printedCode, criterion.name]
          + figures(criterion.maximum, criterion.previous, criterion.target, field.figures),
        alignments)
    }
    rows.append(
      context.cells(
        ["", context.say("TỔNG CỘNG", "TOTAL")]
          + figures(header.maximum, header.previous, header.target, context.consolidation.total),
        alignments, isBold: true))
    let figureWidth = context.language == .vi ? 790 : 900
    let table = WordDocument.Table(
      caption: name,
      widths: [560, WordDocument.textWidth - 560 - 7 * figureWidth]
        + Array(repeating: figureWidth, count: 7),
      rows: rows, headings: 1, hasTotal: true)
    let note = context.say(
      "\(name) (tiêu chí chưa có điểm: chắc chắn tính 0; dự kiến tính mức thấp hơn giữa điểm năm "
        + "\(header.previousYear) và mục tiêu; có thể tính điểm tối đa)",
      "\(name) (a criterion without a score counts 0 as secured, the lower of the score of "
        + "\(header.previousYear) and the target as expected, its maximum as possible)")
    return [context.caption(note), .table(table), context.gap]
  }

  private func figures(
    _ maximum: Points, _ previous: Points?, _ target: Points?, _ figures: Figures
  ) -> [String] {
    [
      maximum, previous, target, figures.secured, figures.expected, figures.possible, figures.score,
    ].map(context.points)
  }

  private var statuses: String {
    let leaves = context.leaves
    func count(_ status: Status) -> Int { leaves.count { $0.status == status } }
    return context.say(
      "Trong \(leaves.count) tiêu chí, tiêu chí thành phần được chấm điểm: \(count(.met)) đạt mục "
        + "tiêu; \(count(.improving)) chưa đạt mục tiêu nhưng cao hơn năm trước; "
        + "\(count(.atRisk)) có nguy cơ (dưới mục tiêu, không cao hơn năm trước); "
        + "\(count(.unknown)) chưa có điểm; \(count(.conflict)) cần thẩm định.",
      "Of \(leaves.count) scored rows, \(count(.met)) meet their target; \(count(.improving)) are "
        + "below it but above last year; \(count(.atRisk)) are at risk (below the target and not above "
        + "last year); \(count(.unknown)) have no score yet; \(count(.conflict)) await a decision.")
  }

  // MARK: Where points are lost

  private var lostTable: [WordDocument.Block] {
    let lost = context.sheets.rows.recoverable.filter {
      $0.figures.score != nil && $0.recoverable > .zero
    }
    guard !lost.isEmpty else { return [] }
    let shown = lost.prefix(Self.mostLost)
    let columns = context.say(
      "Mã|Tiêu chí|Điểm tối đa|Điểm chốt|Còn có thể tăng|Chủ trì",
      "Code|Criterion|Maximum|Score|To be won|Lead")
    let rows = shown.map { outcome in
      let criterion = outcome.criterion
      return context.cells(
        [
          criterion.printedCode, criterion.name, context.points(criterion.maximum),
          context.points(outcome.figures.score), context.points(outcome.recoverable),
          context.sheets.names(criterion.leads),
        ], [.left, .left, .right, .right, .right, .left])
    }
    let caption = context.say(
      "\(shown.count) tiêu chí đã có điểm còn mất nhiều điểm nhất (trong \(lost.count) tiêu chí)",
      "The \(shown.count) scored criteria with most points to be won (of \(lost.count))")
    let table = WordDocument.Table(
      caption: caption,
      widths: [720, WordDocument.textWidth - 720 - 3 * 850 - 2_300] + [850, 850, 850, 2_300],
      rows: [context.headings(columns.split(separator: "|").map(String.init))] + rows, headings: 1)
    return [context.caption(caption), .table(table), context.gap]
  }

  // MARK: What has no score yet

  private var unscored: String {
    let open = context.leaves.filter { $0.figures.score == nil }
    guard !open.isEmpty else {
      return context.say(
        "Tất cả các tiêu chí đã có điểm.", "Every criterion has a score.")
    }
    let disputed = open.filter { $0.status == .conflict }
    let surveys = open.filter { $0.status != .conflict && $0.criterion.kind != .appraised }
    let awaited = open.filter { $0.status != .conflict && $0.criterion.kind == .appraised }
    var parts: [String] = []
    if !awaited.isEmpty {
      parts.append(
        context.say(
          "\(told(awaited)) cơ quan chủ trì chưa tự chấm: \(context.codes(awaited))",
          "\(told(awaited)) that no lead has scored: \(context.codes(awaited))"))
    }
    if !surveys.isEmpty {
      parts.append(
        context.say(
          "\(told(surveys)) chờ kết quả điều tra xã hội học, đo lường sự hài lòng: "
            + context.codes(surveys),
          "\(told(surveys)) that wait for surveys: \(context.codes(surveys))"))
    }
    if !disputed.isEmpty {
      parts.append(
        context.say(
          "\(told(disputed)) cần thẩm định: \(context.codes(disputed))",
          "\(told(disputed)) that await a decision: \(context.codes(disputed))"))
    }
    return context.say("Còn \(told(open)) chưa có điểm, gồm: ", "No score yet: \(told(open)): ")
      + parts.joined(separator: "; ") + "."
  }

  private func told(_ outcomes: [CriterionOutcome]) -> String {
    let sum = context.points(outcomes.map(\.criterion.maximum).reduce(.zero, +))
    return context.say(
      "\(outcomes.count) tiêu chí (\(sum) điểm)", "\(outcomes.count) criteria (\(sum) points)")
  }

  /// Decisions that the figures have left behind.
  private var stale: [WordDocument.Block] {
    let stale = context.leaves.filter { $0.staleDecision != nil }
    guard !stale.isEmpty else { return [] }
    return [
      context.body(
        .plain(
          context.say(
            "\(stale.count) quyết định thẩm định đã cũ, số liệu của cơ quan thay đổi sau khi quyết "
              + "định, phải xem lại: \(context.codes(stale)).",
            "\(stale.count) decisions are stale, because what agencies reported has changed since: "
              + "\(context.codes(stale)).")))
    ]
  }
}
