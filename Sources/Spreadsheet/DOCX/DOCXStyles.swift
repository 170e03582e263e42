/// The styles of a Word document: what they say of numbering and of how text looks.
struct DOCXStyles {
  /// What a style or a run says.
  struct Properties {
    var look = TextLook()
    /// Whether the text is not shown.
    var isHidden: Bool?

    /// The same, and what another one says where this says nothing.
    func over(_ other: Properties) -> Properties {
      Properties(look: look.over(other.look), isHidden: isHidden ?? other.isHidden)
    }

    /// Takes an element of `w:rPr` in.
    mutating func take(_ name: DOCXName, _ element: XMLElement) {
      switch name {
      case .strike, .dstrike:
        look.isStruck = FontMark.isOn(element["val"]) || look.isStruck == true
      case .vertAlign: look.isRaised = FontMark.isRaised(element["val"])
      case .rFonts: look.fontName = element["ascii"] ?? element["hAnsi"] ?? look.fontName
      case .vanish: isHidden = FontMark.isOn(element["val"])
      default: break
      }
    }
  }

  /// A place in a list: which one, and how deep.
  struct ListLevel: Equatable {
    var list: String
    var level: Int
  }

  private struct Style {
    var parent: String?
    var properties = Properties()
    var list: String?
    var level: Int?
  }

  /// How many styles may lie in one another.
  private static let deepest = 32

  private var styles: [String: Style] = [:]
  private var defaults = Properties()
  /// The style of paragraphs that say none.
  private(set) var defaultParagraph: String?

  /// For a document without styles.
  init() {}

  init(_ bytes: [UInt8], part: String, limits: Limits) throws(Refusal) {
    var styles: [String: Style] = [:]
    var all = Properties()
    var normal: String?
    var id: String?
    var path: [DOCXName?] = []
    var isDefaults = false
    try XMLElements.visit(bytes, part: part, limits: limits) { (element) throws(Refusal) in
      let name = DOCXName(element)
      path = path.prefix(element.depth - 1) + [name]
      switch element.depth {
      case 2:
        isDefaults = element.isNamed("docDefaults")
        id = element.isNamed("style") ? element["styleId"] : nil
        guard let id else { return }
        guard styles.count < limits.styles else {
          throw .limit(.styles, found: styles.count + 1, limit: limits.styles, part: part)
        }
        styles[id] = Style()
        if element["type"] == "paragraph", element.flag("default") == true { normal = id }
      case 3 where element.isNamed("basedOn"):
        if let id { styles[id]?.parent = element["val"] }
      case 4 where path[2] == .rPr:
        if let id, let name { styles[id]?.properties.take(name, element) }
      case 5 where isDefaults && path[3] == .rPr:
        if let name { all.take(name, element) }
      case 5 where path[2] == .pPr && path[3] == .numPr:
        guard let id else { return }
        if name == .numId { styles[id]?.list = element["val"] }
        if name == .ilvl { styles[id]?.level = element.number("val") }
      default: return
      }
    }
    self.styles = styles
    defaults = all
    defaultParagraph = normal
  }

  /// What a style says, with what it is based on; without the defaults.
  func properties(_ id: String?) -> Properties {
    chain(id).reduce(Properties()) { $0.over($1.properties) }
  }

  /// What a paragraph's style says, with the defaults.
  func paragraph(_ id: String?) -> Properties {
    properties(id ?? defaultParagraph).over(defaults)
  }

  /// The list that paragraphs of a style are in.
  func list(_ id: String?) -> ListLevel? {
    let all = chain(id)
    guard let list = all.lazy.compactMap(\.list).first else { return nil }
    return ListLevel(list: list, level: all.lazy.compactMap(\.level).first ?? 0)
  }

  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < Self.deepest {
      chain.append(style)
      next = style.parent
    }
    return chain
  }
}
