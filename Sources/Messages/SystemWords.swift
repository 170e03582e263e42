import Provenance

extension Wording {
  /// What a file is called that is of a format which is not read.
  static func words(_ format: FileFormat) -> Text {
    switch format {
    case .png: Text("ảnh PNG", "PNG")
    case .jpeg: Text("ảnh JPEG", "JPEG")
    case .gif: Text("ảnh GIF", "GIF")
    case .tiff: Text("ảnh TIFF", "TIFF")
    case .gzip: Text("tệp nén GZIP", "GZIP")
    case .sevenZip: Text("tệp nén 7-Zip", "7-Zip")
    case .rar: Text("tệp nén RAR", "RAR")
    case .zip: Text("tệp nén ZIP", "ZIP")
    case .zipVolumes: Text("tệp ZIP chia nhiều phần", "ZIP in several volumes")
    case .tar: Text("tệp gộp TAR", "a TAR archive")
    case .archive(let kind): Text("tệp nén \(kind)", "a \(kind) archive")
    case .zipMethod(let method):
      Text("tệp ZIP nén theo kiểu lạ (số \(method))", "a ZIP archive of method \(method)")
    case .encryptedZip: Text("mục ZIP bị mã hóa", "encrypted ZIP entry")
    case .encryptedWorkbook: Text("XLSX hoặc DOCX đặt mật khẩu", "XLSX or DOCX with a password")
    case .encryptedODS: Text("ODS đặt mật khẩu", "ODS with a password")
    case .outlookMail: Text("thư của Outlook (MSG)", "a mail of Outlook (MSG)")
    case .winmail: Text("gói winmail.dat của Outlook", "a winmail.dat of Outlook")
    case .sealedMail:
      Text(
        "thư ký số hoặc mã hóa trọn gói (S/MIME)", "a mail signed or encrypted as a whole (S/MIME)")
    case .uuencoded:
      Text("tệp đính kèm kiểu cũ (UUEncode)", "a file attached the old way (uuencode)")
    case .pdf: both("PDF")
    case .html: Text("trang web (HTML)", "HTML")
    case .mhtml: Text("trang web (MHTML)", "MHTML")
    case .xml: Text("tệp XML", "XML")
    case .xmlSpreadsheet: both("XML Spreadsheet 2003")
    case .dif: both("DIF")
    case .sylk: both("SYLK")
    case .rtf: Text("văn bản RTF", "RTF")
    case .docx: Text("văn bản Word (DOCX)", "DOCX")
    case .doc: Text("văn bản Word (DOC, 97-2003)", "DOC (Word 97-2003)")
    case .pptx: Text("bản trình chiếu (PPTX)", "PPTX")
    case .ppt: Text("bản trình chiếu (PPT, 97-2003)", "PPT (PowerPoint 97-2003)")
    case .vsdx: both("VSDX")
    case .xlsb: both("XLSB")
    case .xls(let versions): both("XLS (Excel \(versions))")
    case .compound: Text("tệp Office đời cũ", "compound file (old Office format)")
    case .flatODS: both("Flat ODS")
    case .odt: Text("văn bản LibreOffice (ODT)", "ODT")
    case .openDocument: both("OpenDocument")
    case .numbers: both("Apple Numbers")
    case .ownerFile: Text("tệp khóa tạm ~$ của Excel", "owner file ~$")
    case .textNamed(let ending):
      Text("văn bản (CSV) mang đuôi .\(ending)", "text (CSV) under the name .\(ending)")
    case .binary: Text("dữ liệu nhị phân", "binary data")
    }
  }

  /// Why the system does not read or write a file.
  static func words(_ fault: SystemFault) -> Text {
    switch fault {
    case .notFound: Text("không có tệp hoặc thư mục này", "no such file or directory")
    case .notAllowed: Text("không có quyền truy cập", "permission denied")
    case .isFolder: Text("đây là thư mục", "is a directory")
    case .notFolder:
      Text("có phần của đường dẫn không phải là thư mục", "part of the path is not a directory")
    case .nameTooLong: Text("tên tệp quá dài", "file name too long")
    case .diskFull: Text("đĩa đã đầy", "no space left on device")
    case .readOnly: Text("đĩa chỉ cho đọc", "read-only file system")
    case .inputOutput: Text("lỗi đọc ghi đĩa", "input/output error")
    case .tooManyOpen: Text("mở quá nhiều tệp", "too many open files")
    case .busy: Text("chương trình khác đang mở", "another program holds it open")
    case .brokenPipe: Text("chương trình nhận đã dừng", "broken pipe")
    case .pipe: Text("đây là đường ống, không phải tệp", "a pipe, not a file")
    case .socket: Text("đây là socket, không phải tệp", "a socket, not a file")
    case .device: Text("đây là thiết bị, không phải tệp", "a device, not a file")
    case .noSpreadsheet: Text("thư mục không có bảng tính nào", "no spreadsheet in this folder")
    case .folderMissing(let folder):
      Text("thư mục \(folder) không tồn tại", "the folder \(folder) does not exist")
    case .tooLarge(let bytes): Text("lớn hơn \(bytes) byte", "larger than \(bytes) bytes")
    case .other(let number): Text("lỗi hệ thống số \(number)", "system error \(number)")
    }
  }

  private static func both(_ name: String) -> Text { Text(name, name) }
}
