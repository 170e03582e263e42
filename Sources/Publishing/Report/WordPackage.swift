import Provenance
import WorkbookWriting

extension WordDocument {
  /// Name of the part that holds the text.
  static let textPart = "word/document.xml"

  /// The file: the same document always gives the same bytes.
  ///
  /// - Throws: `WriteError` where it would become larger than a file may be.
  func packed() throws(WriteError) -> [UInt8] {
    var package = ZipPackage()
    for (name, content) in [
      ("[Content_Types].xml", Self.types), ("_rels/.rels", Self.packageRelations),
      (Self.textPart, text), ("word/_rels/document.xml.rels", Self.textRelations),
      ("word/styles.xml", styles), ("word/header1.xml", Self.pageNumber),
      ("docProps/core.xml", properties), ("docProps/custom.xml", Self.mark),
    ] {
      let declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content
      try package.add(name, Array(declared.utf8))
    }
    return package.finished
  }

  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let opc = "http://schemas.openxmlformats.org/package/2006"
  private static let officePart =
    "application/vnd.openxmlformats-officedocument.wordprocessingml."

  private static let types =
    "<Types xmlns=\"\(opc)/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
    + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + [
      ("word/document.xml", officePart + "document.main+xml"),
      ("word/styles.xml", officePart + "styles+xml"),
      ("word/header1.xml", officePart + "header+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      (
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml"
      ),
    ].map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
    + "</Types>"

  private static let packageRelations = relations([
    ("\(office)/relationships/officeDocument", "word/document.xml"),
    ("\(opc)/relationships/metadata/core-properties", "docProps/core.xml"),
    ("\(office)/relationships/custom-properties", "docProps/custom.xml"),
  ])

  private static let textRelations = relations([
    ("\(office)/relationships/styles", "styles.xml"),
    ("\(office)/relationships/header", "header1.xml"),
  ])

  private static func relations(_ targets: [(kind: String, part: String)]) -> String {
    "<Relationships xmlns=\"\(opc)/relationships\">"
      + targets.enumerated().map { index, target in
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(target.kind)\" Target=\"\(target.part)\"/>"
      }.joined() + "</Relationships>"
  }

  /// A4; margins 20, 30 and 15 mm; the number of the page at the top, not on the first.
  private var text: String {
    "<w:document xmlns:w=\"\(Self.main)\" xmlns:r=\"\(Self.office)/relationships\"><w:body>\n"
      + WordMarkup.body(blocks)
      + "\n<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
      + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" "
      + "w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>"
  }

  /// Width of the text between the margins, in twentieths of a point.
  static let textWidth = 11_906 - 1_701 - 851

  private var styles: String {
    "<w:styles xmlns:w=\"\(Self.main)\"><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
      + "w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
      + "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"
      + "<w:lang w:val=\"\(language == .vi ? "vi-VN" : "en-GB")\"/></w:rPr></w:rPrDefault>"
      + "<w:pPrDefault/></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      + "<w:name w:val=\"Normal\"/></w:style></w:styles>"
  }

  private static let pageNumber =
    "<w:hdr xmlns:w=\"\(main)\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
    + "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>"

  /// By which the document knows itself, however it is edited and saved.
  private static let mark =
    "<Properties xmlns=\"\(office)/custom-properties\" xmlns:vt=\"\(office)/docPropsVTypes\">"
    + "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" "
    + "name=\"\(OwnDocument.reportMark)\"><vt:lpwstr>1</vt:lpwstr></property></Properties>"

  private var properties: String {
    "<cp:coreProperties xmlns:cp=\"\(Self.opc)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(WordMarkup.escaped(title))</dc:title>"
      + "<dc:creator>\(WordMarkup.escaped(author))</dc:creator>"
      + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(created)T00:00:00Z</dcterms:created>"
      + "</cp:coreProperties>"
  }
}
