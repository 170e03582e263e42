import PARIndex
import Provenance

/// The section of the report on who has sent, and what is wanting in what came.
struct ReportReturns {
  let context: ReportContext

  private var expected: [AgencyOutcome] {
    context.consolidation.agencies.filter(\.expectedToReport)
  }

  var blocks: [WordDocument.Block] {
    let missing = expected.filter { !$0.returned }
    var sent = context.say(
      "Có \(expected.count - missing.count)/\(expected.count) cơ quan, đơn vị đã gửi báo cáo.",
      "\(expected.count - missing.count) of \(expected.count) agencies have sent a report.")
    if !missing.isEmpty {
      let names = context.listed(missing.map(\.agency.name)) {
        context.say(
          "… và \($0) cơ quan khác (trang Theo cơ quan của sổ tổng hợp)",
          "… and \($0) more (sheet by agency of the workbook)")
      }
      sent += context.say(
        " Chưa gửi: \(missing.count) cơ quan, gồm: \(names).",
        " \(missing.count) have not: \(names).")
    }
    return [
      context.heading(
        context.say("I. TÌNH HÌNH BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ", "I. REPORTS OF THE AGENCIES")),
      context.body(.plain(sent + late)), context.body(.plain(problems)),
      context.body(
        .blank(
          context.say(
            "Nhận xét về việc chấp hành chế độ báo cáo, chất lượng số liệu; lý do của cơ quan chưa "
              + "gửi",
            "How agencies keep to their duty to report, and how good their figures are; why some "
              + "have not sent"))),
    ]
  }

  /// Who sent after the day on which lateness is judged.
  private var late: String {
    var seen: Set<String> = []
    let names = context.consolidation.problems.filter { $0.code == .returnAfterAsOf }
      .compactMap(\.agency).filter { seen.insert($0).inserted }
      .map { context.registry.name(Agency.ID($0)) }
    guard !names.isEmpty else { return "" }
    let told = context.listed(names) {
      context.say("… và \($0) cơ quan khác", "… and \($0) more")
    }
    return context.say(
      " Gửi sau ngày chốt số liệu: \(names.count) cơ quan (\(told)).",
      " \(names.count) sent after the day of these figures (\(told)).")
  }

  private var problems: String {
    let counts = Severity.allCases.reversed().map { severity in
      context.consolidation.problems.count { $0.severity == severity }
    }
    return context.say(
      "Đối soát phát hiện \(counts[0]) lỗi (số liệu chưa dùng được) và \(counts[1]) cảnh báo (cần "
        + "xem lại); chi tiết từng ô tại trang Đối soát của sổ tổng hợp kèm theo.",
      "Reconciliation found \(counts[0]) errors (figures that cannot be used) and \(counts[1]) "
        + "warnings (to be looked at again); the attached workbook lists each with its cell.")
  }
}
