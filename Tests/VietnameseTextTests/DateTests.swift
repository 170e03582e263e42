import Provenance
import Testing

@testable import VietnameseText

@Suite("Days as people write them")
struct DateTests {
  @Test(arguments: [
    ("15/10/2020", "2020-10-15", []), ("5-9-2020", "2020-09-05", []),
    ("15.10.2020", "2020-10-15", []), (" 15 / 10 / 2020. ", "2020-10-15", []),
    ("2020-10-15", "2020-10-15", []), ("2020/1/5", "2020-01-05", []),
    ("15 10 2020", "2020-10-15", []), ("15,10,2020", "2020-10-15", []),
    ("ngày 15 tháng 10 năm 2020", "2020-10-15", []),
    ("Ngày: 15/10/2020", "2020-10-15", []), ("15 tháng 10, 2020", "2020-10-15", []),
    ("15/10 năm 2020", "2020-10-15", []), ("１５／１０／２０２０", "2020-10-15", []),
    ("ngày １５ tháng １０ năm ２０２０", "2020-10-15", []),
    ("15\u{2013}10\u{2013}2020", "2020-10-15", []), ("\u{200E}15/10/2020", "2020-10-15", []),
    ("15-Oct-2020", "2020-10-15", []), ("Oct 15, 2020", "2020-10-15", []),
    ("15-Thg10-2020", "2020-10-15", []), ("29/02/2020", "2020-02-29", []),
    ("Đắk Lắk, ngày 15 tháng 10 năm 2020", "2020-10-15", [ProblemCode.unitDropped]),
    ("15/10/2020 08:30", "2020-10-15", [.unitDropped]),
    ("08:30 15/10/2020", "2020-10-15", [.unitDropped]),
    ("8h30 ngày 15/10/2020", "2020-10-15", [.unitDropped]),
    ("15/10/2020 8:30:15 SA", "2020-10-15", [.unitDropped]),
    ("2020-10-15T08:30:00Z", "2020-10-15", [.unitDropped]),
    ("2020-10-15T08:30:00.000", "2020-10-15", [.unitDropped]),
    ("15/10/20", "2020-10-15", [.dateAmbiguous]), ("5-9-20", "2020-09-05", [.dateAmbiguous]),
    ("15-Oct-20", "2020-10-15", [.dateAmbiguous]),
    ("10/15/2020", "2020-10-15", [.dateAmbiguous]), ("10/15/20", "2020-10-15", [.dateAmbiguous]),
  ])
  func reads(_ text: String, as expected: String, _ repairs: [ProblemCode]) {
    #expect(
      DateReader.read(text) == CivilDate(iso: expected).map { .date($0, repairs: repairs) })
  }

  @Test(arguments: [
    "15/10", "31/02/2020", "29/02/2019", "mai", "2020", "99/99/9999", "10:12:20", "08:30", "44119",
    "15102020", "30/12/2020 05/01/2021", "Ngày: 30/12/2020 05/01/2021", "15/10/2020 abc",
    "tháng 10 năm 2020", "Quý III/2020", "15/10/0020", "15/10/2220", "15/10/202", "15/10/20201",
    "1,10,20", "1 10 20", "2020-15-10", "2020-10", "15 tháng 13 năm 2020", "13-Oct-31-2020",
    "15/10/2020 25:00", "-", "ngày", "1.234,56", "15/10/2020 (dự kiến)",
  ])
  func refuses(_ text: String) {
    #expect(DateReader.read(text) == .invalid)
  }

  @Test func nothingIsBlank() {
    for text in ["", " ", "\u{A0}\n", "\u{200B}"] { #expect(DateReader.read(text) == .blank) }
  }

  @Test func everyDayComesBack() {
    for days in stride(from: -25_567, through: 80_000, by: 37) {
      guard let date = CivilDate(daysSince1970: days) else { continue }
      #expect(DateReader.read(date.vietnamese) == .date(date, repairs: []))
      #expect(DateReader.read(date.description) == .date(date, repairs: []))
      let words = "ngày \(date.day) tháng \(date.month) năm \(date.year)"
      #expect(DateReader.read(words) == .date(date, repairs: []))
    }
  }

  @Test func anyTextEndsWell() {
    var dice = Dice(seed: 2020)
    let signs = Array("0123456789/-.:, ngàythángnămThOcthSAZ\n")
    for _ in 0..<20_000 {
      let text = String(
        (0..<dice.next() % 24).map { _ in signs[Int(dice.next() % UInt64(signs.count))] })
      if case .date(let date, _) = DateReader.read(text) {
        #expect((1900...2199).contains(date.year))
      }
    }
  }
}
