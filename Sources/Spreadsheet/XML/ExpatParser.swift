import CExpat
import Provenance

/// The face of one expat parser.
///
/// It feeds slices, refuses DOCTYPE and tokens without end, and turns expat's errors into refusals
/// that name part and line.
struct ExpatParser: ~Copyable {
  /// At a fixed address; the callbacks' user data.
  let core: UnsafeMutablePointer<XMLCore>
  private let parser: OpaquePointer
  private let part: String
  private var fedBytes = 0
  private var fedAtLastEvent = 0
  private var eventsSeen = 0
  /// Lines that were read by another reader than this one.
  private var linesElsewhere = 0

  /// expat copies what it is fed: small slices keep that copy small.
  static let sliceBytes = 64 << 10

  /// What makes expat's hash tables unforeseeable: once for all parsers, because asking the system
  /// takes as long as reading a small part.
  private static let hashSalt = UInt.random(in: 1...UInt.max)

  /// Makes a parser; `state` is what the callbacks find in `XMLCore.state` and must outlive it.
  init(
    part: String, limits: Limits, state: UnsafeMutableRawPointer,
    start: @escaping XML_StartElementHandler, end: @escaping XML_EndElementHandler,
    text: @escaping XML_CharacterDataHandler
  ) throws(Refusal) {
    guard let made = XML_ParserCreate(nil) else {
      throw .damaged(.memory, part: part)
    }
    parser = made
    self.part = part
    core = .allocate(capacity: 1)
    core.initialize(to: XMLCore(limits: limits))
    core.pointee.parser = made
    core.pointee.state = state
    XML_SetHashSalt(made, Self.hashSalt)
    XML_SetUserData(made, core)
    XML_SetElementHandler(made, start, end)
    XML_SetCharacterDataHandler(made, text)
    XML_SetStartDoctypeDeclHandler(made, refuseDoctype)
    XML_SetXmlDeclHandler(made, noteDeclaration)
    XML_SetCommentHandler(made, countComment)
    XML_SetProcessingInstructionHandler(made, countInstruction)
    XML_SetCdataSectionHandler(made, enterCDATA, leaveCDATA)
  }

  deinit {
    XML_ParserFree(parser)
    core.deinitialize(count: 1)
    core.deallocate()
  }

  /// Parses bytes; the last call says so.
  mutating func feed(_ bytes: Span<UInt8>, isLast: Bool) throws(Refusal) {
    let result = bytes.withUnsafeBytes { buffer -> Result<Void, Refusal> in
      do throws(Refusal) {
        return .success(try feed(buffer, isLast: isLast))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Whether all that was fed has been parsed, so that no tag, comment or text is half read.
  var isBetweenTokens: Bool {
    Int(XML_GetCurrentByteIndex(parser)) == fedBytes && !core.pointee.isInCDATA
  }

  /// Counts the lines of what another reader took, for the line in messages.
  mutating func skipped(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let skipped = bytes.extracting(range)
    var index = 0
    while let found = skipped.firstIndex(of: 0x0A, from: index) {
      linesElsewhere &+= 1
      index = found + 1
    }
  }

  /// Parses bytes; the last call says so.
  private mutating func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(Refusal) {
    var offset = 0
    repeat {
      let length = min(Self.sliceBytes, bytes.count - offset)
      let final = isLast && offset + length == bytes.count
      let start = bytes.baseAddress.map {
        ($0 + offset).assumingMemoryBound(to: CChar.self)
      }
      let status = XML_Parse(parser, start, Int32(length), final ? 1 : 0)
      if let reason = core.pointee.refusal { throw located(reason) }
      guard status == XML_STATUS_OK else { throw syntaxError() }
      offset += length
      try noteProgress(length)
    } while offset < bytes.count
  }

  private mutating func noteProgress(_ length: Int) throws(Refusal) {
    fedBytes += length
    let limits = core.pointee.limits
    if core.pointee.events != eventsSeen {
      eventsSeen = core.pointee.events
      fedAtLastEvent = fedBytes
    } else if fedBytes - fedAtLastEvent > limits.xmlTokenBytes {
      throw .limit(
        .xmlTokenBytes, found: fedBytes - fedAtLastEvent, limit: limits.xmlTokenBytes,
        part: part)
    }
  }

  private func syntaxError() -> Refusal {
    .damaged(Fault.Damage(XML_GetErrorCode(parser)), part: part, line: line)
  }

  private var line: Int { Int(clamping: XML_GetCurrentLineNumber(parser)) + linesElsewhere }

  /// A reason given by a callback, with part and line where it has no cell.
  private func located(_ reason: Refusal) -> Refusal {
    guard reason.cell == nil, case .fault(let fault)? = reason.found else { return reason }
    var copy = reason
    copy.found = .fault(Fault(fault.reason, part: fault.part ?? part, line: line))
    return copy
  }
}

private func core(_ userData: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLCore>? {
  userData?.assumingMemoryBound(to: XMLCore.self)
}

private let refuseDoctype: XML_StartDoctypeDeclHandler = { userData, _, _, _, _ in
  core(userData)?.pointee.stop(.refused(.doctype))
}

private let noteDeclaration: XML_XmlDeclHandler = { userData, _, encoding, _ in
  core(userData)?.pointee.encoding = encoding.map { String(cString: $0) }
}

private let countComment: XML_CommentHandler = { userData, _ in
  core(userData)?.pointee.events &+= 1
}

private let countInstruction: XML_ProcessingInstructionHandler = { userData, _, _ in
  core(userData)?.pointee.events &+= 1
}

private let enterCDATA: XML_StartCdataSectionHandler = { userData in
  core(userData)?.pointee.isInCDATA = true
}

private let leaveCDATA: XML_EndCdataSectionHandler = { userData in
  core(userData)?.pointee.isInCDATA = false
}
