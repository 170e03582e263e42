/// What the reader, the system and the libraries say in English, in Vietnamese.
///
/// These layers know no language: they name a fault in a few fixed English words, which `found`
/// and `expected` carry. A `…` in a phrase stands for a value and is kept.
enum TechnicalWords {
  /// The phrase in Vietnamese; as it is where the table does not have it.
  static func vietnamese(_ text: String) -> String {
    guard let (head, tail) = parts(text) else { return phrase(text) ?? text }
    let place = replaced(replaced(tail, ", part ", by: ", phần "), ", line ", by: ", dòng ")
    return (phrase(head) ?? head) + place
  }

  /// The phrase itself, and the place in the file that follows it.
  private static func parts(_ text: String) -> (head: String, tail: String)? {
    let starts = [", part ", ", line "].compactMap { text.firstRange(of: $0)?.lowerBound }
    guard let start = starts.min() else { return nil }
    return (String(text[..<start]), String(text[start...]))
  }

  private static func phrase(_ text: String) -> String? {
    if let whole = table[text] { return whole }
    // A limit: what is counted, and how many there may be.
    if let sign = text.firstRange(of: " <= "), let counted = table[String(text[..<sign.lowerBound])]
    {
      return "\(counted) ≤ \(text[sign.upperBound...])"
    }
    for (before, after, words) in patterns
    where text.count > before.count + after.count && text.hasPrefix(before)
      && text.hasSuffix(after)
    {
      let value = String(text.dropFirst(before.count).dropLast(after.count))
      return replaced(words, "…", by: table[value] ?? value)
    }
    return nil
  }

  /// The phrases with a value in them: what stands before it, what behind it, and the words.
  private static let patterns: [(before: String, after: String, words: String)] =
    table.filter { $0.key.contains("…") }.sorted { $0.key < $1.key }.map { key, words in
      let sides = key.split(separator: "…", omittingEmptySubsequences: false)
      return (String(sides[0]), String(sides[1]), words)
    }

  private static func replaced(_ text: String, _ old: String, by new: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }

  /// Whether the table has the phrase, `…` in place of values.
  static func knows(_ phrase: String) -> Bool { table[phrase] != nil }

