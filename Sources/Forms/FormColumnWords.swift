/// The words by which columns are headed.
///
/// The first of each list is what we write; all of them are read. Add further ones at the end. Case,
/// diacritics, blanks, punctuation and years do not matter; 2000 stands for any year. No word is in
/// two lists.
extension FormColumn {
  /// The headings of the column in a return or a plan.
  public var words: [String] {
    switch self {
    case .code:
      ["STT", "Mã số", "Mã", "TT", "Số TT", "Số thứ tự", "Mã tiêu chí", "Mã nhiệm vụ", "Mục"]
    case .name:
      [
        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", Self.nameOfTask, "Tiêu chí", "Tên tiêu chí",
        "Tiêu chí, tiêu chí thành phần", "Tiêu chí/Tiêu chí thành phần", "Nội dung",
        "Nội dung tiêu chí", "Lĩnh vực, tiêu chí", "Nhiệm vụ", "Tên nhiệm vụ", "Nội dung nhiệm vụ",
        "Lĩnh vực/Nhiệm vụ", "Nội dung công việc", "Nhiệm vụ cụ thể", "Tên công việc", "Công việc",
        "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Chỉ số/Chỉ số thành phần",
      ]
    case .maximum:
      ["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Số điểm tối đa", "Tối đa"]
    case .previous:
      [
        "Điểm đạt được năm 2000", "Điểm đạt năm 2000", "Điểm năm 2000", "Điểm đạt được năm trước",
        "Điểm năm trước",
      ]
    case .target:
      ["Mục tiêu năm 2000", "Điểm mục tiêu", "Chỉ tiêu năm 2000", "Mục tiêu điểm"]
    case .leads:
      [
        "Chủ trì tham mưu", Self.leadsOfTask, "Cơ quan chủ trì", "Đơn vị chủ trì",
        "Cơ quan, đơn vị chủ trì", "Cơ quan chủ trì tham mưu", "Đơn vị chủ trì tham mưu",
      ]
    case .selfScore:
      [
        "Điểm tự chấm", "Tự chấm", "Điểm tự đánh giá", "Tự đánh giá", "Điểm tự chấm điểm",
        "Điểm đề nghị", "Tự chấm điểm", "Điểm đơn vị tự chấm", "Điểm cơ quan tự chấm",
        "Đơn vị tự chấm", "Đơn vị tự đánh giá", "Số điểm tự chấm",
      ]
    case .evidence:
      [
        "Tài liệu kiểm chứng", "TLKC", "Hồ sơ kiểm chứng", "Minh chứng", "Tài liệu minh chứng",
        "Hồ sơ minh chứng", "Tài liệu chứng minh", "Văn bản kiểm chứng", "Căn cứ chứng minh",
        "Hồ sơ, tài liệu kiểm chứng",
      ]
    case .explanation:
      ["Giải trình", "Nội dung giải trình", "Thuyết minh", "Giải trình, thuyết minh", "Lý giải"]
    case .products:
      ["Sản phẩm", "Sản phẩm đầu ra", "Sản phẩm dự kiến", "Sản phẩm hoàn thành"]
    case .requirement:
      ["Yêu cầu chất lượng", "Yêu cầu", "Yêu cầu về chất lượng", "Chất lượng"]
    case .deadline:
      [
        "Thời gian hoàn thành", "Thời hạn", "Thời hạn hoàn thành", "Thời gian thực hiện",
        "Hạn hoàn thành",
      ]
    case .implementers:
      [
        "Thực hiện", "Cơ quan thực hiện", "Đơn vị thực hiện", "Phối hợp", "Cơ quan phối hợp",
        "Đơn vị phối hợp", "Phối hợp thực hiện", "Cơ quan, đơn vị thực hiện",
      ]
    case .state:
      [
        "Trạng thái", "Tình trạng", "Tình hình thực hiện", "Tiến độ", "Tiến độ thực hiện",
        "Trạng thái thực hiện", "Tình trạng thực hiện",
      ]
    case .achieved:
      ["Số đạt (a)", "Số đạt", "Số lượng đạt", "Số đạt được", "Số đã thực hiện", "Số thực hiện"]
    case .total:
      ["Tổng số (b)", "Tổng số", "Số tổng", "Tổng", "Số phải thực hiện"]
    case .completedOn:
      [
        "Ngày hoàn thành", "Ngày thực hiện xong", "Ngày hoàn tất", "Ngày xong",
        "Ngày hoàn thành thực tế",
      ]
    case .result:
      [
        "Kết quả thực hiện", "Kết quả", "Kết quả đạt được", "Kết quả triển khai",
        "Nội dung kết quả",
      ]
    case .difficulties:
      [
        "Khó khăn, kiến nghị", "Khó khăn", "Khó khăn, vướng mắc", "Kiến nghị",
        "Khó khăn, vướng mắc, kiến nghị", "Vướng mắc", "Vướng mắc, kiến nghị", "Đề xuất, kiến nghị",
      ]
    case .marks:
      ["Kiểm tra", "Tình trạng nhập", "Kiểm tra nhập liệu", "Nhắc nhập"]
    case .carried: ["Giữ nguyên số liệu kỳ trước"]
    case .carriedTrace: ["Ký hiệu số liệu kỳ trước"]
    case .kind: ["Loại"]
    case .restoration: ["Ghi chú phục hồi"]
    case .condition: ["Điều kiện"]
    case .dueDate: ["Hạn"]
    case .amountScope: ["Phạm vi số liệu"]
    case .scoring:
      [
        "Cách tính điểm", "Cách xác định", "Cách chấm điểm", "Phương pháp tính điểm",
        "Phương pháp tính", "Cách tính", "Hướng dẫn chấm điểm", "Phương pháp đánh giá",
        "Cách đánh giá", "Căn cứ chấm điểm", "Cách xác định điểm", "Phương pháp xác định",
        "Cách thức đánh giá", "Cách thức tính điểm", "Cách tính điểm/Cách xác định",
      ]
    case .remarks: ["Ghi chú", "Chú thích", "Ghi chú khác"]
    case .agencyID: ["Mã"]
    case .agencyName: ["Tên"]
    case .abbreviations: ["Viết tắt"]
    case .aliases: ["Tên khác"]
    case .groups: ["Nhóm"]
    case .validFrom: ["Hiệu lực từ"]
    case .validTo: ["Hiệu lực đến"]
    case .successors: ["Kế thừa bởi"]
    case .predecessors: ["Kế thừa"]
    case .reports: ["Gửi báo cáo"]
    case .key: ["Khóa"]
    case .value: ["Giá trị"]
    case .reported: ["Số liệu các cơ quan", "Số liệu của các cơ quan", "Điểm các cơ quan tự chấm"]
    case .decidedPoints: ["Điểm thẩm định", "Thẩm định", "Điểm sau thẩm định"]
    case .decisionReason: ["Lý do", "Lý do thẩm định"]
    case .decidedBy: ["Người quyết định", "Người thẩm định"]
    case .decidedOn: ["Ngày", "Ngày quyết định", "Ngày thẩm định"]
    case .basis: ["Căn cứ"]
    case .formerPoints: ["Điểm thẩm định cũ"]
    case .formerReason: ["Lý do cũ"]
    case .formerlyDecidedBy: ["Người quyết định cũ"]
    case .formerlyDecidedOn: ["Ngày quyết định cũ"]
    case .formerBasis: ["Căn cứ cũ"]
    }
  }

  /// How Form II heads the row's name.
  static let nameOfTask = "Lĩnh vực"
  /// How Form II heads the row's leads.
  static let leadsOfTask = "Chủ trì"
}
