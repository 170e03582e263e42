/// A format of numbers (OpenDocument 1.3 part 3, §16.29) while it comes in, as the code that
/// spreadsheets show for it.
struct ODSFormat {
  private(set) var code = ""
  /// Formats for some numbers, in the file's order: the condition and the format's name.
  private(set) var maps: [(condition: String, name: String)] = []
  private var text: [UInt8] = []
  private let isPercentage: Bool
  private let countsOn: Bool
  /// Longer codes are not taken further: nobody writes them.
  private static let longestCode = 1024
  /// The most places of digits that count.
  private static let mostPlaces = 30

  init(_ name: ODSName, _ attributes: ODSAttributes, _ names: inout ODSNames) {
    isPercentage = name == .percentageStyle
    countsOn = attributes.text(.truncates, &names) == "false"
  }

  /// Whether an element begins a format.
  static func begins(_ name: ODSName) -> Bool {
    switch name {
    case .numberStyle, .percentageStyle, .currencyStyle, .dateStyle, .timeStyle, .textStyle: true
    default: false
    }
  }

  /// Takes an element of the format; whether its text is wanted.
  mutating func take(
    _ name: ODSName, _ attributes: ODSAttributes, _ names: inout ODSNames
  ) -> Bool {
    guard code.utf8.count < Self.longestCode else { return false }
    let isLong = attributes.text(.length, &names) == "long"
    switch name {
    case .numberText, .currencySymbol:
      text.removeAll(keepingCapacity: true)
      return true
    case .number: code += digits(attributes, &names)
    case .scientific: code += digits(attributes, &names) + "E+00"
    case .fraction: code += "# ?/?"
    case .textContent: code += "@"
    case .day: code += isLong ? "dd" : "d"
    case .month:
      let isTextual = attributes.text(.textual, &names) == "true"
      code += (isTextual ? "mm" : "") + (isLong ? "mm" : "m")
    case .year: code += isLong ? "yyyy" : "yy"
    case .dayOfWeek: code += isLong ? "dddd" : "ddd"
    case .hours: code += elapsed(isLong ? "hh" : "h")
    case .minutes: code += elapsed(isLong ? "mm" : "m")
    case .seconds:
      code += elapsed(isLong ? "ss" : "s")
      let places = places(.decimals, attributes, &names) ?? 0
      if places > 0 { code += "." + String(repeating: "0", count: places) }
    case .amPm: code += "AM/PM"
    case .map:
      guard maps.count < 4, let condition = attributes.text(.condition, &names),
        let name = attributes.text(.applyStyle, &names)
      else { return false }
      maps.append((condition.filter { $0 != " " }, name))
    default: break
    }
    return false
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if text.count < Self.longestCode { text.append(contentsOf: bytes) }
  }

  /// Closes a piece of text that stands beside the figures.
  mutating func closeText() {
    let shown = String(decoding: text, as: UTF8.self)
    guard isPercentage else {
      code += Self.quoted(shown[...])
      return
    }
    let pieces = shown.split(separator: "%", omittingEmptySubsequences: false)
    code += pieces.map(Self.quoted).joined(separator: "%")
  }

  private static let plainText: Set<Character> = [" ", ":", "/", "-", ",", ".", "(", ")"]

  private static func quoted(_ text: Substring) -> String {
    if text.allSatisfy({ plainText.contains($0) && $0 != "," && $0 != "." }) { return String(text) }
    let bare = text.filter { $0 != "\"" }
    return bare.isEmpty ? "" : "\"\(bare)\""
  }

  /// A unit of time; the first of a span that counts on beyond a day stands in brackets.
  private func elapsed(_ unit: String) -> String {
    countsOn && !code.contains("[") ? "[\(unit)]" : unit
  }

  private func places(
    _ name: ODSName, _ attributes: ODSAttributes, _ names: inout ODSNames
  ) -> Int? {
    attributes.text(name, &names).flatMap { Int($0) }.map { min(max(0, $0), Self.mostPlaces) }
  }

  private func digits(_ attributes: ODSAttributes, _ names: inout ODSNames) -> String {
    guard let decimals = places(.decimals, attributes, &names) else {
      return isPercentage ? "0" : "General"
    }
    let least = min(places(.leastDecimals, attributes, &names) ?? decimals, decimals)
    let whole = places(.leastDigits, attributes, &names) ?? 1
    var code = whole == 0 ? "#" : String(repeating: "0", count: whole)
    if attributes.text(.grouping, &names) == "true" {
      let padded = String(repeating: "#", count: max(0, 4 - code.count)) + code
      code = "\(padded.dropLast(3)),\(padded.suffix(3))"
    }
    if decimals > 0 {
      code +=
        "." + String(repeating: "0", count: least) + String(repeating: "#", count: decimals - least)
    }
    // 1000 shows thousands, 1000000 millions.
    let factor = attributes.text(.factor, &names) ?? "1"
    if factor.hasPrefix("1"), factor.dropFirst().allSatisfy({ $0 == "0" }) {
      code += String(repeating: ",", count: min((factor.count - 1) / 3, 4))
    }
    return code
  }

  /// The code with those of the formats for some numbers: as sections, where they are divided as
  /// sections are.
  func whole(_ other: (String) -> String?) -> String? {
    let sections = maps.map { (condition: $0.condition, code: other($0.name) ?? "General") }
    func section(_ conditions: [String]) -> String? {
      sections.first { conditions.contains($0.condition) }?.code
    }
    let positive = section(["value()>0", "value()>=0"])
    let whole: String
    switch (positive, section(["value()<0"])) {
    case (nil, nil) where maps.isEmpty: whole = code
    case (let positive?, nil): whole = "\(positive);\(code)"
    case (let positive?, let negative?):
      whole = "\(positive);\(negative);\(section(["value()=0"]) ?? code)"
    case (nil, let negative?): whole = "\(code);\(negative)"
    default:
      whole = code
    }
    return whole.isEmpty || whole.lowercased() == "general" ? nil : whole
  }
}
