/// Words that stand on several sheets, or as the heading of a column and in what is said about it.
enum TableWords {
  /// A row's number in its table.
  static let order = "TT"
  /// An agency, by its name.
  static let agency = "Cơ quan"
  /// An agency, by its id.
  static let agencyID = "Mã cơ quan"
  /// The file that something stands in.
  static let file = "Tệp"
  /// The sheet that something stands on.
  static let sheet = "Trang tính"
  /// The cell that something stands in.
  static let cell = "Ô"
  /// What is said.
  static let content = "Nội dung"
  /// How much a problem matters.
  static let severity = "Mức độ"
  /// The value that counts.
  static let used = "Giá trị dùng"
  /// How far a score lies from its target.
  static let gap = "Chênh lệch so mục tiêu"
  /// The score with nothing for rows that have none yet.
  static let secured = "Chắc chắn"
  /// The score with what is to be expected of such rows.
  static let expected = "Dự kiến"
  /// The score with the maximum of such rows.
  static let possible = "Có thể"
  /// The score that counts.
  static let score = "Điểm chốt"
  /// Points below the maximum.
  static let lost = "Điểm mất"
  /// Past the last day and not done.
  static let overdue = "Quá hạn"
  /// The leads by their ids.
  static let leadIDs = "Mã chủ trì"
  /// The row of the total.
  static let total = "TỔNG CỘNG"
  /// The condition is met.
  static let met = "Đạt"
  /// The condition is not met.
  static let notMet = "Chưa đạt"
  /// What a cell says to one who types no day.
  static let invalidDay = "Ngày không hợp lệ"

  /// The plan, by its number.
  static func plan(_ id: String) -> String { "Kế hoạch số \(id)" }
}
