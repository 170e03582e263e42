import PARIndex
import Testing

@Suite("Status of a row")
struct StatusTests {
  @Test(
    "A score is held against target and last year",
    arguments: [
      ("1.5", "1.5", "1", Status.met), ("2", "1.5", "1", .met), ("1.4999", "1.5", "1", .improving),
      ("1", "1.5", "1", .atRisk), ("0.5", "1.5", "1", .atRisk), ("1", "1.5", nil, .atRisk),
      ("0", nil, "1", .met), ("0", nil, nil, .met), ("1.5", "1.5", nil, .met),
      ("0.0001", "1", "0", .improving), ("0", "0", "2", .met),
    ] as [(String, String?, String?, Status)])
  func holds(score: String, target: String?, previous: String?, status: Status) throws {
    let told = Status(
      score: try #require(Points(plain: score)), target: target.flatMap { Points(plain: $0) },
      previous: previous.flatMap { Points(plain: $0) })
    #expect(told == status)
  }

  @Test("The score of a sum is known where both are")
  func addsFigures() {
    let known = Figures(
      score: Points(1), secured: Points(1), expected: Points(1), possible: Points(1))
    let unknown = Figures(score: nil, secured: .zero, expected: Points(1), possible: Points(2))
    #expect((known + known).score == Points(2))
    #expect((known + unknown).score == nil)
    #expect((unknown + known).possible == Points(3))
    #expect(Figures.zero + known == known)
  }
}
