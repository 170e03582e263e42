import Provenance

// Tables, columns and rows of a return.
extension CatalogueEntry {
  static let noTable = CatalogueEntry(
    "Không tìm thấy bảng Phụ lục I hay Phụ lục II trong tệp.",
    "Dùng biểu mẫu đã gửi, giữ nguyên dòng tiêu đề cột (STT, Điểm tự chấm, Trạng thái…).",
    "No table of Annex I or II was found.",
    "Use the template, and keep its column headings (STT, Điểm tự chấm, Trạng thái…).")
  static let ownWorkbook = CatalogueEntry(
    "Đây là sổ tổng hợp hoặc báo cáo do parbook lập, không phải phiếu; không đọc.",
    "Muốn dùng các điểm thẩm định trong sổ tổng hợp, chạy với --decisions.",
    "This is a consolidated workbook or report of parbook's own, not a return; it was not read.",
    "To use the decisions in a workbook, give it with --decisions.")
  static let tableRepeated = CatalogueEntry(
    "Bảng này xuất hiện thêm một lần nữa; các dòng được gộp lại.", "Kiểm tra có dán thừa không.",
    "The table stands a second time; its rows were read together.",
    "Check that nothing was pasted twice.")
  static let tableOtherPeriod = CatalogueEntry(
    "Biểu ở “{found}” là của kỳ hoặc đợt báo cáo khác; không số liệu nào của biểu này được dùng.",
    "Chỉ gửi biểu của kỳ này, hoặc sửa kỳ ghi trên biểu.",
    "The table at “{found}” is of another period or stage; nothing of it was used.",
    "Send the table of this period alone, or correct the period that stands on it.")
  static let sheetNameOtherPeriod = CatalogueEntry(
    "Tên trang tính “{found}” nói một kỳ khác với kỳ ghi trên biểu; biểu được đọc theo kỳ ghi trên biểu.",
    "Kiểm tra biểu là của kỳ nào, rồi sửa tên trang tính hoặc kỳ ghi trên biểu.",
    "The name of the sheet “{found}” tells another period than the one that stands on it; it was read as the latter.",
    "See which period the table is of, and correct the name of the sheet or the period on it.")
  static let titleOtherPeriod = CatalogueEntry(
    "Tiêu đề “{found}” nói một kỳ khác với kỳ báo cáo ghi trên phiếu; biểu được đọc theo kỳ báo cáo.",
    "Kiểm tra biểu là của kỳ nào, rồi sửa tiêu đề hoặc dòng Kỳ báo cáo.",
    "The title “{found}” tells another period than the return's own; the table was read as the latter.",
    "See which period the table is of, and correct the title or the line Kỳ báo cáo.")
  static let tableOtherAgency = CatalogueEntry(
    "Biểu ở “{found}” là của cơ quan khác ({used}), không phải của {expected}; không số liệu nào của biểu này được dùng.",
    "Chỉ gửi biểu của một cơ quan trong mỗi tệp, hoặc sửa tên cơ quan.",
    "The table at “{found}” is of another agency ({used}), not of {expected}; nothing of it was used.",
    "Send the tables of one agency in a file, or correct the agency's name.")
  static let tableFurther = CatalogueEntry(
    "Biểu này còn có ở trang tính “{found}”; các dòng ở đó cũng được đọc.",
    "Kiểm tra trang tính đó có thuộc phiếu không; để mọi dòng của biểu trên một trang tính.",
    "The form stands on sheet “{found}” too; the rows there were read as well.",
    "See whether that sheet belongs to the return; keep all rows of the form on one sheet.")
  static let rowsWithoutHeading = CatalogueEntry(
    "Trang tính “{found}” có {expected} dòng của kế hoạch nhưng không có tiêu đề cột đọc được; không dùng.",
    "Chép các dòng đó vào biểu chính, hoặc thêm dòng tiêu đề cột như biểu mẫu.",
    "Sheet “{found}” holds {expected} rows of the plan, yet no headings that are known; they were not used.",
    "Copy these rows into the main table, or put the template's headings above them.")
  static let likenessLimited = CatalogueEntry(
    "Tệp có quá nhiều nội dung khác nhau ({found} ô); phần còn lại chỉ được đọc khi ghi đúng như biểu mẫu.",
    "Xóa phần không thuộc phiếu, hoặc chép số liệu vào biểu mẫu đã gửi.",
    "The file holds too many different texts ({found} cells); the rest was read only where written as in the template.",
    "Remove what is no part of the return, or copy the figures into the template.")
  static let tableHalfUnderstood = CatalogueEntry(
    "Biểu chỉ đọc được một phần: {found} dòng không hiểu hoặc bị thiếu, {expected} dòng đọc được.",
    "Chép số liệu vào biểu mẫu đã gửi, giữ nguyên cột STT và các dòng của biểu.",
    "The table was only half understood: {found} rows were not understood or are missing, {expected} were read.",
    "Copy the figures into the template, and keep its column STT and its rows.")
  static let listInTable = CatalogueEntry(
    "Có một danh sách khác xen giữa bảng (“{found}”); các dòng bên dưới được đọc theo tiêu đề của bảng.",
    "Chuyển danh sách đó ra khỏi bảng.",
    "Another list stands inside the table (“{found}”); the rows below were read under the table's own heading.",
    "Move the list out of the table.")
  static let rowTooLong = CatalogueEntry(
    "Dòng có nhiều ô hơn tiêu đề ({expected} cột), có thể do dấu phẩy trong số liệu; cả dòng không được dùng: {found}",
    "Đặt giá trị có dấu phẩy trong ngoặc kép, hoặc lưu lại bằng Excel dạng .xlsx.",
    "The row has more cells than its heading ({expected} columns), perhaps by a comma inside a value; nothing of it was used: {found}",
    "Put values with a comma into quotes, or save the file as .xlsx.")
  static let sheetIgnored = CatalogueEntry(
    "Trang tính “{found}” không chứa biểu nào của kế hoạch; không đọc.", "Không cần làm gì.",
    "Sheet “{found}” holds no form of the plan; it was not read.", "Nothing to do.")
  static let hiddenContent = CatalogueEntry(
    "Có hàng, cột hoặc trang tính bị ẩn ({found}); vẫn được đọc.", "Bỏ ẩn để kiểm tra.",
    "Rows, columns or sheets are hidden ({found}); they were read all the same.",
    "Unhide and check them.")
  static let protectionRemoved = CatalogueEntry(
    "Trang tính của biểu mẫu đã bị gỡ khóa; nội dung của kế hoạch được đối chiếu lại.",
    "Không cần làm gì nếu không có cảnh báo khác.",
    "The template's sheet is no longer protected; what the plan says was compared.",
    "Nothing to do, if nothing else is reported.")
  static let formulasOverwritten = CatalogueEntry(
    "Công thức ở cột Kiểm tra đã bị ghi đè ở {found} dòng; cột này không được đọc.",
    "Không cần làm gì; dấu hiệu ở các dòng đó không còn đúng.",
    "The formulas of the column Kiểm tra were overwritten in {found} rows; it is not read.",
    "Nothing to do; what these rows show there is no longer true.")
  static let hiddenTableIgnored = CatalogueEntry(
    "Trang tính ẩn “{found}” có biểu trùng với trang đang hiện; số liệu ở đó không được dùng.",
    "Nếu số liệu đúng nằm ở trang ẩn, hãy chuyển sang trang đang hiện; nếu không, xóa trang ẩn.",
    "The hidden sheet “{found}” holds a form that a visible sheet has too; it was not used.",
    "If the right figures stand there, move them to the visible sheet; else delete it.")
  static let columnMissing = CatalogueEntry(
    "Thiếu cột “{expected}”.", "Thêm lại cột này theo biểu mẫu.",
    "The column “{expected}” is missing.", "Put the column back as in the template.")
  static let answerColumnMissing = CatalogueEntry(
    "Không có cột “{expected}”: không dòng nào của biểu được coi là đã điền.",
    "Đặt đúng tiêu đề này cho cột đã ghi, hoặc thêm lại cột theo biểu mẫu.",
    "There is no column “{expected}”: no row of the form counts as filled in.",
    "Give the column that you filled in this heading, or put the column back as in the template.")
  static let columnAmbiguous = CatalogueEntry(
    "Có nhiều cột cùng nghĩa “{expected}” ({found}); không cột nào được dùng.",
    "Giữ lại một cột và xóa hoặc đổi tên các cột kia.",
    "Several columns mean “{expected}” ({found}); none was used.",
    "Keep one of them, and delete or rename the others.")
  static let columnOtherPeriod = CatalogueEntry(
    "Cột “{found}” là của kỳ hoặc đợt khác; không được dùng (đã dùng cột “{used}”).",
    "Nếu cần số liệu của cột này, ghi vào đúng cột của biểu mẫu.",
    "Column “{found}” is of another period or stage; it was not used (column “{used}” was).",
    "If its figures are the ones meant, put them into the template's own column.")
  static let columnUnit = CatalogueEntry(
    "Cột “{found}” ghi đơn vị hoặc số liệu khác với “{expected}”; không được dùng.",
    "Ghi số liệu đã đạt theo biểu mẫu, không ghi tỷ lệ, thang điểm khác, số kế hoạch hay số bị trừ.",
    "Column “{found}” holds another unit or figure than “{expected}”; it was not used.",
    "Write what was reached as the template asks, not per cent, another scale, plans or deductions."
  )
  static let columnInferred = CatalogueEntry(
    "Tiêu đề cột “{found}” không cho biết rõ; nội dung cho thấy đó là cột “{expected}”.",
    "Ghi lại tiêu đề cột theo biểu mẫu.",
    "The heading “{found}” is not clear; by its content the column is “{expected}”.",
    "Write the heading again as in the template.")
  static let columnUnknown = CatalogueEntry(
    "Không hiểu tiêu đề cột “{found}”; {used} ô bên dưới không được dùng.",
    "Đổi tiêu đề theo biểu mẫu, hoặc chuyển nội dung sang cột đúng.",
    "The heading “{found}” is not known; the {used} cells below it were not used.",
    "Rename the heading as in the template, or move the cells to the right column.")
  static let headingCorrected = CatalogueEntry(
    "Tiêu đề “{found}” được hiểu là “{used}”.", "Nếu sai, sửa tiêu đề cột.",
    "The heading “{found}” was taken for “{used}”.", "If that is wrong, correct the heading.")
  static let rowCodeUnknown = CatalogueEntry(
    "Mã “{found}” không có trong kế hoạch; dòng không được dùng.",
    "Sửa mã ở cột STT theo biểu mẫu.",
    "The plan has no code “{found}”; the row was not used.",
    "Correct the code in column STT as in the template.")
  static let rowCodeRepeated = CatalogueEntry(
    "{row} có nhiều dòng với số liệu khác nhau ({found}); không dòng nào được dùng.",
    "Giữ lại một dòng đúng.",
    "{row} stands on several rows with different values ({found}); none was used.",
    "Keep the one that is right.")
  static let rowCodeFromDate = CatalogueEntry(
    "Mã đã bị Excel đổi thành ngày {found}; được khôi phục thành {used}.",
    "Kiểm tra lại; định dạng cột STT là Văn bản.",
    "The code had become the date {found}; it was recovered as {used}.",
    "Check it; format the column STT as text.")
  static let rowCodeFromNumber = CatalogueEntry(
    "Mã là số {found}; được hiểu là {used}.", "Định dạng cột STT là Văn bản.",
    "The code is the number {found}; it was taken for {used}.", "Format the column STT as text.")
  static let rowCodeFromText = CatalogueEntry(
    "Mã viết “{found}”; được hiểu là {used}.", "Không cần làm gì.",
    "The code is written “{found}”; it was taken for {used}.", "Nothing to do.")
  static let rowCodeFromName = CatalogueEntry(
    "Dòng không có mã dùng được; nhận ra theo tên là {used}.", "Kiểm tra và ghi lại mã.",
    "The row has no code that can be used; it was identified by its name as {used}.",
    "Check it and write the code.")
  static let rowCodeFromOrder = CatalogueEntry(
    "Mã “{found}” hiểu được nhiều cách; theo thứ tự dòng và tên là {used}.",
    "Kiểm tra và ghi lại mã.",
    "The code “{found}” fits several rows; by the order of rows and the name it is {used}.",
    "Check it and write the code again.")
  static let rowUnplaced = CatalogueEntry(
    "Dòng có số liệu nhưng không rõ thuộc dòng nào của kế hoạch: {found}; không được dùng.",
    "Ghi mã vào cột STT.",
    "The row holds values, but nobody can tell for which row of the plan: {found}; it was not used.",
    "Write its code in column STT.")
  static let rowMissing = CatalogueEntry(
    "Thiếu {row} mà cơ quan phải báo cáo.", "Bổ sung dòng theo biểu mẫu.",
    "{row}, which the agency answers for, is missing.", "Add the row as in the template.")
  static let rowBlank = CatalogueEntry(
    "{row} chưa được điền (điểm tự chấm hoặc trạng thái còn trống).",
    "Điền vào dòng này.",
    "{row} is not filled in: its self-score or its state is blank.",
    "Fill the row in.")
  static let formMissing = CatalogueEntry(
    "Tệp không có biểu mà cơ quan phải báo cáo: {used} ({expected}).",
    "Bổ sung biểu vào tệp; nếu biểu đó ở tệp khác, gửi (và kiểm tra) cả hai tệp cùng lúc.",
    "The file lacks a form that the agency answers for: {used} ({expected}).",
    "Add the form; where it is in a file of its own, send (and check) both together.")
  static let returnBlank = CatalogueEntry(
    "Phiếu chưa điền: không có dòng nào được báo cáo.",
    "Điền các cột Điểm tự chấm, Trạng thái… rồi gửi lại.",
    "Nothing is filled in: no row is reported on.",
    "Fill in the columns Điểm tự chấm, Trạng thái…, and send it again.")
  static let prefilledUnconfirmed = CatalogueEntry(
    "Số liệu kỳ trước được điền sẵn mà chưa được xác nhận hoặc sửa; không được tính: {found}.",
    "Ở từng dòng, chọn “Giữ nguyên” ở cột “Giữ nguyên số liệu kỳ trước” nếu số liệu vẫn đúng; nếu không, sửa số liệu.",
    "The figures of the period before, which the template brought, are neither confirmed nor changed; they were not counted: {found}.",
    "Choose “Giữ nguyên” in the column “Giữ nguyên số liệu kỳ trước” where the figures still hold; else correct them."
  )
  static let prefilledUntraceable = CatalogueEntry(
    "Dòng mang dấu số liệu kỳ trước, không rõ đã được xác nhận hoặc sửa chưa; không được tính: {found}.",
    "Ở cột “Giữ nguyên số liệu kỳ trước”, ghi “Giữ nguyên” nếu số liệu đúng với kỳ này, hoặc xóa chữ “Kỳ trước” ở dòng đã sửa.",
    "Rows are marked as figures of the period before, and nothing tells whether they were confirmed or changed; they were not counted: {found}.",
    "In the column “Giữ nguyên số liệu kỳ trước”, write “Giữ nguyên” where the figures hold for this period, or delete “Kỳ trước” where you changed them."
  )
  static let prefilledConfirmed = CatalogueEntry(
    "Cơ quan giữ nguyên số liệu kỳ trước: {found}.", "Không cần làm gì.",
    "The agency confirms the figures of the period before: {found}.", "Nothing to do.")
  static let planCellChanged = CatalogueEntry(
    "Nội dung của kế hoạch bị sửa: “{found}” thay cho “{expected}”; không được tiếp nhận.",
    "Giữ nguyên các cột của kế hoạch; kiến nghị ghi ở cột Giải trình.",
    "A cell of the plan was changed: “{found}” for “{expected}”; the change was not taken over.",
    "Leave the plan's columns; write what you propose under Giải trình.",
    tasks: Text(
      "Giữ nguyên các cột của kế hoạch; kiến nghị ghi ở cột Khó khăn, kiến nghị.",
      "Leave the plan's columns; write what you propose under Khó khăn, kiến nghị."))
}
