import PARIndex
import Testing
import VietnameseText

@testable import Forms
@testable import Intake

@Suite("Words of a plan's tables: what we write we read")
struct PlanWordTests {
  /// The lists of one column; no word may stand in two of them.
  static let columns: [[[String]]] = [
    Criterion.Kind.allCases.map { PlanWords.words($0) },
    Agency.Kind.allCases.map { PlanWords.words($0) },
    [PlanWords.provinceWide, PlanWords.perAgency],
    [PlanWords.reports, PlanWords.doesNotReport],
  ]

  @Test(arguments: columns)
  func aWordMeansOneThing(_ lists: [[String]]) {
    for (index, words) in lists.enumerated() {
      #expect(!words.isEmpty)
      for word in words {
        let meanings = lists.indices.filter { Folding.isOne(word, of: lists[$0]) }
        #expect(meanings == [index], "\(word)")
        #expect(Folding.isOne(word.uppercased(), of: words), "\(word)")
      }
    }
  }

  @Test(arguments: Agency.Kind.allCases)
  func theKindOfAnAgencyIsReadAsWritten(_ kind: Agency.Kind) {
    for word in PlanWords.words(kind) { #expect(AgencyIDs.kind(named: word) == kind, "\(word)") }
  }

  @Test(arguments: ["", " ", "-", "sở ngành", "huyện đoàn"])
  func otherWordsAreNoKind(_ text: String) {
    #expect(AgencyIDs.kind(named: text) == nil)
  }
}
