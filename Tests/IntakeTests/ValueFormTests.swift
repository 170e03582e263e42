import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Intake

/// What single cells are read as, whatever table they stand in.
@Suite struct ValueFormTests {
  static let place = Place(file: "tep.xlsx", sheet: "Phụ lục II", cell: CellReference(a1: "D6"))

  static func cell(_ text: String) -> ReadCell? {
    CellReference(a1: "D6").map { ReadCell(Cell($0, .text(text))) }
  }

  // MARK: States

  @Test(arguments: [
    "Hoàn thành 7%*", "Xong (chờ ký)", "Hoàn thành (6/9 đơn vị)", "Đã hoàn thành 0%",
    "Hoàn thành (kế hoạch năm 2021)", "Hoàn thành 10,0%", "Hoàn thành?", "Hoàn thành *",
    "Hoàn thành 6/9", "Hoàn thành, chờ ký", "Chưa hoàn thành", "K hoàn thành", "Ko hoàn thành",
    "Sẽ hoàn thành", "Sẽ xong", "Không hoàn thành", "Hoàn thành…", "Hoàn thành...", "~ Hoàn thành",
    "✗ Hoàn thành", "Gần hoàn thành", "Hoàn thành 1", "Hoàn thành [dự kiến]", "Hoàn thành 90",
    "Xong trước 30/11", "Đã thực hiện 50%", "Hoàn thành + chưa duyệt", "Cơ bản hoàn thành",
  ]) func aReservationIsNeverDone(text: String) {
    let result = StateReader.read(Self.cell(text), at: Self.place)
    #expect(result.value.found == nil)
    #expect(result.problems.first?.code == .stateUnknown)
  }

  @Test(arguments: [
    ("Hoàn thành", TaskState.done), ("hoàn thành.", .done), ("Đã hoàn thành 100%", .done),
    ("HOÀN  THÀNH", .done), ("Hoànthành", .done), ("Hoàn thàn", .done), ("Hoàn thành 100", .done),
    ("Đang thực hiên", .inProgress), ("Đang thự hiện", .inProgress), ("Chưa thực hện", .notStarted),
    ("N/A", .notApplicable), ("Khong ap dung", .notApplicable), ("- Đang thực hiện", .inProgress),
  ]) func aSlipOfThePenIsAState(text: String, state: TaskState) {
    #expect(StateReader.read(Self.cell(text), at: Self.place).value.found?.value == state)
  }

  @Test(arguments: [
    ("HOÀN  THÀNH.", [ProblemCode]()), ("Hoàn\u{A0}thành", []), ("hoan thanh", [.stateRecognised]),
    ("Hòan thành", [.stateRecognised]), ("Đang thưc hiện", [.stateRecognised]),
  ]) func aStateWithoutItsDiacriticsIsListed(text: String, repairs: [ProblemCode]) {
    let reading = StateReader.read(Self.cell(text), at: Self.place).value
    #expect(reading.found?.repairs == repairs)
  }

  // MARK: Amounts

  @Test(arguments: [
    ("1,5*", "1.5", [ProblemCode.decimalComma, .unitDropped]), ("'1,5", "1.5", [.decimalComma]),
    ("’1.5", "1.5", [.numberAsText]), ("1,5.", nil, []),
    ("1 **", "1", [.unitDropped]),
    ("1²", nil, []), ("1,5 (tạm tính)", nil, []), ("*", nil, []), ("1*2", nil, []),
  ]) func noteMarksBesideAScoreAreLeftOut(text: String, points: String?, repairs: [ProblemCode]) {
    let reading = AmountReader(maximum: Points(3)).read(Self.cell(text), at: Self.place).value
    #expect(reading.found?.value == points.flatMap(Points.init(plain:)))
    #expect(reading.found?.repairs ?? [] == repairs)
  }

