/// A relation of an OPC part to another part.
struct Relation {
  var id: String
  /// The last word of the type, such as `worksheet`: the words before differ between Strict and
  /// Transitional.
  var kind: String
  /// The part's name from the package's root, without a leading slash; nil for an external target.
  var target: String?

  /// The name of the part that holds the relations of `part`.
  static func partName(for part: String) -> String {
    let pieces = part.split(separator: "/")
    guard let last = pieces.last else { return "_rels/.rels" }
    return (pieces.dropLast().map(String.init) + ["_rels", "\(last).rels"]).joined(separator: "/")
  }

  static func read(
    _ bytes: [UInt8], part: String, base: String, limits: Limits
  ) throws(Refusal) -> [Relation] {
    var list: [Relation] = []
    try XMLElements.visit(bytes, part: part, limits: limits) { (element) throws(Refusal) in
      guard element.depth == 2, element.isNamed("Relationship"), let id = element["Id"],
        let type = element["Type"], let target = element["Target"]
      else { return }
      let isExternal = element["TargetMode"]?.lowercased() == "external"
      list.append(
        Relation(
          id: id, kind: String(type.split(separator: "/").last ?? ""),
          target: isExternal ? nil : resolve(target, from: base)))
    }
    return list
  }

  /// A target as seen from a part: relative to the part's folder unless it begins with a slash.
  static func resolve(_ target: String, from base: String) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var pieces: [Substring] = []
    if !target.hasPrefix("/") { pieces = base.split(separator: "/").dropLast() }
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..": _ = pieces.popLast()
      default: pieces.append(piece)
      }
    }
    return decodePercents(pieces.joined(separator: "/"))
  }

  private static func decodePercents(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes = Array(text.utf8)
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), let high = HexDigit.value(bytes[index + 1]),
        let low = HexDigit.value(bytes[index + 2])
      {
        bytes.replaceSubrange(index...index + 2, with: [UInt8(high * 16 + low)])
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
