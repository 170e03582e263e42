import Provenance

// Single values, and what was repaired in them.
extension CatalogueEntry {
  static let decimalComma = CatalogueEntry(
    "Số viết bằng dấu phẩy thập phân dạng chữ: “{found}”; dùng {used}.", "Không cần làm gì.",
    "A decimal comma typed as text: “{found}”; {used} was used.", "Nothing to do.")
  static let numberAsText = CatalogueEntry(
    "Số được lưu dạng chữ: “{found}”; dùng {used}.", "Không cần làm gì.",
    "A number stored as text: “{found}”; {used} was used.", "Nothing to do.")
  static let dashAsBlank = CatalogueEntry(
    "Dấu gạch “{found}” được coi là ô trống.", "Không cần làm gì.",
    "The dash “{found}” counts as a blank cell.", "Nothing to do.")
  static let mergedCellShared = CatalogueEntry(
    "Ô gộp nhiều dòng: “{found}” được dùng cho từng dòng ({used}).",
    "Bỏ gộp ô và ghi riêng cho từng dòng.",
    "A cell merged over several rows: “{found}” was used for each ({used}).",
    "Unmerge it and fill in each row.")
  static let unitDropped = CatalogueEntry(
    "Có chữ kèm theo: “{found}”; dùng {used}.", "Chỉ ghi số.",
    "A word stands beside the value: “{found}”; {used} was used.", "Write the number alone.")
  static let fractionForm = CatalogueEntry(
    "Số viết dạng phân số “{found}”; dùng {used}.", "Chỉ ghi số điểm.",
    "Two numbers written as “{found}”; {used} was used.", "Write the points alone.",
    tasks: Text("Ghi mỗi số vào cột của nó.", "Write each number into its column."))
  static let thousandsSeparator = CatalogueEntry(
    "Số có dấu phân cách hàng nghìn: “{found}”; dùng {used}.", "Không cần làm gì.",
    "Thousands are marked: “{found}”; {used} was used.", "Nothing to do.")
  static let numberFromDate = CatalogueEntry(
    "Số đã bị Excel đổi thành ngày {found} (có thể là {expected}); không được dùng.",
    "Định dạng ô là Số rồi nhập lại điểm.",
    "The number had become the date {found} (perhaps {expected}); it was not used.",
    "Format the cell as a number and type the points again.",
    tasks: Text(
      "Định dạng ô là Số rồi nhập lại số lượng.",
      "Format the cell as a number and type the quantity again."))
  static let numberAmbiguous = CatalogueEntry(
    "“{found}” có thể hiểu theo nhiều cách ({expected}); không được dùng.",
    "Ghi lại rõ ràng, ví dụ 1,5.",
    "“{found}” can mean several things ({expected}); it was not used.",
    "Write it plainly, such as 1,5.")
  static let scoreContradicted = CatalogueEntry(
    "“{found}” nói một điểm khác với điểm tự chấm {used} của dòng; đã dùng {used}.",
    "Kiểm tra điểm nào đúng, rồi sửa ô còn lại.",
    "“{found}” names another score than the row's self-score {used}; {used} was used.",
    "See which score is right, and correct the other cell.")
  static let stateContradicted = CatalogueEntry(
    "“{found}” trái với trạng thái “{used}” của dòng; đã dùng “{used}”.",
    "Kiểm tra nội dung nào đúng, rồi sửa ô còn lại.",
    "“{found}” contradicts the row's state “{used}”; “{used}” was used.",
    "See which is right, and correct the other cell.")
  static let numberShownOtherwise = CatalogueEntry(
    "Ô hiện số đã làm tròn hoặc không hiện gì do định dạng; số lưu trong ô là {used} và đã được dùng.",
    "Kiểm tra số trong ô; đặt lại định dạng để hiện đủ số.",
    "By its format the cell shows a rounded number or nothing; it holds {used}, which was used.",
    "Check the number in the cell, and let its format show all of it.")
  static let notANumber = CatalogueEntry(
    "“{found}” không đọc được thành một số; không được dùng.",
    "Ghi số điểm; nhận xét ghi ở cột Giải trình.",
    "“{found}” cannot be read as one number; it was not used.",
    "Write the points as a number; put words under Giải trình.",
    tasks: Text(
      "Ghi số lượng; nhận xét ghi ở cột Kết quả thực hiện.",
      "Write the quantity as a number; put words under Kết quả thực hiện."))
  static let tooPrecise = CatalogueEntry(
    "“{found}” có quá bốn chữ số thập phân; không được dùng.", "Làm tròn rồi ghi lại.",
    "“{found}” has more than four decimals; it was not used.", "Round it and write it again.")
  static let numberTooLarge = CatalogueEntry(
    "“{found}” quá lớn; không được dùng.", "Kiểm tra lại số liệu.",
    "“{found}” is too large; it was not used.", "Check the figure.")
  static let aboveMaximum = CatalogueEntry(
    "Điểm {found} cao hơn điểm tối đa {expected}; không được dùng.",
    "Sửa điểm tự chấm cho không vượt điểm tối đa.",
    "{found} points are above the maximum of {expected}; they were not used.",
    "Correct the self-score; it cannot exceed the maximum.")
  static let belowZero = CatalogueEntry(
    "“{found}” nhỏ hơn 0; không được dùng.", "Ghi số từ 0 trở lên.",
    "“{found}” is below zero; it was not used.", "Write a number from 0.")
  static let dateAsText = CatalogueEntry(
    "Ngày được lưu dạng chữ: “{found}”; dùng {used}.", "Không cần làm gì.",
    "A date stored as text: “{found}”; {used} was used.", "Nothing to do.")
  static let dateAmbiguous = CatalogueEntry(
    "Ngày “{found}” không rõ; dùng {used}.", "Kiểm tra lại; ghi theo dạng 15/10/2020.",
    "The date “{found}” is not clear; {used} was used.", "Check it; write it as 15/10/2020.")
  static let dateBeforePlan = CatalogueEntry(
    "Ngày hoàn thành {used} thuộc năm trước năm của kế hoạch; vẫn được dùng.",
    "Kiểm tra năm; nếu gõ nhầm thì sửa lại.",
    "The day of completion {used} lies in a year before the plan's; it was used.",
    "Check the year, and correct it if it was mistyped.")
  static let dateInvalid = CatalogueEntry(
    "“{found}” không đọc được thành một ngày có trong lịch; không được dùng.",
    "Ghi theo dạng 15/10/2020.",
    "“{found}” cannot be read as one day of the calendar; it was not used.",
    "Write it as 15/10/2020.")
  static let dateIncomplete = CatalogueEntry(
    "“{found}” chưa đủ ngày, tháng, năm; không được dùng.", "Ghi theo dạng 15/10/2020.",
    "“{found}” lacks the day or the year; it was not used.", "Write it as 15/10/2020.")
  static let mergedOverRows = CatalogueEntry(
    "“{found}” nằm trong ô gộp nhiều dòng; không được dùng cho dòng nào.",
    "Bỏ gộp ô và ghi riêng cho từng dòng.",
    "“{found}” stands in a cell merged over several rows; it was used for none of them.",
    "Unmerge it and fill in each row.")
  static let stateRecognised = CatalogueEntry(
    "Trạng thái “{found}” được hiểu là “{used}”.", "Nếu sai, chọn lại trong danh sách.",
    "The state “{found}” was taken for “{used}”.", "If that is wrong, choose from the list.")
  static let stateUnknown = CatalogueEntry(
    "Không hiểu trạng thái “{found}”; không được dùng.",
    "Chọn: Chưa thực hiện, Đang thực hiện, Hoàn thành hoặc Không áp dụng.",
    "The state “{found}” is not known; it was not used.",
    "Choose Chưa thực hiện, Đang thực hiện, Hoàn thành or Không áp dụng.")
  static let errorValue = CatalogueEntry(
    "Ô chứa lỗi {found}; không được dùng.", "Sửa công thức hoặc nhập giá trị.",
    "The cell holds the error {found}; it was not used.",
    "Correct the formula, or type the value.")
  static let formulaWithoutValue = CatalogueEntry(
    "Ô có công thức nhưng tệp không lưu kết quả; coi như ô trống.",
    "Mở tệp bằng Excel, lưu lại, hoặc nhập giá trị.",
    "The cell holds a formula without a stored result; it counts as blank.",
    "Open the file in Excel and save it, or type the value.")
  static let textNormalised = CatalogueEntry(
    "Chữ có dấu ở dạng tổ hợp rời; đã chuyển sang dạng dựng sẵn.", "Không cần làm gì.",
    "Letters and marks were stored apart; they were composed.", "Nothing to do.")
  static let textFromTCVN3 = CatalogueEntry(
    "Chữ theo bảng mã TCVN3 (ABC) “{found}”; đã chuyển thành “{used}”.",
    "Kiểm tra lại; nên dùng phông Times New Roman.",
    "Text in TCVN3 (ABC) “{found}” was converted to “{used}”.",
    "Check it; use the font Times New Roman.")
  static let textFromVNI = CatalogueEntry(
    "Chữ theo bảng mã VNI “{found}”; đã chuyển thành “{used}”.",
    "Kiểm tra lại; nên dùng phông Times New Roman.",
    "Text in VNI “{found}” was converted to “{used}”.",
    "Check it; use the font Times New Roman.")
  static let textLeftOut = CatalogueEntry(
    "Trong “{found}” có phần bị gạch ngang hoặc là chỉ số trên, dưới; phần đó bị bỏ, dùng {used}.",
    "Kiểm tra lại; xóa hẳn phần không dùng.",
    "Part of “{found}” is struck through, raised or lowered; it was left out and {used} was used.",
    "Check it; delete what does not count.")
  static let cellStruck = CatalogueEntry(
    "“{found}” bị gạch ngang hoặc là chỉ số trên, dưới; coi như ô trống.",
    "Xóa hẳn, hoặc bỏ gạch nếu vẫn dùng.",
    "“{found}” is struck through, raised or lowered; the cell counts as blank.",
    "Delete it, or take the line off if it still counts.")
  static let struckTextRead = CatalogueEntry(
    "Chữ “{found}” bị gạch ngang nhưng vẫn được đọc như chữ thường.",
    "Bỏ gạch; nếu muốn nói điều gì, ghi vào cột của cơ quan.",
    "The text “{found}” is struck through; it was read as if it were not.",
    "Take the line off; if it is to say something, write it into a column of yours.")
  static let commentKept = CatalogueEntry(
    "Ô có ghi chú “{found}”; được giữ lại, không dùng làm số liệu.",
    "Nếu là số liệu, ghi vào đúng cột.",
    "A comment on the cell, “{found}”, was kept and not used as data.",
    "If it is data, write it into its column.")
  static let commentBesideBlank = CatalogueEntry(
    "Ô trống nhưng có ghi chú “{found}”; ghi chú không được dùng.", "Ghi giá trị vào ô.",
    "The cell is blank but has the comment “{found}”, which was not used.",
    "Write the value into the cell.")
  static let valueBeside = CatalogueEntry(
    "“{found}” có vẻ là giá trị của cột {expected}, đang để trống; không được dùng làm giá trị đó.",
    "Ghi giá trị vào đúng cột.",
    "“{found}” seems to be the value of column {expected}, which is blank; it was not used as such.",
    "Write the value into its column.")
  static let linkKept = CatalogueEntry(
    "Ô có liên kết {found}; được giữ lại.", "Nếu là tài liệu kiểm chứng, ghi vào đúng cột.",
    "The cell links to {found}; this was kept.",
    "If it is evidence, write it into its column.")
  static let textSuspect = CatalogueEntry(
    "Chữ “{found}” có vẻ sai bảng mã; giữ nguyên.", "Kiểm tra và gõ lại nếu cần.",
    "The text “{found}” looks wrongly encoded; it was kept as it is.",
    "Check it, and type it again if needed.")
}
