import WorkbookWriting

/// The looks of all documents, after Nghị định 30/2020/NĐ-CP: Times New Roman, black; titles 14
/// bold, annex notes 13 italic, tables 12.
enum DocumentStyles {
  /// Number format of points: two decimals, up to four where they matter; none is rounded away.
  static let pointsFormat = "0.00##"
  /// Number format of percentages.
  static let percentFormat = "0.00%"
  /// Number format of days.
  static let dateFormat = "dd/mm/yyyy"

  /// Plain text without lines around it.
  static let plain = Style().with {
    $0.size = 12
    $0.wraps = true
  }
  /// Bold text without lines around it.
  static let strong = plain.with { $0.bold = true }
  /// Italic text without lines around it.
  static let note = plain.with { $0.italic = true }
  /// A document's title: 14, bold, centred.
  static let title = Style().with {
    $0.size = 14
    $0.bold = true
    $0.horizontal = .centre
    $0.wraps = true
  }
  /// The line below a title: 13, italic, centred.
  static let subtitle = Style().with {
    $0.size = 13
    $0.italic = true
    $0.horizontal = .centre
    $0.wraps = true
  }
  /// A heading inside a sheet: 13, bold.
  static let section = Style().with {
    $0.size = 13
    $0.bold = true
    $0.colour = Palette.heading.ink
  }

  /// The heading row of a table.
  static let heading = Style().with {
    $0.bold = true
    $0.horizontal = .centre
    $0.wraps = true
    $0.fill = Palette.heading.fill
    $0.borders = .all(.thin, colour: Palette.line)
  }
  /// Text in a table.
  static let cell = Style().with {
    $0.wraps = true
    $0.borders = .all(.thin, colour: Palette.line)
  }
  /// Centred text in a table.
  static let centred = cell.with { $0.horizontal = .centre }
  /// A code in a table: text, so that `1.10` stays `1.10`.
  static let code = centred.with { $0.numberFormat = "@" }
  /// Points in a table.
  static let points = cell.with {
    $0.numberFormat = pointsFormat
    $0.horizontal = .right
  }
  /// A quantity in a table.
  ///
  /// It has no number format: one that shows decimals where there are any would end whole
  /// numbers in a decimal mark.
  static let quantity = points.with { $0.numberFormat = nil }
  /// A percentage in a table.
  static let percent = points.with { $0.numberFormat = percentFormat }
  /// A day in a table.
  static let date = centred.with { $0.numberFormat = dateFormat }
  /// A link in a table.
  static let link = cell.asLink
  /// The code of a row that leads to it.
  static let linkedCode = code.asLink
}

extension Style {
  /// The style of what leads somewhere.
  var asLink: Style {
    with {
      $0.underline = true
      $0.colour = Palette.link
    }
  }
  /// The style in bold type.
  var inBold: Style { with { $0.bold = true } }
  /// The style on another ground.
  func on(_ fill: Colour) -> Style { with { $0.fill = fill } }
  /// The style in the colours of a pair.
  func inColours(_ pair: Palette.Pair) -> Style {
    with {
      $0.fill = pair.fill
      $0.colour = pair.ink
    }
  }
  /// The style of a cell that people fill in: unlocked, on the ground of entry cells.
  var forEntry: Style {
    with {
      $0.isLocked = false
      $0.fill = Palette.entry.fill
    }
  }
}
