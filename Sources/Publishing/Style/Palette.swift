import PARIndex
import WorkbookWriting

/// The colours of all workbooks, readable on screen and on a grey print.
///
/// A colour never stands without its word.
enum Palette {
  /// A ground and the type on it.
  struct Pair: Hashable, Sendable {
    /// Colour of the ground.
    let fill: Colour
    /// Colour of the type.
    let ink: Colour
    /// Strong shade of the same hue, for charts.
    let strong: Colour
  }

  /// Đạt.
  static let green = Pair(
    fill: Colour(0xC6EFCE), ink: Colour(0x0B5A1E), strong: Colour(0x2E9E4F))
  /// Có cải thiện.
  static let amber = Pair(
    fill: Colour(0xFFEB9C), ink: Colour(0x7A4B00), strong: Colour(0xE0A100))
  /// Nguy cơ.
  static let red = Pair(
    fill: Colour(0xFFC7CE), ink: Colour(0x9C0006), strong: Colour(0xC8353F))
  /// Chưa đánh giá.
  static let grey = Pair(
    fill: Colour(0xE7E6E6), ink: Colour(0x505050), strong: Colour(0x9A9A9A))
  /// Cần thẩm định.
  static let violet = Pair(
    fill: Colour(0xE4D7F5), ink: Colour(0x53208A), strong: Colour(0x7B4FB5))
  /// Ground of headings.
  static let heading = Pair(
    fill: Colour(0xDCE6F1), ink: Colour(0x1F3864), strong: Colour(0x2F5597))
  /// Ground of the cells that people fill in.
  static let entry = Pair(
    fill: Colour(0xFFFBE6), ink: Colour.black, strong: Colour(0xBF9000))
  /// Ground of field rows.
  static let field = Colour(0xEEF3FA)
  /// Thin lines of tables.
  static let line = Colour(0x7F7F7F)
  /// Answers of an earlier period in a template.
  static let carried = Colour(0x707070)
  /// Links.
  static let link = Colour(0x1F4E9E)

  /// Columns of a chart side by side: each step of luminance is told apart on a grey print.
  static let greySteps = [
    Colour(0xD0D0D0), Colour(0x1F7A3D), Colour(0xC98A00), Colour(0x14284B),
  ]

  /// The colour of a sheet's tab.
  static func tab(_ purpose: ConsolidatedSheet.Purpose) -> Colour {
    switch purpose {
    case .reading: heading.strong
    case .deciding: amber.strong
    case .evidence: grey.strong
    }
  }

  /// Lines of a chart, the first one the whole.
  static let series = [
    heading.ink, red.strong, green.strong, amber.strong, violet.strong, heading.strong,
    grey.strong, Colour(0x008C95), Colour(0x8C5A2B),
  ]

  /// The colours of a status.
  static func colours(of status: Status) -> Pair {
    switch status {
    case .met: green
    case .improving: amber
    case .atRisk: red
    case .unknown: grey
    case .conflict: violet
    }
  }
}
