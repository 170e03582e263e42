/// Why a reader or the system refuses something or passes it over: names and numbers, in no
/// language.
public struct Fault: Hashable, Sendable {
  /// What it is.
  public var reason: Reason
  /// The part of the package that shows it.
  public var part: String?
  /// The line of that part.
  public var line: Int?

  /// Makes a fault.
  public init(_ reason: Reason, part: String? = nil, line: Int? = nil) {
    self.reason = reason
    self.part = part
    self.line = line
  }

  /// What a fault is.
  public enum Reason: Hashable, Sendable {
    /// The file is of a format that is not read.
    case format(FileFormat)
    /// The file is damaged.
    case damage(Damage)
    /// The file is refused for safety.
    case danger(Danger)
    /// What is counted, and how many there may be.
    case limit(Counted, Int)
    /// How many there are.
    case count(Int)
    /// A detail was passed over.
    case skipped(Skipped)
    /// What a cell should have held.
    case content(CellContent)
    /// The system refuses, or a file is not of a kind that can be read.
    case system(SystemFault)
  }

  /// What is damaged.
  public enum Damage: Hashable, Sendable {
    /// The ZIP directory cannot be found: the file may have been cut short.
    case directoryMissing
    /// The ZIP directory is not well formed.
    case directory
    /// The ZIP directory reaches beyond its end.
    case directoryTooLong
    /// The ZIP64 directory is not well formed.
    case directory64
    /// The ZIP64 sizes of an entry are missing.
    case sizes64
    /// The local header of an entry is not well formed.
    case localHeader
    /// An entry reaches beyond the file.
    case entryBeyondFile
    /// Compressed data cannot be inflated.
    case compressedData
    /// An entry inflates to another size than declared.
    case size
    /// The CRC of an entry is another than declared.
    case checksum
    /// There is not enough memory.
    case memory
    /// No relation leads to a workbook.
    case noWorkbookRelation
    /// The workbook's part is missing.
    case workbookMissing
    /// The part of a Word document is missing.
    case documentMissing
    /// The root of the workbook's part is another element.
    case workbookRoot
    /// A sheet of the workbook has no name.
    case sheetWithoutName
    /// The workbook lists no sheet.
    case noSheets
    /// A sheet's relation is missing.
    case sheetWithoutRelation(String)
    /// A sheet's part is missing.
    case sheetMissing
    /// The root of a sheet's part is another element.
    case sheetRoot
    /// The root of the shared strings is another element.
    case stringsRoot
    /// A prefix of XML is not declared.
    case unboundPrefix
    /// The XML ends too early.
    case xmlEnd
    /// The XML is not well formed.
    case xmlSyntax
    /// A tag of the XML is closed by another.
    case xmlTag
    /// An attribute of the XML stands twice.
    case xmlAttribute
    /// An entity of the XML is not known.
    case xmlEntity
    /// The encoding of the XML is not known.
    case xmlEncoding
    /// The encoding of the XML is another than declared.
    case xmlDeclaration
    /// Any other fault of the XML, by its number in expat.
    case xml(Int)
    /// The sectors of a compound file are not well formed.
    case sectors
    /// The records of an old workbook end too early.
    case recordsEnd
    /// A record of an old workbook, by its number, is not well formed.
    case record(Int)
    /// Base64 of a mail is broken.
    case mailEncoding
    /// A mail ends before its last part does.
    case mailEnd
    /// Nothing tells where the parts of a mail begin.
    case mailBoundary
    /// The header of a part of a mail is too long.
    case mailHeader
  }

  /// What is refused for safety.
  public enum Danger: Hashable, Sendable {
    /// A document type declaration.
    case doctype
    /// Two parts of one name.
    case samePartTwice
    /// Overlapping ZIP entries.
    case overlappingEntries
    /// A ZIP in several volumes.
    case severalVolumes
    /// A cell given twice, with two values.
    case cellTwice
    /// Sheets of an old workbook that lie in one another.
    case overlappingSheets
    /// A row outside the sheet.
    case row(Int)
    /// A column outside the sheet.
    case column(Int)
    /// A row's number that is not valid.
    case rowNumber(String)
    /// A cell's address that is not valid.
    case cellAddress(String)
  }

  /// What is counted against a limit.
  public enum Counted: String, Sendable, CaseIterable {
    /// Entries of a ZIP.
    case zipEntries
    /// Bytes of one part of a package.
    case partBytes
    /// Bytes of all parts of a package.
    case totalBytes
    /// How many times its compressed size a part may grow to.
    case inflationRatio
    /// Elements of XML in one another.
    case xmlDepth
    /// Attributes of an element.
    case xmlAttributes
    /// Prefixes of XML that come to mean another namespace.
    case namespaces
    /// Bytes of a tag, comment or text of XML.
    case xmlTokenBytes
    /// Sheets of a workbook.
    case sheets
    /// Rows of a sheet.
    case rows
    /// Cells of a workbook.
    case cells
    /// Cells of a workbook that hold something.
    case filledCells
    /// Bytes of the texts of all cells.
    case textBytes
    /// Columns under merged ranges of a workbook.
    case merges
    /// Formats, fonts or number formats of a workbook.
    case styles
    /// Relations of a part.
    case relations
    /// Pieces of text that look different from the rest of their cell.
    case richRuns
    /// Shared strings.
    case sharedStrings
    /// Characters of a cell.
    case cellCharacters
    /// Comments of a sheet.
    case comments
    /// Cells with links.
    case linkedCells
    /// Problems of a sheet that are listed.
    case sheetProblems
    /// Fields of a CSV record.
    case csvFields
    /// Bytes of a CSV record.
    case csvRecordBytes
    /// Bytes of texts that have to be converted.
    case convertedText
    /// The work for all files of an archive or mail, measured in cells.
    case work
    /// Parts of a mail.
    case mailParts
    /// Parts of a mail in one another.
    case mailDepth
  }

  /// What was passed over.
  public enum Skipped: Hashable, Sendable {
    /// The styles are missing.
    case stylesMissing
    /// The styles cannot be read.
    case styles(Damage)
    /// Comments or links cannot be read.
    case remarks(Damage)
    /// Hidden columns that do not say which.
    case hiddenColumns
    /// A merged range whose address is not valid.
    case mergedRange(String)
    /// A sheet without a part, as old macro sheets are.
    case sheetWithoutPart
    /// A sheet of another kind than a worksheet.
    case sheetKind(String)
    /// A workbook or another file embedded in a document; its name.
    case embedded(String)
  }

  /// What a cell should have held.
  public enum CellContent: Hashable, Sendable {
    /// A number.
    case number
    /// The number of one of so many shared strings.
    case sharedString(of: Int)
    /// 0 or 1.
    case boolean
    /// A date of ISO 8601.
    case isoDate
    /// One of the types of cells.
    case cellType
  }
}

extension Fault: CustomStringConvertible {
  /// `checksum, part xl/styles.xml, line 2`: the names of the cases.
  public var description: String {
    let name =
      switch reason {
      case .format(let format): String(describing: format)
      case .damage(let damage): String(describing: damage)
      case .danger(let danger): String(describing: danger)
      case .limit(let counted, let limit): "\(counted.rawValue) <= \(limit)"
      case .count(let count): String(count)
      case .skipped(.styles(let damage)): "styles: \(damage)"
      case .skipped(.remarks(let damage)): "remarks: \(damage)"
      case .skipped(let skipped): String(describing: skipped)
      case .content(let content): String(describing: content)
      case .system(let fault): String(describing: fault)
      }
    return name + (part.map { ", part \($0)" } ?? "") + (line.map { ", line \($0)" } ?? "")
  }
}
