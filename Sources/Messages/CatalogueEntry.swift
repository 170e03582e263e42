import Provenance

/// What a problem code says: a sentence with slots, and what to do about it.
///
/// Slots are `{found}`, `{used}`, `{expected}`, `{row}` (with the word for what it is) and `{agency}`; a slot without a value is
/// printed as a dash.
public struct CatalogueEntry: Hashable, Sendable {
  /// What is wrong and what was done, with slots.
  public let sentence: Text
  /// What to do.
  public let advice: Text
  /// What to do about a row of Annex II, where that is something else.
  public let taskAdvice: Text?

  init(
    _ viSentence: String, _ viAdvice: String, _ enSentence: String, _ enAdvice: String,
    tasks: Text? = nil
  ) {
    sentence = Text(viSentence, enSentence)
    advice = Text(viAdvice, enAdvice)
    taskAdvice = tasks
  }
}
