import Provenance

/// A value that was used, and where it came from: a line of the sheet Nguồn.
public struct UsedValue: Hashable, Sendable {
  /// Which figure of a row it is.
  public enum Figure: String, Sendable, CaseIterable {
    /// A score of Annex I.
    case selfScore, decision
    /// An answer of Annex II.
    case state, achieved, total, completedOn

    /// Whether it is a figure of a task.
    public var isOfTask: Bool {
      switch self {
      case .selfScore, .decision: false
      case .state, .achieved, .total, .completedOn: true
      }
    }
  }
  /// The plan's row.
  public var code: CriterionCode
  /// Which figure of the row.
  public var figure: Figure
  /// Who says so; nil for a decision.
  public var agency: Agency.ID?
  /// The value as used, in canonical text.
  public var value: String
  /// The text as found.
  public var written: String
  /// Where it stands.
  public var place: Place
  /// The file.
  public var origin: Origin

  /// What the lines of a file share.
  public final class Origin: Sendable {
    /// Digest of the file.
    public let sha256: String
    /// The mail with which the file came; nil where it came without one.
    public let delivery: Delivery?

    /// Makes an origin.
    public init(sha256: String, delivery: Delivery? = nil) {
      self.sha256 = sha256
      self.delivery = delivery
    }
  }

  /// Makes a line.
  public init(
    code: CriterionCode, figure: Figure, agency: Agency.ID?, value: String, written: String,
    place: Place, origin: Origin
  ) {
    self.code = code
    self.figure = figure
    self.agency = agency
    self.value = value
    self.written = written
    self.place = place
    self.origin = origin
  }
}

extension UsedValue.Origin: Hashable {
  /// Whether both are the same file, come in the same way.
  public static func == (left: UsedValue.Origin, right: UsedValue.Origin) -> Bool {
    left === right || left.sha256 == right.sha256 && left.delivery == right.delivery
  }

  /// By the digest and the mail.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(sha256)
    hasher.combine(delivery)
  }
}
