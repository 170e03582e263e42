import Provenance

/// Why reading stopped, before the file's name is known to it.
struct Refusal: Error {
  var code: ProblemCode
  var found: String?
  var expected: String?
  var sheet: String?
  var cell: CellReference?

  static func damaged(_ what: String, part: String? = nil, line: Int? = nil) -> Refusal {
    var text = what
    if let part { text += ", part \(part)" }
    if let line { text += ", line \(line)" }
    return Refusal(code: .fileDamaged, found: text)
  }

  static func refused(_ what: String, part: String? = nil) -> Refusal {
    Refusal(code: .fileRefused, found: part.map { "\(what), part \($0)" } ?? what)
  }

  static func unsupported(_ format: String) -> Refusal {
    Refusal(code: .fileUnsupported, found: format)
  }

  /// `name` says what was counted, such as "ZIP entries".
  static func limit(_ name: String, found: Int, limit: Int, part: String? = nil) -> Refusal {
    var value = String(found)
    if let part { value += ", part \(part)" }
    return Refusal(code: .limitExceeded, found: value, expected: "\(name) <= \(limit)")
  }

  /// The refusal with the sheet it happened in.
  func inSheet(_ name: String) -> Refusal {
    var copy = self
    copy.sheet = sheet ?? name
    return copy
  }

  func readError(file: String) -> ReadError {
    ReadError(
      Problem(
        code, place: Place(file: file, sheet: sheet, cell: cell), found: found, expected: expected))
  }
}
