/// The names of the sheets that we write and know again, beside those of the forms.
public enum SheetNames {
  /// The instructions of a template.
  public static let instructions = "Hướng dẫn"
  /// The corrections of an annotated return.
  public static let corrections = "Cần sửa"
  /// What an annotated return, or the records, could not place.
  public static let unplaced = "Không xếp được"
  /// What changed since earlier rounds and runs, in a consolidated workbook that compares with some.
  public static let changes = "Thay đổi"
  /// The decisions in the consolidated workbook.
  public static let decisions = "Thẩm định"
  /// The problems in the consolidated workbook.
  public static let problems = "Đối soát"
  /// The sources in the consolidated workbook.
  public static let sources = "Nguồn"

  /// The sheets of a template or an annotated return that hold no form.
  public static let besidesForms: Set<String> = [instructions, corrections, unplaced]
  /// The first sheet of the consolidated workbook.
  public static let overview = "Tổng quan"
  /// The sheets by which a consolidated workbook is known, in each language: no return has all of
  /// them.
  public static let ofConsolidation: [Set<String>] = [
    [overview, problems, sources], [English.overview, English.problems, English.sources],
  ]

  /// Names in a consolidated workbook in English.
  public enum English {
    /// The first sheet.
    public static let overview = "Overview"
    /// The decisions.
    public static let decisions = "Appraisal"
    /// The problems.
    public static let problems = "Reconciliation"
    /// The sources.
    public static let sources = "Sources"
  }
}
