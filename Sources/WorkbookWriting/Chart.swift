internal import CXlsxWriter
import Provenance

/// A chart of columns or lines over ranges of plain numbers.
///
/// Over formula cells the library would store zeros.
public struct Chart: Hashable, Sendable {
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
    /// How thick its line is, in points.
    public var weight: Double

    /// Makes a series.
    public init(
      name: String, sheet: String, categories: CellRange, values: CellRange, colour: Colour,
      weight: Double = 2.25
    ) {
      self.name = name
      self.sheet = sheet
      self.categories = categories
      self.values = values
      self.colour = colour
      self.weight = weight
    }
  }

  /// How the values are drawn.
  public enum Kind: Hashable, Sendable {
    /// Columns side by side.
    case columns
    /// A line with a mark on each value.
    case lines
  }

  /// How the values are drawn.
  public var kind = Kind.columns
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
  /// Space between groups, per cent of a column.
  fileprivate static let gap: UInt16 = 80
  /// Highest value of the value axis; nil for automatic.
  public var maximum: Double?
  /// What the chart shows, for those who cannot see it.
  public var summary = ""
  /// Whether values in hidden rows and columns are drawn.
  public var showsHiddenCells = false

  /// Makes a chart.
  public init(title: String, series: [Series]) {
    self.title = title
    self.series = series
  }
}

extension SheetBuilder {
  /// Places a chart with its corner on a cell.
  public func chart(_ chart: Chart, at cell: CellReference) throws(WriteError) {
    let type = chart.kind == .columns ? LXW_CHART_COLUMN : LXW_CHART_LINE
    guard let handle = workbook_add_chart(try openedBook(), UInt8(type.rawValue)) else {
      throw WriteError(.outOfMemory, sheet: name, cell: cell)
    }
    let strings = CStrings()
    defer { withExtendedLifetime(strings) {} }
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
    for (index, series) in chart.series.enumerated() {
      try add(series, number: index, to: handle, as: chart.kind, at: cell)
    }
    try setAxes(of: handle, chart, font: &font)
    if chart.showsHiddenCells { chart_show_hidden_data(handle) }
    chart_legend_set_position(handle, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    chart_legend_set_font(handle, &font)
    if chart.kind == .columns { chart_set_series_gap(handle, Chart.gap) }
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
    _ series: Chart.Series, number: Int, to chart: UnsafeMutablePointer<lxw_chart>,
    as kind: Chart.Kind, at cell: CellReference
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
    var line = lxw_chart_line()
    line.color = series.colour.code
    switch kind {
    case .columns:
      chart_series_set_fill(handle, &fill)
    case .lines:
      line.width = Float(try finite(series.weight, cell))
      // Marks and dashes tell lines apart where there is no colour.
      line.dash_type = UInt8(Self.dashes[number % Self.dashes.count].rawValue)
      let mark = Self.marks[number % Self.marks.count]
      chart_series_set_marker_type(handle, UInt8(mark.rawValue))
      chart_series_set_marker_size(handle, 6)
      chart_series_set_marker_fill(handle, &fill)
    }
    chart_series_set_line(handle, &line)
  }

  private static let marks = [
    LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_DIAMOND,
    LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_X,
  ]
  private static let dashes = [
    LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT,
    LXW_CHART_LINE_DASH_LONG_DASH_DOT,
  ]

  private func setAxes(
    of chart: UnsafeMutablePointer<lxw_chart>, _ values: Chart, font: inout lxw_chart_font
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
  }
}
