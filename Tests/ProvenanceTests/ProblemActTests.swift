import Provenance
import Testing

/// Problems that one act settles are one line, and the most important lines come first.
@Suite struct ProblemActTests {
  static func problem(_ code: ProblemCode, _ file: String?, row: String, agency: String = "a")
    -> Problem
  {
    Problem(
      code, agency: agency, place: file.map { Place(file: $0) }, row: Problem.Row(row, .criterion))
  }

  @Test func oneActIsOneCodeInOneFile() {
    let acts = ProblemAct.acts([
      Self.problem(.rowBlank, "x", row: "1.1"), Self.problem(.rowBlank, "y", row: "1.1"),
      Self.problem(.rowBlank, "x", row: "1.2"), Self.problem(.aboveMaximum, "x", row: "1.3"),
      Self.problem(.decimalComma, "x", row: "1.4"),
    ])
    #expect(acts.map(\.first.code) == [.aboveMaximum, .rowBlank, .rowBlank, .decimalComma])
    #expect(acts.map(\.count) == [1, 2, 1, 1])
    #expect(acts[1].others.map(\.row?.code) == ["1.2"])
  }

  @Test(arguments: [-1, 0, 1]) func problemsBeyondThoseListedAreCounted(_ step: Int) {
    let count = ProblemAct.mostListed + step
    let many = (0..<count).map { Self.problem(.rowBlank, "x", row: "\($0)") }
    let others = many.prefix(5).map { Self.problem(.aboveMaximum, $0.place?.file, row: "1") }
    #expect(ProblemAct.unlisted(many + others) == (step > 0 ? [.warning: 1] : [:]))
    #expect(ProblemAct.acts(many + others).map(\.count) == [5, count])
  }

  @Test func theFrontHasEveryErrorThreeWarningsAnOwnerAndNoNotes() {
    let warnings: [ProblemCode] = [
      .rowBlank, .rowMissing, .columnMissing, .columnInferred, .rowCodeFromDate,
    ]
    let problems =
      warnings.map { Self.problem($0, "x", row: "1") }
      + [.aboveMaximum, .belowZero, .notANumber, .stateUnknown].map {
        Self.problem($0, "y", row: "1", agency: "b")
      } + [Self.problem(.decimalComma, "x", row: "1")]
    let front = ProblemAct.front(ProblemAct.acts(problems))
    #expect(front.count { $0.first.severity == .error } == 4)
    #expect(front.count { $0.first.severity == .warning } == 3)
    #expect(!front.contains { $0.first.severity == .note })
  }

  @Test(arguments: [1, 5, 40]) func theFrontHasNoMoreLinesThanAsked(lines: Int) {
    let problems = (0..<60).map { Self.problem(.aboveMaximum, "f\($0)", row: "1") }
    #expect(ProblemAct.front(ProblemAct.acts(problems), lines: lines).count == lines)
  }
}
