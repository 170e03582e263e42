/// The headings of a plan's four tables.
///
/// 2000 stands for any year.
enum PlanHeadings {
  static let code = "STT"
  static let name = "Lĩnh vực/Tiêu chí/Tiêu chí thành phần"
  static let maximum = "Điểm tối đa"
  static let previous = "Điểm đạt được năm 2000"
  static let target = "Mục tiêu năm 2000"
  static let leads = "Chủ trì tham mưu"
  static let kind = "Loại"
  static let restoration = "Ghi chú phục hồi"

  static let taskName = "Lĩnh vực"
  static let products = "Sản phẩm"
  static let requirement = "Yêu cầu chất lượng"
  static let deadline = "Thời gian hoàn thành"
  static let taskLeads = "Chủ trì"
  static let implementers = "Thực hiện"
  static let condition = "Điều kiện"
  static let dueDate = "Hạn"
  static let amountScope = "Phạm vi số liệu"

  static let agencyID = "Mã"
  static let agencyName = "Tên"
  static let abbreviations = "Viết tắt"
  static let aliases = "Tên khác"
  static let groups = "Nhóm"
  static let validFrom = "Hiệu lực từ"
  static let validTo = "Hiệu lực đến"
  static let successors = "Kế thừa bởi"
  static let reports = "Gửi báo cáo"

  static let key = "Khóa"
  static let value = "Giá trị"
}
