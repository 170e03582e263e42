import Provenance

/// The one entry: bytes to a workbook.
///
/// The format is decided by content, never by the file's name.
public enum WorkbookReader {
  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the file's name for messages. A text file that calls itself a workbook is refused.
  ///   - limits: how much the file may ask for.
  ///   - encoding: the encoding of a CSV file where somebody knows it; nil to tell it by its bytes.
  /// - Returns: the workbook, with what was odd among its problems.
  /// - Throws: `ReadError` where the file is refused as a whole.
  public static func read(
    _ bytes: [UInt8], name: String, limits: Limits = .standard, encoding: TextEncoding? = nil
  ) throws(ReadError) -> Workbook {
    do throws(Refusal) {
      return try workbook(bytes, name: name, limits: limits, encoding)
    } catch {
      throw error.readError(file: name)
    }
  }

  /// The names of a workbook's sheets, in order, without reading them; empty where bytes are not a workbook.
  public static func sheetNames(of bytes: [UInt8], limits: Limits = .standard) -> [String] {
    do throws(Refusal) {
      if case .xls = ContentSniffer.format(of: bytes, name: "") {
        return try XLSReader.sheetNames(of: bytes, limits: limits)
      }
      if ODSReader.isPackage(bytes, limits: limits) {
        return try ODSReader.sheetNames(package: bytes, limits: limits)
      }
      var package = try Package(bytes, limits: limits)
      let part = try PackageKind.workbookPart(of: &package)
      guard let list = try package.bytes(of: part) else { return [] }
      return try WorkbookPart(list, part: part, limits: limits).sheets.map(\.name)
    } catch { return [] }
  }

  private static func workbook(
    _ bytes: [UInt8], name: String, limits: Limits, _ encoding: TextEncoding?
  ) throws(Refusal) -> Workbook {
    guard !bytes.isEmpty else { throw Refusal(.fileEmpty) }
    switch ContentSniffer.format(of: bytes, name: name) {
    case .zip:
      if ODSReader.isPackage(bytes, limits: limits) {
        return try ODSReader.read(package: bytes, name: name, limits: limits)
      }
      do throws(Refusal) {
        return try XLSXReader.read(bytes, name: name, limits: limits)
      } catch {
        if error.isOfDocument { return try DOCXReader.read(bytes, name: name, limits: limits) }
        throw Archive.wasArchive(bytes) ? error.ofArchive : error
      }
    case .xls: return try XLSReader.read(bytes, name: name, limits: limits)
    case .other(.flatODS): return try ODSReader.read(flat: bytes, name: name, limits: limits)
    case .other(let format): throw .unsupported(format)
    case .text: return try CSVReader.read(bytes, name: name, limits: limits, encoding: encoding)
    }
  }
}
