/// How documents of our own are known.
public enum OwnDocument {
  /// The property of a Word document that is the draft of a report: it is no return.
  public static let reportMark = "parbook-report"
}
