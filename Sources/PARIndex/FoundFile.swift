import Provenance

/// A file of a run, an entry of an archive or a part of a mail, and what became of it: each has
/// exactly one fate.
public struct FoundFile: Hashable, Sendable {
  /// How it was found.
  public enum Kind: String, Sendable {
    /// By itself, named by the user or in a folder.
    case file
    /// In an archive.
    case entry
    /// In a mail.
    case part
  }

  /// What became of it.
  public enum Fate: String, Sendable, CaseIterable {
    /// It was read as a return.
    case read
    /// It holds other files, which have their own fates.
    case opened
    /// It was not looked at, for the reason given.
    case passedOver
    /// It could not be used, for the reason given.
    case refused
  }

  /// Why it was not read.
  public enum Reason: Hashable, Sendable {
    /// Its name begins with a dot, or it is what a system lays beside files.
    case hidden
    /// It is the lock of an open workbook.
    case lock
    /// It is a folder that lies deeper than is searched.
    case tooDeep
    /// It is the text of a mail.
    case mailText
    /// It is the list of what goes to whom that lies beside templates.
    case list
    /// What the problem says.
    case problem(ProblemCode)

    /// A word for it, as in canonical JSON.
    public var text: String {
      switch self {
      case .hidden: "hidden"
      case .lock: "lock"
      case .tooDeep: "too-deep"
      case .mailText: "mail-text"
      case .list: "list"
      case .problem(let code): code.rawValue
      }
    }
  }

  /// Its name in messages, with the way in.
  public var name: String
  /// How it was found.
  public var kind: Kind
  /// What became of it.
  public var fate: Fate
  /// Why it was not read; nil for what was read or opened.
  public var reason: Reason?
  /// The mail with which it came, or which it is; nil where it came without one.
  public var delivery: Delivery?

  /// Makes one.
  public init(
    name: String, kind: Kind, fate: Fate, reason: Reason? = nil, delivery: Delivery? = nil
  ) {
    self.name = name
    self.kind = kind
    self.fate = fate
    self.reason = reason
    self.delivery = delivery
  }
}
