/// With what the lines of a template's instructions begin, so that what a person typed among them is
/// told.
public enum InstructionWords {
  private static let beginnings = [
    "1. Nội dung cơ quan, đơn vị báo cáo", "2. Cách điền", "3. Dấu hiệu ở cột Kiểm tra",
    "HƯỚNG DẪN LẬP BIỂU", "Báo cáo thực hiện nhiệm vụ", "Tự chấm điểm Chỉ số", "(Kèm theo",
    "Độc lập", "Điền thông tin ở phần đầu biểu", "Phụ lục I: nhập", "Phụ lục II: chọn",
    "Các dòng ghi “", "Các dòng điều tra xã hội học", "Không thêm, xóa hoặc đổi thứ tự",
    "Kiểm tra cột cuối của từng biểu", "Dòng đã đủ thông tin", "Còn thiếu điểm, trạng thái",
    "Giá trị không hợp lệ:", "──", MarkWords.filled, MarkWords.missing + ",",
    MarkWords.aboveTotal + "…", MarkWords.aboveMaximum + "…", MarkWords.unconfirmed,
    MarkWords.doubtful, MarkWords.openTask, "Dòng đã đủ, nên", "Tình trạng biểu", "Phần đầu biểu",
    "Dòng còn thiếu:",
    "✓ Đủ thông tin", "Chưa đủ thông tin", "Còn trống: kỳ báo cáo", "Đã có kỳ báo cáo",
    "Số liệu chữ xám là số liệu", "Số liệu kỳ trước, chưa được tính",
  ]

  /// Whether a text is one that we write there.
  public static func isOurs(_ text: String) -> Bool {
    if beginnings.contains(where: text.hasPrefix) { return true }
    // `a)` before a step.
    if text.utf8.count == 2, text.hasSuffix(")"), text.first?.isLetter == true { return true }
    // `Phụ lục I: 14 tiêu chí …` counts the agency's rows.
    return text.hasPrefix("Phụ lục I") && (text.contains(" tiêu chí") || text.contains(" nhiệm vụ"))
  }
}
