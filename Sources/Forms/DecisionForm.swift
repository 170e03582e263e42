/// The sheet Thẩm định: written into the consolidated workbook, read back with `--decisions`.
public enum DecisionForm {
  /// Its columns in order.
  public static let columns: [FormColumn] = [
    .code, .name, .maximum, .reported, .decidedPoints, .decisionReason, .decidedBy, .decidedOn,
    .basis, .formerPoints, .formerReason, .formerlyDecidedBy, .formerlyDecidedOn, .formerBasis,
  ]

  /// The words by which a column is headed here; the first is the one we write.
  ///
  /// Those that the sheet shares with the forms have fewer: a table of decisions is nobody's own.
  public static func words(_ column: FormColumn) -> [String] {
    let vietnamese =
      switch column {
      case .code: ["STT", "Mã số", "Mã", "TT", "Mã tiêu chí"]
      case .name: ["Tiêu chí", FormColumn.name.heading(), "Tên tiêu chí", "Nội dung"]
      case .maximum: [FormColumn.maximum.heading(), "Tối đa"]
      default: column.words
      }
    return vietnamese + [english(column)]
  }

  /// The heading in a workbook in English.
  public static func english(_ column: FormColumn) -> String {
    switch column {
    case .code: "Code"
    case .name: "Criterion"
    case .maximum: "Maximum"
    case .reported: "Reported by agencies"
    case .decidedPoints: "Appraised score"
    case .decisionReason: "Reason"
    case .decidedBy: "Decided by"
    case .decidedOn: "Decided on"
    case .basis: "Basis"
    case .formerPoints: "Former appraised score"
    case .formerReason: "Former reason"
    case .formerlyDecidedBy: "Formerly decided by"
    case .formerlyDecidedOn: "Formerly decided on"
    case .formerBasis: "Former basis"
    default: column.rawValue
    }
  }

  /// The heading as we write it.
  public static func heading(_ column: FormColumn) -> String {
    words(column).first ?? column.rawValue
  }
}
