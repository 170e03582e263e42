/// Tells a workbook from the other things that come as ZIP containers.
enum PackageKind {
  /// The name of the workbook part.
  static func workbookPart(of package: inout Package) throws(Refusal) -> String {
    if let bytes = try package.bytes(of: "mimetype") {
      let type = String(decoding: bytes.prefix(200), as: UTF8.self)
      if type.contains("opendocument.spreadsheet") { throw .unsupported(.ods) }
      if type.contains("opendocument.text") { throw .unsupported(.odt) }
      if type.contains("opendocument") { throw .unsupported(.openDocument) }
    }
    let target = try package.relations(of: "").first { $0.kind == "officeDocument" }?.target
    guard let target else {
      if package.has("Index/Document.iwa") { throw .unsupported(.numbers) }
      if package.has("[Content_Types].xml") {
        throw .damaged(.noWorkbookRelation, part: "_rels/.rels")
      }
      throw .unsupported(.zip)
    }
    let key = ZipEntry.key(target)
    if key.hasSuffix(".bin") { throw .unsupported(.xlsb) }
    if key.hasPrefix("word/") { throw .unsupported(.docx) }
    if key.hasPrefix("ppt/") { throw .unsupported(.pptx) }
    if key.hasPrefix("visio/") { throw .unsupported(.vsdx) }
    return target
  }
}
