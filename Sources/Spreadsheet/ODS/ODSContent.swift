import CExpat
import Provenance

/// A document as expat brings it: where in it we are, and the sheets that came so far.
struct ODSContent {
  enum Place: UInt8 {
    case outside, document, fonts, styles, style, format, formatText
    case body, spreadsheet, table, foldedGroup, row, cell, list, paragraph, span, link, leaf
    case annotation, creator, remark, remarkLeaf
  }

  let limits: Limits
  let part: String
  /// Whether only the names of the sheets are wanted.
  let namesOnly: Bool
  /// Whether the part holds styles that another part uses.
  let isStylesPart: Bool
  var names = ODSNames()
  var styles: ODSStyles
  var sheets: [Sheet] = []
  var sheetNames: [String] = []
  /// Where only figures of the cells are wanted, those so far.
  var totals: WorkbookTotals?
  /// What was odd, with the sheet it was found in.
  var problems: [(sheet: String, problem: CellProblem)] = []

  // Where we are
  var places: [Place] = []
  var place = Place.outside
  var table: ODSTable?
  var cell = ODSCell()
  var text = StyledText()
  var extras = ODSTable.Extras()

  // Styles
  var style = ODSStyles.Definition()
  var styleKey: (name: String, family: ODSStyles.Family)?
  var format: ODSFormat?
  var formatName = ""

  // Remarks
  var comment = CellExtras.Comment(text: "")
  var remark = StyledText()

  // What all sheets have together
  var remainingCells: Int
  var tally = SheetTally()
  var textBytes = 0

  init(
    part: String, limits: Limits, styles: ODSStyles, isStylesPart: Bool = false,
    namesOnly: Bool = false
  ) {
    self.part = part
    self.limits = limits
    self.styles = styles
    self.isStylesPart = isStylesPart
    self.namesOnly = namesOnly
    remainingCells = limits.cells
  }
}
