/// The numbers that Word puts before the paragraphs of lists: they stand nowhere in the text.
struct DOCXNumbering {
  /// A level of a list.
  fileprivate struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    /// Whether the numbers of all levels are shown as plain figures.
    var isPlain = false
    /// The level whose next number begins this one anew; nil for the one above.
    var restart: Int?
  }
  /// What a list changes of the one that it is made from.
  private struct List {
    var base = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private static let levelCount = 9

  private var bases: [String: [Int: Level]] = [:]
  private var lists: [String: List] = [:]
  /// The last number of each level, by the list that others are made from.
  private var counters: [String: [Int?]] = [:]
  private var begun: Set<String> = []

  /// For a document without lists.
  init() {}

  init(_ bytes: [UInt8], part: String, limits: Limits) throws(Refusal) {
    var made = DOCXNumbering()
    var base: String?
    var list: String?
    var level = 0
    try XMLElements.visit(bytes, part: part, limits: limits) { (element) throws(Refusal) in
      switch element.depth {
      case 2:
        base = element.isNamed("abstractNum") ? element["abstractNumId"] : nil
        list = element.isNamed("num") ? element["numId"] : nil
        let count = made.bases.count + made.lists.count
        guard count < limits.styles else {
          throw .limit(.styles, found: count + 1, limit: limits.styles, part: part)
        }
        if let base { made.bases[base] = [:] }
        if let list { made.lists[list] = List() }
      case 3:
        level = min(max(0, element.number("ilvl") ?? 0), Self.levelCount - 1)
        if let base, element.isNamed("lvl") { made.bases[base]?[level] = Level() }
        if let list, element.isNamed("abstractNumId") {
          made.lists[list]?.base = element["val"] ?? ""
        }
      case 4:
        if let base {
          made.bases[base]?[level]?.take(element)
        } else if let list, element.isNamed("startOverride") {
          made.lists[list]?.starts[level] = element.number("val") ?? 1
        } else if let list, element.isNamed("lvl") {
          made.lists[list]?.levels[level] = Level()
        }
      case 5:
        if let list { made.lists[list]?.levels[level]?.take(element) }
      default: return
      }
    }
    self = made
  }

  /// The number of the next paragraph at a place of a list; empty for a bullet or no list.
  mutating func next(_ place: DOCXStyles.ListLevel) -> String {
    let depth = min(max(0, place.level), Self.levelCount - 1)
    guard let list = lists[place.list] else { return "" }
    let levels = (bases[list.base] ?? [:]).merging(list.levels) { $1 }
    guard let level = levels[depth] else { return "" }
    var numbers = counters[list.base] ?? Array(repeating: nil, count: Self.levelCount)
    if begun.insert(place.list).inserted {
      for (level, start) in list.starts where levels.keys.contains(level) {
        numbers[level] = start &- 1
      }
    }
    numbers[depth] = (numbers[depth] ?? level.start &- 1) &+ 1
    for deeper in depth + 1..<Self.levelCount
    where levels[deeper]?.restart.map({ $0 > depth }) ?? true {
      numbers[deeper] = nil
    }
    counters[list.base] = numbers
    return level.shown(numbers, levels.mapValues { ($0.start, $0.format) })
  }
}

extension DOCXNumbering.Level {
  fileprivate mutating func take(_ element: XMLElement) {
    if element.isNamed("start") { start = element.number("val") ?? 1 }
    if element.isNamed("numFmt") { format = element["val"] ?? "decimal" }
    if element.isNamed("lvlText") { text = element["val"] ?? "" }
    if element.isNamed("isLgl") { isPlain = FontMark.isOn(element["val"]) }
    if element.isNamed("lvlRestart") { restart = element.number("val") }
  }

  /// `%1.%2` with the numbers of the levels.
  fileprivate func shown(_ numbers: [Int?], _ levels: [Int: (start: Int, format: String)]) -> String
  {
    guard format != "bullet", format != "none" else { return "" }
    var shown = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "%") {
      shown += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      guard let digit = rest.first?.wholeNumberValue, (1...numbers.count).contains(digit) else {
        shown += "%"
        continue
      }
      rest = rest.dropFirst()
      let level = levels[digit - 1]
      let number = numbers[digit - 1] ?? level?.start ?? 1
      shown += ListNumber.text(number, isPlain ? "decimal" : level?.format ?? "decimal")
    }
    return shown + rest
  }
}

/// A number in the formats of lists.
enum ListNumber {
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "upperRoman": roman(number) ?? String(number)
    case "lowerRoman": roman(number)?.lowercased() ?? String(number)
    case "upperLetter": letters(number)?.uppercased() ?? String(number)
    case "lowerLetter": letters(number) ?? String(number)
    case "decimalZero": number < 10 && number >= 0 ? "0\(number)" : String(number)
    case "none", "bullet": ""
    default: String(number)
    }
  }

  private static let romans = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var rest = number
    var text = ""
    for (value, letters) in romans {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// `a` to `z`, then `aa`, `bb` as Word counts on.
  private static func letters(_ number: Int) -> String? {
    guard (1...780).contains(number) else { return nil }
    let letter = Character(Unicode.Scalar(UInt8(97 + (number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }
}
