import Messages
import Publishing

/// `check --json`.
public enum ProblemListing {
  /// The findings of the files, and what became of all that was found, as JSON.
  public static func json(_ outcome: CheckReturns.Outcome, wording: Wording) -> String {
    ProblemListJSON.text(
      outcome.files.map {
        ProblemListJSON.File(
          source: $0.file.source, submission: $0.file.submission, problems: $0.problems)
      }, inputs: outcome.found, words: { wording.sentence(for: $0) })
  }
}
