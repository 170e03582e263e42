/// The words by which columns are known.
///
/// The first of each list is the form's own heading; add further ones at the end. Case, diacritics,
/// blanks, punctuation and years do not matter (2000 stands for any year).
enum HeadingSynonyms {
  /// Words of Forms I and II.
  static let returns: [(role: ColumnRole, words: [String])] = [
    (
      .code,
      ["STT", "Mã số", "Mã", "TT", "Số TT", "Số thứ tự", "Mã tiêu chí", "Mã nhiệm vụ", "Mục"]
    ),
    (
      .name,
      [
        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Lĩnh vực", "Tiêu chí", "Tên tiêu chí",
        "Tiêu chí, tiêu chí thành phần", "Tiêu chí/Tiêu chí thành phần", "Nội dung",
        "Nội dung tiêu chí",
        "Lĩnh vực, tiêu chí", "Nhiệm vụ", "Tên nhiệm vụ", "Nội dung nhiệm vụ", "Lĩnh vực/Nhiệm vụ",
        "Nội dung công việc", "Nhiệm vụ cụ thể", "Tên công việc", "Công việc",
        "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Chỉ số/Chỉ số thành phần",
      ]
    ),
    (.maximum, ["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Số điểm tối đa", "Tối đa"]),
    (
      .previous,
      [
        "Điểm đạt được năm 2000", "Điểm đạt năm 2000", "Điểm năm 2000", "Điểm đạt được năm trước",
        "Điểm năm trước",
      ]
    ),
    (.target, ["Mục tiêu năm 2000", "Điểm mục tiêu", "Chỉ tiêu năm 2000", "Mục tiêu điểm"]),
    (
      .leads,
      [
        "Chủ trì tham mưu", "Chủ trì", "Cơ quan chủ trì", "Đơn vị chủ trì",
        "Cơ quan, đơn vị chủ trì",
        "Cơ quan chủ trì tham mưu", "Đơn vị chủ trì tham mưu",
      ]
    ),
    (
      .selfScore,
      [
        "Điểm tự chấm", "Tự chấm", "Điểm tự đánh giá", "Tự đánh giá", "Điểm tự chấm điểm",
        "Điểm đề nghị", "Tự chấm điểm", "Điểm đơn vị tự chấm", "Điểm cơ quan tự chấm",
        "Đơn vị tự chấm", "Đơn vị tự đánh giá", "Số điểm tự chấm",
      ]
    ),
    (
      .evidence,
      [
        "Tài liệu kiểm chứng", "TLKC", "Hồ sơ kiểm chứng", "Minh chứng", "Tài liệu minh chứng",
        "Hồ sơ minh chứng", "Tài liệu chứng minh", "Văn bản kiểm chứng", "Căn cứ chứng minh",
        "Hồ sơ, tài liệu kiểm chứng",
      ]
    ),
    (
      .explanation,
      ["Giải trình", "Nội dung giải trình", "Thuyết minh", "Giải trình, thuyết minh", "Lý giải"]
    ),
    (.products, ["Sản phẩm", "Sản phẩm đầu ra", "Sản phẩm dự kiến", "Sản phẩm hoàn thành"]),
    (.requirement, ["Yêu cầu chất lượng", "Yêu cầu", "Yêu cầu về chất lượng", "Chất lượng"]),
    (
      .deadline,
      [
        "Thời gian hoàn thành", "Thời hạn", "Thời hạn hoàn thành", "Thời gian thực hiện",
        "Hạn hoàn thành",
      ]
    ),
    (
      .implementers,
      [
        "Thực hiện", "Cơ quan thực hiện", "Đơn vị thực hiện", "Phối hợp", "Cơ quan phối hợp",
        "Đơn vị phối hợp", "Phối hợp thực hiện", "Cơ quan, đơn vị thực hiện",
      ]
    ),
    (
      .state,
      [
        "Trạng thái", "Tình trạng", "Tình hình thực hiện", "Tiến độ", "Tiến độ thực hiện",
        "Trạng thái thực hiện", "Tình trạng thực hiện",
      ]
    ),
    (
      .achieved,
      ["Số đạt (a)", "Số đạt", "Số lượng đạt", "Số đạt được", "Số đã thực hiện", "Số thực hiện"]
    ),
    (.total, ["Tổng số (b)", "Tổng số", "Số tổng", "Tổng", "Số phải thực hiện"]),
    (
      .completedOn,
      [
        "Ngày hoàn thành", "Ngày thực hiện xong", "Ngày hoàn tất", "Ngày xong",
        "Ngày hoàn thành thực tế",
      ]
    ),
    (
      .result,
      [
        "Kết quả thực hiện", "Kết quả", "Kết quả đạt được", "Kết quả triển khai",
        "Nội dung kết quả",
      ]
    ),
    (
      .difficulties,
      [
        "Khó khăn, kiến nghị", "Khó khăn", "Khó khăn, vướng mắc", "Kiến nghị",
        "Khó khăn, vướng mắc, kiến nghị", "Vướng mắc", "Vướng mắc, kiến nghị", "Đề xuất, kiến nghị",
      ]
    ),
    (.marks, ["Kiểm tra", "Tình trạng nhập", "Kiểm tra nhập liệu", "Nhắc nhập"]),
  ]

  /// Words of the sheet Thẩm định, beside those of the returns.
  static let decisions: [(role: ColumnRole, words: [String])] = [
    (.code, ["STT", "Mã số", "Mã", "TT", "Mã tiêu chí"]),
    (.name, ["Tiêu chí", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Tên tiêu chí", "Nội dung"]),
    (.maximum, ["Điểm tối đa", "Tối đa"]),
    (.reported, ["Số liệu các cơ quan", "Số liệu của các cơ quan", "Điểm các cơ quan tự chấm"]),
    (.decidedPoints, ["Điểm thẩm định", "Thẩm định", "Điểm sau thẩm định"]),
    (.decisionReason, ["Lý do", "Lý do thẩm định"]),
    (.decidedBy, ["Người quyết định", "Người thẩm định"]),
    (.decidedOn, ["Ngày", "Ngày quyết định", "Ngày thẩm định"]),
    (.basis, ["Căn cứ"]),
    (.formerPoints, ["Điểm thẩm định cũ"]),
    (.formerReason, ["Lý do cũ"]),
    (.formerlyDecidedBy, ["Người quyết định cũ"]),
    (.formerlyDecidedOn, ["Ngày quyết định cũ"]),
    (.formerBasis, ["Căn cứ cũ"]),
  ]

  /// Words that only the plan's own data has.
  static let planOnly: [(role: ColumnRole, words: [String])] = [
    (.kind, ["Loại"]),
    (.condition, ["Điều kiện"]),
    (.dueDate, ["Hạn"]),
    (.restoration, ["Ghi chú phục hồi"]),
  ]

  /// Words that may follow a heading without changing what it means.
  static let fillers: Set<String> = [
    "cua", "don", "vi", "co", "quan", "theo", "nam", "quy", "i", "ii", "iii", "iv", "cot", "dia",
    "phuong", "tinh", "so", "huyen", "ghi", "ro", "neu", "ke", "hoach", "ky", "bao", "cao", "nay",
    "va", "diem",
  ]
}
