import Provenance

/// Content figures of a CSV file, read without making its model.
@_spi(Measuring) public struct CSVTotals: Equatable, Sendable {
  /// Fields, empty ones and all.
  public var fields = 0
  /// Fields that are numbers.
  public var numbers = 0
  /// Their sum.
  public var sum = 0.0
  /// Bytes of the other fields.
  var textBytes = 0

  /// Reads all fields, typed, and adds them up.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name for messages.
  /// - Throws: `ReadError` where the file is refused.
  public init(csv bytes: [UInt8], name: String) throws(ReadError) {
    do throws(Refusal) {
      let text = try CSVReader.text(bytes, name: name).value
      var records = CSVRecords(
        text, separator: Dialect.guess(text, limits: .standard), limits: .standard)
      while try records.next() {
        for field in records.fields {
          if field.isPlain {
            add(text.span.extracting(field.range))
          } else {
            add(records.unquoted.span.extracting(field.range))
          }
        }
      }
    } catch {
      throw error.readError(file: name)
    }
  }

  private mutating func add(_ field: Span<UInt8>) {
    fields += 1
    if let number = CSVTyping.number(field) {
      numbers += 1
      sum += number
    } else {
      textBytes += field.count
    }
  }
}
