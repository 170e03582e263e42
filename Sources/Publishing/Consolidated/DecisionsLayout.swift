/// The layout of the sheet `Thẩm định`, which `consolidate --decisions` reads back.
///
/// Above the table stand a title and instructions; the heading row is found by its words, all in
/// one row. Below it one row for each scored leaf: first those that await a decision (the leads
/// differ, or nobody may score the row himself), then the settled ones. A row whose STT is no code
/// (the two group headings) holds no decision; a row whose Điểm thẩm định is empty neither.
///
/// | column | heading | holds |
/// |---|---|---|
/// | A | STT | the code as text, `1.10` |
/// | B | Tiêu chí | the row's name |
/// | C | Điểm tối đa | number |
/// | D | Số liệu các cơ quan | each reported value with agency, file, sheet and cell; one a line |
/// | E | Điểm thẩm định | **input**: number from 0 to the maximum |
/// | F | Lý do | **input**: text |
/// | G | Người quyết định | **input**: text |
/// | H | Ngày | **input**: a date cell, `dd/mm/yyyy` |
/// | I | Căn cứ (hidden) | `CriterionOutcome.basis` when the sheet was written |
enum DecisionsLayout {
  /// Name of the sheet.
  static let sheet = "Thẩm định"
  /// The heading row.
  static let headingRow = 5
  /// The words of the heading row, from column A.
  static let headings = [
    "STT", "Tiêu chí", "Điểm tối đa", "Số liệu các cơ quan", "Điểm thẩm định", "Lý do",
    "Người quyết định", "Ngày", "Căn cứ",
  ]

  static let code = 1
  static let name = 2
  static let maximum = 3
  static let claims = 4
  static let points = 5
  static let reason = 6
  static let decidedBy = 7
  static let decidedOn = 8
  static let basis = 9
}
