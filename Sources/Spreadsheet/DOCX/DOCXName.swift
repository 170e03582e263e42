/// The elements of a Word document that matter (ECMA-376 Part 1, §17).
enum DOCXName: String, CaseIterable {
  // Structure
  case body, altChunk, tbl, tblGrid, gridCol, tr, trPr, gridBefore, gridAfter, tc, tcPr, gridSpan,
    vMerge
  case hMerge, cellDel, sdt, sdtPr, sdtContent, showingPlcHdr, txbxContent
  case footnote, endnote, comment
  // Paragraphs and runs
  case p, pPr, pStyle, numPr, ilvl, numId, r, rPr, rStyle, strike, dstrike, vertAlign, rFonts
  case vanish, hyperlink
  // Text
  case t, tab, ptab, br, cr, noBreakHyphen, sym, footnoteReference, endnoteReference
  case commentReference
  // Fields
  case fldChar, fldSimple, instrText, ddList, result, listEntry, checkBox, checked, `default`
  // Tracked changes
  case ins, del, moveTo, moveFrom
  // Properties as they were, what was deleted, phonetic text, and what holds no text
  case rPrChange, pPrChange, tblPrChange, tblGridChange, trPrChange, tcPrChange, tblPrExChange
  case delText, delInstrText, rt, tblPr, tblPrEx, sectPr, sdtEndPr

  private static let all = Dictionary(
    uniqueKeysWithValues: DOCXName.allCases.map { ($0.rawValue, $0) })

  /// The element that an XML element is; nil for one that only holds others.
  init?(_ element: XMLElement) {
    guard let name = Self.all[String(cString: element.local)] else { return nil }
    self = name
  }

  /// Whether neither it nor what it holds counts.
  var isLeftOut: Bool {
    switch self {
    case .moveFrom, .rPrChange, .pPrChange, .tblPrChange, .tblGridChange, .trPrChange,
      .tcPrChange, .tblPrExChange, .delText, .delInstrText, .rt, .tblPr, .tblPrEx, .sectPr,
      .sdtEndPr:
      true
    default: false
    }
  }
}
