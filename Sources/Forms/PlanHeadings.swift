import PARIndex

/// The headings under which offices write the columns of their annexes.
///
/// The first of each list is the one we write; of two columns of a table that mean the same the one
/// whose heading stands earlier in the list counts. Add further ones at the end; 2000 stands for any
/// year.
extension PlanForm {
  /// The columns of an annex with the words by which they are known.
  public var headings: [(role: FormColumn, words: [String])] {
    switch self {
    case .criteria, .tasks:
      columnsRead.map { column in
        (column, [heading(column)] + column.words + (self == .tasks ? task(column) : score(column)))
      }
    case .agencies, .head: columns.map { ($0, [heading($0)]) }
    }
  }

  /// The columns that are read of an annex: its own, and those that stand beside them.
  private var columnsRead: [FormColumn] {
    self == .criteria
      ? columns + [.products, .requirement, .deadline, .implementers, .selfScore] : columns
  }

  private func score(_ column: FormColumn) -> [String] {
    switch column {
    case .name:
      [
        "Tiêu chí thành phần", "Lĩnh vực/Tiêu chí", "Nội dung đánh giá", "Tiêu chí đánh giá",
        "Chỉ số thành phần", "Chỉ số", "Tên chỉ số", "Các tiêu chí", "Nội dung, tiêu chí",
        "Nội dung tiêu chí đánh giá", "Nội dung chấm điểm", "Nội dung/Tiêu chí", "Lĩnh vực",
        "Lĩnh vực/Tiêu chí/Nội dung", "Tên tiêu chí, tiêu chí thành phần",
      ]
    case .maximum:
      [
        "Điểm tối đa năm 2000", "Mức điểm tối đa", "Điểm tối đa của tiêu chí", "Điểm quy định",
        "Thang điểm tối đa", "Thang điểm chuẩn", "Điểm số tối đa", "Điểm số", "Số điểm", "Điểm",
      ]
    case .previous:
      [
        "Điểm đạt", "Điểm đạt được", "Năm 2000 Điểm đạt", "Năm 2000 Điểm đạt được", "Năm 2000 Điểm",
        "Kết quả năm 2000 Điểm", "Kết quả năm 2000 Điểm đạt", "Kết quả năm 2000 Điểm đạt được",
        "Điểm số đạt năm 2000", "Điểm số năm 2000", "Điểm Chỉ số năm 2000", "Số điểm đạt năm 2000",
        "Điểm thẩm định năm 2000", "Điểm được công nhận năm 2000", "Kết quả điểm đạt năm 2000",
        "Số điểm đạt được năm 2000", "Điểm Bộ Nội vụ chấm năm 2000", "Điểm kết quả năm 2000",
      ]
    case .target:
      [
        "Mục tiêu phấn đấu năm 2000", "Mục tiêu", "Mục tiêu phấn đấu", "Chỉ tiêu phấn đấu năm 2000",
        "Điểm phấn đấu năm 2000", "Điểm phấn đấu", "Điểm mục tiêu năm 2000", "Phấn đấu năm 2000",
        "Mục tiêu năm 2000 Điểm", "Năm 2000 Mục tiêu", "Chỉ tiêu", "Chỉ tiêu phấn đấu",
        "Điểm kế hoạch năm 2000", "Điểm chỉ tiêu năm 2000", "Điểm chỉ tiêu",
        "Điểm dự kiến năm 2000",
        "Mục tiêu điểm năm 2000", "Điểm dự kiến đạt năm 2000", "Năm 2000 Điểm phấn đấu",
        "Năm 2000 Điểm mục tiêu", "Mục tiêu điểm số năm 2000",
      ]
    case .leads:
      Self.leads + [
        "Đơn vị thực hiện", "Cơ quan thực hiện", "Cơ quan, đơn vị thực hiện", "Phân công thực hiện",
      ]
    case .implementers:
      [
        "Phối hợp", "Cơ quan phối hợp", "Đơn vị phối hợp", "Cơ quan, đơn vị phối hợp",
        "Phối hợp thực hiện",
      ]
    default: shared(column)
    }
  }

