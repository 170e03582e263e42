import CExpat

/// Reads the shared strings part through expat.
struct SharedStringsState {
  enum Place: UInt8 { case outside, table, item, run, itemText, runText, properties }
  var place = Place.outside
  var strings: SharedStrings
  var runs = RunCollector()

  mutating func enter(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>,
    in core: UnsafeMutablePointer<XMLCore>
  ) {
    switch place {
    case .outside where XMLName.equals(name, "sst"): place = .table
    case .outside: core.pointee.stop(.damaged(.stringsRoot))
    case .table where XMLName.equals(name, "si"):
      runs.begin()
      place = .item
    case .item where XMLName.equals(name, "t"):
      runs.beginRun()
      place = .itemText
    case .item where XMLName.equals(name, "r"):
      runs.beginRun()
      place = .run
    case .run where XMLName.equals(name, "rPr"):
      runs.beginProperties()
      place = .properties
    case .properties:
      runs.property(name, attributes)
      core.pointee.skipThis()
    case .run where XMLName.equals(name, "t"): place = .runText
    default: core.pointee.skipThis()
    }
  }

  mutating func leave(_ core: UnsafeMutablePointer<XMLCore>) {
    switch place {
    case .runText, .properties: place = .run
    case .itemText, .run: place = .item
    case .item:
      place = .table
      do throws(Refusal) {
        if let rich = runs.finished() { try strings.add(rich) }
        try strings.closeText()
      } catch { core.pointee.stop(error) }
    case .table, .outside: place = .outside
    }
  }

  @inline(__always)
  var takesText: Bool { place == .itemText || place == .runText }
}

enum ExpatSharedStrings {
  static func parser(
    part: String, limits: Limits, state: UnsafeMutablePointer<SharedStringsState>
  ) throws(Refusal) -> ExpatParser {
    try ExpatParser(
      part: part, limits: limits, state: UnsafeMutableRawPointer(state), start: startElement,
      end: endElement, text: text)
  }
}

@inline(__always)
private func state(
  _ core: UnsafeMutablePointer<XMLCore>
) -> UnsafeMutablePointer<SharedStringsState>? {
  core.pointee.state?.assumingMemoryBound(to: SharedStringsState.self)
}

private let startElement: XML_StartElementHandler = { userData, name, attributes in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name, let attributes,
    case .own(let local) = core.pointee.enter(name, attributes)
  else { return }
  state(core)?.pointee.enter(local, attributes, in: core)
}

private let endElement: XML_EndElementHandler = { userData, name in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name,
    core.pointee.leave(name)
  else { return }
  state(core)?.pointee.leave(core)
}

private let text: XML_CharacterDataHandler = { userData, characters, length in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self) else { return }
  core.pointee.events &+= 1
  guard !core.pointee.isSkipping, let state = state(core), state.pointee.takesText, let characters
  else { return }
  characters.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
    let bytes = UnsafeBufferPointer(start: $0, count: Int(length))
    state.pointee.strings.bytes.append(contentsOf: bytes)
    state.pointee.runs.append(bytes)
  }
}
