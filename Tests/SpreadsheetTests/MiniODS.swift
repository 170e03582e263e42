import Provenance
import TestSupport

@testable import Spreadsheet

/// A small OpenDocument spreadsheet put together from the XML that a test is about.
struct MiniODS {
  /// The usual namespaces.
  static let namespaces =
    ["office", "table", "text", "style"].map(declaration).joined() + """
       xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
      xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
      """

  private static func declaration(_ prefix: String) -> String {
    " xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(prefix):1.0\""
  }

  var content: String
  var styles: String?
  var mimetype: String? = "application/vnd.oasis.opendocument.spreadsheet"
  var manifest = "<manifest/>"

  /// A document of one table *Trang 1*.
  init(rows: String, before: String = "", automatic: String = "", styles: String? = nil) {
    self.init(
      body: "<table:table table:name=\"Trang 1\">\(before)\(rows)</table:table>",
      automatic: automatic, styles: styles)
  }

  /// A document of any tables.
  init(body: String, automatic: String = "", styles: String? = nil) {
    content = """
      <?xml version="1.0" encoding="UTF-8"?><office:document-content\(Self.namespaces)>\
      <office:automatic-styles>\(automatic)</office:automatic-styles><office:body>\
      <office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document-content>
      """
    self.styles = styles.map {
      "<office:document-styles\(Self.namespaces)><office:styles>\($0)</office:styles></office:document-styles>"
    }
  }

  func bytes() -> [UInt8] {
    var entries: [ZipBuilder.Entry] = []
    if let mimetype { entries.append(.init("mimetype", Array(mimetype.utf8))) }
    entries.append(.init(deflating: "content.xml", Array(content.utf8)))
    if let styles { entries.append(.init(deflating: "styles.xml", Array(styles.utf8))) }
    entries.append(.init("META-INF/manifest.xml", Array(manifest.utf8)))
    return ZipBuilder(entries).bytes()
  }

  /// The document read, in both ways, which must say the same.
  func read(_ limits: Limits = .standard) throws -> Workbook {
    if let difference = ODSBothWays.differ(bytes(), limits: limits) {
      throw Different(what: difference)
    }
    return try WorkbookReader.read(bytes(), name: "a.ods", limits: limits)
  }

  /// Its first sheet.
  func sheet(_ limits: Limits = .standard) throws -> Sheet { try read(limits).sheets[0] }

  /// Why it is refused, in the names of the cases; nil where it is not.
  func refusal(_ limits: Limits = .standard) -> String? {
    do throws(ReadError) {
      _ = try WorkbookReader.read(bytes(), name: "a.ods", limits: limits)
      return nil
    } catch {
      return "\(error.problem.code.rawValue) | \(error.problem.found.map { "\($0)" } ?? "")"
    }
  }

  struct Different: Error { var what: String }

  /// A row of cells.
  static func row(_ cells: String..., attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells.joined())</table:table-row>"
  }

  static func text(_ paragraphs: String..., attributes: String = "") -> String {
    let inner = paragraphs.map { "<text:p>\($0)</text:p>" }.joined()
    return
      "<table:table-cell office:value-type=\"string\" \(attributes)>\(inner)</table:table-cell>"
  }

  static func value(_ attributes: String, shown: String = "") -> String {
    "<table:table-cell \(attributes)><text:p>\(shown)</text:p></table:table-cell>"
  }
}
