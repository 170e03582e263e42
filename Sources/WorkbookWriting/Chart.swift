internal import CXlsxWriter
import Provenance

/// A chart over ranges of plain numbers.
///
/// Over formula cells the library would store zeros.
public struct Chart: Hashable, Sendable {
  /// How values are drawn.
  public enum Kind: Hashable, Sendable {
    case column, columnStacked, bar, barStacked, barStackedPercent, line
  }

  /// One row of values.
  public struct Series: Hashable, Sendable {
    /// Its name in the legend.
    public var name: String
    /// The sheet that holds the ranges.
    public var sheet: String
    /// The names of the values.
    public var categories: CellRange
    /// The values.
    public var values: CellRange
    /// Its colour.
    public var colour: Colour
    /// Whether each value is written beside its bar, and how.
    public var labelFormat: String?

    /// Makes a series.
    public init(
      name: String, sheet: String, categories: CellRange, values: CellRange, colour: Colour,
      labelFormat: String? = nil
    ) {
      self.name = name
      self.sheet = sheet
      self.categories = categories
      self.values = values
      self.colour = colour
      self.labelFormat = labelFormat
    }
  }

  /// How values are drawn.
  public var kind: Kind
  /// Title; empty for none.
  public var title: String
  /// The rows of values.
  public var series: [Series]
  /// Width in pixels.
  public var width = 640.0
  /// Height in pixels.
  public var height = 320.0
  /// Size of the type, in points.
  public var fontSize = 10.0
  /// Space between groups, per cent of a bar.
  public var gap = 80
  /// Highest value of the value axis; nil for automatic.
  public var maximum: Double?
  /// What the chart shows, for those who cannot see it.
  public var summary = ""
  /// Whether values in hidden rows and columns are drawn.
  public var showsHiddenCells = false

  /// Makes a chart.
  public init(_ kind: Kind, title: String, series: [Series]) {
    self.kind = kind
    self.title = title
    self.series = series
  }
}

extension SheetBuilder {
  /// Places a chart with its corner on a cell.
  public func chart(_ chart: Chart, at cell: CellReference) throws(WriteError) {
    guard let handle = workbook_add_chart(try openedBook(), chart.kind.code) else {
      throw WriteError(.outOfMemory, sheet: name, cell: cell)
    }
    let strings = CStrings()
    var font = lxw_chart_font()
    font.name = strings.copy("Times New Roman")
    font.size = chart.fontSize
    if chart.title.isEmpty {
      chart_title_off(handle)
    } else {
      chart_title_set_name(
        handle, try SafeText.cell(chart.title, limit: 255, sheet: name, cell: cell))
      var titleFont = font
      titleFont.size = chart.fontSize + 2
      titleFont.bold = UInt8(LXW_TRUE.rawValue)
      chart_title_set_name_font(handle, &titleFont)
    }
    for series in chart.series { try add(series, to: handle, &font, cell) }
    try setAxes(of: handle, chart, &font)
    if chart.showsHiddenCells { chart_show_hidden_data(handle) }
    chart_legend_set_position(handle, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    chart_legend_set_font(handle, &font)
    chart_set_series_gap(handle, UInt16(clamping: min(500, max(0, chart.gap))))
    var options = lxw_chart_options()
    options.x_scale = try finite(chart.width, cell) / 480
    options.y_scale = try finite(chart.height, cell) / 288
    options.description = strings.copy(
      chart.summary.isEmpty
        ? nil : try SafeText.cell(chart.summary, limit: 255, sheet: name, cell: cell))
    try check(
      worksheet_insert_chart_opt(
        try opened(), cell.libraryRow, cell.libraryColumn, handle, &options), cell)
  }

  private func add(
    _ series: Chart.Series, to chart: UnsafeMutablePointer<lxw_chart>,
    _ font: inout lxw_chart_font, _ cell: CellReference
  ) throws(WriteError) {
    guard
      let handle = chart_add_series(
        chart, "=" + series.categories.absolute(on: series.sheet),
        "=" + series.values.absolute(on: series.sheet))
    else { throw WriteError(.outOfMemory, sheet: name, cell: cell) }
    chart_series_set_name(
      handle, try SafeText.cell(series.name, limit: 255, sheet: name, cell: cell))
    var fill = lxw_chart_fill()
    fill.color = series.colour.code
    chart_series_set_fill(handle, &fill)
    var line = lxw_chart_line()
    line.color = series.colour.code
    chart_series_set_line(handle, &line)
    guard let format = series.labelFormat else { return }
    chart_series_set_labels(handle)
    chart_series_set_labels_num_format(handle, format)
    chart_series_set_labels_font(handle, &font)
  }

  private func setAxes(
    of chart: UnsafeMutablePointer<lxw_chart>, _ values: Chart, _ font: inout lxw_chart_font
  ) throws(WriteError) {
    chart_axis_set_num_font(chart.pointee.x_axis, &font)
    chart_axis_set_num_font(chart.pointee.y_axis, &font)
    var grid = lxw_chart_line()
    grid.color = 0xD9D9D9
    chart_axis_major_gridlines_set_line(chart.pointee.y_axis, &grid)
    chart_axis_set_min(chart.pointee.y_axis, 0)
    if let maximum = values.maximum {
      chart_axis_set_max(chart.pointee.y_axis, try finite(maximum, nil))
    }
    // In bar charts the first category stands at the bottom; turned round, it reads from the top.
    if values.kind.isHorizontal { chart_axis_set_reverse(chart.pointee.x_axis) }
  }
}

extension Chart.Kind {
  fileprivate var isHorizontal: Bool {
    switch self {
    case .bar, .barStacked, .barStackedPercent: true
    case .column, .columnStacked, .line: false
    }
  }

  fileprivate var code: UInt8 {
    let type =
      switch self {
      case .column: LXW_CHART_COLUMN
      case .columnStacked: LXW_CHART_COLUMN_STACKED
      case .bar: LXW_CHART_BAR
      case .barStacked: LXW_CHART_BAR_STACKED
      case .barStackedPercent: LXW_CHART_BAR_STACKED_PERCENT
      case .line: LXW_CHART_LINE
      }
    return UInt8(type.rawValue)
  }
}
