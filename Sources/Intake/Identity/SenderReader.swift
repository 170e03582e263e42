import Forms
import PARIndex
import Provenance
import VietnameseText

/// Settles who sent a return: what the caller says, the template's hidden identity, the label above
/// the table, the file's name, in this order.
///
/// Two that disagree are an error.
struct SenderReader {
  let plan: Plan
  let matcher: AgencyMatcher
  let place: Place

  /// One hint at the sender.
  private struct Hint {
    var id: Agency.ID
    var found: Found<String>
    var repairs: [ProblemCode]
  }

  /// Who sent it; nil where nobody can tell, and why.
  func read(
    override: Agency.ID?, identity: TemplateIdentity?, labels: [Found<String>], fileName: String
  ) -> Checked<Found<Agency.ID>?> {
    var problems: [Problem] = []
    let hidden = identity.flatMap(hiddenHint)
    let label = labelHint(labels, isOnlyHint: hidden == nil).noting(in: &problems)
    let name = FileNameReader(matcher: matcher).agency(fileName)
    if let override {
      let found = Found(override, written: override.text, place: place)
      guard plan.registry[override] != nil else {
        return Checked(nil, [Problem(.senderUnknown, place: place, found: .written(override.text))])
      }
      var kept = problems.filter { $0.severity != .error }
      for hint in [hidden, label].compactMap(\.self) where hint.id != override {
        kept.append(
          Problem(
            .senderOverridden, place: hint.found.place, found: .agency(plan.registry.name(hint.id)),
            used: .agency(plan.registry.name(override))))
      }
      return Checked(found, kept)
    }
    if !problems.filter({ $0.severity == .error }).isEmpty {
      return Checked(nil, problems)
    }
    if let hidden, let label, hidden.id != label.id {
      return Checked(nil, problems + [mismatch(label, with: hidden.id)])
    }
    if let hint = hidden ?? label {
      if let name, name != hint.id {
        return Checked(nil, problems + [mismatch(hint, with: name, found: fileName)])
      }
      let source = label ?? hint
      return Checked(
        Found(
          hint.id, written: source.found.written, place: source.found.place,
          repairs: source.repairs),
        problems)
    }
    return fromFileName(name, fileName, after: problems)
  }

  private func fromFileName(
    _ name: Agency.ID?, _ fileName: String, after problems: [Problem]
  ) -> Checked<Found<Agency.ID>?> {
    guard let name else {
      let unknown = Problem(.senderUnknown, place: place, found: .written(fileName))
      return Checked(nil, problems + [unknown])
    }
    let used = plan.registry.name(name)
    let note = Problem(
      .senderFromFileName, place: place, found: .written(fileName), used: .agency(used))
    return Checked(Found(name, written: fileName, place: place), problems + [note])
  }

  private func hiddenHint(_ identity: TemplateIdentity) -> Hint? {
    guard let id = identity.agency ?? identity.agencyName.flatMap(matcher.exactly),
      let agency = plan.registry[id], agency.kind != .group
    else { return nil }
    return Hint(id: id, found: Found(agency.name, written: id.text, place: place), repairs: [])
  }

  /// What the labels say; labels that name nobody, several or a group are errors.
  private func labelHint(
    _ labels: [Found<String>], isOnlyHint: Bool
  ) -> Checked<Hint?> {
    var problems: [Problem] = []
    var hints: [Hint] = []
    for label in labels {
      switch matcher.match(label.value) {
      case .one(let id, let reason):
        let repairs = label.repairs + (reason == .near ? [.textSuspect] : [])
        hints.append(Hint(id: id, found: label, repairs: repairs))
      case .several(let ids):
        problems.append(
          Problem(
            .senderAmbiguous, place: label.place, found: .written(label.value),
            expected: .oneOf(ids.map { .agency(plan.registry.name($0)) })))
      case .group(let id):
        problems.append(
          Problem(
            .senderIsGroup, place: label.place, found: .written(label.value),
            expected: .agency(plan.registry.name(id))))
      case .none(let nearest):
        guard !nearest.isEmpty || Self.looksLikeAgency(label.value) else { continue }
        problems.append(
          Problem(
            isOnlyHint ? .senderUnknown : .textSuspect, place: label.place,
            found: .written(label.value),
            expected: nearest.isEmpty ? nil : .oneOf(nearest.map(Problem.Slot.agency))))
      }
    }
    guard let first = hints.first else { return Checked(nil, problems) }
    for other in hints.dropFirst() where other.id != first.id {
      problems.append(mismatch(other, with: first.id))
    }
    return Checked(first, problems)
  }

  /// Whether a text begins as names of agencies do, so that it is one that nobody knows, and not a
  /// unit of measure.
  private static func looksLikeAgency(_ text: String) -> Bool {
    let starts: Set<String> = [
      "so", "ubnd", "uy", "ban", "van", "thanh", "huyen", "tp", "tx", "thi", "phong", "chi", "cuc",
      "bao", "dai", "truong", "hoi", "trung", "buu", "cong", "tinh", "kho", "toa", "vien",
    ]
    return Folding.words(text).first.map(starts.contains) ?? false
  }

  private func mismatch(_ hint: Hint, with id: Agency.ID, found: String? = nil) -> Problem {
    if let found {
      return Problem(
        .senderMismatch, place: place, found: .written(found),
        expected: .agency(plan.registry.name(hint.id)))
    }
    return Problem(
      .senderMismatch, place: hint.found.place, found: .written(hint.found.value),
      expected: .agency(plan.registry.name(id)))
  }
}
