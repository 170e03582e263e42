import CExpat
import Glibc
import Provenance

/// Reads a part of comments: the older ones, or threads.
enum CommentsPart {
  /// A comment and its cell.
  struct Entry {
    var cell: CellReference
    var comment: CellExtras.Comment
  }

  static func read(_ bytes: [UInt8], part: String, limits: Limits) throws(Refusal) -> [Entry] {
    let state = CommentsState(limits: limits)
    defer { withExtendedLifetime(state) {} }
    var parser = try ExpatParser(
      part: part, limits: limits, state: Unmanaged.passUnretained(state).toOpaque(),
      start: startElement, end: endElement, text: text)
    try parser.feed(bytes.span, isLast: true)
    return state.entries
  }
}

/// Where in the part we are, and the comment being put together.
private final class CommentsState {
  let limits: Limits
  var entries: [CommentsPart.Entry] = []
  private var authors: [String] = []
  private var cell: CellReference?
  private var author = ""
  private var bytes: [UInt8] = []
  private var isThread = false
  private var takesText = false

  init(limits: Limits) { self.limits = limits }

  typealias Attributes = UnsafeMutablePointer<UnsafePointer<CChar>?>

  func enter(_ name: UnsafePointer<CChar>, _ attributes: Attributes) -> Bool {
    if XMLName.equals(name, "author") {
      bytes = []
      takesText = true
    } else if XMLName.equals(name, "comment") {
      begin(attributes, isThread: false)
    } else if XMLName.equals(name, "threadedComment") {
      begin(attributes, isThread: true)
    } else if XMLName.equals(name, "t") || isThread && XMLName.equals(name, "text") {
      takesText = cell != nil
    } else if XMLName.equals(name, "rPh") {
      return false
    }
    return true
  }

  private func begin(_ attributes: Attributes, isThread: Bool) {
    self.isThread = isThread
    (cell, author, bytes) = (nil, "", [])
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      index += 2
      if XMLName.equals(name, "ref") { cell = CellReference(a1: String(cString: value)) }
      if XMLName.equals(name, "authorId"), let number = Int(String(cString: value)),
        authors.indices.contains(number)
      {
        author = authors[number]
      }
    }
  }

  func leave(_ name: UnsafePointer<CChar>) throws(Refusal) {
    if XMLName.equals(name, "author") {
      authors.append(String(decoding: bytes, as: UTF8.self))
      takesText = false
    } else if XMLName.equals(name, "t") || XMLName.equals(name, "text") {
      takesText = false
    } else if XMLName.equals(name, "comment") || XMLName.equals(name, "threadedComment") {
      try finish()
    }
  }

  private func finish() throws(Refusal) {
    guard let cell else { return }
    EscapedText.decode(&bytes, from: 0)
    try TextLength.check(bytes, from: 0, limits: limits)
    guard entries.count < limits.annotations else {
      throw .limit(.comments, found: entries.count + 1, limit: limits.annotations)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    entries.append(CommentsPart.Entry(cell: cell, comment: .init(author: author, text: text)))
    self.cell = nil
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {
    if takesText { bytes.append(contentsOf: text) }
  }
}

private func state(_ core: UnsafeMutablePointer<XMLCore>) -> CommentsState? {
  core.pointee.state.map { Unmanaged<CommentsState>.fromOpaque($0).takeUnretainedValue() }
}

private let startElement: XML_StartElementHandler = { userData, name, attributes in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name, let attributes,
    case .own(let local) = core.pointee.enter(name, attributes), let state = state(core)
  else { return }
  if !state.enter(local, attributes) { core.pointee.skipThis() }
}

private let endElement: XML_EndElementHandler = { userData, name in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name,
    core.pointee.leave(name), let state = state(core)
  else { return }
  let colon = strrchr(name, 0x3A).map { UnsafePointer($0) + 1 } ?? name
  do throws(Refusal) { try state.leave(colon) } catch { core.pointee.stop(error) }
}

private let text: XML_CharacterDataHandler = { userData, characters, length in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self) else { return }
  core.pointee.events &+= 1
  guard !core.pointee.isSkipping, let state = state(core), let characters else { return }
  characters.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
    state.take(UnsafeBufferPointer(start: $0, count: Int(length)))
  }
}
