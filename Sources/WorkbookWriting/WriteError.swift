import Provenance

/// Why a workbook could not be written: what was refused, and the sheet and cell concerned.
public struct WriteError: Error, Hashable, Sendable {
  /// What was refused.
  public enum Reason: Hashable, Sendable {
    /// The file cannot be opened or written: the number of the system's error (`errno`).
    case cannotOpen(Int32)
    /// The file or a temporary file cannot be created or written.
    case cannotWrite(String)
    /// The writing library ran out of memory.
    case outOfMemory
    /// A text is longer than `limit` characters.
    case tooLong(limit: Int)
    /// The name cannot be a sheet's or a defined name's.
    case invalidName(String)
    /// The sheet's name is taken.
    case nameInUse(String)
    /// The number is NaN or infinite.
    case notFinite
    /// The day lies before 1 March 1900, where spreadsheets disagree about serial numbers.
    case dateTooEarly
    /// The range overlaps a merged one, or is a single cell.
    case invalidMerge
    /// The sheet has as many links as a worksheet may have.
    case tooManyLinks
    /// A formula or a range text is empty or not allowed there.
    case invalidFormula(String)
    /// The builder was used after its workbook was closed.
    case closed
    /// Any other refusal of the writing library, in its own words.
    case refused(String)
  }

  /// What was refused.
  public var reason: Reason
  /// The sheet, where one is concerned.
  public var sheet: String?
  /// The cell, where one is concerned.
  public var cell: CellReference?

  /// Makes a refusal.
  public init(_ reason: Reason, sheet: String? = nil, cell: CellReference? = nil) {
    self.reason = reason
    self.sheet = sheet
    self.cell = cell
  }
}

extension WriteError: CustomStringConvertible {
  /// `Phụ lục I › G12: text longer than 32767 characters`.
  public var description: String {
    let place = [sheet, cell?.description].compactMap(\.self).joined(separator: " › ")
    return place.isEmpty ? reason.text : "\(place): \(reason.text)"
  }
}

extension WriteError.Reason {
  fileprivate var text: String {
    switch self {
    case .cannotOpen(let number): "error \(number) of the system"
    case .cannotWrite(let words): "cannot write the file (\(words))"
    case .outOfMemory: "out of memory"
    case .tooLong(let limit): "text longer than \(limit) characters"
    case .invalidName(let name): "invalid name “\(name)”"
    case .nameInUse(let name): "the name “\(name)” is in use"
    case .notFinite: "the number is not finite"
    case .dateTooEarly: "the day lies before 1 March 1900"
    case .invalidMerge: "the cells cannot be merged"
    case .tooManyLinks: "too many links"
    case .invalidFormula(let formula): "invalid formula “\(formula)”"
    case .closed: "the workbook is closed"
    case .refused(let words): words
    }
  }
}