  @Test func aMarkAloneIsNoBlankCell() {
    for text in ["'", "*", "’"] {
      let result = AmountReader(maximum: Points(3)).read(Self.cell(text), at: Self.place)
      #expect(result.problems.map(\.code) == [.notANumber])
      #expect(
        DayReader.read(Self.cell(text), at: Self.place).problems.map(\.code) == [.dateInvalid])
    }
  }

  @Test(arguments: [
    "Quý III", "Quý III/2020", "T9/2020", "Q3/2020", "Tháng 9/2020", "9/2020", "Cuối tháng 9",
    "2020",
    "năm 2020",
  ]) func aPeriodIsNoWholeDay(text: String) {
    let result = DayReader.read(Self.cell(text), at: Self.place)
    #expect(result.value.found == nil && result.problems.first?.code == .dateIncomplete)
  }

  @Test(arguments: [("30/9/2020*", [ProblemCode.unitDropped]), ("'30/9/2020", [.dateAsText])])
  func noteMarksBesideADayAreLeftOut(text: String, repairs: [ProblemCode]) {
    let found = DayReader.read(Self.cell(text), at: Self.place).value.found
    #expect(found?.value == CivilDate(iso: "2020-09-30") && found?.repairs == repairs)
  }

  @Test(arguments: [
    ("1.500", "1.5", [ProblemCode.numberAsText]), (".5", "0.5", [.numberAsText]),
    ("02", "2", [.numberAsText]), ("1.25", "1.25", [.numberAsText]), ("2", "2", [.numberAsText]),
    ("0,5", "0.5", [.decimalComma]),
  ]) func aScoreTypedAsTextIsListed(text: String, points: String, repairs: [ProblemCode]) {
    let reading = AmountReader(maximum: Points(3)).read(Self.cell(text), at: Self.place).value
    #expect(reading.found?.value == Points(plain: points))
    #expect(reading.found?.repairs == repairs)
  }

  @Test(arguments: [
    ("03 văn bản", "3", [ProblemCode.unitDropped]), ("12 thủ tục hành chính", "12", [.unitDropped]),
    ("1.228 hồ sơ", "1228", [.thousandsSeparator, .unitDropped]),
    ("1.228.500 hồ sơ", "1228500", [.thousandsSeparator, .unitDropped]),
    ("15 xã, phường", nil, []), ("45,2 tỷ đồng", nil, []), ("03 văn bản chưa ban hành", nil, []),
    ("2,5 văn bản", nil, []), ("5 trở lên", nil, []), ("khoảng 5 hồ sơ", nil, []),
    ("980/1000", nil, []), ("03 văn bản, 5 tờ trình", nil, []),
  ]) func aQuantityMayNameWhatIsCounted(text: String, value: String?, repairs: [ProblemCode]) {
    let result = AmountReader(maximum: nil).read(Self.cell(text), at: Self.place)
    #expect(result.value.found?.value == value.flatMap { Points(plain: $0) })
    #expect(result.value.found?.repairs ?? [] == repairs)
    #expect((result.problems.first == nil) == (value != nil))
  }

  @Test func aSumOfMoneyIsToldToHaveTwoReadings() {
    let result = AmountReader(maximum: nil).read(Self.cell("45,2 tỷ đồng"), at: Self.place)
    #expect(result.problems.first?.code == .numberAmbiguous)
    #expect(result.problems.first?.expected?.description == "45.2 | 45200000000")
  }

  @Test func aScoreHasNoOtherUnitThanPoints() {
    let result = AmountReader(maximum: Points(5)).read(Self.cell("03 văn bản"), at: Self.place)
    #expect(result.value.found == nil && result.problems.first?.code == .notANumber)
  }

  // MARK: Days

  @Test(arguments: [
    ("30/9/2020", [ProblemCode.dateAsText]), ("30,9,2020", [.dateAsText]),
    ("2020-09-30", [.dateAsText]), ("20200930", [.dateAsText]), ("30092020", [.dateAsText]),
    ("30/9", [.dateAmbiguous]), ("ngày 30 tháng 9", [.dateAmbiguous]),
  ]) func aDayTypedAsTextIsListed(text: String, repairs: [ProblemCode]) {
    let reading = DayReader.read(Self.cell(text), at: Self.place, year: 2020).value
    #expect(reading.found?.value == CivilDate(year: 2020, month: 9, day: 30))
    #expect(reading.found?.repairs == repairs)
  }

  @Test(arguments: ["tháng 9/2020", "9/2020", "Quý III/2020", "Tháng 9 năm 2020", "năm 2020"])
  func aMonthIsNoDay(text: String) {
    let result = DayReader.read(Self.cell(text), at: Self.place, year: 2020)
    #expect(result.value.found == nil && result.problems.first?.code == .dateIncomplete)
  }

  @Test(arguments: [("30/9/2020", [ProblemCode]()), ("30,9,2020", [.dateAsText])])
  func ofCSVTheUsualFormOfADayIsNoRepair(text: String, repairs: [ProblemCode]) {
    let reading = DayReader.read(Self.cell(text), at: Place(file: "tep.csv")).value
    #expect(reading.found?.repairs == repairs)
  }
}
