import PARIndex

/// The words that stand in a plan's tables; of each list the first is the one we write.
///
/// Add further ones at the end. Case, diacritics and punctuation do not matter.
public enum PlanWords {
  /// an absent Điều kiện or Hạn: a blank cell would leave it to the wording.
  public static let none = ["–", "-", "—"]
  /// Phạm vi số liệu: the leads' amounts are the whole province's.
  public static let provinceWide = ["Toàn tỉnh", "Cả tỉnh", "Toàn bộ tỉnh", "Tỉnh"]
  /// Phạm vi số liệu: each agency's amounts are its own.
  public static let perAgency = [
    "Từng cơ quan", "Từng đơn vị", "Của từng cơ quan", "Của từng đơn vị",
  ]
  /// Headings of last year's points, where points stand below; 2000 stands for any year.
  public static let yearsResult = [
    "Kết quả năm 2000", "Kết quả đạt được năm 2000", "Kết quả thực hiện năm 2000",
    "Kết quả chấm điểm năm 2000", "Kết quả điểm năm 2000", "Đạt được năm 2000",
    "Thực hiện năm 2000",
  ]
  /// With what the code of a row begins that only shows how rows are filled in.
  public static let example = "Ví dụ"
  /// Heading of the column that says how the head of a plan is filled in; it is not read.
  public static let howToFillIn = "Cách ghi"
  /// Gửi báo cáo: the agency reports; so does one of which nothing is said.
  public static let reports = ["có"]
  /// Gửi báo cáo: the agency does not report.
  public static let doesNotReport = ["không", "0", "false", "no"]

  /// Điều kiện as people write it, which is read as the same; the machine form where there are no words.
  public static func condition(_ requirement: Requirement) -> String {
    switch (requirement.measure, requirement.comparison, requirement.bound) {
    case (.growth, .atLeast, .percent(let share)): "tăng \(share.vietnamese)% so với năm trước"
    case (.reduction, .atLeast, .percent(let share)): "giảm \(share.vietnamese)% so với năm trước"
    case (.completedOn, .below, .day(let day)): "trước ngày \(day.vietnamese)"
    case (.completedOn, .atMost, .day(let day)): "chậm nhất ngày \(day.vietnamese)"
    default: requirement.description
    }
  }

  /// Loại of a criterion.
  public static func words(_ kind: Criterion.Kind) -> [String] {
    switch kind {
    case .appraised: ["thẩm định"]
    case .leaderSurvey: ["điều tra XHH", "điều tra xã hội học", "XHH"]
    case .satisfactionSurvey: ["SIPAS", "chỉ số hài lòng"]
    }
  }

  /// Loại of an agency.
  public static func words(_ kind: Agency.Kind) -> [String] {
    switch kind {
    case .department: ["sở"]
    case .body: ["ngành"]
    case .district: ["huyện"]
    case .commune: ["xã", "phường", "đặc khu"]
    case .association: ["đoàn thể"]
    case .group: ["nhóm"]
    }
  }
}

/// A key of the table of a plan's head.
public enum PlanHeadKey: String, Sendable, CaseIterable {
  /// Number of the plan's decision.
  case id
  /// The plan's title.
  case title
  /// The province.
  case province
  /// The plan's year.
  case year
  /// The year that it is compared with.
  case previousYear
  /// The day of the decision.
  case date
  /// Who issued it.
  case issuer
  /// Who collects the returns.
  case standingAgency
  /// The highest total.
  case maximum = "max"
  /// Last year's total.
  case previous
  /// This year's target.
  case target
  /// The period that returns report on.
  case period

  /// What the key of a condition, stated for a code, begins with: `condition:6.1.1`.
  public static let conditionPrefix = "condition:"
  /// The same for people: `Điều kiện của nhiệm vụ 6.1.1`.
  public static let conditionWords = "Điều kiện của nhiệm vụ "

  /// The key for people.
  public var words: String {
    switch self {
    case .id: "Số, ký hiệu"
    case .title: "Tên kế hoạch"
    case .province: "Tỉnh, thành phố"
    case .year: "Năm kế hoạch"
    case .previousYear: "Năm so sánh"
    case .date: "Ngày ban hành"
    case .issuer: "Cơ quan ban hành"
    case .standingAgency: "Cơ quan thường trực"
    case .maximum: "Tổng điểm tối đa"
    case .previous: "Tổng điểm năm so sánh"
    case .target: "Tổng điểm mục tiêu"
    case .period: "Kỳ báo cáo của kế hoạch"
    }
  }
}
