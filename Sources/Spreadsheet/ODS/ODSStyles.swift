/// The styles of a document, those that its cells and texts use worked out when first used.
struct ODSStyles {
  /// A style as it stands in the file.
  struct Definition {
    var parent: String?
    var dataStyle: String?
    var look = TextLook()
    /// Whether tables of the style are hidden.
    var isHidden = false
  }
  /// The kinds of styles that matter.
  enum Family: String {
    case cell = "table-cell"
    case text, table
  }

  private var definitions: [Family: [String: Definition]] = [:]
  private var defaultLook = TextLook()
  private var fonts: [String: String] = [:]
  private var formats: [String: ODSFormat] = [:]
  private let limit: Int

  /// The styles of cells in use; the first is that of cells without any.
  private(set) var used = Styles([Styles.Style()])
  private var places: [String: Int] = [:]
  private var percentages: [Int: Int] = [:]
  private var known = KnownNames(0)

  /// A chain of parents longer than this is taken for a circle.
  private static let longestChain = 32

  init(limits: Limits) { limit = limits.styles }

  // MARK: Definitions

  private func allow(_ count: Int) throws(Refusal) {
    guard count < limit else { throw .limit(.styles, found: count + 1, limit: limit) }
  }

  mutating func define(
    _ name: String, _ family: Family, _ definition: Definition
  ) throws(Refusal) {
    try allow(definitions[family]?.count ?? 0)
    definitions[family, default: [:]][name] = definition
  }

  mutating func define(_ name: String, _ format: ODSFormat) throws(Refusal) {
    try allow(formats.count)
    formats[name] = format
  }

  mutating func defineDefault(_ look: TextLook) { defaultLook = look }

  mutating func defineFont(_ name: String, family: String) throws(Refusal) {
    try allow(fonts.count)
    fonts[name] = Self.bare(family)
  }

  /// A family of fonts without quotes, the first of a list.
  static func bare(_ family: String) -> String {
    let first = family.split(separator: ",").first ?? ""
    return String(
      first.drop { $0 == " " || $0 == "'" || $0 == "\"" }.prefix { $0 != "'" && $0 != "\"" })
  }

  /// The font that a style names.
  func font(_ name: String) -> String { fonts[name] ?? name }

  // MARK: Uses

  private func chain(_ name: String, _ family: Family) -> [Definition] {
    var chain: [Definition] = []
    var next: String? = name
    while let name = next, let found = definitions[family]?[name], chain.count < Self.longestChain {
      chain.append(found)
      next = found.parent
    }
    return chain
  }

  /// What a style of texts says.
  func look(ofText name: String) -> TextLook {
    chain(name, .text).reduce(TextLook()) { $0.over($1.look) }
  }

  func isHidden(table name: String) -> Bool {
    chain(name, .table).first?.isHidden ?? false
  }

  /// The style of cells that name none.
  static let plain = "Default"

  /// The place of a cell's style among those in use.
  mutating func place(ofCell name: String) -> Int {
    if let place = places[name] { return place }
    guard name == Self.plain || definitions[.cell]?[name] != nil else {
      return place(ofCell: Self.plain)
    }
    let chain = chain(name, .cell)
    let look = chain.reduce(TextLook()) { $0.over($1.look) }.over(defaultLook)
    var style = Styles.Style()
    style.numberFormat = chain.lazy.compactMap(\.dataStyle).first.flatMap { code($0) }
    style.kind = style.numberFormat.map(NumberFormat.kind) ?? .number
    style.fontName = look.fontName
    style.isStruck = look.isStruck ?? false
    style.isRaised = look.isRaised ?? false
    let place = add(style)
    places[name] = place
    return place
  }

  /// The place of a cell's style by the bytes of its name.
  @inline(__always)
  mutating func place(ofCell name: Span<UInt8>) -> Int {
    if let place = known[name] { return place }
    let place = place(ofCell: name.string())
    known.keep(name, place)
    return place
  }

  private func code(_ name: String) -> String? {
    formats[name]?.whole { formats[$0]?.code }
  }

  private mutating func add(_ style: Styles.Style) -> Int {
    guard used.styles.count < PackedCell.maximumStyle else { return 0 }
    used.append(style)
    return used.styles.count - 1
  }

  /// The same style, which shows per cent whatever its format says.
  mutating func percentage(_ place: Int) -> Int {
    guard used[place].numberFormat?.contains("%") != true else { return place }
    if let known = percentages[place] { return known }
    var style = used[place]
    style.numberFormat = "0%"
    let percentage = add(style)
    percentages[place] = percentage
    return percentage
  }
}
