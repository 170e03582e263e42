import Messages
import Provenance

/// The page `docs/problems.md`: every code with its rule, its words, an example from a file of the
/// repository and the source files that make it.
public enum ProblemPage {
  /// The page in Markdown.
  ///
  /// - Parameter repository: the top of a checkout of the program's repository.
  /// - Returns: the page, with a newline at its end.
  /// - Throws: where a file of the repository cannot be read.
  public static func markdown(repository: String) async throws(OperationError) -> String {
    let sources = try ProblemSources(repository: repository)
    let examples = try await ProblemExamples(repository: repository)
    var page = """
      # Problem codes

      Made by `parbook debug catalogue > docs/problems.md` at the top of the repository: the rule is
      that of the code's declaration, the example is the first problem of the code that the named
      command reports, and the sources are those that make it.

      A problem is about a file, a line of a return's head, a sheet, a row or the whole run. What is
      seen while reading or in one return is reported by `check`, of the plan by `plan check`, the rest
      by `consolidate`.

      """
    for code in ProblemCode.allCases {
      page += section(code, sources, example: examples.first[code])
    }
    return page
  }

  private static func section(
    _ code: ProblemCode, _ sources: ProblemSources, example: ProblemExamples.Example?
  ) -> String {
    let entry = Catalogue.entry(code)
    let words = Language.allCases.map { language in
      "- \(language.rawValue): \(entry.sentence[language]) → \(Wording(language).advice(code))"
    }
    let shown =
      example.map { example in
        let place = example.problem.place.map { "\($0.description): " } ?? ""
        let sentences = Language.allCases.map { language in
          Wording(language).sentence(for: example.problem)
            .split(separator: "\n").joined(separator: " ")
        }
        return "\(example.command) – \(place)\(sentences.joined(separator: " / "))"
      } ?? "no file in the repository shows it"
    let makers = sources.makers[code] ?? []
    return """

      ## `\(code.rawValue)`

      \(code.severity.rawValue) · \(about(code.scope)) · \(needs(code.evidence)). \
      \(sources.rules[code] ?? "")

      \(words.joined(separator: "\n"))
      - example: \(shown)
      - made in: \(makers.map { "`\($0)`" }.joined(separator: ", "))

      """
  }

  private static func about(_ scope: ProblemCode.Scope) -> String {
    switch scope {
    case .file: "file"
    case .head(.agency): "head: agency"
    case .head(.period): "head: period"
    case .head(.reportDate): "head: day of report"
    case .sheet: "sheet"
    case .row: "row"
    case .run: "run"
    }
  }

  private static func needs(_ evidence: ProblemCode.Evidence) -> String {
    switch evidence {
    case .reading: "seen while reading"
    case .oneReturn: "seen in one return as a whole"
    case .round: "seen in the returns of a round"
    case .previousRound: "seen against the round before"
    }
  }
}
