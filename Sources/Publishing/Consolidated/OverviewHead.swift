import PARIndex
import WorkbookWriting

/// The letterhead and the title of the sheet Tổng quan.
struct OverviewHead {
  let context: SheetContext
  let sheet: SheetBuilder

  /// Writes them, with province and year behind the title.
  func write(title: String) throws(WriteError) {
    let standing = context.registry.name(context.header.standingAgency)
    try OfficialHeader(superior: context.header.issuer, issuer: standing)
      .write(
        on: sheet, row: 1, left: OverviewColumn.numbers(.code ... .previous),
        right: OverviewColumn.numbers(.gapOrder ... .gapLeads))
    try sheet.row(4, height: 4)
    let province = context.header.province.uppercased()
    let row = OverviewRows.title
    try sheet.merged(
      row, OverviewColumn.page,
      "\(title) " + (province.isEmpty ? "" : "\(province) ")
        + said("NĂM \(context.header.year)", "\(context.header.year)"),
      style: DocumentStyles.title.with { $0.size = 16 })
    try sheet.merged(
      row + 1, OverviewColumn.page, context.subtitle, style: DocumentStyles.subtitle)
    try sheet.row(row, height: 24)
    try sheet.row(row + 1, height: 20)
    try sheet.row(row + 2, height: 5)
  }
}
