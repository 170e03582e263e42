import Provenance

// What returns say together.
extension CatalogueEntry {
  static let returnSuperseded = CatalogueEntry(
    "{expected} của bản báo cáo ngày {found} đã được thay bằng {used}; số liệu ở đó không được "
      + "dùng.",
    "Không cần làm gì.",
    "{expected} of the return of {found} is superseded by {used}; the values there were not used.",
    "Nothing to do.")
  static let returnChosen = CatalogueEntry(
    "Bản này được chọn để tính, thay các bản khác của cơ quan; lý do: {found}.",
    "Không cần làm gì.",
    "This return was chosen to count before the agency's others; reason: {found}.",
    "Nothing to do.")
  static let returnSupplements = CatalogueEntry(
    "Bản này được chọn để bổ sung cho các bản trước của cơ quan; lý do: {found}.",
    "Không cần làm gì.",
    "This return was chosen to supplement the agency's older ones; reason: {found}.",
    "Nothing to do.")
  static let returnSetAside = CatalogueEntry(
    "Bản này được chọn là không dùng; lý do: {found}.", "Không cần làm gì.",
    "It was chosen that this return does not count; reason: {found}.", "Nothing to do.")
  static let returnPartial = CatalogueEntry(
    "Bản mới không có số liệu ở các dòng mà bản cũ {used} đã điền: {found}; các dòng này chưa có "
      + "số liệu.",
    "Đề nghị cơ quan gửi bản đầy đủ; nếu là bản bổ sung, chạy lại với --supplement và tên tệp.",
    "The newer return has no value in rows that the older one, {used}, filled: {found}; these "
      + "rows have no value.",
    "Ask for a complete return; if it is a supplement, run again with --supplement and its name.")
  static let returnDuplicate = CatalogueEntry(
    "Tệp trùng nội dung với {used}; chỉ tính một lần.", "Không cần làm gì.",
    "The file says the same as {used}; it counts once.", "Nothing to do.")
  static let returnConflict = CatalogueEntry(
    "Khác với bản cùng ngày {expected} ({used}) ở: {found}; chưa bản nào được chọn.",
    "Hỏi cơ quan bản nào đúng, bỏ bản kia.",
    "Differs from the return of the same date {expected} ({used}) in: {found}; neither is picked.",
    "Ask the agency which one is right, and take the other away.")
  static let returnAfterAsOf = CatalogueEntry(
    "Báo cáo gửi muộn: ngày {found}, sau ngày chốt {expected}; vẫn được dùng.",
    "Nhắc cơ quan báo cáo đúng hạn.",
    "The return is late: dated {found}, after the as-of date {expected}; it was used.",
    "Remind the agency of the deadline.")
  static let agencyMissing = CatalogueEntry(
    "{found} chưa gửi báo cáo.", "Đôn đốc cơ quan.",
    "{found} has not returned anything.", "Remind the agency.")
  static let returnUnread = CatalogueEntry(
    "{used} đã gửi tệp, nhưng tệp không dùng được: {found}.",
    "Xem lỗi của tệp, đề nghị cơ quan gửi lại.",
    "{used} has sent a file, but it cannot be used: {found}.",
    "See what is wrong with the file, and ask the agency to send it again.")
  static let returnNotEarlier = CatalogueEntry(
    "Phiếu của kỳ “{found}” không phải của kỳ trước “{expected}”; không được dùng để điền sẵn biểu mẫu.",
    "Kiểm tra kỳ ghi trên phiếu; chỉ đưa phiếu của các kỳ trước vào --from.",
    "The return on “{found}” is of no period before “{expected}”; no template was filled in from it.",
    "Check the period on the return; give returns of earlier periods to --from.")
  static let agencyUnexpected = CatalogueEntry(
    "Kế hoạch không giao việc cho cơ quan này.", "Kiểm tra tên cơ quan.",
    "The plan gives this agency nothing to report.", "Check the agency's name.")
  static let notLead = CatalogueEntry(
    "Cơ quan không chủ trì {row} (chủ trì: {expected}); điểm {found} không được tính.",
    "Không cần làm gì.",
    "The agency does not lead {row} (led by {expected}); {found} points were not counted.",
    "Nothing to do.")
  static let notOnTask = CatalogueEntry(
    "Cơ quan không chủ trì, không thực hiện {row}; báo cáo không được tính.",
    "Không cần làm gì.",
    "The agency neither leads nor implements {row}; its report was not counted.",
    "Nothing to do.")
  static let surveySelfScored = CatalogueEntry(
    "{row} do điều tra xác định, không tự chấm; điểm {found} không được tính.",
    "Để trống; cơ quan thường trực nhập kết quả điều tra.",
    "{row} is known from a survey only; {found} points were not counted.",
    "Leave it blank; the standing agency enters the survey's result.")
  static let scoreConflict = CatalogueEntry(
    "Cơ quan chủ trì chấm {row} khác nhau: {found}; chưa có điểm.",
    "Quyết định ở trang Thẩm định (Điểm thẩm định) rồi chạy lại với --decisions.",
    "The values that leads gave for {row} differ: {found}; it has no score.",
    "Decide in the sheet Thẩm định (Appraisal) and run again with --decisions.")
  static let parentNotCounted = CatalogueEntry(
    "Điểm {found} ghi ở {row} (dòng tổng hợp) không được dùng; điểm được cộng từ các dòng dưới.",
    "Không cần làm gì.",
    "{found} typed at {row}, a parent, was not used; it is added up from below.",
    "Nothing to do.")
  static let parentSumDiffers = CatalogueEntry(
    "Điểm ghi ở {row} là {found}, tổng các dòng dưới là {expected}; dùng tổng.",
    "Kiểm tra lại các điểm thành phần.",
    "{row} says {found}, its rows add up to {expected}; the sum was used.",
    "Check the scores below it.")
  static let taskDisputed = CatalogueEntry(
    "{row}: báo cáo không thống nhất ({found}).",
    "Yêu cầu các cơ quan thống nhất trạng thái.",
    "{row}: the reports disagree ({found}).", "Ask the agencies to agree on its state.")
  static let scoredWithOpenTask = CatalogueEntry(
    "{row} tự chấm điểm tối đa ({found}) trong khi {expected} chưa hoàn thành.",
    "Kiểm tra lại điểm tự chấm hoặc trạng thái nhiệm vụ.",
    "{row} is self-scored at its maximum ({found}) though {expected} is not done.",
    "Check the self-score or the task's state.")
  static let doneWithoutEvidence = CatalogueEntry(
    "{row} ghi hoàn thành nhưng không có tài liệu kiểm chứng.",
    "Bổ sung số, ngày của văn bản.",
    "{row} is said to be done, without evidence.", "Add number and date of the document.")
  static let evidenceMissing = CatalogueEntry(
    "{row}: có điểm {found} nhưng không có tài liệu kiểm chứng, không có giải trình.",
    "Bổ sung tài liệu kiểm chứng, hoặc giải trình cách tính điểm.",
    "{row}: {found} points without evidence or explanation.",
    "Add evidence, or explain how the points were found.")
  static let achievedAboveTotal = CatalogueEntry(
    "{row}: số đạt a = {found} lớn hơn tổng số b = {expected}; cả hai không được cộng.",
    "Kiểm tra lại a và b: a là một phần của b.",
    "{row}: a = {found} is more than b = {expected}; neither was added up.",
    "Check a and b: a is a part of b.")
  static let amountNotApplicable = CatalogueEntry(
    "{row}: ghi không áp dụng nhưng còn số liệu {found}; số liệu không được cộng.",
    "Xóa số liệu, hoặc chọn trạng thái khác.",
    "{row} is said not to apply, yet has the amount {found}; it was not added up.",
    "Remove the amount, or choose another state.")
  static let amountDoubtful = CatalogueEntry(
    "{row}: a = {found} chưa bằng một nửa b = {expected}. Ở nhiệm vụ này a là số hiện "
      + "nay, b là số của năm so sánh; a không phải là phần đã tăng hay giảm.",
    "Kiểm tra lại a và b.",
    "{row}: a = {found} is less than half of b = {expected}. Here a is the amount of today "
      + "and b that of the year compared with; a is not the difference.",
    "Check a and b.")
  static let amountOfLead = CatalogueEntry(
    "{row}: số {found} của cơ quan chủ trì không nhỏ hơn tổng của các cơ quan khác "
      + "({expected}); có thể đã là số toàn tỉnh, bị cộng hai lần.",
    "Hỏi cơ quan chủ trì; nếu là số toàn tỉnh, ghi Toàn tỉnh ở cột Phạm vi số liệu của kế hoạch.",
    "{row}: the lead's {found} is no less than the sum of all others ({expected}); it may "
      + "be the whole province's already, and be added twice.",
    "Ask the lead; if it is, write Toàn tỉnh in the plan's column Phạm vi số liệu.")
  static let amountBeside = CatalogueEntry(
    "{row}: số liệu toàn tỉnh do cơ quan chủ trì báo cáo; số {found} của cơ quan này "
      + "không được cộng.",
    "Không cần làm gì.",
    "{row}: the lead reports for the whole province; the amount {found} of this agency was "
      + "not added.",
    "Nothing to do.")
  static let amountUnpaired = CatalogueEntry(
    "{row}: chỉ có a hoặc chỉ có b ({found}); không được cộng vào tỷ lệ của tỉnh.",
    "Bổ sung số còn thiếu.",
    "{row}: a without b, or b without a ({found}); not added up to the province's ratio.",
    "Give the missing amount.")
  static let decisionTableMissing = CatalogueEntry(
    "Tệp quyết định không có bảng với cột “{expected}”; không có quyết định nào được dùng.",
    "Dùng sổ tổng hợp đã ghi ở trang Thẩm định, hoặc một bảng có cột Mã và Điểm thẩm định.",
    "The file of decisions has no table with a column “{expected}”; nothing was decided.",
    "Use a consolidated workbook with the sheet Thẩm định (Appraisal) filled in, or a table with the columns "
      + "Mã and Điểm thẩm định.")
  static let decisionUnknownRow = CatalogueEntry(
    "Quyết định cho “{found}”: không phải là dòng chấm điểm của kế hoạch; không được dùng.",
    "Kiểm tra mã ở trang Thẩm định.",
    "A decision on “{found}”, which is no scored row of the plan, was not used.",
    "Check the code in the sheet Thẩm định (Appraisal).")
  static let decisionInvalid = CatalogueEntry(
    "Điểm thẩm định “{found}” của {row} không hợp lệ (cho phép {expected}); không được dùng.",
    "Sửa điểm thẩm định.",
    "The appraised score “{found}” of {row} is not valid (allowed {expected}); it was not used.",
    "Correct the appraised score.")
  static let decisionNameDiffers = CatalogueEntry(
    "Điểm thẩm định “{used}” ghi mã của {row} nhưng tên không phải của dòng đó (“{found}”); không được dùng.",
    "Kiểm tra quyết định thuộc dòng nào, rồi sửa mã hoặc tên.",
    "The appraised score “{used}” has the code of {row}, yet a name that is not that row's (“{found}”); it was not used.",
    "See on which row the decision is, and correct its code or its name.")
  static let decisionWithoutPoints = CatalogueEntry(
    "Dòng thẩm định có lý do, người hoặc ngày ({found}) nhưng không có điểm; không có quyết định nào được dùng.",
    "Ghi điểm thẩm định, hoặc xóa các ô đó.",
    "A row of decisions has a reason, a person or a day ({found}), yet no points; no decision was taken from it.",
    "Enter the appraised score, or clear these cells.")
  static let decisionRepeated = CatalogueEntry(
    "{row} có nhiều điểm thẩm định (có: {found}); không điểm nào được dùng.",
    "Giữ lại một dòng.",
    "{row} is decided several times (here: {found}); none was used.", "Keep one of them.")
  static let decisionStale = CatalogueEntry(
    "Số liệu của {row} đã thay đổi từ khi thẩm định (khi đó: {found}; nay: {expected}); "
      + "điểm thẩm định không được dùng.",
    "Thẩm định lại ở trang Thẩm định, nhóm Chờ thẩm định.",
    "The reports on {row} have changed since it was decided (then: {found}; now: {expected}); "
      + "the decision was not used.",
    "Decide again in the sheet Thẩm định (Appraisal), group I.")
  static let previousUnreadable = CatalogueEntry(
    "Không đọc được kết quả của lần tổng hợp trước: {found}; không so sánh.",
    "Dùng tệp JSON do lệnh consolidate --json tạo ra.",
    "The previous consolidation cannot be read: {found}; nothing was compared.",
    "Give the JSON file that consolidate --json wrote.")
  static let previousLater = CatalogueEntry(
    "Kết quả “{found}” là của kỳ sau kỳ “{expected}”; không so sánh.",
    "Chỉ đưa kết quả của kỳ này và các kỳ trước.",
    "The consolidation of “{found}” is of a later period than “{expected}”; it was not compared.",
    "Give those of this period and of earlier ones only.")
  static let previousPeriodUnknown = CatalogueEntry(
    "Không rõ kết quả “{found}” là của kỳ nào so với “{expected}”; được coi là kỳ trước.",
    "Tổng hợp lại kỳ ấy với lựa chọn --period.",
    "The period of the consolidation “{found}” cannot be told from “{expected}”; it was taken for a "
      + "round before.",
    "Consolidate that round anew with --period.")
  static let previousOtherPlan = CatalogueEntry(
    "Kết quả này theo kế hoạch khác ({found}; kế hoạch của kỳ này: {expected}); chỉ so sánh các dòng "
      + "cùng mã, cùng tên, cùng điểm tối đa.", "Không cần làm gì.",
    "It is a consolidation of another plan ({found}; this round's: {expected}); only rows of the same "
      + "code, name and maximum were compared.", "Nothing to do.")
  static let succeededSincePrevious = CatalogueEntry(
    "{found} nay do {used} kế thừa; số liệu của hai bên là so sánh qua lần sắp xếp tổ chức.",
    "Không cần làm gì.",
    "{found} has been succeeded by {used}; comparing their figures is comparing across that change.",
    "Nothing to do.")
  static let changedSincePrevious = CatalogueEntry(
    "{row}: trước là {found}, nay là {used}.", "Không cần làm gì.",
    "{row}: {found} before, {used} now.", "Nothing to do.")
  static let returnedSincePrevious = CatalogueEntry(
    "{found} mới gửi báo cáo so với lần trước ({used}).", "Không cần làm gì.",
    "{found} has returned since the previous consolidation ({used}).", "Nothing to do.")
  static let returnGoneSincePrevious = CatalogueEntry(
    "{found} đã có báo cáo ở lần tổng hợp trước, lần này không có.",
    "Kiểm tra đã đưa đủ tệp vào chưa.",
    "{found} had returned at the previous consolidation, and has not now.",
    "See whether all files were given.")
}
