/// Words that stand on several sheets, or as the heading of a column and in what is said about it.
enum TableWords {
  /// A row's number in its table.
  static var order: String { said("TT", "No.") }
  /// An agency, by its name.
  static var agency: String { said("Cơ quan", "Agency") }
  /// An agency, by its id.
  static var agencyID: String { said("Mã cơ quan", "Agency code") }
  /// The file that something stands in.
  static var file: String { said("Tệp", "File") }
  /// The sheet that something stands on.
  static var sheet: String { said("Trang tính", "Sheet") }
  /// The cell that something stands in.
  static var cell: String { said("Ô", "Cell") }
  /// What is said.
  static var content: String { said("Nội dung", "Content") }
  /// How much a problem matters.
  static var severity: String { said("Mức độ", "Severity") }
  /// The value that counts.
  static var used: String { said("Giá trị dùng", "Value used") }
  /// How far a score lies from its target.
  static var gap: String { said("Chênh lệch so mục tiêu", "Gap to target") }
  /// The score with nothing for rows that have none yet.
  static var secured: String { said("Chắc chắn", "Secured") }
  /// The score with what is to be expected of such rows.
  static var expected: String { said("Dự kiến", "Expected") }
  /// The score with the maximum of such rows.
  static var possible: String { said("Có thể", "Possible") }
  /// The score that counts.
  static var score: String { said("Điểm chốt", "Final score") }
  /// Points below the maximum.
  static var lost: String { said("Điểm mất", "Points lost") }
  /// Past the last day and not done.
  static var overdue: String { said("Quá hạn", "Overdue") }
  /// The leads by their ids.
  static var leadIDs: String { said("Mã chủ trì", "Lead codes") }
  /// The row of the total.
  static var total: String { said("TỔNG CỘNG", "TOTAL") }
  /// The condition is met.
  static var met: String { said("Đạt", "Met") }
  /// The condition is not met.
  static var notMet: String { said("Chưa đạt", "Not met") }
  /// What a cell says to one who types no day.
  static var invalidDay: String { said("Ngày không hợp lệ", "Invalid date") }

  /// The plan, by its number.
  static func plan(_ id: String) -> String { said("Kế hoạch số \(id)", "Plan No. \(id)") }
}
