/// A relation of an OPC part to another part.
struct Relation {
  var id: String
  /// The last word of the type, such as `worksheet`: the words before differ between Strict and
  /// Transitional.
  var kind: String
  /// The part's name from the package's root, without a leading slash; nil for an external target.
  var target: String?
  /// What an external target says; nil for a part.
  var address: String?

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
      guard list.count < limits.relations else {
        throw .limit(.relations, found: list.count + 1, limit: limits.relations, part: part)
      }
      let isExternal = element["TargetMode"]?.lowercased() == "external"
      list.append(
        Relation(
          id: id, kind: lastWord(type),
          target: isExternal ? nil : resolve(target, from: base),
          address: isExternal ? target : nil))
    }
    return list
  }

  private static func lastWord(_ type: String) -> String {
    let slash = type.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(type[type.utf8.index(after: $0)...]) } ?? type
  }

  /// A target as seen from a part: relative to the part's folder unless it begins with a slash.
  static func resolve(_ target: String, from base: String) -> String {
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    let isRooted = target.utf8.first.map(isSlash) ?? false
    var pieces = isRooted ? [] : base.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    for piece in target.utf8.split(whereSeparator: isSlash) {
      if piece.elementsEqual("..".utf8) {
        _ = pieces.popLast()
      } else if !piece.elementsEqual(".".utf8) {
        pieces.append(piece)
      }
    }
    let joined = pieces.map(PercentText.decoded).joined(separator: [UInt8(ascii: "/")])
    return String(decoding: Array(joined), as: UTF8.self)
  }
}
