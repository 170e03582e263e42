/// A small Word document put together from the XML that a test is about.
public struct MiniDOCX {
  /// The usual namespaces.
  public static let namespaces = """
     xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml"
    """

  private var entries: [ZipBuilder.Entry] = []
  private var relations = ""

  /// A document with this body.
  public init(body: String) {
    self.init(document: "<w:document\(Self.namespaces)><w:body>\(body)</w:body></w:document>")
  }

  /// A document whose part is this.
  public init(document: String) {
    add("[Content_Types].xml", "<Types/>")
    add("_rels/.rels", Self.relations(Self.relation("rId1", "officeDocument", "word/document.xml")))
    add("word/document.xml", document)
  }

  /// The document with another part, to which a relation leads; the root of its XML is named here.
  public func with(_ kind: String, root: String, _ inner: String) -> MiniDOCX {
    var copy = self
    copy.add("word/\(kind).xml", "<w:\(root)\(Self.namespaces)>\(inner)</w:\(root)>")
    copy.relations += Self.relation("rId\(copy.entries.count)", kind, "\(kind).xml")
    return copy
  }

  /// The document with a relation to an address.
  public func with(link id: String, to address: String) -> MiniDOCX {
    var copy = self
    copy.relations += Self.relation(id, "hyperlink", address, mode: " TargetMode=\"External\"")
    return copy
  }

  private mutating func add(_ name: String, _ text: String) {
    entries.append(.init(deflating: name, Array(text.utf8)))
  }

  private static func relation(
    _ id: String, _ kind: String, _ target: String, mode: String = ""
  ) -> String {
    "<Relationship Id=\"\(id)\" Type=\"http://x/\(kind)\" Target=\"\(target)\"\(mode)/>"
  }

  private static func relations(_ inner: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "\(inner)</Relationships>"
  }

  /// The file.
  public func bytes() -> [UInt8] {
    var copy = self
    copy.add("word/_rels/document.xml.rels", Self.relations(relations))
    return ZipBuilder(copy.entries).bytes()
  }

  // MARK: Pieces

  /// A table of rows, all columns of one width or of these.
  public static func table(_ rows: [String], widths: [Int] = []) -> String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(rows.joined())</w:tbl>"
  }

  /// A table of plain texts.
  public static func table(of texts: [[String]]) -> String {
    table(texts.map { row($0.map { cell($0) }) })
  }

  /// A row of cells.
  public static func row(_ cells: [String], properties: String = "") -> String {
    "<w:tr>\(properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")\(cells.joined())</w:tr>"
  }

  /// A cell with one paragraph of plain text for each line.
  public static func cell(_ text: String, _ properties: String = "") -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return cell(xml: lines.map { paragraph(String($0)) }.joined(), properties)
  }

  /// A cell that holds this XML.
  public static func cell(xml: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(xml)</w:tc>"
  }

  /// A paragraph of plain text.
  public static func paragraph(_ text: String, _ properties: String = "") -> String {
    let own = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return "<w:p>\(own)\(text.isEmpty ? "" : run(text))</w:p>"
  }

  /// A run of plain text.
  public static func run(_ text: String, _ properties: String = "") -> String {
    let escaped = text.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&amp;").split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "&lt;")
    let own = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(own)<w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
  }
}
