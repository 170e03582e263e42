/// Styles, fonts and formats of numbers.
extension ODSContent {
  mutating func enterStyles(
    _ name: ODSName, _ attributes: ODSAttributes
  ) throws(Refusal) -> Place? {
    switch place {
    case .fonts:
      guard name == .fontFace, let font = attributes.text(.styleName, &names),
        let family = attributes.text(.svgFontFamily, &names)
      else { return nil }
      try styles.defineFont(font, family: family)
      return nil
    case .styles: return enterStyle(name, attributes)
    case .style:
      takeProperties(name, attributes)
      return nil
    case .format:
      guard format?.take(name, attributes, &names) == true else { return nil }
      return .formatText
    default: return nil
    }
  }

  private mutating func enterStyle(_ name: ODSName, _ attributes: ODSAttributes) -> Place? {
    if ODSFormat.begins(name) {
      guard let key = attributes.text(.styleName, &names) else { return nil }
      format = ODSFormat(name, attributes, &names)
      formatName = key
      return .format
    }
    guard name == .style || name == .defaultStyle,
      let family = attributes.text(.family, &names).flatMap({ ODSStyles.Family(rawValue: $0) })
    else { return nil }
    style = ODSStyles.Definition()
    if name == .defaultStyle {
      guard family == .cell else { return nil }
      styleKey = nil
    } else {
      guard let key = attributes.text(.styleName, &names) else { return nil }
      styleKey = (key, family)
      style.parent = attributes.text(.parentStyle, &names)
      style.dataStyle = attributes.text(.dataStyle, &names)
    }
    return .style
  }

  private mutating func takeProperties(_ name: ODSName, _ attributes: ODSAttributes) {
    switch name {
    case .tableProperties:
      style.isHidden = attributes.text(.display, &names) == "false"
    case .textProperties:
      let lines = [ODSName.lineThrough, .lineThroughType].compactMap {
        attributes.text($0, &names)
      }
      if !lines.isEmpty { style.look.isStruck = !lines.contains("none") }
      if let position = attributes.text(.textPosition, &names) {
        let height = position.split(separator: " ").first ?? ""
        style.look.isRaised = height != "0%" && height != "0"
      }
      if let font = attributes.text(.fontName, &names) {
        style.look.fontName = styles.font(font)
      } else if let family = attributes.text(.fontFamily, &names) {
        style.look.fontName = ODSStyles.bare(family)
      }
    default: break
    }
  }

  mutating func endStyle() throws(Refusal) {
    if let (name, family) = styleKey {
      try styles.define(name, family, style)
    } else {
      styles.defineDefault(style.look)
    }
  }

  mutating func endFormat() throws(Refusal) {
    if let format { try styles.define(formatName, format) }
    format = nil
  }
}
