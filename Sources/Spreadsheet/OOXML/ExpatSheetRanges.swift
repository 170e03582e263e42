import CExpat
import Glibc
import Provenance

// The elements around the rows that name ranges of cells.

extension SheetState {
  /// Whether an attribute says yes.
  static func flag(_ wanted: StaticString, in attributes: Attributes) -> Bool {
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      index += 2
      guard XMLName.equals(name, wanted) else { continue }
      return XMLName.equals(value, "1") || XMLName.equals(value, "true")
    }
    return false
  }

  mutating func addMerge(_ attributes: Attributes) throws(Refusal) {
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      index += 2
      guard XMLName.equals(name, "ref") else { continue }
      let text = String(cString: value)
      guard let range = Sheet.Range(merged: text) else {
        return sheet.note(
          CellProblem(.mergedRange(text)))
      }
      try sheet.add(merged: range)
    }
  }

  /// Takes a link of cells; one without a place or a target says nothing.
  mutating func addLink(_ attributes: Attributes) throws(Refusal) {
    var range: Sheet.Range?
    var relation: String?
    var location: String?
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      index += 2
      let local = strrchr(name, 0x3A).map { UnsafePointer($0) + 1 } ?? name
      if XMLName.equals(local, "ref") { range = Sheet.Range(merged: String(cString: value)) }
      if XMLName.equals(local, "id") { relation = String(cString: value) }
      if XMLName.equals(local, "location") { location = String(cString: value) }
    }
    guard let range, relation != nil || location != nil else { return }
    try sheet.add(SheetLink(range: range, relation: relation, location: location))
  }
}
