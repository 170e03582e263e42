/// Tells a workbook from the other things that come as ZIP containers.
enum PackageKind {
  /// The name of the workbook part.
  static func workbookPart(of package: inout Package) throws(Refusal) -> String {
    if let bytes = try package.bytes(of: "mimetype") {
      let type = String(decoding: bytes.prefix(200), as: UTF8.self)
      if type.contains("opendocument.spreadsheet") { throw .unsupported("ODS") }
      if type.contains("opendocument.text") { throw .unsupported("ODT") }
      if type.contains("opendocument") { throw .unsupported("OpenDocument") }
    }
    let target = try package.relations(of: "").first { $0.kind == "officeDocument" }?.target
    guard let target else {
      if package.has("Index/Document.iwa") { throw .unsupported("Apple Numbers") }
      if package.has("[Content_Types].xml") {
        throw .damaged("no relation to a workbook", part: "_rels/.rels")
      }
      throw .unsupported("ZIP")
    }
    let key = ZipEntry.key(target)
    if key.hasSuffix(".bin") { throw .unsupported("XLSB") }
    if key.hasPrefix("word/") { throw .unsupported("DOCX") }
    if key.hasPrefix("ppt/") { throw .unsupported("PPTX") }
    if key.hasPrefix("visio/") { throw .unsupported("VSDX") }
    return target
  }
}
