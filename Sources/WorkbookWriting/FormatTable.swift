internal import CXlsxWriter

/// The formats of one workbook: each style becomes one `lxw_format`, made when first used.
final class FormatTable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var cellFormats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
  // Conditional formats are kept apart: the library numbers and colours them in another way.
  private var conditionalFormats: [Style: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// The format of a cell.
  func cell(_ style: Style) throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    if let known = cellFormats[style] { return known }
    let format = try make(style)
    format_set_font_name(format, style.font)
    format_set_font_family(format, 0)
    format_set_font_size(format, style.size)
    format_set_align(format, style.vertical.code)
    if style.horizontal != .general { format_set_align(format, style.horizontal.code) }
    if style.wraps { format_set_text_wrap(format) }
    if style.indent > 0 { format_set_indent(format, UInt8(clamping: min(15, style.indent))) }
    if !style.isLocked { format_set_unlocked(format) }
    cellFormats[style] = format
    return format
  }

  /// The format that a conditional rule applies: only type, colours, lines and number format.
  func conditional(_ style: Style) throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    if let known = conditionalFormats[style] { return known }
    let format = try make(style)
    conditionalFormats[style] = format
    return format
  }

  private func make(_ style: Style) throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(workbook) else { throw WriteError(.outOfMemory) }
    if style.bold { format_set_bold(format) }
    if style.italic { format_set_italic(format) }
    if style.underline { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let colour = style.colour { format_set_font_color(format, colour.code) }
    if let fill = style.fill { format_set_bg_color(format, fill.code) }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    setBorders(style.borders, of: format)
    return format
  }

  private func setBorders(_ borders: Borders, of format: UnsafeMutablePointer<lxw_format>) {
    format_set_top(format, borders.top.code)
    format_set_bottom(format, borders.bottom.code)
    format_set_left(format, borders.left.code)
    format_set_right(format, borders.right.code)
    if let colour = borders.colour { format_set_border_color(format, colour.code) }
  }
}

extension Colour {
  /// The colour for the library, which takes pure black (0) for “not set”: black is 1 there.
  var code: lxw_color_t { rgb == 0 ? 0x1000000 : rgb }
}

extension Borders.Line {
  fileprivate var code: UInt8 {
    let border =
      switch self {
      case .none: LXW_BORDER_NONE
      case .thin: LXW_BORDER_THIN
      }
    return UInt8(border.rawValue)
  }
}

extension Style.Horizontal {
  fileprivate var code: UInt8 {
    let alignment =
      switch self {
      case .general: LXW_ALIGN_NONE
      case .left: LXW_ALIGN_LEFT
      case .centre: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    return UInt8(alignment.rawValue)
  }
}

extension Style.Vertical {
  fileprivate var code: UInt8 {
    let alignment =
      switch self {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .centre: LXW_ALIGN_VERTICAL_CENTER
      }
    return UInt8(alignment.rawValue)
  }
}
