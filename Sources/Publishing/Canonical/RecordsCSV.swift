import PARIndex

/// Returns as canonical records in CSV: one line for each reported row.
///
/// UTF-8 with a byte order mark, semicolons, CRLF, decimal comma; foreign text that a spreadsheet
/// would run as a formula is preceded by an apostrophe.
public enum RecordsCSV {
  /// The text of the file.
  public static func text(_ submissions: [Submission], plan: Plan) -> String {
    CSVText.text(RecordsTable.table(submissions, plan: plan))
  }
}
