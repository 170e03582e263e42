/// The names of OpenDocument that are looked at, elements and attributes, with the usual prefixes.
///
/// A file may use other prefixes: `ODSNames` tells what they stand for.
enum ODSName: String, CaseIterable {
  // Documents
  case document = "office:document"
  case documentContent = "office:document-content"
  case documentStyles = "office:document-styles"
  case body = "office:body"
  case spreadsheet = "office:spreadsheet"
  case textBody = "office:text"
  case fontFaces = "office:font-face-decls"
  case styles = "office:styles"
  case automaticStyles = "office:automatic-styles"

  // Styles
  case style = "style:style"
  case defaultStyle = "style:default-style"
  case fontFace = "style:font-face"
  case tableProperties = "style:table-properties"
  case textProperties = "style:text-properties"
  case map = "style:map"
  case styleName = "style:name"
  case family = "style:family"
  case parentStyle = "style:parent-style-name"
  case dataStyle = "style:data-style-name"
  case condition = "style:condition"
  case applyStyle = "style:apply-style-name"
  case fontName = "style:font-name"
  case lineThrough = "style:text-line-through-style"
  case lineThroughType = "style:text-line-through-type"
  case textPosition = "style:text-position"
  case fontFamily = "fo:font-family"
  case svgFontFamily = "svg:font-family"

  // Formats of numbers
  case numberStyle = "number:number-style"
  case percentageStyle = "number:percentage-style"
  case currencyStyle = "number:currency-style"
  case dateStyle = "number:date-style"
  case timeStyle = "number:time-style"
  case textStyle = "number:text-style"
  case number = "number:number"
  case scientific = "number:scientific-number"
  case fraction = "number:fraction"
  case numberText = "number:text"
  case currencySymbol = "number:currency-symbol"
  case textContent = "number:text-content"
  case day = "number:day"
  case month = "number:month"
  case year = "number:year"
  case dayOfWeek = "number:day-of-week"
  case hours = "number:hours"
  case minutes = "number:minutes"
  case seconds = "number:seconds"
  case amPm = "number:am-pm"
  case length = "number:style"
  case textual = "number:textual"
  case decimals = "number:decimal-places"
  case leastDecimals = "number:min-decimal-places"
  case leastDigits = "number:min-integer-digits"
  case grouping = "number:grouping"
  case factor = "number:display-factor"
  case truncates = "number:truncate-on-overflow"

  // Tables
  case table = "table:table"
  case columnGroup = "table:table-column-group"
  case headerColumns = "table:table-header-columns"
  case columns = "table:table-columns"
  case column = "table:table-column"
  case rowGroup = "table:table-row-group"
  case headerRows = "table:table-header-rows"
  case rows = "table:table-rows"
  case row = "table:table-row"
  case cell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"
  case tableName = "table:name"
  case tableStyle = "table:style-name"
  case defaultCellStyle = "table:default-cell-style-name"
  case display = "table:display"
  case visibility = "table:visibility"
  case protected = "table:protected"
  case columnsRepeated = "table:number-columns-repeated"
  case rowsRepeated = "table:number-rows-repeated"
  case columnsSpanned = "table:number-columns-spanned"
  case rowsSpanned = "table:number-rows-spanned"
  case formula = "table:formula"

  // Values
  case valueType = "office:value-type"
  case value = "office:value"
  case dateValue = "office:date-value"
  case timeValue = "office:time-value"
  case booleanValue = "office:boolean-value"
  case stringValue = "office:string-value"
  case extendedType = "calcext:value-type"
  case annotation = "office:annotation"
  case creator = "dc:creator"

  // Texts
  case paragraph = "text:p"
  case heading = "text:h"
  case list = "text:list"
  case listItem = "text:list-item"
  case listHeader = "text:list-header"
  case section = "text:section"
  case spaces = "text:s"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case span = "text:span"
  case link = "text:a"
  case note = "text:note"
  case rubyText = "text:ruby-text"
  case count = "text:c"
  case textStyleName = "text:style-name"
  case address = "xlink:href"

  /// Any other element of text: a field, a bookmark.
  case otherText = "text:"
  /// Anything else of the format.
  case other = ":"
  /// A name of another namespace.
  case foreign = ""

  /// The case of each name.
  static let all = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The usual prefix of each namespace.
  static let prefixes: [String: String] = {
    let own = [
      "office": "office", "style": "style", "table": "table", "text": "text", "draw": "drawing",
      "number": "datastyle", "fo": "xsl-fo-compatible", "svg": "svg-compatible", "form": "form",
      "chart": "chart", "dr3d": "dr3d", "script": "script", "presentation": "presentation",
    ]
    var prefixes = [
      "http://www.w3.org/1999/xlink": "xlink", "http://purl.org/dc/elements/1.1/": "dc",
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
    ]
    for (prefix, name) in own {
      prefixes["urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"] = prefix
    }
    return prefixes
  }()
}
