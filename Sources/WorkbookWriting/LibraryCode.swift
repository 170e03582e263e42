internal import CXlsxWriter
import Provenance

/// The return codes of libxlsxwriter (`lxw_error`) as typed refusals.
enum LibraryCode {
  /// Throws what `code` says; does nothing for `LXW_NO_ERROR`.
  static func check(
    _ code: lxw_error, sheet: String? = nil, cell: CellReference? = nil
  ) throws(WriteError) {
    guard code != LXW_NO_ERROR else { return }
    throw WriteError(reason(code), sheet: sheet, cell: cell)
  }

  private static func reason(_ code: lxw_error) -> WriteError.Reason {
    switch code {
    case LXW_ERROR_MEMORY_MALLOC_FAILED: .outOfMemory
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE,
      LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      .cannotWrite(words(code))
    case LXW_ERROR_32_STRING_LENGTH_EXCEEDED: .tooLong(limit: 32)
    case LXW_ERROR_128_STRING_LENGTH_EXCEEDED: .tooLong(limit: 128)
    case LXW_ERROR_255_STRING_LENGTH_EXCEEDED: .tooLong(limit: 255)
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: .tooLong(limit: SafeText.maximumLength)
    case LXW_ERROR_WORKSHEET_MAX_URL_LENGTH_EXCEEDED: .tooLong(limit: 2079)
    case LXW_ERROR_WORKSHEET_MAX_NUMBER_URLS_EXCEEDED: .tooManyLinks
    default: .refused(words(code))
    }
  }

  private static func words(_ code: lxw_error) -> String {
    guard let text = lxw_strerror(code) else { return "error \(code.rawValue)" }
    return String(cString: text)
  }
}
