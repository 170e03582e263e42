/// How a text looks, as far as a style says.
struct TextLook: Equatable {
  var isStruck: Bool?
  var isRaised: Bool?
  var fontName: String?

  /// The look, and what another one says where it says nothing.
  func over(_ other: TextLook) -> TextLook {
    TextLook(
      isStruck: isStruck ?? other.isStruck, isRaised: isRaised ?? other.isRaised,
      fontName: fontName ?? other.fontName)
  }
}

/// The text of a cell, a remark or another element while its paragraphs come in.
struct StyledText {
  private(set) var bytes: [UInt8] = []
  /// How many paragraphs came.
  private(set) var paragraphs = 0
  /// Where the look changes, and what it is from there on.
  private var changes: [(start: Int, look: TextLook)] = []
  private var looks: [TextLook] = []

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether nothing of it can be seen.
  var isBlank: Bool { bytes.allSatisfy(\.isSpace) }

  /// The font of its first piece with a look; nil where none has one.
  var fontName: String? { changes.lazy.compactMap(\.look.fontName).first }

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    paragraphs = 0
    if !changes.isEmpty { changes.removeAll(keepingCapacity: true) }
    if !looks.isEmpty { looks.removeAll(keepingCapacity: true) }
  }

  mutating func beginParagraph() {
    if paragraphs > 0 { bytes.append(0x0A) }
    paragraphs += 1
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ byte: UInt8, count: Int = 1) {
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  /// Takes another text in with its looks.
  mutating func append(_ other: StyledText) {
    guard !other.bytes.isEmpty else { return }
    if !other.changes.isEmpty {
      if changes.last?.start == bytes.count { changes.removeLast() }
      if other.changes[0].start > 0 { changes.append((bytes.count, TextLook())) }
      changes += other.changes.map { ($0.start + bytes.count, $0.look) }
    }
    bytes += other.bytes
    if !other.changes.isEmpty { change() }
  }

  mutating func beginSpan(_ look: TextLook) {
    looks.append(look.over(looks.last ?? TextLook()))
    change()
  }

  mutating func endSpan() {
    _ = looks.popLast()
    change()
  }

  private mutating func change() {
    let look = looks.last ?? TextLook()
    if let last = changes.last, last.start == bytes.count { changes.removeLast() }
    if changes.last?.look != look { changes.append((bytes.count, look)) }
  }

  /// The runs of the text; nil where all of it looks as its cell does.
  func runs(in style: Styles.Style) -> [RichRun]? {
    guard !changes.isEmpty else { return nil }
    var runs: [RichRun] = []
    var isMarked = false
    func add(_ range: Range<Int>, _ look: TextLook) {
      guard !range.isEmpty else { return }
      var run = RichRun(text: Array(bytes[range]), hasProperties: true)
      run.isStruck = look.isStruck ?? style.isStruck
      run.isRaised = look.isRaised ?? style.isRaised
      run.fontName = look.fontName ?? style.fontName
      if run.isStruck != style.isStruck || run.isRaised != style.isRaised
        || run.fontName != style.fontName
      {
        isMarked = true
      }
      runs.append(run)
    }
    add(0..<changes[0].start, TextLook())
    for (index, change) in changes.enumerated() {
      let end = index + 1 < changes.count ? changes[index + 1].start : bytes.count
      add(change.start..<end, change.look)
    }
    return isMarked ? runs : nil
  }
}
