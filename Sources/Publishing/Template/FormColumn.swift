import PARIndex
import Provenance

/// One of the two forms: which annex of the plan it reports on.
public enum FormKind: Hashable, Sendable, CaseIterable {
  /// Phụ lục I: scores.
  case criteria
  /// Phụ lục II: tasks.
  case tasks

  /// Name of the sheet.
  public var sheetName: String {
    switch self {
    case .criteria: "Phụ lục I"
    case .tasks: "Phụ lục II"
    }
  }
}

/// A column of Form I or Form II.
public enum FormColumn: Hashable, Sendable, CaseIterable {
  /// Form I, from left to right.
  case code, name, maximum, previous, target, leads, selfScore, evidence, explanation
  /// The plan's columns of Form II only.
  case products, requirement, deadline, implementers
  /// The agency's columns of Form II only.
  case state, achieved, total, completedOn, result, difficulties
  /// Kiểm tra: the template's own live marks; no part of the form.
  case check

  /// Whether the agency fills it in.
  public var isEntry: Bool {
    switch self {
    case .selfScore, .evidence, .explanation, .state, .achieved, .total, .completedOn, .result,
      .difficulties:
      true
    case .code, .name, .maximum, .previous, .target, .leads, .products, .requirement, .deadline,
      .implementers, .check:
      false
    }
  }

  /// The heading, with the plan's years.
  public func heading(in form: FormKind, of header: Plan.Header) -> String {
    switch self {
    case .code: "STT"
    case .name: form == .criteria ? "Lĩnh vực/Tiêu chí/Tiêu chí thành phần" : "Lĩnh vực"
    case .maximum: "Điểm tối đa"
    case .previous: "Điểm đạt được năm \(header.previousYear)"
    case .target: "Mục tiêu năm \(header.year)"
    case .leads: form == .criteria ? "Chủ trì tham mưu" : "Chủ trì"
    case .selfScore: "Điểm tự chấm"
    case .evidence: "Tài liệu kiểm chứng"
    case .explanation: "Giải trình"
    case .products: "Sản phẩm"
    case .requirement: "Yêu cầu chất lượng"
    case .deadline: "Thời gian hoàn thành"
    case .implementers: "Thực hiện"
    case .state: "Trạng thái"
    case .achieved: "Số đạt (a)"
    case .total: "Tổng số (b)"
    case .completedOn: "Ngày hoàn thành"
    case .result: "Kết quả thực hiện"
    case .difficulties: "Khó khăn, kiến nghị"
    case .check: "Kiểm tra"
    }
  }
}

extension FormKind {
  /// The columns of the form in its own order, without the marks.
  public var columns: [FormColumn] {
    switch self {
    case .criteria:
      [
        .code, .name, .maximum, .previous, .target, .leads, .selfScore, .evidence, .explanation,
      ]
    case .tasks:
      [
        .code, .name, .products, .requirement, .deadline, .leads, .implementers, .state,
        .achieved, .total, .completedOn, .result, .evidence, .difficulties,
      ]
    }
  }

  /// Width of a column in characters, so that the table fits A4 across.
  public func width(of column: FormColumn) -> Double {
    switch (self, column) {
    case (_, .code): 7
    case (.criteria, .name): 38
    case (.criteria, .leads): 20
    case (.criteria, .maximum): 8
    case (.criteria, .evidence), (.criteria, .explanation): 28
    case (.criteria, _): 10.5
    case (.tasks, .name): 25
    case (.tasks, .products), (.tasks, .requirement), (.tasks, .result): 18
    case (.tasks, .evidence), (.tasks, .difficulties): 16.5
    case (.tasks, .leads), (.tasks, .implementers): 14
    case (.tasks, .achieved), (.tasks, .total): 8
    case (.tasks, _): 12
    }
  }
}
