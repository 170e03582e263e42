/// The fonts of a workbook stream.
struct XLSFonts {
  struct Font: Hashable {
    var name: String?
    var isStruck = false
    var isRaised = false
  }

  private(set) var fonts: [Font] = []

  mutating func add(
    _ record: RecordStream, _ strings: inout XLSStringReader, limits: Limits
  ) throws(Refusal) {
    guard fonts.count < limits.styles else {
      throw .limit(.styles, found: fonts.count + 1, limit: limits.styles)
    }
    var source = ContinuedBytes(record, from: 15)
    try strings.read(&source, count: try record.byte(14))
    fonts.append(
      Font(
        name: strings.units.isEmpty ? nil : strings.text,
        isStruck: try record.number16(2) & 8 != 0, isRaised: try record.number16(8) != 0))
  }

  /// A font by its number: there is none of the number 4.
  subscript(number: Int) -> Font? {
    let index = number > 4 ? number - 1 : number
    return number == 4 || !fonts.indices.contains(index) ? nil : fonts[index]
  }

  /// The pieces of a text that look different; nil where it looks as its cell does.
  func runs(of strings: XLSStringReader) -> [RichRun]? {
    let units = strings.units
    var runs: [RichRun] = []
    var start = 0
    var font: Font?
    func close(at end: Int) {
      guard end > start else { return }
      var run = RichRun()
      if let font {
        run.hasProperties = true
        run.isStruck = font.isStruck
        run.isRaised = font.isRaised
        run.fontName = font.name
      }
      run.text.append(units[start..<end])
      runs.append(run)
      start = end
    }
    for change in strings.fontChanges where change.at < units.count {
      let next = self[change.font]
      guard next != font else { continue }
      close(at: change.at)
      font = next
    }
    close(at: units.count)
    return runs.contains(where: \.hasProperties) ? runs : nil
  }
}
