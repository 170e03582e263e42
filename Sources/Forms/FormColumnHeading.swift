extension FormColumn {
  /// The heading as we write it, without years: 2000 stands for any.
  ///
  /// Forms I and II head the row's name and its leads differently; all columns else have one
  /// heading.
  public func heading(in form: Form = .scores) -> String {
    switch (self, form) {
    case (.name, .tasks): Self.nameOfTask
    case (.leads, .tasks): Self.leadsOfTask
    default: words.first ?? rawValue
    }
  }

  /// The heading as we write it in a plan of these years.
  public func heading(year: Int, previousYear: Int, in form: Form = .scores) -> String {
    let named = self == .previous ? previousYear : year
    let parts = heading(in: form).split(separator: " ", omittingEmptySubsequences: false)
    return parts.map { $0 == Self.anyYear ? "\(named)" : String($0) }.joined(separator: " ")
  }

  /// What stands in headings for any year.
  static let anyYear = "2000"
}
