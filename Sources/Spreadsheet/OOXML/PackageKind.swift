/// Tells a workbook from the other things that come as ZIP containers.
enum PackageKind {
  /// The name of the workbook part.
  static func workbookPart(of package: inout Package) throws(Refusal) -> String {
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
