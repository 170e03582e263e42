import Provenance

/// The one entry: bytes to a workbook. The format is decided by content, never by the file's name.
public enum WorkbookReader {
  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the file's name for messages, and `.csv` among other hints.
  /// - Throws: `ReadError` where the file is refused as a whole.
  public static func read(_ bytes: [UInt8], name: String) throws(ReadError) -> Workbook {
    throw ReadError(Problem(.fileUnsupported, place: Place(file: name)))
  }
}
