import Provenance

/// The findings of `check --json`, schema `parbook/check/1`.
///
/// ```json
/// {"schema": "parbook/check/1", "files": [{"file": "SNV.xlsx", "sha256": "…", "agency": "so-noi-vu",
///  "fit": false, "problems": [{…}]}]}
/// ```
public enum ProblemListJSON {
  /// One file checked.
  public struct File: Sendable {
    /// The file.
    public var source: SourceFile
    /// Who reported; nil where the file was refused.
    public var agency: String?
    /// Whether it was understood.
    public var isUnderstood: Bool
    /// Everything found in it.
    public var problems: [Problem]

    /// Makes a file.
    public init(source: SourceFile, agency: String?, isUnderstood: Bool, problems: [Problem]) {
      self.source = source
      self.agency = agency
      self.isUnderstood = isUnderstood
      self.problems = problems
    }
  }

  /// The text, with a newline at its end.
  public static func text(_ files: [File], words: (Problem) -> String) -> String {
    var json = JSONWriter()
    json.object {
      $0.member("schema", "parbook/check/1")
      $0.objects("files", files) { object, file in
        object.member("file", file.source.name)
        object.member("sha256", file.source.sha256)
        object.member("agency", file.agency)
        let isFit = file.isUnderstood && !file.problems.contains { $0.severity == .error }
        object.member("fit", isFit)
        object.objects("problems", file.problems) { $0.members(of: $1, words: words) }
      }
    }
    return json.finished
  }
}
