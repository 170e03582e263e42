/// A colour as red, green and blue, each 0 to 255: `Colour(0xC6EFCE)`.
public struct Colour: Hashable, Sendable {
  /// The 24 bits `RRGGBB`.
  let rgb: UInt32

  /// Makes a colour from its 24 bits.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  /// Black.
  public static let black = Colour(0x000000)
}

/// The look of a cell, as a value: two cells with equal styles share one format of the workbook.
///
/// ```swift
/// let heading = Style().with { $0.bold = true; $0.wraps = true; $0.borders = .all(.thin) }
/// ```
public struct Style: Hashable, Sendable {
  /// Where text stands between left and right.
  public enum Horizontal: Hashable, Sendable {
    /// Numbers to the right and text to the left.
    case general
    /// One place for every value.
    case left, centre, right
  }

  /// Where text stands between top and bottom.
  public enum Vertical: Hashable, Sendable {
    /// Against the upper edge, or halfway between the edges.
    case top, centre
  }

  /// Name of the font.
  public var font = "Times New Roman"
  /// Size of the font, in points.
  public var size = 12.0
  /// Bold type.
  public var bold = false
  /// Italic type.
  public var italic = false
  /// Underlined once.
  public var underline = false
  /// Colour of the type; nil for the automatic one.
  public var colour: Colour?
  /// Colour of the ground; nil for none.
  public var fill: Colour?
  /// The lines around the cell.
  public var borders = Borders()
  /// Where text stands between left and right.
  public var horizontal = Horizontal.general
  /// Where text stands between top and bottom.
  public var vertical = Vertical.centre
  /// Whether text is broken into lines.
  public var wraps = false
  /// Steps of indentation, 0 to 15.
  public var indent = 0
  /// Number format such as `0.00`, `dd/mm/yyyy` or `@`; nil for General.
  public var numberFormat: String?
  /// Whether sheet protection locks the cell.
  public var isLocked = true

  /// Makes the plain style: Times New Roman 12, in the middle of the row.
  public init() {}

  /// What tells most styles apart; a style is looked up for each cell that is written.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(fill?.rgb ?? .max)
    hasher.combine(bold)
    hasher.combine(numberFormat == nil)
    hasher.combine(horizontal)
  }

  /// A copy changed by `change`.
  public func with(_ change: (inout Style) -> Void) -> Style {
    var copy = self
    change(&copy)
    return copy
  }
}

/// The lines around a cell.
public struct Borders: Hashable, Sendable {
  /// How a line is drawn.
  public enum Line: Hashable, Sendable {
    /// No line, or a thin one.
    case none, thin
  }

  /// Above.
  public var top: Line
  /// Below.
  public var bottom: Line
  /// At the left.
  public var left: Line
  /// At the right.
  public var right: Line
  /// Colour of all lines; nil for the automatic one.
  public var colour: Colour?

  /// Makes borders; a side not named has none.
  public init(
    top: Line = .none, bottom: Line = .none, left: Line = .none, right: Line = .none,
    colour: Colour? = nil
  ) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
    self.colour = colour
  }

  /// The same line on all four sides.
  public static func all(_ line: Line, colour: Colour? = nil) -> Borders {
    Borders(top: line, bottom: line, left: line, right: line, colour: colour)
  }
}