  private static let table: [String: String] = [
    // What a file is
    "text (CSV) under the name .…": "văn bản (CSV) mang đuôi .…",
    "binary data": "dữ liệu nhị phân",
    "compound file (old Office format)": "tệp Office đời cũ",
    "owner file ~$": "tệp khóa tạm ~$ của Excel",
    "ZIP": "tệp nén ZIP",
    "GZIP": "tệp nén GZIP",
    "7-Zip": "tệp nén 7-Zip",
    "RAR": "tệp nén RAR",
    "PNG": "ảnh PNG",
    "JPEG": "ảnh JPEG",
    "GIF": "ảnh GIF",
    "TIFF": "ảnh TIFF",
    "HTML": "trang web (HTML)",
    "XML": "tệp XML",
    "MHTML": "trang web (MHTML)",
    "DOCX": "văn bản Word (DOCX)",
    "DOC (Word 97-2003)": "văn bản Word (DOC, 97-2003)",
    "RTF": "văn bản RTF",
    "ODT": "văn bản LibreOffice (ODT)",
    "ODS": "bảng tính LibreOffice (ODS)",
    "PPTX": "bản trình chiếu (PPTX)",
    "PPT (PowerPoint 97-2003)": "bản trình chiếu (PPT, 97-2003)",
    "XLSX with a password": "XLSX đặt mật khẩu",
    "encrypted ZIP entry": "mục ZIP bị mã hóa",
    "ZIP in several volumes": "tệp ZIP chia nhiều phần",
    "ZIP method …": "kiểu nén ZIP …",
    // Damage
    "ZIP directory is missing, the file may have been cut short":
      "không có mục lục ZIP, tệp có thể bị cắt cụt",
    "ZIP directory": "mục lục ZIP",
    "ZIP directory too long": "mục lục ZIP quá dài",
    "ZIP64 directory": "mục lục ZIP64",
    "ZIP64 sizes": "kích thước ZIP64",
    "ZIP local header": "phần đầu của mục ZIP",
    "ZIP entry reaches beyond the file": "mục ZIP vượt ra ngoài tệp",
    "compressed data": "dữ liệu nén",
    "size mismatch": "sai kích thước",
    "CRC mismatch": "sai mã kiểm tra CRC",
    "out of memory": "hết bộ nhớ",
    "no relation to a workbook": "không có sổ làm việc",
    "workbook part is missing": "thiếu phần sổ làm việc",
    "root is not workbook": "phần sổ làm việc không đúng",
    "sheet without name": "trang tính không có tên",
    "workbook without sheets": "sổ làm việc không có trang tính nào",
    "sheet without relation …": "trang tính thiếu liên kết …",
    "sheet part is missing": "thiếu nội dung trang tính",
    "root is not worksheet": "nội dung trang tính không đúng",
    "root is not sst": "bảng chữ dùng chung không đúng",
    "unbound prefix": "tiền tố XML không được khai báo",
    "no element found": "XML bị cụt",
    "unclosed token": "XML bị cụt",
    "not well-formed (invalid token)": "XML sai cú pháp",
    "syntax error": "XML sai cú pháp",
    "mismatched tag": "thẻ XML không khớp",
    "duplicate attribute": "thuộc tính XML bị lặp",
    "undefined entity": "thực thể XML không xác định",
    "unknown encoding": "bảng mã XML không rõ",
    "encoding specified in XML declaration is incorrect": "khai báo bảng mã XML không đúng",
    // Refusals
    "DOCTYPE": "có khai báo DOCTYPE",
    "two parts of one name": "hai phần trùng tên",
    "overlapping ZIP entries": "các mục ZIP chồng lên nhau",
    "a cell given twice": "một ô được ghi hai lần",
    "row … outside the sheet": "hàng … nằm ngoài trang tính",
    "column … outside the sheet": "cột … nằm ngoài trang tính",
    "row number \"…\"": "số hàng “…”",
    "cell reference \"…\"": "địa chỉ ô “…”",
    // What is counted
    "ZIP entries": "số mục ZIP",
    "parts of a mail": "số phần của thư",
    "depth of a mail's parts": "số lớp của thư",
    "bytes of one part": "số byte của một phần",
    "bytes of all parts": "số byte của mọi phần",
    "inflation ratio": "tỉ lệ nén",
    "XML depth": "số lớp thẻ XML",
    "attributes of an element": "số thuộc tính của một thẻ XML",
    "bytes of an XML token": "số byte của một thẻ XML",
    "sheets": "số trang tính",
    "rows of a sheet": "số hàng của một trang tính",
    "cells of a workbook": "số ô của sổ làm việc",
    "shared strings": "số chuỗi dùng chung",
    "characters of a cell": "số ký tự của một ô",
    "comments of a sheet": "số ghi chú của một trang tính",
    "cells with links": "số ô có liên kết",
    "fields of a CSV record": "số trường của một dòng CSV",
    "bytes of a CSV record": "số byte của một dòng CSV",
    // What was passed over
    "styles are missing": "thiếu bảng định dạng",
    "styles cannot be read: …": "không đọc được bảng định dạng: …",
    "comments or links cannot be read: …": "không đọc được ghi chú hoặc liên kết: …",
    "hidden columns without their range": "cột ẩn không ghi phạm vi",
    "merged range \"…\"": "vùng gộp ô “…”",
    "a sheet without a part (old macro sheet)": "trang không có nội dung (trang macro đời cũ)",
    "a sheet of the kind \"…\"": "trang thuộc loại “…”",
    // The system, and files as a whole
    "No such file or directory": "không có tệp hoặc thư mục này",
    "Permission denied": "không có quyền truy cập",
    "Is a directory": "đây là thư mục",
    "a pipe, not a file": "đây là đường ống, không phải tệp",
    "a socket, not a file": "đây là socket, không phải tệp",
    "a device, not a file": "đây là thiết bị, không phải tệp",
    "Not a directory": "có phần của đường dẫn không phải là thư mục",
    "File name too long": "tên tệp quá dài",
    "No space left on device": "đĩa đã đầy",
    "Read-only file system": "đĩa chỉ cho đọc",
    "Input/output error": "lỗi đọc ghi đĩa",
    "Too many open files": "mở quá nhiều tệp",
    "Broken pipe": "chương trình nhận đã dừng",
    "no spreadsheet in this folder": "thư mục không có bảng tính nào",
    "the folder … does not exist": "thư mục … không tồn tại",
    "larger than … bytes": "lớn hơn … byte",
  ]
}
