import CExpat

/// A run of rich text as it stands in the file.
struct RichRun: Hashable {
  var text: [UInt8] = []
  /// Whether it says how it looks; else it looks as its cell does.
  var hasProperties = false
  var isStruck = false
  var isRaised = false
  var fontName: String?
}

/// The runs of one text while they come in.
struct RunCollector {
  /// Most runs of a text: more hold more characters than a cell may have.
  private static let mostRuns = 40_000

  private var runs: [RichRun] = []
  private var isMarked = false

  /// Begins a text.
  mutating func begin() {
    if !runs.isEmpty { runs.removeAll(keepingCapacity: true) }
    isMarked = false
  }

  /// Begins a run; one before it that holds no text goes.
  mutating func beginRun() {
    if let last = runs.last, last.text.isEmpty { runs.removeLast() }
    guard runs.count < Self.mostRuns else { return }
    runs.append(RichRun())
  }

  /// Takes a piece of the run's text.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !runs.isEmpty else { return }
    runs[runs.count - 1].text.append(contentsOf: bytes)
  }

  /// The run says how it looks.
  mutating func beginProperties() {
    guard !runs.isEmpty else { return }
    runs[runs.count - 1].hasProperties = true
  }

  /// Takes an element of a run's properties.
  mutating func property(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    guard !runs.isEmpty else { return }
    var value: String?
    var index = 0
    while let found = attributes[index], let text = attributes[index + 1] {
      if XMLName.equals(found, "val") { value = String(cString: text) }
      index += 2
    }
    let last = runs.count - 1
    if XMLName.equals(name, "strike") {
      runs[last].isStruck = FontMark.isOn(value)
    } else if XMLName.equals(name, "vertAlign") {
      runs[last].isRaised = FontMark.isRaised(value)
    } else if XMLName.equals(name, "rFont") {
      runs[last].fontName = value
    } else {
      return
    }
    isMarked = true
  }

  /// The runs of the text that ends, escapes decoded; nil where none says anything of its looks.
  func finished() -> [RichRun]? {
    guard isMarked else { return nil }
    return runs.map { run in
      var run = run
      EscapedText.decode(&run.text, from: 0)
      return run
    }
  }
}

/// The words of the format for lines through text and for its height.
enum FontMark {
  /// `<strike/>` is on unless it says otherwise.
  static func isOn(_ value: String?) -> Bool { !["0", "false", "off"].contains(value) }
  static func isRaised(_ value: String?) -> Bool { ["superscript", "subscript"].contains(value) }
}
