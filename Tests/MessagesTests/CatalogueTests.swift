import Provenance
import Testing

@testable import Messages

@Suite("Catalogue of problems")
struct CatalogueTests {
  @Test(arguments: ProblemCode.allCases)
  func everyCodeHasWords(_ code: ProblemCode) {
    for language in Language.allCases {
      let entry = Catalogue.entry(code)
      #expect(!entry.sentence[language].isEmpty && !entry.advice[language].isEmpty)
    }
  }

  @Test(arguments: ProblemCode.allCases)
  func bothLanguagesTellTheSame(_ code: ProblemCode) {
    let sentence = Catalogue.entry(code).sentence
    for slot in ["{found}", "{used}", "{expected}", "{row}", "{line}", "{agency}"] {
      #expect(sentence.vi.contains(slot) == sentence.en.contains(slot), "\(code.rawValue) \(slot)")
    }
  }

  @Test(arguments: ProblemCode.allCases)
  func noMessageHasASlotLeft(_ code: ProblemCode) {
    for language in Language.allCases {
      let words = Wording(language)
      for kind in [nil] + Problem.Row.Kind.allCases.map(Optional.some) {
        let problem = Problem(code, row: kind.map { Problem.Row("1.5", $0) })
        #expect(!words.line(for: problem).contains("{"), "\(code.rawValue)")
      }
      #expect(!words.explanation(code).contains("{"), "\(code.rawValue)")
    }
  }

  @Test func aLineSaysWhatWhereAndWhatToDo() {
    let problem = Problem(
      .aboveMaximum,
      place: Place(file: "SNV.xlsx", sheet: "Phụ lục I", cell: CellReference(row: 12, column: 7)),
      found: "{used}", expected: "1,5")
    #expect(
      Wording(.vi).line(for: problem)
        == "lỗi: SNV.xlsx › Phụ lục I › G12: Điểm {used} cao hơn điểm tối đa 1,5; không được dùng."
        + " Sửa điểm tự chấm cho không vượt điểm tối đa. [above-maximum]")
    #expect(
      Wording(.en).line(for: problem).hasPrefix("error: SNV.xlsx › Phụ lục I › G12: {used} points"))
  }

  @Test(arguments: ProblemCode.allCases)
  func adviceForATaskSpeaksOfAnnexTwo(_ code: ProblemCode) {
    // Of criteria alone.
    guard code != .evidenceMissing else { return }
    for language in Language.allCases {
      let task = Wording(language).advice(for: Problem(code, row: Problem.Row("1.5", .task)))
      #expect(!task.lowercased().contains("giải trình"), "\(code.rawValue): \(task)")
      let other = Wording(language).advice(for: Problem(code, row: Problem.Row("1.5", .criterion)))
      for heading in ["Kết quả thực hiện", "Khó khăn"] {
        #expect(!other.contains(heading), "\(code.rawValue): \(other)")
      }
    }
  }

  @Test func anActOverBothAnnexesTellsWhatToDoInEach() throws {
    let place = Place(file: "SNV.xlsx")
    let act = try #require(
      ProblemAct.acts([
        Problem(.notANumber, place: place, row: Problem.Row("1.1", .criterion), found: "tốt"),
        Problem(.notANumber, place: place, row: Problem.Row("1.5", .task), found: "nhiều"),
      ]).first)
    let line = Wording(.vi).line(for: act)
    #expect(line.contains("Giải trình") && line.contains("Kết quả thực hiện"))
  }

  @Test func theLocaleTellsTheLanguage() {
    #expect(Language(locale: "en_GB.UTF-8") == .en)
    #expect(Language(locale: "vi_VN.UTF-8") == .vi)
    #expect(Language(locale: "C") == .vi)
    #expect(Language(locale: nil) == .vi)
  }
}
