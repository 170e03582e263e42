import Provenance

// Who sent a return, for which plan and when.
extension CatalogueEntry {
  static let senderUnknown = CatalogueEntry(
    "Không xác định được cơ quan báo cáo (tìm thấy: {found}); tệp không được tổng hợp.",
    "Ghi tên cơ quan vào ô bên phải “Cơ quan báo cáo”, hoặc chạy lại với --agency.",
    "It cannot be determined who reports (found: {found}); the file was left out.",
    "Write the agency's name beside “Cơ quan báo cáo”, or run again with --agency.")
  static let senderAmbiguous = CatalogueEntry(
    "“{found}” có thể là nhiều cơ quan: {expected}; tệp không được tổng hợp.",
    "Ghi đầy đủ tên cơ quan.",
    "“{found}” may be several agencies: {expected}; the file was left out.",
    "Write the agency's name in full.")
  static let senderMismatch = CatalogueEntry(
    "Tệp ghi hai cơ quan khác nhau: {found} và {expected}; tệp không được tổng hợp.",
    "Hỏi lại cơ quan gửi, sửa dòng “Cơ quan báo cáo”, hoặc chạy lại với --agency.",
    "The file names two different agencies: {found} and {expected}; it was left out.",
    "Ask the sender, correct the line “Cơ quan báo cáo”, or run again with --agency.")
  static let senderIsGroup = CatalogueEntry(
    "“{found}” là một nhóm cơ quan, không phải một cơ quan; tệp không được tổng hợp.",
    "Ghi tên của cơ quan lập báo cáo.",
    "“{found}” is a group, not an agency; the file was left out.",
    "Write the name of the agency that reports.")
  static let senderFromFileName = CatalogueEntry(
    "Cơ quan báo cáo được lấy từ tên tệp: {used}.",
    "Nếu sai, ghi tên cơ quan vào dòng “Cơ quan báo cáo”.",
    "The agency was identified by the file's name: {used}.",
    "If that is wrong, fill in the line “Cơ quan báo cáo”.")
  static let senderOverridden = CatalogueEntry(
    "Tệp ghi cơ quan {found}; dùng {used} theo --agency.",
    "Kiểm tra có đúng tệp của cơ quan này không.",
    "The file names {found}; {used} is taken, as --agency says.",
    "Check that it is this agency's file.")
  static let planMismatch = CatalogueEntry(
    "Biểu mẫu thuộc kế hoạch khác: {found}, không phải {expected}.",
    "Kiểm tra cơ quan có dùng đúng biểu mẫu của năm nay không.",
    "The template belongs to another plan: {found}, not {expected}.",
    "Check that the agency used this year's template.")
  static let periodMissing = CatalogueEntry(
    "Không ghi kỳ báo cáo.", "Điền dòng “Kỳ báo cáo”.",
    "No period is given.", "Fill in the line “Kỳ báo cáo”.")
  static let periodMismatch = CatalogueEntry(
    "“{found}” là kỳ khác kỳ đang tổng hợp “{expected}”; số liệu thuộc kỳ đó không được tính.",
    "Gửi báo cáo của đúng kỳ; nếu tổng hợp kỳ khác, chạy lại với --period.",
    "“{found}” is another period than that of this round, “{expected}”; nothing of that period was counted.",
    "Send the return of this period; to consolidate another one, run again with --period.")
  static let periodUnclear = CatalogueEntry(
    "Không rõ “{found}” là kỳ báo cáo nào; tệp được coi là của “{expected}”.",
    "Ghi kỳ báo cáo như Quý III năm 2020, 9 tháng đầu năm 2020 hoặc Tháng 9/2020.",
    "It is not clear which period “{found}” is; the file counts as of “{expected}”.",
    "Write it like Quý III năm 2020, 9 tháng đầu năm 2020 or Tháng 9/2020.")
  static let periodSameRound = CatalogueEntry(
    "Kỳ báo cáo “{found}” kết thúc cùng ngày với “{expected}”; được tính vào cùng kỳ.",
    "Không cần làm gì.",
    "The period “{found}” ends on the same day as “{expected}”; it counts as the same round.",
    "Nothing to do.")
  static let reportDateMissing = CatalogueEntry(
    "Không ghi ngày báo cáo; bản này được coi là cũ hơn mọi bản có ngày.",
    "Điền dòng “Ngày báo cáo”.",
    "No report date is given; the return counts as older than any with a date.",
    "Fill in the line “Ngày báo cáo”.")
  static let reportDateInvalid = CatalogueEntry(
    "Ngày báo cáo “{found}” không hợp lệ; không được dùng.", "Ghi theo dạng 15/10/2020.",
    "The report date “{found}” is not valid; it was not used.", "Write it as 15/10/2020.")
  static let reportDateOutside = CatalogueEntry(
    "Ngày báo cáo {found} không thể là ngày của kỳ này (từ {expected}); số liệu được dùng, ngày "
      + "thì không.",
    "Sửa ngày báo cáo.",
    "A report on this period cannot be dated {found} (possible: {expected}); its values were "
      + "used, its date was not.",
    "Correct the report date.")
  static let reportDateAlone = CatalogueEntry(
    "Ngày báo cáo {found} muộn hơn mọi báo cáo khác trên 30 ngày (nếu đảo ngày và tháng: "
      + "{expected}); số liệu được dùng, ngày thì không.",
    "Kiểm tra ngày báo cáo, ghi theo dạng ngày/tháng/năm.",
    "The report date {found} lies more than 30 days after those of all other returns (with day "
      + "and month exchanged: {expected}); the values were used, the date was not.",
    "Check the report date, and write it day first.")
}
