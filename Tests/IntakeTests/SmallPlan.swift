import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport

/// A small plan for tests, made of the four tables as a plan's files hold them.
enum SmallPlan {
  static let criteria = SheetText(
    """
    STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm đạt được năm 2019|Mục tiêu năm 2020|Chủ trì tham mưu|Loại|Ghi chú phục hồi
    1|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC|8,5|6,5|8|
    1.1|Thực hiện Kế hoạch CCHC năm|1,5|1,5|1,5|Sở Nội vụ
    1.2|Thực hiện chế độ báo cáo CCHC định kỳ|0,5|0|0,5|Sở Nội vụ
    1.3|Công tác kiểm tra CCHC|2|2|2|Sở Nội vụ
    1.4|Công tác tuyên truyền CCHC|1|1|1|Sở Nội vụ
    1.6|Thực hiện các nhiệm vụ được Chính phủ giao UBND tỉnh|3,5|0,5|1|Văn phòng UBND tỉnh
    3|CẢI CÁCH THỦ TỤC HÀNH CHÍNH|6|5|6|
    3.1|Kiểm soát quy định thủ tục hành chính|1|1|1|Văn phòng UBND tỉnh
    3.2|Công bố, công khai thủ tục hành chính|5|4|5|Văn phòng UBND tỉnh
    3.2.1|Công bố thủ tục hành chính thuộc thẩm quyền giải quyết|2|2|2|Văn phòng UBND tỉnh; Sở Nội vụ
    3.2.2|Nhập, đăng tải công khai vào cơ sở dữ liệu quốc gia|3|2|3|Văn phòng UBND tỉnh
    5|XÂY DỰNG ĐỘI NGŨ CÁN BỘ|4|2|4|
    5.1|Thực hiện cơ cấu công chức theo vị trí việc làm|2|2|2|Sở Nội vụ
    5.10|Mức độ hài lòng của người dân|2|1|2|Sở Nội vụ|SIPAS
    """, name: "Phụ lục I")

  static let tasks = SheetText(
    """
    STT|Lĩnh vực|Sản phẩm|Yêu cầu chất lượng|Thời gian hoàn thành|Chủ trì|Thực hiện|Điều kiện|Hạn|Ghi chú phục hồi
    1|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC
    1.1|Thực hiện Kế hoạch CCHC năm|Báo cáo|100% kế hoạch|Tháng 12|Sở Nội vụ|- Các sở, ban, ngành;⏎- UBND cấp huyện|a/b >= 100%|2020-12-31
    1.3|Công tác kiểm tra CCHC
    1.3.1|Tỷ lệ cơ quan được kiểm tra trong năm|Kế hoạch|30%|Tháng 11|Sở Nội vụ|Sở Tài chính|a/b >= 30%|30/11/2020
    1.3.2|Xử lý các vấn đề phát hiện qua kiểm tra|Báo cáo|100%|Tháng 12|Sở Nội vụ|Sở Tài chính
    """, name: "Phụ lục II")

  static let agencies = SheetText(
    """
    Mã|Tên|Loại|Viết tắt|Tên khác|Nhóm|Hiệu lực từ|Hiệu lực đến|Kế thừa bởi|Gửi báo cáo
    so-noi-vu|Sở Nội vụ|sở|SNV||cac-so-ban-nganh||||có
    so-tai-chinh|Sở Tài chính|sở|STC||cac-so-ban-nganh||||có
    so-thong-tin-va-truyen-thong|Sở Thông tin và Truyền thông|sở|STTTT||Các sở, ban, ngành||28/02/2025||có
    van-phong-ubnd-tinh|Văn phòng UBND tỉnh|ngành|VPUBND||cac-so-ban-nganh||||có
    ubnd-thanh-pho-buon-ma-thuot|UBND thành phố Buôn Ma Thuột|huyện|UBND TP BMT||ubnd-cap-huyen||||có
    ubnd-huyen-ea-hleo|UBND huyện Ea H'leo|huyện|||ubnd-cap-huyen||||có
    ubnd-huyen-krong-ana|UBND huyện Krông Ana|huyện||UBND huyện Krông A Na|ubnd-cap-huyen||||có
    ubnd-huyen-krong-nang|UBND huyện Krông Năng|huyện|||ubnd-cap-huyen||||có
    cac-so-ban-nganh|Các sở, ban, ngành|nhóm|||||||không
    ubnd-cap-huyen|UBND cấp huyện|nhóm||UBND các huyện, thị xã, thành phố|||||không
    """, name: "Cơ quan")

  static let head = SheetText(
    """
    Khóa|Giá trị
    id|7391/KH-UBND
    title|Kế hoạch nâng cao Chỉ số cải cách hành chính
    province|Đắk Lắk
    issuer|UBND tỉnh Đắk Lắk
    date|2020-08-19
    year|2020
    previousYear|2019
    standingAgency|so-noi-vu
    max|18,5
    previous|13,5
    target|18
    period|Quý III năm 2020
    condition:1.3.1|a/b >= 100%
    """, name: "Kế hoạch")

  /// The files as one workbook.
  static let files = [
    PlanFile(
      name: "plan.xlsx", workbook: SheetText.workbook(criteria, tasks, agencies, head), sha256: "")
  ]

  private static let read = Result { try readPlan() }

  /// The plan, read once for all tests.
  static func plan() throws -> Plan { try read.get() }

  private static func readPlan() throws -> Plan {
    let checked = PlanReader.read(files)
    let (plan, problems) = (checked.value, checked.problems)
    guard let plan, problems.allSatisfy({ $0.severity == .note }) else {
      throw Unreadable(problems: problems)
    }
    return plan
  }

  struct Unreadable: Error { var problems: [Problem] }
}
