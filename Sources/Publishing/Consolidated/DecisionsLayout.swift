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
/// | J–N | … cũ (hidden) | a stale decision: points, reason, person, day, and the basis it was taken on |
///
/// A stale decision leaves E blank, so that it does not count; it is read again from J–N, with its
/// own basis, until somebody decides anew in E.
enum DecisionsLayout {
  /// Name of the sheet.
  static let sheet = "Thẩm định"
  /// The heading row.
  static let headingRow = 5
  /// The words of the heading row, from column A.
  static let headings = [
    "STT", "Tiêu chí", "Điểm tối đa", "Số liệu các cơ quan", "Điểm thẩm định", "Lý do",
    "Người quyết định", "Ngày", "Căn cứ", "Điểm thẩm định cũ", "Lý do cũ", "Người quyết định cũ",
    "Ngày quyết định cũ", "Căn cứ cũ",
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
  static let formerPoints = 10
  static let formerReason = 11
  static let formerlyDecidedBy = 12
  static let formerlyDecidedOn = 13
  static let formerBasis = 14
}
