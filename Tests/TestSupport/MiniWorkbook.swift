/// A small XLSX file put together from the XML that a test is about.
public struct MiniWorkbook {
  /// The namespace of SpreadsheetML.
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The namespace of office relations.
  public static let officeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The namespace of package relations.
  public static let packageRelations =
    "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The parts by name, in the order written.
  public var parts: [(name: String, bytes: [UInt8])]

  /// A workbook of one sheet *Trang 1*.
  ///
  /// - Parameters:
  ///   - rows: what stands in `sheetData`.
  ///   - before: what stands before `sheetData`.
  ///   - after: what stands after it.
  ///   - strings: the `si` elements; nil for no such part.
  ///   - styles: what stands in `styleSheet`; nil for no such part.
  ///   - workbookProperties: the attributes of `workbookPr`.
  public init(
    rows: String, before: String = "", after: String = "", strings: String? = nil,
    styles: String? = nil, workbookProperties: String = ""
  ) {
    self.init(
      sheet: """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="\(Self.main)" xmlns:r="\(Self.officeRelations)">\
        \(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>
        """, strings: strings, styles: styles, workbookProperties: workbookProperties)
  }

  /// A workbook of one sheet given as a whole part.
  public init(
    sheet: String, strings: String? = nil, styles: String? = nil, workbookProperties: String = ""
  ) {
    parts = []
    set(
      "_rels/.rels",
      """
      <Relationships xmlns="\(Self.packageRelations)"><Relationship Id="rId1" \
      Type="\(Self.officeRelations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """)
    set(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.officeRelations)"><workbookPr \
      \(workbookProperties)/><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets>\
      </workbook>
      """)
    var relations = relation("rId1", "worksheet", "worksheets/sheet1.xml")
    if strings != nil { relations += relation("rId2", "sharedStrings", "sharedStrings.xml") }
    if styles != nil { relations += relation("rId3", "styles", "styles.xml") }
    set(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(Self.packageRelations)\">\(relations)</Relationships>")
    set("xl/worksheets/sheet1.xml", sheet)
    if let strings { set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>") }
    if let styles {
      set("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>")
    }
  }

  private func relation(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(Self.officeRelations)/\(kind)\" Target=\"\(target)\"/>"
  }

  /// Sets a part, or adds it.
  public mutating func set(_ name: String, _ text: String) { set(name, Array(text.utf8)) }

  /// Sets a part, or adds it.
  public mutating func set(_ name: String, _ bytes: [UInt8]) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].bytes = bytes
    } else {
      parts.append((name, bytes))
    }
  }

  /// Renames a part.
  public mutating func rename(_ name: String, _ newName: String) {
    for index in parts.indices where parts[index].name == name { parts[index].name = newName }
  }

  /// Changes a part's text.
  public mutating func replace(_ part: String, _ old: String, _ new: String) {
    for index in parts.indices where parts[index].name == part {
      let text = String(decoding: parts[index].bytes, as: UTF8.self)
      let pieces = text.split(separator: old, omittingEmptySubsequences: false)
      parts[index].bytes = Array(pieces.joined(separator: new).utf8)
    }
  }

  /// The container before it is written, for tests that spoil it.
  public var zip: ZipBuilder {
    ZipBuilder(parts.map { ZipBuilder.Entry(deflating: $0.name, $0.bytes) })
  }

  /// The file.
  public func bytes() -> [UInt8] { zip.bytes() }
}
