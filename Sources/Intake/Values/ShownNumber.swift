import VietnameseText

/// What a number format (ECMA-376 Part 1, §18.8.31) makes a person see of a number, as far as that is
/// another figure.
enum ShownNumber: Equatable {
  /// The number, with fewer decimals at most.
  case same
  /// A whole number that is far from it, or nothing at all.
  case rounded
  /// A thousandth of it, or a millionth.
  case scaled(Double)
  /// A figure, a per cent sign or a word of scale of the format's own beside it or in its place.
  case other(String)

  init(_ number: Double, format: String?) {
    guard let format, !Self.isPlain(format) else {
      self = .same
      return
    }
    var section = Section(Self.section(of: format, for: number))
    section.read()
    if section.isEmpty {
      self = .rounded
    } else if section.isConstant {
      self = .other(section.literal)
    } else if section.isOther {
      self = .other(number.description + section.literal)
    } else if section.thousands > 0 {
      self = .scaled((0..<section.thousands).reduce(number) { shown, _ in shown / 1_000 })
    } else if section.decimals == 0, !section.isGeneral,
      (number.rounded() - number).magnitude > number.magnitude / 10
    {
      self = .rounded
    } else {
      self = .same
    }
  }

  /// Most formats: digits with decimals, which show the number as it is.
  private static func isPlain(_ format: String) -> Bool {
    var hasDecimals = false
    for byte in format.utf8 {
      switch byte {
      case UInt8(ascii: "."): hasDecimals = true
      case UInt8(ascii: "0"), UInt8(ascii: "#"): break
      default: return false
      }
    }
    return hasDecimals
  }

  /// The part of a format that is used for a number.
  private static func section(of format: String, for number: Double) -> Substring {
    var sections: [Substring] = []
    var start = format.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in format.indices {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch format[index] {
      case "\\", "_", "*": isEscaped = !isQuoted
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        sections.append(format[start..<index])
        start = format.index(after: index)
      default: break
      }
    }
    sections.append(format[start...])
    let wanted = number > 0 ? 0 : number < 0 ? 1 : 2
    return sections.count > wanted ? sections[wanted] : sections[0]
  }

  /// One section of a format.
  private struct Section {
    private let text: Substring
    private(set) var literal = ""
    private var hasDigits = false
    private(set) var isGeneral = false
    private(set) var decimals = 0
    /// How often it divides by a thousand.
    private(set) var thousands = 0

    init(_ text: Substring) { self.text = text }

    var isEmpty: Bool { text.isEmpty }
    /// Whether it shows the same for every number.
    var isConstant: Bool { !hasDigits && !isGeneral }
    /// Whether it shows figures or words of scale that are not the number's.
    var isOther: Bool {
      literal.contains { $0.isNumber || $0 == "%" } || HeadingUnit.isScaled(literal)
    }

    mutating func read() {
      let lowered = text.lowercased()
      // Exponents, fractions and days show the number in their own way.
      isGeneral =
        lowered.contains("general") || lowered.contains("@") || lowered.contains("e+")
        || lowered.contains("/")
      var isQuoted = false
      var isBracket = false
      var isSkipped = false
      var isFraction = false
      for character in text {
        if isSkipped {
          isSkipped = false
          continue
        }
        switch character {
        case "\"": isQuoted.toggle()
        case _ where isQuoted: literal.append(character)
        case "[": isBracket = true
        case "]": isBracket = false
        case _ where isBracket: break
        case "_", "*": isSkipped = true
        case ".": isFraction = true
        case "0", "#", "?":
          hasDigits = true
          thousands = 0
          if isFraction { decimals += 1 }
        case ",": if hasDigits { thousands += 1 }
        default: literal.append(character)
        }
      }
    }
  }
}
