import Messages
import Publishing

/// `check --json`.
public enum ProblemListing {
  /// The findings of the files as JSON.
  public static func json(_ files: [CheckReturns.Checked], wording: Wording) -> String {
    ProblemListJSON.text(
      files.map {
        ProblemListJSON.File(
          source: $0.file.source, submission: $0.file.submission, problems: $0.problems)
      }, words: { wording.sentence(for: $0) })
  }
}
