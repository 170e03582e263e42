import Provenance

// Files that cannot be read, or only in part.
extension CatalogueEntry {
  static let fileCannotOpen = CatalogueEntry(
    "Không mở được tệp: {found}.", "Kiểm tra tên tệp và quyền đọc.",
    "The file cannot be opened: {found}.", "Check its name and that you may read it.")
  static let fileEmpty = CatalogueEntry(
    "Tệp không có nội dung.", "Đề nghị cơ quan gửi lại tệp.",
    "The file is empty.", "Ask the sender for the file again.")
  static let fileUnsupported = CatalogueEntry(
    "Tệp là {found}, không phải XLSX, XLS, ODS, DOCX hay CSV; không đọc được.",
    "Nếu là bảng tính hoặc văn bản Word: mở ra, chọn Lưu thành… “Excel Workbook (.xlsx)” hoặc "
      + "“Word Document (.docx)” rồi gửi lại; nếu không: điền vào biểu mẫu đã gửi.",
    "The file is {found}, neither XLSX, XLS, ODS, DOCX nor CSV; it was not read.",
    "If it is a spreadsheet or a Word document, save it as “Excel Workbook (.xlsx)” or “Word "
      + "Document (.docx)” and send it again; if not, fill in the template.")
  static let fileEncrypted = CatalogueEntry(
    "Tệp được đặt mật khẩu ({found}); không đọc được.",
    "Gỡ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc hoặc Bảo vệ tài liệu) rồi gửi lại.",
    "The file is protected by a password ({found}); it was not read.",
    "Remove the password (File › Info › Protect Workbook or Document) and send it again.")
  static let fileDamaged = CatalogueEntry(
    "Tệp bị hỏng: {found}.",
    "Mở tệp bằng Excel hoặc Word, chọn sửa chữa, lưu lại, hoặc đề nghị gửi lại.",
    "The file is damaged: {found}.",
    "Open it in Excel or Word, let it be repaired and save it, or ask for it again.")
  static let fileRefused = CatalogueEntry(
    "Tệp bị từ chối vì lý do an toàn: {found}.",
    "Không mở tệp này; đề nghị cơ quan lập lại từ biểu mẫu.",
    "The file was refused for safety: {found}.",
    "Do not open it; ask the agency to fill in the template anew.")
  static let archiveUnread = CatalogueEntry(
    "Tệp là {found}; chương trình không mở được, các tệp bên trong không được đọc.",
    "Giải nén rồi gửi lại các tệp bên trong, hoặc nén lại thành tệp .zip thường.",
    "The file is {found}, which cannot be opened; the files in it were not read.",
    "Unpack it and send the files in it, or pack them as a plain .zip file.")
  static let archiveDamaged = CatalogueEntry(
    "Tệp nén ZIP bị hỏng: {found}; các tệp bên trong không được đọc.",
    "Đề nghị cơ quan nén lại rồi gửi lại, hoặc gửi các tệp không nén.",
    "The ZIP archive is damaged: {found}; the files in it were not read.",
    "Ask the sender to pack and send it again, or to send the files unpacked.")
  static let archiveEncrypted = CatalogueEntry(
    "Tệp nén đặt mật khẩu ({found}); các tệp bên trong không được đọc.",
    "Giải nén bằng mật khẩu rồi gửi lại các tệp bên trong, không đặt mật khẩu.",
    "The archive has a password ({found}); the files in it were not read.",
    "Unpack it with its password and send the files in it without one.")
  static let mailUnread = CatalogueEntry(
    "Tệp là {found}; chương trình không mở được, tệp đính kèm không được đọc.",
    "Mở thư bằng chương trình thư, lưu các tệp đính kèm rồi gửi các tệp đó.",
    "The file is {found}, which cannot be opened; what is attached was not read.",
    "Open the mail with a mail program, save what is attached and send that.")
  static let mailDamaged = CatalogueEntry(
    "Tệp đính kèm của thư bị hỏng: {found}; không được đọc.",
    "Đề nghị cơ quan gửi lại thư, hoặc lưu tệp đính kèm bằng chương trình thư rồi thử lại.",
    "What is attached to the mail is damaged: {found}; it was not read.",
    "Ask the sender to send it again, or save it with a mail program and try that.")
  static let mailWithoutAttachment = CatalogueEntry(
    "Thư không có tệp đính kèm; nội dung thư không được đọc.",
    "Đề nghị cơ quan gửi biểu mẫu dưới dạng tệp đính kèm.",
    "The mail has no attachment; its text was not read.",
    "Ask the agency to attach the form as a file.")
  static let notAReturn = CatalogueEntry(
    "Tệp không phải là phiếu (theo đuôi tệp); không mở.", "Không cần làm gì.",
    "The file is not a return, by its ending; it was not opened.", "Nothing to do.")
  static let limitExceeded = CatalogueEntry(
    "Tệp vượt giới hạn cho phép: {found} (giới hạn {expected}).",
    "Xóa các hàng, cột, trang tính thừa rồi lưu lại.",
    "The file goes beyond a limit: {found} (limit {expected}).",
    "Delete rows, columns and sheets that are not needed, and save it again.")
  static let encodingUnknown = CatalogueEntry(
    "Không xác định được bảng mã của tệp CSV (đã thử {expected}).",
    "Lưu lại tệp dạng “CSV UTF-8”, hoặc gửi tệp .xlsx.",
    "The encoding of the CSV file cannot be determined (tried {expected}).",
    "Save it as “CSV UTF-8”, or send an .xlsx file.")
  static let encodingLegacy = CatalogueEntry(
    "Tệp CSV dùng bảng mã cũ {found}; đã chuyển sang Unicode.", "Kiểm tra lại chữ có dấu.",
    "The CSV file is in the legacy encoding {found}; it was converted to Unicode.",
    "Check the accented letters.")
  static let csvQuoteOpen = CatalogueEntry(
    "Dấu ngoặc kép mở ở dòng {found} của tệp CSV không được đóng; không tách được các ô từ đó.",
    "Mở tệp bằng trình soạn thảo, đóng hoặc xóa dấu ngoặc kép ở dòng này, hoặc gửi tệp .xlsx.",
    "The quote that opens in line {found} of the CSV file is not closed; "
      + "from there on the cells cannot be told apart.",
    "Close or delete the quote in that line with a text editor, or send an .xlsx file.")
  static let textDamaged = CatalogueEntry(
    "Nội dung ô có ký tự bị hỏng trên đường gửi (hiện thành �): {found}.",
    "Đối chiếu với tệp gốc của cơ quan và nhập lại nội dung ô.",
    "Characters of the cell were damaged on the way (shown as �): {found}.",
    "Compare it with the sender's original and type the cell again.")
  static let readerWarning = CatalogueEntry(
    "Ô không đọc được: {found}; giá trị bị bỏ qua.", "Nhập lại giá trị của ô.",
    "The cell cannot be read: {found}; its value was left out.", "Type the value again.")
  static let partSkipped = CatalogueEntry(
    "Một chi tiết định dạng của tệp không đọc được: {found}; giá trị các ô vẫn được đọc.",
    "Nếu ngày tháng hiện thành số hoặc ô gộp bị lệch: mở tệp bằng Excel rồi lưu lại.",
    "A detail of the file's format cannot be read: {found}; the values of the cells were read.",
    "If dates show as numbers or merged cells are off, open the file in Excel and save it.")
  static let documentTextLeftOut = CatalogueEntry(
    "Văn bản Word có chữ không được tính: {found} chỗ đã xóa (theo dõi thay đổi) hoặc bị ẩn.",
    "Mở văn bản, chấp nhận hoặc từ chối các thay đổi, bỏ ẩn chữ cần tính, rồi lưu và gửi lại; nếu chữ đó thôi dùng thì không cần làm gì.",
    "The Word document has text that does not count: places deleted (tracked changes) or hidden: {found}.",
    "Open the document, accept or reject the changes, show what is to count, save and send it again; where that text is dropped, nothing is to be done."
  )
  static let sheetNotRead = CatalogueEntry(
    "Trang tính không được đọc: {found}.",
    "Nếu trang này có số liệu, chép sang một trang tính thường rồi lưu lại.",
    "The sheet was not read: {found}.",
    "If it holds figures, copy them to an ordinary sheet and save the file.")
  static let receivedFileChanged = CatalogueEntry(
    "Tệp trong thư mục nhận về đã bị sửa sau khi nhận; không dùng tệp này.",
    "Lấy lại tệp gốc từ thư; nếu bản đã sửa là bản đúng, thêm nó dưới tên khác bằng lệnh round add.",
    "The file was changed after it was received; it was not used.",
    "Put the original back; if the changed one is right, add it under another name (round add).")
  static let receivedFileMissing = CatalogueEntry(
    "Tệp đã nhận không còn trong thư mục nhận về.",
    "Lấy lại tệp từ thư; nếu không cần nữa, dùng lệnh round use … --none và nêu lý do.",
    "The file that was received is no longer there.",
    "Put it back; if it is not wanted, say so with round use … --none and a reason.")
  static let problemsUnlisted = CatalogueEntry(
    "Còn {found} vấn đề khác của trang tính không được liệt kê.",
    "Xử lý các vấn đề đã liệt kê rồi kiểm tra lại.",
    "{found} further problems of the sheet are not listed.",
    "Act on those that are listed, then check again.")
}
