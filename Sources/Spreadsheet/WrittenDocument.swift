import CExpat
import Provenance

/// Looks through a text document (OOXML) that was just written.
public enum WrittenDocument {
  /// Parses every part of a document.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the file's name for messages.
  /// - Returns: the texts of its paragraphs, in order.
  /// - Throws: `ReadError` where any part cannot be read.
  public static func paragraphs(_ bytes: [UInt8], name: String) throws(ReadError) -> [String] {
    do throws(Refusal) {
      var package = try Package(bytes, limits: .standard)
      try package.requireWellFormedParts()
      guard
        let part = try package.relations(of: "").first(where: { $0.kind == "officeDocument" })?
          .target, let text = try package.bytes(of: part)
      else { throw .damaged(.noWorkbookRelation, part: "_rels/.rels") }
      for target in try package.relations(of: part).compactMap(\.target)
      where !package.has(target) {
        throw .damaged(.sheetMissing, part: target)
      }
      return try paragraphs(of: text, part: part)
    } catch {
      throw error.readError(file: name)
    }
  }

  private static func paragraphs(of bytes: [UInt8], part: String) throws(Refusal) -> [String] {
    let texts = ParagraphTexts()
    defer { withExtendedLifetime(texts) {} }
    var parser = try ExpatParser(
      part: part, limits: .standard, state: Unmanaged.passUnretained(texts).toOpaque(),
      start: startElement, end: endElement, text: addText)
    try parser.feed(bytes.span, isLast: true)
    return texts.paragraphs.map { String(decoding: $0, as: UTF8.self) }
  }
}

private final class ParagraphTexts {
  var paragraphs: [[UInt8]] = []
  var isInText = false
}

private func texts(_ core: UnsafeMutablePointer<XMLCore>) -> ParagraphTexts? {
  core.pointee.state.map { Unmanaged<ParagraphTexts>.fromOpaque($0).takeUnretainedValue() }
}

private let startElement: XML_StartElementHandler = { userData, name, attributes in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name, let attributes,
    case .own(let local) = core.pointee.enter(name, attributes), let texts = texts(core)
  else { return }
  if XMLName.equals(local, "p") { texts.paragraphs.append([]) }
  texts.isInText = XMLName.equals(local, "t")
}

private let endElement: XML_EndElementHandler = { userData, name in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name,
    core.pointee.leave(name)
  else { return }
  texts(core)?.isInText = false
}

private let addText: XML_CharacterDataHandler = { userData, characters, length in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let characters else { return }
  core.pointee.events &+= 1
  guard let texts = texts(core), texts.isInText, !texts.paragraphs.isEmpty else { return }
  characters.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
    texts.paragraphs[texts.paragraphs.count - 1].append(
      contentsOf: UnsafeBufferPointer(start: $0, count: Int(length)))
  }
}
