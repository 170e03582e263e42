import Provenance

/// What an agency wrote in words beside a row of an annex.
public struct Remark: Hashable, Sendable {
  /// What it wrote about.
  public enum Kind: String, Sendable, CaseIterable {
    /// Kết quả thực hiện.
    case result
    /// Tài liệu kiểm chứng.
    case evidence
    /// Giải trình.
    case explanation
    /// Khó khăn, kiến nghị.
    case difficulties
  }
  /// Whether the row is a task of Annex II.
  public var isTask: Bool
  /// The row.
  public var code: CriterionCode
  /// Who wrote it.
  public var agency: Agency.ID
  /// What it is about.
  public var kind: Kind
  /// The words, with their place.
  public var text: Found<String>

  /// Makes a remark.
  public init(
    isTask: Bool, code: CriterionCode, agency: Agency.ID, kind: Kind, text: Found<String>
  ) {
    self.isTask = isTask
    self.code = code
    self.agency = agency
    self.kind = kind
    self.text = text
  }
}

extension Remark.Kind {
  /// What agencies write about tasks, in the order of the form.
  public static let ofTasks: [Self] = [.result, .evidence, .difficulties]
}

extension TaskReport {
  /// What it says of a kind; nil for nothing, and for what Form II does not ask for.
  public func words(_ kind: Remark.Kind) -> Found<String>? {
    switch kind {
    case .result: result
    case .evidence: evidence
    case .difficulties: difficulties
    case .explanation: nil
    }
  }
}

extension Remark {
  /// Makes a remark; nil of an empty text.
  public init?(
    _ code: CriterionCode, isTask: Bool, _ agency: Agency.ID, _ kind: Kind, _ text: Found<String>
  ) {
    guard !text.value.isEmpty else { return nil }
    self.init(isTask: isTask, code: code, agency: agency, kind: kind, text: text)
  }
}
