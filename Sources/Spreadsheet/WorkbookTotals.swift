import Provenance

/// Content figures of a workbook, read without making its model: what benchmarks and fuzzers compare.
@_spi(Measuring) public struct WorkbookTotals: Equatable, Sendable {
  /// Cells that the file mentions.
  public var cells = 0
  /// Numbers and durations.
  public var numbers = 0
  /// The sum of the numbers.
  public var sum = 0.0
  /// Booleans.
  var booleans = 0
  /// Dates and times.
  public var dates = 0
  /// Texts that are not empty.
  public var texts = 0
  /// Their length in UTF-8.
  var textBytes = 0
  /// Error values and cells that cannot be read.
  public var errors = 0

  /// Reads all cells of an XLSX file, typed, and adds them up.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name for messages.
  ///   - expatOnly: whether to do without the byte scanner.
  /// - Throws: `ReadError` where the file is refused.
  public init(xlsx bytes: [UInt8], name: String, expatOnly: Bool = false) throws(ReadError) {
    do throws(Refusal) {
      var document = try XLSXDocument(
        bytes, limits: .standard, way: expatOnly ? .expat : .scanner)
      for index in document.workbook.sheets.indices {
        guard let sheet = try document.cells(ofSheet: index) else { continue }
        add(sheet, document.sharedStrings)
      }
    } catch {
      throw error.readError(file: name)
    }
  }

  /// Reads all cells of an OpenDocument package, typed, and adds them up.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name for messages.
  ///   - expatOnly: whether to do without the byte scanner.
  /// - Throws: `ReadError` where the file is refused.
  public init(ods bytes: [UInt8], name: String, expatOnly: Bool = false) throws(ReadError) {
    do throws(Refusal) {
      self = try ODSReader.totals(
        package: bytes, limits: .standard, way: expatOnly ? .expat : .scanner)
    } catch {
      throw error.readError(file: name)
    }
  }

  /// Makes empty figures.
  public init() {}

  mutating func add(_ sheet: SheetCollector, _ strings: SharedStrings) {
    cells += sheet.cells.count
    for cell in sheet.cells {
      switch cell.kind {
      case .empty: break
      case .number, .duration:
        numbers += 1
        sum += Double(bitPattern: cell.payload)
      case .date, .isoDate: dates += 1
      case .boolean: booleans += 1
      case .error: errors += 1
      case .sharedText: addText(strings.range(Int(cell.payload)).count)
      case .text: addText(cell.textRange.count)
      }
    }
  }

  private mutating func addText(_ length: Int) {
    guard length > 0 else { return }
    texts += 1
    textBytes += length
  }

  /// Adds the figures of another workbook.
  public static func += (left: inout Self, right: Self) {
    left.cells += right.cells
    left.numbers += right.numbers
    left.sum += right.sum
    left.booleans += right.booleans
    left.dates += right.dates
    left.texts += right.texts
    left.textBytes += right.textBytes
    left.errors += right.errors
  }
}
