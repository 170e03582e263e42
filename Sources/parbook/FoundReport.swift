import Messages
import PARIndex

extension Console {
  /// What became of everything that was found, in one line; nothing where all of it was read.
  func report(_ found: [FoundFile]) {
    guard found.contains(where: { $0.fate != .read }) else { return }
    let words = Wording(language)
    let parts = FoundFile.Fate.allCases.compactMap { fate in
      let count = found.count { $0.fate == fate }
      return count == 0 ? nil : "\(words.fate(fate)) \(count)"
    }
    let list = parts.joined(separator: ", ")
    note(say("Tệp tìm thấy: \(found.count) (\(list))", "Files found: \(found.count) (\(list))"))
  }
}
