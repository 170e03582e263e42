import PARIndex

/// What the live marks of the column Kiểm tra say.
public enum MarkWords {
  /// Nothing is missing.
  public static let filled = "✓ Đã điền"
  /// Nothing is filled in.
  public static let missing = "Thiếu"
  /// A score above the row's maximum.
  public static let aboveMaximum = "Vượt điểm tối đa"
  /// A score below zero.
  public static let belowZero = "Nhỏ hơn 0"
  /// A figure that is not valid.
  public static let noNumber = "Không phải số"
  /// A claim without evidence.
  public static let noEvidence = "Thiếu kiểm chứng"
  /// A task done without the figures that its requirement needs.
  public static let noFigures = "Thiếu số liệu"
  /// More of a than of b.
  public static let aboveTotal = "a lớn hơn b"
  /// Figures that have to be looked at again.
  public static let doubtful = "Xem lại a, b"
  /// A state that is not in the list.
  public static let wrongState = "Sai trạng thái"
  /// A day that does not exist.
  public static let wrongDate = "Sai ngày"
  /// A score at its maximum beside a task of the agency's that is not done.
  public static let openTask = "Xem lại nhiệm vụ"
  /// What was reported for an earlier period, neither confirmed nor changed.
  public static let unconfirmed = "Chưa xác nhận"
  /// A row whose score is the sum of others.
  public static let sum = "Tính từ các dòng dưới"

  /// What says that something is still to be filled in.
  public static let open = [missing, noEvidence, noFigures, unconfirmed]
  /// What says that a value is not valid.
  public static let wrong = [
    aboveMaximum, belowZero, noNumber, aboveTotal, wrongState, wrongDate,
  ]
  /// What says that a row is complete and should be looked at again.
  public static let review = [doubtful, openTask]

  private static let all: Set<String> = Set(
    [filled, sum] + open + wrong + review
      + [.appraised, .leaderSurvey, .satisfactionSurvey].map(survey))

  /// What stands for a row that is nobody's to score.
  public static func survey(_ kind: Criterion.Kind) -> String {
    switch kind {
    case .appraised: "Thẩm định"
    case .leaderSurvey: "Điều tra XHH"
    case .satisfactionSurvey: "SIPAS"
    }
  }

  /// Whether a text is one of them, as where they were pasted as values.
  public static func isMark(_ text: String) -> Bool { all.contains(text) }
}
