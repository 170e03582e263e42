import Provenance

/// OpenDocument spreadsheets (OpenDocument 1.3 part 3), in a package or as one XML file, to a workbook.
///
/// Values are those of the attributes, texts those of the paragraphs. Dates are written out in days
/// of the calendar, so the null date of the document does not matter.
enum ODSReader {
  private static let contentPart = "content.xml"
  private static let stylesPart = "styles.xml"

  /// Whether a ZIP container is a package of OpenDocument: it says so, or has a document's parts and
  /// none of a package of Office.
  static func isPackage(_ bytes: [UInt8], limits: Limits) -> Bool {
    // Nearly every workbook of Office begins with its list of types.
    guard !bytes.has("[Content_Types].xml", at: 30) else { return false }
    do throws(Refusal) {
      var package = try Package(bytes, limits: limits)
      if let type = try package.bytes(of: "mimetype") {
        return String(decoding: type.prefix(200), as: UTF8.self).contains("opendocument")
      }
      return package.has(contentPart) && package.has("META-INF/manifest.xml")
        && !package.has("[Content_Types].xml")
    } catch {
      return false
    }
  }

  /// Reads a package.
  static func read(
    package bytes: [UInt8], name: String, limits: Limits, way: ReadingWay = .scanner
  ) throws(Refusal) -> Workbook {
    var package = try Package(bytes, limits: limits)
    let content = try contentBytes(&package)
    var styles = ODSStyles(limits: limits)
    var problems: [Problem] = []
    if let bytes = try package.bytes(of: stylesPart) {
      let part = ODSContent(
        part: stylesPart, limits: limits, styles: styles, isStylesPart: true)
      do throws(Refusal) {
        styles = try ODSParser.read(bytes, into: part).styles
      } catch {
        guard let (damage, place) = error.damage else { throw error }
        let skipped = CellProblem(.styles(damage), part: place.part, line: place.line)
        problems.append(XLSXReader.problem(skipped, file: name, sheet: nil))
      }
    }
    let read = try ODSParser.read(
      content, into: ODSContent(part: contentPart, limits: limits, styles: styles), way: way)
    var workbook = try workbook(read, name: name, problems: problems)
    workbook.inflatedBytes = package.inflatedBytes
    return workbook
  }

  /// Reads a document in one XML file.
  static func read(
    flat bytes: [UInt8], name: String, limits: Limits, way: ReadingWay = .scanner
  ) throws(Refusal) -> Workbook {
    guard bytes.count <= limits.partBytes, bytes.count <= limits.totalBytes else {
      throw .limit(.partBytes, found: bytes.count, limit: min(limits.partBytes, limits.totalBytes))
    }
    let content = ODSContent(part: "", limits: limits, styles: ODSStyles(limits: limits))
    var workbook = try workbook(
      ODSParser.read(bytes, into: content, way: way), name: name, problems: [])
    workbook.inflatedBytes = bytes.count
    return workbook
  }

  /// The names of a package's sheets, in order.
  static func sheetNames(package bytes: [UInt8], limits: Limits) throws(Refusal) -> [String] {
    var package = try Package(bytes, limits: limits)
    let content = ODSContent(
      part: contentPart, limits: limits, styles: ODSStyles(limits: limits), namesOnly: true)
    return try ODSParser.read(contentBytes(&package), into: content).sheetNames
  }

  /// Content figures of a package, read without making its model.
  static func totals(
    package bytes: [UInt8], limits: Limits, way: ReadingWay
  ) throws(Refusal) -> WorkbookTotals {
    var package = try Package(bytes, limits: limits)
    var content = ODSContent(part: contentPart, limits: limits, styles: ODSStyles(limits: limits))
    content.totals = WorkbookTotals()
    content = try ODSParser.read(contentBytes(&package), into: content, way: way)
    return content.totals ?? WorkbookTotals()
  }

  private static func contentBytes(_ package: inout Package) throws(Refusal) -> [UInt8] {
    if package.has("encrypted-package") { throw .encrypted(.encryptedODS) }
    if let type = try package.bytes(of: "mimetype") {
      let type = String(decoding: type.prefix(200), as: UTF8.self)
      if type.contains("opendocument.text") { throw .unsupported(.odt) }
      if !type.contains("opendocument.spreadsheet") { throw .unsupported(.openDocument) }
    }
    guard let content = try package.bytes(of: contentPart) else {
      throw .damaged(.workbookMissing, part: contentPart)
    }
    if try isEncrypted(content, &package) { throw .encrypted(.encryptedODS) }
    return content
  }

  /// Whether a part is no XML, in a package whose manifest tells how parts were encrypted.
  private static func isEncrypted(
    _ content: [UInt8], _ package: inout Package
  ) throws(Refusal) -> Bool {
    let start = content.prefix(64).first {
      !$0.isSpace && ![0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0)
    }
    guard start != UInt8(ascii: "<"),
      let manifest = try package.bytes(of: "META-INF/manifest.xml")
    else { return false }
    return String(decoding: manifest, as: UTF8.self).contains("encryption-data")
  }

  private static func workbook(
    _ content: ODSContent, name: String, problems: [Problem]
  ) throws(Refusal) -> Workbook {
    guard !content.sheets.isEmpty else { throw .damaged(.noSheets, part: content.part) }
    let found = content.problems.map { XLSXReader.problem($1, file: name, sheet: $0) }
    return Workbook(format: .ods, sheets: content.sheets, problems: problems + found)
  }
}
