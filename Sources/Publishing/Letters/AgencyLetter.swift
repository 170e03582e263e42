import Messages
import PARIndex
import Provenance

/// A message to an agency about what came from it: what a busy official reads in half a minute.
///
/// At most 12 lines and three acts, in Vietnamese: who, which round, what counts, what to do, by
/// when, whom to call.
public struct AgencyLetter: Hashable, Sendable {
  /// What the message is.
  public enum Kind: String, Sendable, CaseIterable {
    /// What came can be used.
    case receipt
    /// What came has to be corrected.
    case correction
    /// Nothing that can be used came.
    case reminder
  }

  /// What every message of a round says.
  public struct Round: Sendable {
    /// The plan.
    public var plan: Plan
    /// The period that is reported on.
    public var period: Period
    /// The day by which returns are due.
    public var due: CivilDate?
    /// The day of the message.
    public var day: CivilDate
    /// The day by which a correction is asked for.
    public var answerBy: CivilDate
    /// Whom to call: name and telephone; empty where nobody is known.
    public var caller: String

    /// Makes it.
    public init(
      plan: Plan, period: Period, due: CivilDate?, day: CivilDate, answerBy: CivilDate,
      caller: String
    ) {
      self.plan = plan
      self.period = period
      self.due = due
      self.day = day
      self.answerBy = answerBy
      self.caller = caller
    }
  }

  /// What it is.
  public let kind: Kind
  /// Its subject.
  public let subject: String
  /// Its lines.
  public let lines: [String]

  /// The text, with a line break at its end.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// Writes the message about an agency's line of the status.
  ///
  /// Nothing is written for an agency whose returns the standing agency has to look at first, nor
  /// for the standing agency itself.
  public init?(_ line: RoundStatus.Line, of round: Round) {
    guard line.agency.id != round.plan.header.standingAgency else { return nil }
    let words = Words(line: line, round: round)
    switch line.state {
    case .usable:
      kind = .receipt
      subject = "Đã nhận báo cáo \(round.period.label)"
      lines = words.receipt
    case .toCorrect:
      kind = .correction
      subject = "Đề nghị sửa báo cáo \(round.period.label)"
      lines = words.correction
    case .notSent, .signedOnly:
      kind = .reminder
      subject = "Nhắc gửi báo cáo \(round.period.label)"
      lines = words.reminder
    case .toReview: return nil
    }
  }
}

/// The sentences of a message.
private struct Words {
  let line: RoundStatus.Line
  let round: AgencyLetter.Round

  private var sender: String { round.plan.registry.name(round.plan.header.standingAgency) }
  private var greeting: String { "Kính gửi: \(line.agency.name)" }
  private var caller: String {
    round.caller.isEmpty ? "\(sender)." : "\(sender). Cần hỏi, liên hệ: \(round.caller)."
  }
  private var rows: String { "đã điền \(line.rowsReported)/\(line.rowsExpected) dòng" }

  private var blank: Int { line.rowsExpected - line.rowsReported }

  private func received(_ file: RoundStatus.File) -> String {
    file.name + (file.receivedOn.map { " (nhận ngày \($0.vietnamese))" } ?? "")
  }

  var receipt: [String] {
    let counting = line.files.filter(\.ground.counts).map(received)
    let others = line.files.count - counting.count
    let late = line.daysLate.map { $0 > 0 ? " Quá hạn \($0) ngày." : " Đúng hạn." } ?? ""
    return [
      greeting,
      "\(sender) đã nhận báo cáo \(round.period.label) của quý cơ quan.\(late)",
      "Bản được tính: \(Self.listed(counting)); \(rows)."
        + (others > 0 ? " Còn \(others) tệp khác không dùng." : ""),
      "Báo cáo dùng được; quý cơ quan không phải làm gì thêm."
        + (blank > 0 ? " \(blank) dòng để trống được hiểu là chưa có số liệu." : ""),
      caller,
    ]
  }

  var correction: [String] {
    let acts = ProblemAct.acts(line.problems.filter { $0.severity == .error })
    let counted = line.files.filter(\.ground.counts).map(received)
    let wording = Wording(.vi, of: round.plan)
    let shown = acts.prefix(Self.mostActs).enumerated().map { offset, act in
      "\(offset + 1). "
        + Self.short(
          Self.place(act.first) + wording.sentence(for: act.first)
            + wording.more(of: act, places: 3) + " " + wording.advice(for: act.first))
    }
    let rest = acts.count - shown.count
    let state =
      counted.isEmpty
      ? "Tệp đã gửi chưa dùng được: \(Self.listed(line.files.map(received)))."
      : "Bản đang tính: \(Self.listed(counted)); \(rows)."
    return [
      greeting, "Báo cáo \(round.period.label) của quý cơ quan còn lỗi phải sửa. \(state)",
      "Đề nghị sửa và gửi lại trước hết ngày \(round.answerBy.vietnamese):",
    ] + shown + [
      (rest > 0 ? "Còn \(rest) việc khác, ghi trong tệp kèm theo. " : "")
        + "Các chỗ phải sửa được tô màu và ghi chú trong tệp kèm theo, nếu có.",
      caller,
    ]
  }

  var reminder: [String] {
    let late = round.due.map { round.day.daysSince1970 - $0.daysSince1970 } ?? 0
    let due = round.due.map {
      " Hạn gửi: \($0.vietnamese)\(late > 0 ? ", đã quá \(late) ngày" : "")."
    }
    let came =
      line.state == .signedOnly
      ? "\(sender) chỉ nhận được bản ký: \(Self.listed(line.files.map(received))); "
        + "chưa có bản mềm để tổng hợp."
      : "\(sender) chưa nhận được báo cáo \(round.period.label) của quý cơ quan."
    return [
      greeting, came + (due ?? ""),
      "1. Điền biểu mẫu đã gửi (\(line.agency.id.text).xlsx).",
      "2. Gửi lại tệp .xlsx hoặc .csv trước hết ngày \(round.answerBy.vietnamese); không thay bằng "
        + "bản quét.",
      caller,
    ]
  }

  /// As many acts as an official takes in at once.
  private static let mostActs = 3

  private static func place(_ problem: Problem) -> String {
    let parts = [problem.place?.sheet, problem.place?.cell.map { "ô \($0)" }].compactMap(\.self)
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
  }

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: "; ")
    return names.count > 3 ? "\(shown) và \(names.count - 3) tệp khác" : shown
  }

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 400 ? line.prefix(399) + "…" : line
  }
}
