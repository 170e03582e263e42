import Forms
import PARIndex
import Provenance

/// A leaf in the sheet Thẩm định: its own row, and below it a row for each claim.
struct DecisionBlock {
  /// A row below the leaf's own.
  struct Line {
    /// Whose word it is.
    var name: String
    /// Points claimed, evidence, explanation and place, one a line.
    var text: String
  }

  var outcome: CriterionOutcome
  /// The leaf's own row.
  var row: Int
  /// What the leaf's own row says about the claims.
  var summary: String
  var lines: [Line]

  /// The last of its rows.
  var lastRow: Int { row + lines.count }
}

/// A group of leaves in the sheet Thẩm định.
struct DecisionGroup {
  var title: String
  var titleRow: Int
  var blocks: [DecisionBlock]
  var isFolded: Bool
}

/// Makes the groups of the sheet Thẩm định.
struct DecisionBlocks {
  private let consolidation: Consolidation
  private let remarks: [CriterionCode: [Remark]]
  private var registry: AgencyRegistry { consolidation.plan.registry }

  /// Most claims of a row that have rows of their own.
  private static let mostLines = 40

  init(_ consolidation: Consolidation) {
    self.consolidation = consolidation
    remarks = Dictionary(grouping: consolidation.remarks, by: \.code)
  }

  /// The groups, in order, from a row on.
  func groups(from first: Int) -> [DecisionGroup] {
    let leaves = consolidation.criteria.filter(\.isLeaf)
    let open = leaves.filter { $0.decision == nil && $0.figures.score == nil }
    func isDisputed(_ leaf: CriterionOutcome) -> Bool {
      leaf.staleDecision != nil || leaf.agreement != .unclaimed
    }
    let isSurvey = { (leaf: CriterionOutcome) in leaf.criterion.kind != .appraised }
    let parts: [(String, [CriterionOutcome], Bool)] = [
      (
        said(
          "I. CẦN QUYẾT ĐỊNH: CÁC CƠ QUAN CHẤM KHÁC NHAU",
          "I. TO BE DECIDED: AGENCIES SCORE DIFFERENTLY"), open.filter(isDisputed), false
      ),
      (
        said("II. CHỜ CƠ QUAN CHỦ TRÌ TỰ CHẤM", "II. LEAD AGENCIES HAVE NOT SCORED YET"),
        open.filter { !isDisputed($0) && !isSurvey($0) }, false
      ),
      (
        said(
          "III. CHỜ KẾT QUẢ ĐIỀU TRA XÃ HỘI HỌC, ĐO LƯỜNG SỰ HÀI LÒNG", "III. AWAITING THE SURVEYS"),
        open.filter { !isDisputed($0) && isSurvey($0) }, false
      ),
      (said("IV. ĐÃ THẨM ĐỊNH", "IV. APPRAISED"), leaves.filter { $0.decision != nil }, false),
      (
        said(
          "V. CÁC CƠ QUAN CHỦ TRÌ ĐÃ THỐNG NHẤT (có thể thẩm định lại)",
          "V. AGREED BY THE LEAD AGENCIES (may be appraised anew)"),
        leaves.filter { $0.decision == nil && $0.figures.score != nil }, true
      ),
    ]
    var groups: [DecisionGroup] = []
    var row = first
    for (title, leaves, isFolded) in parts {
      var group = DecisionGroup(title: title, titleRow: row, blocks: [], isFolded: isFolded)
      row += 1
      for leaf in leaves {
        let block = DecisionBlock(
          outcome: leaf, row: row, summary: summary(leaf), lines: lines(leaf))
        group.blocks.append(block)
        row = block.lastRow + 1
      }
      groups.append(group)
    }
    return groups
  }

  /// A decision that no longer holds, then who says what.
  private func summary(_ leaf: CriterionOutcome) -> String {
    let former = leaf.staleDecision.map(told) ?? ""
    let counted = leaf.claims.filter { $0.standing == .counted }
    guard !counted.isEmpty else { return former + SheetWords.awaited(leaf.criterion.kind) }
    var values: [Points] = []
    for claim in counted where !values.contains(claim.points.value) {
      values.append(claim.points.value)
    }
    let words = values.map { value in
      let names = counted.filter { $0.points.value == value }.map(\.agency)
      return "\(value.shown): \(registry.shortNames(names))"
    }
    return former + words.joined(separator: "\n")
  }

  /// The old decision, and the values that it was taken on.
  private func told(_ stale: Decision) -> String {
    let details = [stale.reason, stale.decidedBy, stale.decidedOn?.shown ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    let basis = CriterionOutcome.words(
      ofBasis: stale.basis ?? "-", registry: registry, points: \.shown)
    let points = stale.points.value.shown
    let beside = details.isEmpty ? "" : " (\(details))"
    return said(
      "Đã thẩm định \(points)\(beside), khi đó \(basis). Nay:\n",
      "Appraised at \(points)\(beside), then \(basis). Now:\n")
  }

  private func lines(_ leaf: CriterionOutcome) -> [DecisionBlock.Line] {
    var lines: [DecisionBlock.Line] = []
    for claim in leaf.claims.prefix(Self.mostLines) {
      let remark = SheetWords.word(claim.standing).map { " (\($0))" } ?? ""
      lines += pieces(
        registry.name(claim.agency) + remark,
        [
          (FormColumn.selfScore.shown(), claim.points.value.shown),
          (FormColumn.evidence.shown(), claim.evidence),
          (FormColumn.explanation.shown(), claim.explanation),
        ], claim.points.place)
    }
    let more = leaf.claims.count - Self.mostLines
    if more > 0 {
      let sheet = ConsolidatedSheet.sources.name
      lines.append(
        .init(
          name: said("… và \(more) cơ quan khác", "… and \(more) more agencies"),
          text: said("Xem trang “\(sheet)”.", "See the sheet “\(sheet)”.")))
    }
    // What was written beside a blank score counts for the decision too.
    let claiming = Set(leaf.claims.map(\.agency))
    for remark in remarks[leaf.criterion.code] ?? [] where !claiming.contains(remark.agency) {
      lines += pieces(
        registry.name(remark.agency) + said(" (không ghi điểm)", " (gave no score)"),
        [(SheetWords.word(remark.kind), remark.text.value)], remark.text.place)
    }
    return lines
  }

  private func pieces(
    _ name: String, _ texts: [(label: String, text: String?)], _ place: Place
  ) -> [DecisionBlock.Line] {
    let told = texts.compactMap { label, text in
      text.flatMap { $0.isEmpty ? nil : "\(label): \($0)" }
    }
    let whole = (told + [said("Nguồn: \(place)", "Source: \(place)")]).joined(separator: "\n")
    return TextPieces.pieces(whole).enumerated().map { index, piece in
      .init(name: index == 0 ? name : said("(tiếp) \(name)", "(continued) \(name)"), text: piece)
    }
  }
}
