import Intake
import PARIndex
import Testing

@Suite("Periods as offices write them") struct PeriodReaderTests {
  @Test(arguments: [
    ("Quý III năm 2020", "2020-07-01", "2020-09-30"), ("Quý III/2020", "2020-07-01", "2020-09-30"),
    ("Quý 3/2020", "2020-07-01", "2020-09-30"), ("QIII-2020", "2020-07-01", "2020-09-30"),
    ("Q3.2020", "2020-07-01", "2020-09-30"), ("quý ba", "2020-07-01", "2020-09-30"),
    ("QUÝ IV NĂM 2019", "2019-10-01", "2019-12-31"), ("Quý tư 2020", "2020-10-01", "2020-12-31"),
    ("Quý III/20", "2020-07-01", "2020-09-30"), ("Quý I-III năm 2020", "2020-01-01", "2020-09-30"),
    ("9 tháng đầu năm 2020", "2020-01-01", "2020-09-30"), ("9T/2020", "2020-01-01", "2020-09-30"),
    ("Chín tháng đầu năm", "2020-01-01", "2020-09-30"), ("6 tháng", "2020-01-01", "2020-06-30"),
    ("06 tháng đầu năm 2020", "2020-01-01", "2020-06-30"),
    ("6 tháng cuối năm 2020", "2020-07-01", "2020-12-31"),
    ("sáu tháng đầu năm 2020", "2020-01-01", "2020-06-30"),
    ("Tháng 9/2020", "2020-09-01", "2020-09-30"), ("T2/2020", "2020-02-01", "2020-02-29"),
    ("tháng 02 năm 2021", "2021-02-01", "2021-02-28"),
    ("Tháng 7 đến tháng 9 năm 2020", "2020-07-01", "2020-09-30"),
    ("Quý III và 9 tháng đầu năm 2020", "2020-07-01", "2020-09-30"),
    ("Quý III năm 2020 (tính đến ngày 05 tháng 10 năm 2020)", "2020-07-01", "2020-09-30"),
    ("Quý III (tính đến ngày 15 tháng 9 năm 2020)", "2020-07-01", "2020-09-30"),
    ("Năm 2020", "2020-01-01", "2020-12-31"), ("2019", "2019-01-01", "2019-12-31"),
    ("Cả năm 2020", "2020-01-01", "2020-12-31"),
    ("từ 01/7/2020 đến 30/9/2020", "2020-07-01", "2020-09-30"),
  ]) func reads(text: String, first: String, last: String) throws {
    let period = try #require(PeriodReader.read(text, year: 2020))
    #expect(period.label == text)
    #expect([period.first.description, period.last.description] == [first, last])
  }

  @Test(arguments: [
    "", "Đợt 2", "Lần 1 năm 2020", "Quý", "Quý V năm 2020", "Quý II, quý IV năm 2020",
    "Quý III năm 2019 và năm 2020", "tháng 13/2020", "6 tháng và 9 tháng",
  ]) func leavesWhatIsNotClear(text: String) {
    #expect(PeriodReader.read(text, year: 2020) == nil)
  }
}
