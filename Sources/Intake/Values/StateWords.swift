import PARIndex

/// The wordings by which a task's state is known.
///
/// The first of each list is the form's own; add further ones at the end. Case, diacritics and
/// punctuation do not matter.
enum StateWords {
  static let table: [(state: TaskState, words: [String])] = [
    (
      .notStarted,
      [
        "Chưa thực hiện", "Chưa triển khai", "Chưa làm", "Chưa bắt đầu", "Chưa tiến hành", "Chưa",
        "Chưa triển khai thực hiện",
      ]
    ),
    (
      .inProgress,
      [
        "Đang thực hiện", "Đang triển khai", "Đang làm", "Đang tiến hành", "Đang xử lý",
        "Đang triển khai thực hiện", "Đang tổ chức thực hiện", "Đang hoàn thiện",
      ]
    ),
    (
      .done,
      [
        "Hoàn thành", "Đã hoàn thành", "Xong", "Đã xong", "Đã thực hiện", "Đã thực hiện xong",
        "Hoàn thành 100%", "Đã hoàn thành 100%", "Hoàn tất", "Đã hoàn tất", "HT",
      ]
    ),
    (
      .notApplicable,
      [
        "Không áp dụng", "Không thuộc phạm vi", "Không thuộc thẩm quyền", "Không phát sinh", "N/A",
        "Không có nhiệm vụ này",
      ]
    ),
  ]
}