  private func task(_ column: FormColumn) -> [String] {
    switch column {
    case .name:
      [
        "Nhiệm vụ, giải pháp", "Nội dung, nhiệm vụ", "Nhiệm vụ/giải pháp", "Nhiệm vụ và giải pháp",
        "Nhiệm vụ chủ yếu", "Nhiệm vụ trọng tâm", "Nội dung thực hiện", "Nội dung/Nhiệm vụ",
        "Nội dung, công việc", "Nội dung hoạt động", "Hoạt động", "Nhiệm vụ, hoạt động",
        "Giải pháp",
        "Nội dung nhiệm vụ, giải pháp", "Tên nhiệm vụ, nội dung công việc", "Nhiệm vụ chung",
        "Lĩnh vực/Nội dung", "Tên nhiệm vụ, đề án", "Mục tiêu, nhiệm vụ", "Các nhiệm vụ",
        "Nhiệm vụ, nội dung", "Nội dung nhiệm vụ cụ thể", "Nội dung các nhiệm vụ", "Các hoạt động",
      ]
    case .products:
      [
        "Kết quả", "Sản phẩm, kết quả", "Kết quả, sản phẩm", "Sản phẩm/Kết quả", "Kết quả/Sản phẩm",
        "Kết quả đầu ra", "Sản phẩm/Kết quả đầu ra", "Kết quả dự kiến", "Kết quả, sản phẩm đầu ra",
        "Sản phẩm chủ yếu", "Dự kiến kết quả", "Dự kiến sản phẩm", "Sản phẩm cụ thể",
        "Kết quả cần đạt", "Sản phẩm hoặc kết quả", "Kết quả đạt được", "Kết quả thực hiện",
        "Dự kiến kết quả, sản phẩm", "Kết quả, sản phẩm dự kiến", "Sản phẩm, kết quả đầu ra",
        "Kết quả sản phẩm", "Sản phẩm chính",
      ]
    case .requirement:
      [
        "Yêu cầu, chất lượng", "Yêu cầu cần đạt", "Yêu cầu đạt được", "Yêu cầu sản phẩm",
        "Mục tiêu, chỉ tiêu", "Chỉ tiêu, yêu cầu", "Chỉ tiêu", "Mục tiêu", "Chỉ tiêu năm 2000",
        "Mục tiêu năm 2000", "Yêu cầu kết quả", "Mục tiêu/Chỉ tiêu", "Chỉ tiêu cần đạt",
      ]
    case .deadline:
      [
        "Thời gian", "Tiến độ", "Tiến độ thực hiện", "Tiến độ hoàn thành", "Thời điểm hoàn thành",
        "Thời hạn thực hiện", "Thời gian, tiến độ", "Thời gian thực hiện, hoàn thành",
        "Thời gian thực hiện/hoàn thành", "Thời gian dự kiến", "Thời gian trình", "Hoàn thành",
        "Thời gian dự kiến hoàn thành", "Thời hạn trình", "Thời gian báo cáo", "Mốc thời gian",
      ]
    case .leads: Self.leads
    case .implementers: ["Cơ quan, đơn vị phối hợp", "Cơ quan, đơn vị phối hợp thực hiện"]
    default: shared(column)
    }
  }

  private static let leads = [
    "Chủ trì", "Tham mưu", "Cơ quan tham mưu", "Đơn vị tham mưu", "Cơ quan phụ trách",
    "Đơn vị phụ trách", "Cơ quan, đơn vị chủ trì tham mưu", "Cơ quan/đơn vị chủ trì",
    "Trách nhiệm chủ trì", "Đơn vị chủ trì thực hiện", "Cơ quan chủ trì thực hiện",
    "Cơ quan, đơn vị chủ trì thực hiện", "Chủ trì thực hiện", "Sở, ngành chủ trì",
    "Cơ quan đầu mối", "Cơ quan chịu trách nhiệm", "Phân công chủ trì", "Đơn vị đầu mối",
    "Cơ quan, đơn vị phụ trách", "Cơ quan, đơn vị tham mưu", "Chủ trì, tham mưu",
    "Đơn vị chủ trì, tham mưu", "Cơ quan chủ trì, tham mưu", "Cơ quan theo dõi",
  ]

  private func shared(_ column: FormColumn) -> [String] {
    switch column {
    case .code: ["Ký hiệu", "Mã số tiêu chí", "Thứ tự"]
    case .deadline: ["Thời gian"]
    case .products: ["Sản phẩm, kết quả"]
    default: []
    }
  }
}
