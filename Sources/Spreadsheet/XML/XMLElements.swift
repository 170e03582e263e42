import CExpat
import Glibc

/// An element of a small part: its local name and its attributes.
struct XMLElement {
  var name: String
  /// Attribute names without their namespace (`id` for `r:id`); the last of two of one name counts.
  private var attributes: [String: String]

  subscript(name: String) -> String? { attributes[name] }

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// An `xsd:boolean`; nil where the attribute is absent or is none.
  func flag(_ name: String) -> Bool? {
    switch attributes[name] {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: nil
    }
  }
}

/// Reads a small part element by element.
///
/// The path holds the local names of the elements around, the root first and the element itself
/// last.
enum XMLElements {
  typealias Visit = (_ path: [String], _ element: XMLElement) throws(Refusal) -> Void

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
    var path: [String] = []
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
  walk.path.append(String(cString: local))
  do throws(Refusal) {
    try walk.visit(
      walk.path,
      XMLElement(name: String(cString: local), attributes: dictionary(attributes)))
  } catch {
    core.pointee.stop(error)
  }
}

private let endElement: XML_EndElementHandler = { userData, name in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name,
    core.pointee.leave(name) != nil, let walk = walk(core)
  else { return }
  _ = walk.path.popLast()
}

private let ignoreText: XML_CharacterDataHandler = { userData, _, _ in
  userData?.assumingMemoryBound(to: XMLCore.self).pointee.events &+= 1
}

private func dictionary(
  _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>
) -> [String: String] {
  var result: [String: String] = [:]
  var index = 0
  while let name = attributes[index], let value = attributes[index + 1] {
    let local = strrchr(name, Int32(XMLCore.separator)).map { UnsafePointer($0) + 1 } ?? name
    result[String(cString: local)] = String(cString: value)
    index += 2
  }
  return result
}
