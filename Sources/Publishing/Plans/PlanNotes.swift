import Forms

/// How the tables of a plan are filled in, column by column.
extension PlanForm {
  /// What people should know who fill a column in.
  func note(on column: FormColumn) -> String {
    switch self {
    case .criteria: criterionNote(column)
    case .tasks: taskNote(column)
    case .agencies: agencyNote(column)
    case .head: ""
    }
  }

  private func criterionNote(_ column: FormColumn) -> String {
    switch column {
    case .code:
      "Mã của dòng: 1 là lĩnh vực, 1.1 là tiêu chí, 1.1.1 là tiêu chí thành phần; dòng con đứng ngay "
        + "dưới dòng chứa nó. Mỗi mã dùng một lần."
    case .name: "Tên lĩnh vực, tiêu chí hoặc tiêu chí thành phần, ghi như trong kế hoạch."
    case .maximum:
      "Điểm tối đa của dòng, bắt buộc. Điểm của dòng trên bằng tổng điểm các dòng dưới nó."
    case .previous: "Điểm của tỉnh ở năm so sánh; để trống nếu chưa có."
    case .target: "Điểm tỉnh phấn đấu đạt trong năm kế hoạch; để trống nếu không giao."
    case .leads:
      "Cơ quan chủ trì tự chấm điểm dòng này. Nhiều cơ quan cách nhau bằng dấu chấm phẩy. Ghi tên, tên "
        + "viết tắt hoặc tên nhóm có ở trang Cơ quan."
    case .kind:
      "thẩm định: cơ quan chủ trì tự chấm (mặc định khi để trống). điều tra XHH, SIPAS: không ai tự chấm, "
        + "cơ quan thường trực nhập khi có kết quả."
    case .restoration: "Ghi chú cho người đọc; không bắt buộc."
    default: ""
    }
  }

  private func taskNote(_ column: FormColumn) -> String {
    switch column {
    case .code:
      "Mã của nhiệm vụ: 1.1, 1.1.1…, theo mã tiêu chí ở Phụ lục I nếu kế hoạch có Phụ lục I. Dòng chỉ có mã "
        + "và tên là tiêu đề nhóm nhiệm vụ."
    case .name: "Tên nhiệm vụ, ghi như trong kế hoạch."
    case .products: "Sản phẩm phải có: văn bản, báo cáo…"
    case .requirement: "Yêu cầu chất lượng, ghi như trong kế hoạch."
    case .deadline:
      "Thời gian hoàn thành, ghi như trong kế hoạch: Quý IV, Trước 15/12/2025, Thường xuyên…"
    case .leads:
      "Cơ quan chủ trì nhiệm vụ. Nhiều cơ quan cách nhau bằng dấu chấm phẩy. Ghi tên, tên viết tắt hoặc tên "
        + "nhóm có ở trang Cơ quan."
    case .implementers: "Cơ quan thực hiện hoặc phối hợp, ghi như cột Chủ trì."
    case .condition:
      "Điều kiện để chương trình tự đánh giá: a/b >= 99%, a >= 3, tăng 20% so với năm trước… (a là số đạt, b là tổng số). Để "
        + "trống: hiểu theo yêu cầu chất lượng. Dấu –: không tự đánh giá."
    case .dueDate:
      "Ngày cuối cùng còn đúng hạn, dạng ngày/tháng/năm. Để trống: hiểu theo cột Thời gian hoàn thành. Dấu –: "
        + "không có hạn."
    case .restoration: "Ghi chú cho người đọc; không bắt buộc."
    case .amountScope:
      "Từng cơ quan: số liệu các cơ quan được cộng lại (mặc định khi để trống). Toàn tỉnh: lấy số liệu của "
        + "cơ quan chủ trì."
    default: ""
    }
  }

  private func agencyNote(_ column: FormColumn) -> String {
    switch column {
    case .agencyID:
      "Mã dùng để đặt tên tệp: chữ không dấu, nối bằng gạch ngang. Để trống: chương trình tạo từ tên."
    case .agencyName:
      "Tên đầy đủ. Nhóm (Các sở, ban, ngành; UBND cấp xã…) cũng là một dòng, loại nhóm."
    case .kind: "Loại cơ quan. Để trống: hiểu theo tên."
    case .abbreviations: "Tên viết tắt, cách nhau bằng dấu |."
    case .aliases: "Tên gọi khác, cách nhau bằng dấu |."
    case .groups: "Mã hoặc tên nhóm mà cơ quan thuộc về, cách nhau bằng dấu |."
    case .validFrom: "Ngày cơ quan bắt đầu hoạt động; để trống nếu đã có từ trước."
    case .validTo: "Ngày cuối cùng cơ quan còn hoạt động; để trống nếu vẫn còn."
    case .successors: "Cơ quan kế thừa sau khi sáp nhập, cách nhau bằng dấu |."
    case .predecessors: "Các cơ quan được sáp nhập vào cơ quan này, cách nhau bằng dấu chấm phẩy."
    case .reports: "không: cơ quan không phải gửi báo cáo (nhóm, cơ quan đã giải thể)."
    default: ""
    }
  }
}

extension PlanHeadKey {
  /// How the value is written.
  var note: String {
    switch self {
    case .id: "123/KH-UBND"
    case .title: "Tên đầy đủ của kế hoạch"
    case .province: "Chỉ tên, không ghi “tỉnh”: Đắk Lắk"
    case .year: "Bắt buộc; bốn chữ số"
    case .previousYear: "Để trống: năm liền trước"
    case .date: "ngày/tháng/năm"
    case .issuer: "UBND tỉnh Đắk Lắk"
    case .standingAgency: "Cơ quan nhận báo cáo. Để trống: Sở Nội vụ"
    case .maximum: "Để trống: tổng các lĩnh vực"
    case .previous: "Để trống: tổng các lĩnh vực"
    case .target: "Để trống: tổng các lĩnh vực"
    case .period: "Quý III năm 2025, 6 tháng đầu năm 2025, Năm 2025…"
    }
  }
}
