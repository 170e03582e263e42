import PARIndex

/// The wordings of Trạng thái.
///
/// The first of each is the word we write; add further ones at the end. Case, diacritics and
/// punctuation do not matter.
public enum StateWords {
  /// All wordings of a state.
  public static func words(_ state: TaskState) -> [String] { [state.vietnamese] + others(state) }

  private static func others(_ state: TaskState) -> [String] {
    switch state {
    case .notStarted:
      [
        "Chưa triển khai", "Chưa làm", "Chưa bắt đầu", "Chưa tiến hành", "Chưa",
        "Chưa triển khai thực hiện",
      ]
    case .inProgress:
      [
        "Đang triển khai", "Đang làm", "Đang tiến hành", "Đang xử lý",
        "Đang triển khai thực hiện", "Đang tổ chức thực hiện", "Đang hoàn thiện",
      ]
    case .done:
      [
        "Đã hoàn thành", "Xong", "Đã xong", "Đã thực hiện", "Đã thực hiện xong",
        "Hoàn thành 100%", "Đã hoàn thành 100%", "Hoàn tất", "Đã hoàn tất", "HT",
      ]
    case .notApplicable:
      [
        "Không thuộc phạm vi", "Không thuộc thẩm quyền", "Không phát sinh", "N/A",
        "Không có nhiệm vụ này",
      ]
    }
  }
}
