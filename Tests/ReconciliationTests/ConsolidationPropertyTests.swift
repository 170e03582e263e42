import PARIndex
import Provenance
import TestSupport
import Testing

@testable import Reconciliation

@Suite("What holds of any plan with any returns")
struct ConsolidationPropertyTests {
  private static let seeds: Range<UInt64> = 1..<61

  private func consolidate(_ input: RandomReturns) -> Consolidation {
    Consolidator.consolidate(
      plan: input.plan, submissions: input.submissions, decisions: input.decisions,
      decisionSource: SourceFile(name: "decisions", sha256: "cd"))
  }

  @Test func figuresAgreeWithThePlainTwin() {
    var conflicts = 0
    var known = 0
    for seed in Self.seeds {
      let input = RandomReturns(seed: seed)
      let result = consolidate(input)
      let twin = PlainScoring(
        plan: input.plan, submissions: input.submissions, decisions: input.decisions)
      #expect(result.total == twin.figures(of: nil), "seed \(seed)")
      for outcome in result.criteria {
        let code = outcome.criterion.code
        #expect(outcome.figures == twin.figures(of: code), "seed \(seed), row \(code)")
        if outcome.status == .conflict { conflicts += 1 }
        if outcome.figures.score != nil { known += 1 }
      }
    }
    // The random returns must reach both ends, else agreement says nothing.
    #expect(conflicts > 20)
    #expect(known > 60)
  }

  @Test func invariantsHold() {
    for seed in Self.seeds {
      #expect(consolidate(RandomReturns(seed: seed)).checkInvariants() == [], "seed \(seed)")
    }
  }

  @Test func theOrderOfTheInputsDoesNotMatter() {
    for seed in Self.seeds {
      var input = RandomReturns(seed: seed)
      let expected = consolidate(input)
      var shuffling = SeededGenerator(seed: seed &+ 99)
      input.submissions.shuffle(using: &shuffling)
      input.decisions.shuffle(using: &shuffling)
      #expect(consolidate(input) == expected, "seed \(seed)")
      input.submissions.reverse()
      #expect(consolidate(input) == expected, "seed \(seed)")
    }
  }

  @Test func anIdenticalCopyOfAReturnChangesNoFigure() {
    for seed in Self.seeds {
      var input = RandomReturns(seed: seed)
      guard var copy = input.submissions.first else { continue }
      let expected = consolidate(input)
      copy.source.name += "-copy"
      input.submissions.append(copy)
      let result = consolidate(input)
      #expect(result.total == expected.total, "seed \(seed)")
      #expect(result.criteria.map(\.status) == expected.criteria.map(\.status), "seed \(seed)")
      #expect(result.tasks.map(\.state) == expected.tasks.map(\.state), "seed \(seed)")
      #expect(result.tasks.map(\.ratio) == expected.tasks.map(\.ratio), "seed \(seed)")
    }
  }

  @Test func securedIsNeverAboveExpectedNorExpectedAbovePossible() {
    for seed in Self.seeds {
      for outcome in consolidate(RandomReturns(seed: seed)).criteria {
        #expect(outcome.figures.secured <= outcome.figures.expected)
        #expect(outcome.figures.expected <= outcome.figures.possible)
      }
    }
  }

  /// A check that cannot fail proves nothing: each breach is seen once.
  @Test func invariantsTellABrokenConsolidation() throws {
    let input = RandomReturns(seed: 7)
    let sound = consolidate(input)
    func breaches(_ breaking: (inout Consolidation) -> Void) -> Bool {
      var broken = sound
      breaking(&broken)
      return broken.checkInvariants() != []
    }
    #expect(sound.checkInvariants() == [])
    #expect(breaches { $0.total.possible += Points(1) })
    #expect(breaches { $0.criteria[0].figures.secured += Points(1) })
    #expect(breaches { $0.problems.reverse() })
    #expect(breaches { $0.problems.append(contentsOf: $0.problems) })
    #expect(breaches { $0.sources += $0.sources.prefix(1) })
    #expect(breaches { $0.sources[0].origin = UsedValue.Origin(sha256: "") })
    #expect(breaches { $0.sources[0].place.cell = nil })
    #expect(breaches { $0.criteria.append($0.criteria[0]) })
  }
}
