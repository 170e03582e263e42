import CExpat

/// Feeds a part of a Word document to expat.
enum DOCXParser {
  static func read(_ bytes: [UInt8], into content: DOCXContent) throws(Refusal) {
    defer { withExtendedLifetime(content) {} }
    var parser = try ExpatParser(
      part: content.part, limits: content.limits,
      state: Unmanaged.passUnretained(content).toOpaque(), start: startElement, end: endElement,
      text: text)
    try parser.feed(bytes.span, isLast: true)
  }
}

private func content(_ core: UnsafeMutablePointer<XMLCore>) -> DOCXContent? {
  core.pointee.state.map { Unmanaged<DOCXContent>.fromOpaque($0).takeUnretainedValue() }
}

private let startElement: XML_StartElementHandler = { userData, name, attributes in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name, let attributes,
    let content = content(core)
  else { return }
  switch core.pointee.enter(name, attributes, throughForeign: true) {
  case .own(let local):
    do throws(Refusal) {
      let element = XMLElement(depth: core.pointee.depth, local: local, attributes: attributes)
      if try !content.enter(element) { core.pointee.skipThis() }
    } catch {
      core.pointee.stop(error)
    }
  // The text of formulas.
  case .foreign(let local): content.takesText = XMLName.equals(local, "t")
  case .ignored: break
  }
}

private let endElement: XML_EndElementHandler = { userData, name in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name,
    let content = content(core)
  else { return }
  content.takesText = false
  guard core.pointee.leave(name) else { return }
  do throws(Refusal) { try content.leave() } catch { core.pointee.stop(error) }
}

private let text: XML_CharacterDataHandler = { userData, characters, length in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let characters else { return }
  core.pointee.events &+= 1
  guard !core.pointee.isSkipping, let content = content(core) else { return }
  characters.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { start in
    do throws(Refusal) {
      try content.take(UnsafeBufferPointer(start: start, count: Int(length)))
    } catch {
      core.pointee.stop(error)
    }
  }
}
