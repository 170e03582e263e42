/// A language that messages are written in.
public enum Language: String, Sendable, CaseIterable {
  /// Tiếng Việt.
  case vi
  /// English.
  case en

  /// The language of a locale's name: English where it begins with `en`, Vietnamese otherwise.
  ///
  /// - Parameter locale: the first that is set of `LC_ALL`, `LC_MESSAGES` and `LANG`.
  public init(locale: String?) {
    self = locale?.hasPrefix("en") == true ? .en : .vi
  }
}

/// A text in every language.
public struct Text: Hashable, Sendable {
  /// Vietnamese.
  public let vi: String
  /// English.
  public let en: String

  /// Makes a text.
  public init(_ vi: String, _ en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in one language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
