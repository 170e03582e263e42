import PARIndex
import Testing

@testable import Reconciliation

@Suite("Do the claims on a row agree?")
struct AgreementTests {
  private static func claims(_ said: [(Int, ClaimStanding)]) -> [ScoreClaim] {
    said.enumerated().map { index, said in
      ScoreClaim(
        agency: Agency.ID("co-quan-\(index)"),
        points: SmallPlan.found(Points(said.0), "A.xlsx", "G\(index + 8)"), standing: said.1,
        used: false,
        evidence: nil, explanation: nil)
    }
  }

  @Test(
    "Only claims that count are compared; differing ones are told lowest first",
    arguments: [
      ([], .unclaimed), ([(1, .notLead), (2, .survey), (3, .parent)], .unclaimed),
      ([(1, .counted)], .agreed(Points(1))),
      ([(1, .counted), (1, .counted), (2, .notLead)], .agreed(Points(1))),
      ([(3, .counted), (1, .counted), (3, .counted)], .differing([Points(1), Points(3)])),
    ] as [([(Int, ClaimStanding)], Agreement)])
  func compares(said: [(Int, ClaimStanding)], agreement: Agreement) {
    #expect(Agreement(Self.claims(said)) == agreement)
  }
}
