/// The rules for names of sheets.
public enum SheetName {
  /// Largest number of characters.
  static let maximumLength = 31

  /// Whether a sheet can have this name.
  public static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= maximumLength
      && !name.unicodeScalars.contains { $0.value < 0x20 || "[]:*?/\\".unicodeScalars.contains($0) }
      && !name.hasPrefix("'") && !name.hasSuffix("'") && name.lowercased() != "history"
  }

  /// The name as formulas and links write it: `'Phụ lục I'`, apostrophes doubled.
  public static func quoted(_ name: String) -> String {
    var text = "'"
    for character in name {
      if character == "'" { text += "'" }
      text.append(character)
    }
    return text + "'"
  }
}
