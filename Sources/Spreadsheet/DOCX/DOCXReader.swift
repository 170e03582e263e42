import Provenance

/// Word documents (ECMA-376 Part 1, §17) to a workbook: each table is a sheet, with the paragraphs
/// above it as its first rows; what stands behind the last table stands below it.
///
/// All cells are text, as it is seen: numbers of lists are set before it, what tracked changes delete
/// is left out, what they insert counts.
enum DOCXReader {
  static func read(_ bytes: [UInt8], name: String, limits: Limits) throws(Refusal) -> Workbook {
    var package = try Package(bytes, limits: limits)
    let target = try package.relations(of: "").first { $0.kind == "officeDocument" }?.target
    let isOwn = try isOwnReport(&package)
    guard let target, let document = try package.bytes(of: target) else {
      throw .damaged(.documentMissing, part: target)
    }
    var found: [CellProblem] = []
    let parts = try parts(of: &package, target, &found)
    let content = DOCXContent(part: target, limits: limits, parts: parts)
    try DOCXParser.read(document, into: content)
    if content.leftOut > 0 {
      found.append(CellProblem(code: .documentTextLeftOut, found: .count(content.leftOut)))
    }
    var workbook = try DOCXSheets(content).workbook(name: name)
    workbook.problems += found.map { XLSXReader.problem($0, file: name, sheet: nil) }
    workbook.inflatedBytes = package.inflatedBytes
    workbook.isOwnReport = isOwn
    return workbook
  }

  /// Whether the document bears our own mark among its properties.
  private static func isOwnReport(_ package: inout Package) throws(Refusal) -> Bool {
    var isOwn = false
    let limits = package.limits
    let parts = try package.relations(of: "").filter { $0.kind == "custom-properties" }
    for part in parts.compactMap(\.target) {
      do throws(Refusal) {
        guard let bytes = try package.bytes(of: part) else { continue }
        try XMLElements.visit(bytes, part: part, limits: limits) { element throws(Refusal) in
          if element["name"] == OwnDocument.reportMark { isOwn = true }
        }
      } catch {
        guard error.damage != nil else { throw error }
      }
    }
    return isOwn
  }

  /// What the other parts say; one that cannot be read is named, and left out.
  private static func parts(
    of package: inout Package, _ target: String, _ problems: inout [CellProblem]
  ) throws(Refusal) -> DOCXContent.Parts {
    var parts = DOCXContent.Parts()
    let limits = package.limits
    let relations = try package.relations(of: target)
    for relation in relations {
      if let address = relation.address { parts.addresses[relation.id] = address }
      // A picture of it is all that the document shows.
      if relation.kind == "package", let name = relation.target?.split(separator: "/").last {
        problems.append(CellProblem(.embedded(String(name)), code: .sheetNotRead))
      }
    }
    // Styles come first: notes are set in them.
    for kind in ["styles", "numbering", "comments", "footnotes", "endnotes"] {
      for part in relations.filter({ $0.kind == kind }).compactMap(\.target) {
        do throws(Refusal) {
          guard let bytes = try package.bytes(of: part) else { continue }
          switch kind {
          case "styles": parts.styles = try DOCXStyles(bytes, part: part, limits: limits)
          case "numbering":
            parts.numbering = try DOCXNumbering(bytes, part: part, limits: limits)
          default:
            let content = DOCXContent(part: part, limits: limits, parts: parts)
            try DOCXParser.read(bytes, into: content)
            parts.notes = content.parts.notes
          }
        } catch {
          guard let (damage, place) = error.damage else { throw error }
          let isRemark = kind != "styles" && kind != "numbering"
          problems.append(
            CellProblem(
              isRemark ? .remarks(damage) : .styles(damage), part: place.part, line: place.line))
        }
      }
    }
    return parts
  }
}
