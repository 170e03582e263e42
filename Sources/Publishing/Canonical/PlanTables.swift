import PARIndex
import Provenance

/// A plan as the four tables from which it can be read again.
struct PlanTables {
  let plan: Plan

  /// The four tables with the names of their CSV files.
  var all: [(file: String, table: TidyTable)] {
    [
      ("phu-luc-1.csv", criteria), ("phu-luc-2.csv", tasks), ("agencies.csv", agencies),
      ("plan.csv", head),
    ]
  }

  private var criteria: TidyTable {
    TidyTable(
      name: "Phụ lục I",
      columns: [
        .init("STT", 8), .init("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", 50),
        .init("Điểm tối đa", 9), .init("Điểm đạt được năm \(plan.header.previousYear)", 11),
        .init("Mục tiêu năm \(plan.header.year)", 11), .init("Chủ trì tham mưu", 30),
        .init("Loại", 15), .init("Ghi chú phục hồi", 40),
      ],
      rows: plan.criteria.map {
        [
          .code($0.code.description), .text($0.name), .points($0.maximum), .points($0.previous),
          .points($0.target), .text($0.leadsText), .text(Self.word($0.kind)),
          .text($0.restoration),
        ]
      })
  }

  private var tasks: TidyTable {
    TidyTable(
      name: "Phụ lục II",
      columns: [
        .init("STT", 8), .init("Lĩnh vực", 36), .init("Sản phẩm", 26),
        .init("Yêu cầu chất lượng", 34), .init("Thời gian hoàn thành", 16), .init("Chủ trì", 22),
        .init("Thực hiện", 26), .init("Điều kiện", 16), .init("Hạn", 12),
        .init("Ghi chú phục hồi", 36),
      ] + (hasScopes ? [.init("Phạm vi số liệu", 14)] : []),
      rows: taskRows)
  }

  /// Whether some task asks for the whole province's amounts; else the column is left out.
  private var hasScopes: Bool { plan.tasks.contains(where: \.isProvinceWide) }

  private var taskRows: [[TidyTable.Value]] {
    AnnexTwoRow.rows(of: plan).map { row in
      switch row {
      case .section(let section):
        [.code(section.code.description), .text(section.name)]
          + Array(repeating: .text(""), count: hasScopes ? 9 : 8)
      case .task(let index):
        Self.values(plan.tasks[index])
          + (hasScopes ? [.text(plan.tasks[index].isProvinceWide ? "Toàn tỉnh" : "")] : [])
      }
    }
  }

  /// What stands in a helper column that has nothing: a blank cell would leave it to the wording.
  private static let none = "–"

  private static func values(_ task: PlanTask) -> [TidyTable.Value] {
    [
      .code(task.code.description), .text(task.name), .text(task.products),
      .text(task.requirementText), .text(task.deadline), .text(task.leadsText),
      .text(task.implementersText), .code(task.requirement?.description ?? none),
      task.dueDate.map(TidyTable.Value.date) ?? .text(none), .text(task.restoration),
    ]
  }

  private var agencies: TidyTable {
    TidyTable(
      name: "Cơ quan",
      columns: [
        .init("Mã", 34), .init("Tên", 38), .init("Loại", 11), .init("Viết tắt", 20),
        .init("Tên khác", 34), .init("Nhóm", 24), .init("Hiệu lực từ", 13),
        .init("Hiệu lực đến", 13), .init("Kế thừa bởi", 30), .init("Gửi báo cáo", 10),
      ],
      rows: plan.registry.agencies.map {
        [
          .code($0.id.text), .text($0.name), .text(Self.word($0.kind)),
          .text($0.abbreviations.joined(separator: "|")), .text($0.aliases.joined(separator: "|")),
          .code($0.groups.map(\.text).joined(separator: "|")), .date($0.validFrom),
          .date($0.validTo), .code($0.successors.map(\.text).joined(separator: "|")),
          .text($0.reports ? "có" : "không"),
        ]
      })
  }

  private var head: TidyTable {
    let header = plan.header
    var rows: [[TidyTable.Value]] = [
      [.code("id"), .text(header.id)], [.code("title"), .text(header.title)],
      [.code("province"), .text(header.province)], [.code("year"), .count(header.year)],
      [.code("previousYear"), .count(header.previousYear)], [.code("date"), .date(header.date)],
      [.code("issuer"), .text(header.issuer)],
      [.code("standingAgency"), .code(header.standingAgency.text)],
      [.code("max"), .points(header.maximum)], [.code("previous"), .points(header.previous)],
      [.code("target"), .points(header.target)], [.code("period"), .text(header.period)],
    ]
    for (code, condition) in header.statedConditions.sorted(by: { $0.key < $1.key }) {
      rows.append([.code("condition:\(code)"), .code(condition.description)])
    }
    return TidyTable(
      name: "Kế hoạch", columns: [.init("Khóa", 20), .init("Giá trị", 80)], rows: rows)
  }

  private static func word(_ kind: Criterion.Kind) -> String {
    switch kind {
    case .appraised: "thẩm định"
    case .leaderSurvey: "điều tra XHH"
    case .satisfactionSurvey: "SIPAS"
    }
  }

  private static func word(_ kind: Agency.Kind) -> String {
    switch kind {
    case .department: "sở"
    case .body: "ngành"
    case .district: "huyện"
    case .association: "đoàn thể"
    case .group: "nhóm"
    }
  }
}
