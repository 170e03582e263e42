import Provenance
import VietnameseText

/// Names of entries of archives and of attachments as the program shows them: no name leads out of
/// where the file came, and none breaks a line or turns the direction of writing.
enum EntryName {
  /// Longest name that is shown whole, in characters.
  private static let longest = 400

  /// A name with `/` between folders.
  static func shown(_ name: String) -> String {
    let parts = name.split { $0 == "/" || $0 == "\\" }.map { printable(String($0)) }
      .filter { $0 != "." && $0 != ".." && !$0.isEmpty }
    let drive = parts.first.map { $0.count == 2 && $0.last == ":" } ?? false
    let path = NormalForm.nfc(parts.dropFirst(drive ? 1 : 0).joined(separator: "/"))
    return path.count <= longest
      ? path : "\(path.prefix(longest - 40))…\(path.suffix(39))"
  }

  private static func printable(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format: Unicode.Scalar(0xFFFD) ?? " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The last part of a name.
  static func own(_ shown: String) -> String {
    shown.split(separator: "/").last.map(String.init) ?? shown
  }
}

extension String {
  /// The name with a number, before its ending: `phieu (2).xlsx`.
  func numbered(_ number: Int) -> String {
    guard let dot = lastIndex(of: "."), dot > startIndex else { return "\(self) (\(number))" }
    return "\(self[..<dot]) (\(number))\(self[dot...])"
  }
}
