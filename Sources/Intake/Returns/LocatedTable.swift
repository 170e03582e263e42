import Forms
import Provenance
import Spreadsheet

/// A table found in a return: where it stands, and which form it is.
struct LocatedTable {
  var grid: SheetGrid
  var table: FoundTable
  var form: Form
  /// Its sheet.
  var place: Place
  /// The period it is about; nil where nothing names one.
  var period: HeadingQualifier.Period?
  /// Whether its heading is lost, so that its columns are only guessed.
  var isHeadless = false
  /// What the lines between it and the table above say; nil for the first of a sheet.
  var lines: TablePeriods.Lines?

  /// What it is called in messages: its sheet's name, or where its heading stands.
  var title: String {
    grid.sheet.name.isEmpty ? String(table.headingRows.lowerBound) : grid.sheet.name
  }

  /// Where its heading begins.
  var headingPlace: Place {
    place.at(row: table.headingRows.lowerBound, column: table.columns.first?.index ?? 1)
  }

  /// Whether a person sees its sheet.
  var isVisible: Bool { grid.sheet.visibility == .visible }
}

/// An identification line of a return, and its sheet.
struct LocatedLabel {
  var value: LabelReader.Value
  var place: Place
}
