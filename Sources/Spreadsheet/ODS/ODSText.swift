/// The text of a cell, a remark or another element while its paragraphs come in.
struct ODSText {
  private(set) var bytes: [UInt8] = []
  /// How many paragraphs came.
  private(set) var paragraphs = 0
  /// Where the look changes, and what it is from there on.
  private var changes: [(start: Int, look: ODSLook)] = []
  private var looks: [ODSLook] = []

  var isEmpty: Bool { bytes.isEmpty }

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

  mutating func append(_ byte: UInt8, count: Int = 1) {
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  mutating func beginSpan(_ look: ODSLook) {
    looks.append(look.over(looks.last ?? ODSLook()))
    change()
  }

  mutating func endSpan() {
    looks.removeLast()
    change()
  }

  private mutating func change() {
    let look = looks.last ?? ODSLook()
    if let last = changes.last, last.start == bytes.count { changes.removeLast() }
    if changes.last?.look != look { changes.append((bytes.count, look)) }
  }

  /// The runs of the text; nil where all of it looks as its cell does.
  func runs(in style: Styles.Style) -> [RichRun]? {
    guard !changes.isEmpty else { return nil }
    var runs: [RichRun] = []
    var isMarked = false
    func add(_ range: Range<Int>, _ look: ODSLook) {
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
    add(0..<changes[0].start, ODSLook())
    for (index, change) in changes.enumerated() {
      let end = index + 1 < changes.count ? changes[index + 1].start : bytes.count
      add(change.start..<end, change.look)
    }
    return isMarked ? runs : nil
  }
}
