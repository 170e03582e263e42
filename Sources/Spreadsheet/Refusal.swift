import Provenance

/// Why reading stopped, before the file's name is known to it.
struct Refusal: Error {
  var code: ProblemCode
  var found: Problem.Slot?
  var expected: Problem.Slot?
  var sheet: String?
  var cell: CellReference?
  /// Where the rows of the sheets stand in a document.
  var layout: DocumentLayout?

  init(_ code: ProblemCode, _ fault: Fault? = nil, cell: CellReference? = nil) {
    self.code = code
    found = fault.map(Problem.Slot.fault)
    self.cell = cell
  }

  static func damaged(_ damage: Fault.Damage, part: String? = nil, line: Int? = nil) -> Refusal {
    Refusal(.fileDamaged, Fault(.damage(damage), part: part, line: line))
  }

  static func refused(
    _ danger: Fault.Danger, part: String? = nil, cell: CellReference? = nil
  ) -> Refusal {
    Refusal(.fileRefused, Fault(.danger(danger), part: part), cell: cell)
  }

  static func unsupported(_ format: FileFormat, part: String? = nil) -> Refusal {
    let code: ProblemCode =
      format.isArchive ? .archiveUnread : format.isMail ? .mailUnread : .fileUnsupported
    return Refusal(code, Fault(.format(format), part: part))
  }

  static func encrypted(_ format: FileFormat, part: String? = nil) -> Refusal {
    Refusal(.fileEncrypted, Fault(.format(format), part: part))
  }

  static func limit(
    _ counted: Fault.Counted, found: Int, limit: Int, part: String? = nil
  ) -> Refusal {
    var refusal = Refusal(.limitExceeded, Fault(.count(found), part: part))
    refusal.expected = .fault(Fault(.limit(counted, limit)))
    return refusal
  }

  /// The refusal of a container as that of an archive of files, which Excel cannot repair.
  var ofArchive: Refusal {
    var copy = self
    switch (code, found) {
    case (.fileDamaged, _): copy.code = .archiveDamaged
    case (.fileEncrypted, _): copy.code = .archiveEncrypted
    case (.fileUnsupported, _): copy.code = .archiveUnread
    case (.fileRefused, .fault(let fault)?) where fault.reason == .danger(.severalVolumes):
      return .unsupported(.zipVolumes, part: fault.part)
    default: break
    }
    return copy
  }

  /// Whether a package was found to hold a Word document.
  var isOfDocument: Bool {
    guard case .fault(let fault)? = found else { return false }
    return fault.reason == .format(.docx)
  }

  /// The damage and its place in the file; nil for any other refusal.
  var damage: (Fault.Damage, at: Fault)? {
    guard case .fault(let fault)? = found, case .damage(let damage) = fault.reason else {
      return nil
    }
    return (damage, fault)
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
        code, place: Place(file: file, sheet: sheet, cell: cell, layout: layout), found: found,
        expected: expected))
  }
}
