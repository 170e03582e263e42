import Provenance

/// The page `docs/problems.md`: every code with its words, made from the catalogue.
public enum CataloguePage {
  /// The page in Markdown.
  public static func markdown() -> String {
    var page = """
      # Problem codes

      Made from the message catalogue by `parbook debug catalogue > docs/problems.md`.

      | code | severity | Tiếng Việt | English |
      |---|---|---|---|

      """
    for code in ProblemCode.allCases {
      let entry = Catalogue.entry(code)
      let cells = Language.allCases.map { "\(entry.sentence[$0])<br>→ \(entry.advice[$0])" }
      page += "| `\(code.rawValue)` | \(code.severity.rawValue) | \(cells[0]) | \(cells[1]) |\n"
    }
    return page
  }
}
