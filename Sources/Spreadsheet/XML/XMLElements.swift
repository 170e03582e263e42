import CExpat
import Glibc

/// An element of a small part, as long as its handler runs: its local name and its attributes.
struct XMLElement {
  /// How deep it stands; the root is at 1.
  let depth: Int
  let local: UnsafePointer<CChar>
  let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// Whether this is its local name.
  func isNamed(_ name: StaticString) -> Bool { XMLName.equals(local, name) }

  /// An attribute by its name without prefix (`id` for `r:id`).
  subscript(name: StaticString) -> String? {
    var index = 0
    while let found = attributes[index], let value = attributes[index + 1] {
      let local = strrchr(found, 0x3A).map { UnsafePointer($0) + 1 } ?? found
      if XMLName.equals(local, name) { return String(cString: value) }
      index += 2
    }
    return nil
  }

  /// An attribute that is a whole number.
  func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) } }

  /// An `xsd:boolean`; nil where the attribute is absent or not a boolean.
  func flag(_ name: StaticString) -> Bool? {
    switch self[name] {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: nil
    }
  }
}

/// Reads a small part element by element, the root first.
enum XMLElements {
  typealias Visit = (_ element: XMLElement) throws(Refusal) -> Void

  static func visit(
    _ bytes: [UInt8], part: String, limits: Limits, _ visit: @escaping Visit
  ) throws(Refusal) {
    let walk = Walk(visit: visit)
    defer { withExtendedLifetime(walk) {} }
    var parser = try ExpatParser(
      part: part, limits: limits, state: Unmanaged.passUnretained(walk).toOpaque(),
      start: startElement, end: endElement, text: ignoreText)
    try parser.feed(bytes.span, isLast: true)
  }

  fileprivate final class Walk {
    let visit: Visit
    /// Depth without the elements that only group others.
    var depth = 0
    init(visit: @escaping Visit) { self.visit = visit }
  }
}

private func walk(_ core: UnsafeMutablePointer<XMLCore>) -> XMLElements.Walk? {
  core.pointee.state.map { Unmanaged<XMLElements.Walk>.fromOpaque($0).takeUnretainedValue() }
}

private let startElement: XML_StartElementHandler = { userData, name, attributes in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name, let attributes,
    case .own(let local) = core.pointee.enter(name, attributes), let walk = walk(core)
  else { return }
  walk.depth += 1
  do throws(Refusal) {
    try walk.visit(XMLElement(depth: walk.depth, local: local, attributes: attributes))
  } catch {
    core.pointee.stop(error)
  }
}

private let endElement: XML_EndElementHandler = { userData, name in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name,
    core.pointee.leave(name), let walk = walk(core)
  else { return }
  walk.depth -= 1
}

private let ignoreText: XML_CharacterDataHandler = { userData, _, _ in
  userData?.assumingMemoryBound(to: XMLCore.self).pointee.events &+= 1
}
