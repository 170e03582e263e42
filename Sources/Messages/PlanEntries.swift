import Provenance

// The plan itself.
extension CatalogueEntry {
  static let planUnreadable = CatalogueEntry(
    "Không đọc được kế hoạch: {found} (cần: {expected}).",
    "Ghi đủ tiêu đề cột ở dòng đó; mẫu trống để điền: `parbook plan new`.",
    "The plan cannot be read: {found} (needed: {expected}).",
    "Write the missing headings into that row; `parbook plan new` makes an empty plan to fill in.")
  static let planIsReturn = CatalogueEntry(
    "Tệp là phiếu báo cáo của một cơ quan, không phải kế hoạch.",
    "Với --plan hãy chỉ tới kế hoạch; phiếu thì ghi sau tên lệnh.",
    "The file is an agency's return, not a plan.",
    "Give --plan the plan, and the return after the command.")
  static let planNumberInvalid = CatalogueEntry(
    "{row}: “{found}” không phải là số.", "Sửa số trong kế hoạch.",
    "{row}: “{found}” is not a number.", "Correct the number in the plan.")
  static let planCodeInvalid = CatalogueEntry(
    "Mã “{found}” không hợp lệ.",
    "Ghi mã của dòng dạng 2.4.1, mã của cơ quan dạng so-noi-vu.",
    "“{found}” is not a valid code.",
    "Write codes of rows as 2.4.1, ids of agencies as so-noi-vu.")
  static let planCodeRepeated = CatalogueEntry(
    "Mã {found} xuất hiện nhiều lần.", "Giữ lại một dòng.",
    "Code {found} stands several times.", "Keep one row.")
  static let planParentMissing = CatalogueEntry(
    "{row}: không có dòng cấp trên {expected}.", "Thêm dòng cấp trên.",
    "{row}: its parent {expected} is missing.", "Add the parent.")
  static let planSumDiffers = CatalogueEntry(
    "{row} – {used}: {found}; tổng các dòng dưới là {expected}.",
    "Giữ nguyên như văn bản; chương trình tính từ các dòng dưới.",
    "{row} – {used}: {found}; its rows add up to {expected}.",
    "Both are kept; scores are added up from below.")
  static let planLeavesDiffer = CatalogueEntry(
    "Các tiêu chí được chấm cộng lại là {expected} điểm, trong khi kế hoạch ghi tổng {found} điểm.",
    "Đối chiếu điểm tối đa của từng tiêu chí với kế hoạch.",
    "The scored rows add up to {expected} points; the plan says {found} in all.",
    "Hold the maximum of each row against the plan.")
  static let planConditionMissing = CatalogueEntry(
    "{row}: yêu cầu “{found}” không đặt được thành điều kiện; người thẩm định tự đánh giá.",
    "Nếu kiểm được bằng số, ghi điều kiện vào cột Điều kiện, ví dụ a/b >= 90%.",
    "{row}: the requirement “{found}” is no condition that can be checked; people judge it.",
    "If figures can check it, write the condition under Điều kiện, such as a/b >= 90%.")
  static let planTotalDiffers = CatalogueEntry(
    "Tổng của kế hoạch – {used}: {found}; tổng các lĩnh vực là {expected}.", "Kiểm tra kế hoạch.",
    "The plan's total – {used}: {found}; the fields add up to {expected}.", "Check the plan.")
  static let planNameDiffers = CatalogueEntry(
    "{row} có hai nghĩa: Phụ lục I “{expected}”, Phụ lục II “{found}”.",
    "Đối chiếu với văn bản gốc.",
    "{row} means two things: Annex I “{expected}”, Annex II “{found}”.",
    "Compare with the original.")
  static let planLeadMissing = CatalogueEntry(
    "{row}: không có cơ quan chủ trì.", "Bổ sung cơ quan chủ trì.",
    "{row} has no lead.", "Name its lead.")
  static let planAgencyUnknown = CatalogueEntry(
    "{row}: cơ quan “{found}” không có trong danh mục.", "Thêm vào bảng Cơ quan.",
    "{row}: the registry has no agency “{found}”.", "Add it to the table of agencies.")
  static let planBodyRecognised = CatalogueEntry(
    "“{found}” được hiểu là “{used}” ({expected}), tính là một cơ quan.",
    "Viết thống nhất một tên; nếu là hai cơ quan, ghi cả hai vào bảng Cơ quan.",
    "“{found}” was taken for “{used}” ({expected}); they count as one agency.",
    "Write one name throughout; if they are two, enter both in the table of agencies.")
  static let planLeadQualified = CatalogueEntry(
    "“{found}” ở cột chủ trì ghi cả cơ quan phối hợp hoặc vai trò; chỉ {used} được tính là chủ trì.",
    "Chỉ ghi cơ quan chủ trì ở cột này; nếu cơ quan kia cùng chủ trì, ngăn bằng dấu chấm phẩy.",
    "“{found}” among the leads names helpers or parts too; only {used} counts as lead.",
    "Write the leads alone into this column; divide two leads by a semicolon.")
  static let planBodiesAlike = CatalogueEntry(
    "“{found}” và “{used}” ({expected}) có thể là một cơ quan; đang được tính là hai.",
    "Nếu là một, viết thống nhất một tên; nếu là hai, không cần làm gì.",
    "“{found}” and “{used}” ({expected}) may be one agency; they count as two.",
    "If they are one, write one name throughout; if they are two, nothing is to be done.")
  static let planColumnNotPoints = CatalogueEntry(
    "Cột “{found}” có vẻ là “{expected}”, nhưng không phải ô nào cũng là điểm trong mức tối đa của "
      + "dòng; {used} ô không được dùng.",
    "Nếu là điểm năm trước, ghi bằng số điểm dưới tiêu đề “Điểm đạt được năm …”.",
    "Column “{found}” seems to be “{expected}”, but not all its cells are points within the maximum "
      + "of their rows; its {used} cells were not used.",
    "If it is last year's score, write points under the heading “Điểm đạt được năm …”.")
  static let planGroupDerived = CatalogueEntry(
    "Kế hoạch không có bảng cơ quan: nhóm “{found}” được hiểu là {used} cơ quan có tên trong kế "
      + "hoạch.",
    "Thêm bảng Cơ quan (như `parbook plan export` tạo ra) để kê đủ thành viên của nhóm.",
    "The plan has no table of agencies: the group “{found}” is taken for {used} agencies that it "
      + "names.",
    "Add the table of agencies, as `parbook plan export` writes it, to name all members.")
  static let planLeadsDiffer = CatalogueEntry(
    "{row}: chủ trì ở Phụ lục I là “{expected}”, ở Phụ lục II là “{found}”.",
    "Đối chiếu với văn bản gốc.",
    "{row}: led by “{expected}” in Annex I, by “{found}” in Annex II.",
    "Compare with the original.")
  static let planTargetAboveMaximum = CatalogueEntry(
    "{row}: mục tiêu {found} cao hơn điểm tối đa {expected}.", "Kiểm tra kế hoạch.",
    "{row}: the target {found} is above the maximum {expected}.", "Check the plan.")
  static let planThresholdDiffers = CatalogueEntry(
    "{row}: phần lời của kế hoạch yêu cầu {expected}, Phụ lục II yêu cầu {found}.",
    "Xin ý kiến cơ quan ban hành.",
    "{row}: the plan's text requires {expected}, Annex II {found}.",
    "Ask who issued the plan.")
  static let planRequirementInvalid = CatalogueEntry(
    "{row}: không hiểu điều kiện “{found}”.", "Viết theo mẫu: a/b >= 99%.",
    "{row}: the condition “{found}” is not understood.", "Write it as a/b >= 99%.")
  static let planScopeUnknown = CatalogueEntry(
    "{row}: không hiểu phạm vi số liệu “{found}”; số liệu được cộng theo từng cơ quan.",
    "Ghi Toàn tỉnh, hoặc để trống.",
    "{row}: the scope of amounts “{found}” is not understood; each agency's are added up.",
    "Write Toàn tỉnh, or leave it blank.")
  static let planDeadlineUnresolved = CatalogueEntry(
    "{row}: thời hạn “{found}” không quy ra ngày được.", "Điền cột Hạn nếu biết.",
    "{row}: the deadline “{found}” gives no day.", "Fill in the column Hạn if it is known.")
  static let planCodePlaced = CatalogueEntry(
    "{row}: “{found}” không có mã, hoặc mã không hợp với chỗ đứng; được xếp là {used}.",
    "Kiểm tra vị trí của dòng; ghi mã vào cột STT.",
    "{row}: “{found}” has no code, or one that does not fit where it stands; it was placed as {used}.",
    "See whether the row stands where it should, and write its code under STT.")
  static let planCodesMissing = CatalogueEntry(
    "Bảng không có cột số thứ tự; {used} dòng được đánh số theo thứ tự, dòng in hoa hoặc gộp ô là đầu mục.",
    "Nếu thứ bậc không đúng, thêm cột STT ở bên trái và ghi mã từng dòng.",
    "The table has no column of codes; {used} rows were numbered in their order, rows in capitals or merged over the "
      + "table as headings.",
    "If the levels are wrong, add a column STT on the left and write each row's code.")
  static let planSheetContinues = CatalogueEntry(
    "Trang “{found}” không có dòng tiêu đề cột; đọc {used} dòng như phần tiếp theo của bảng ở {expected}.",
    "Nếu không phải, chép dòng tiêu đề cột của đúng bảng vào đầu trang này.",
    "The sheet “{found}” has no headings; {used} rows were read as carrying on the table at {expected}.",
    "If it does not, copy the headings of the right table to the top of the sheet.")
  static let planNotFilledIn = CatalogueEntry(
    "Kế hoạch chưa nhập dòng nào: bảng có tiêu đề cột ở {expected} còn trống.",
    "Nhập năm ở trang Kế hoạch, rồi các cơ quan, rồi Phụ lục I hoặc Phụ lục II (một phụ lục là đủ); dòng “Ví dụ” không "
      + "được đọc.",
    "Nothing is typed into the plan yet: the table headed at {expected} is empty.",
    "Begin with the year on the sheet Kế hoạch, then the agencies, then Phụ lục I or Phụ lục II (one annex is enough); "
      + "rows “Ví dụ” are not read.")
  static let planTextBeside = CatalogueEntry(
    "Ngoài các bảng của kế hoạch: “{found}”; không dùng.",
    "Nếu thuộc một dòng của bảng, chép vào dòng đó; nếu không, không cần làm gì.",
    "Beside the plan's tables: “{found}”; it was not used.",
    "If it belongs to a row of a table, move it there; else nothing is to be done.")
  static let planHeadFromTitle = CatalogueEntry(
    "{row} lấy từ dòng tiêu đề “{found}”: {used}.",
    "Nếu sai, thêm bảng Kế hoạch (như `parbook plan export` tạo ra).",
    "{row} was taken from the title “{found}”: {used}.",
    "If it is wrong, add the table Kế hoạch as `parbook plan export` writes it.")
  static let planMaximumSummed = CatalogueEntry(
    "{row} không ghi điểm tối đa; lấy tổng các dòng dưới là {used}.",
    "Ghi điểm tối đa của dòng nếu khác.",
    "{row} prints no maximum; its rows add up to {used}.", "Write its maximum if it is another.")
  static let planBodyUnclear = CatalogueEntry(
    "{row}: “{found}” không chỉ rõ cơ quan nào; không lập biểu mẫu cho tên này.",
    "Ghi tên cơ quan, hoặc khai trong bảng Cơ quan thành một nhóm có thành viên.",
    "{row}: “{found}” names no certain body; no template is made for it.",
    "Name the body, or enter it in the table of agencies as a group with members.")
  static let planTaskAlone = CatalogueEntry(
    "{row} không đứng dưới tiêu chí nào của Phụ lục I.",
    "Nếu thuộc một tiêu chí, ghi tên tiêu chí ở dòng đầu mục của Phụ lục II đúng như Phụ lục I.",
    "{row} stands under no row of Annex I.",
    "If it belongs to one, head it in Annex II by the name that Annex I gives.")
  static let planValueRestored = CatalogueEntry(
    "{row}: {found}.", "Đối chiếu với văn bản gốc khi có.",
    "{row}: not printed so, or not read for certain ({found}).",
    "Compare with the original when you have it.")
}
