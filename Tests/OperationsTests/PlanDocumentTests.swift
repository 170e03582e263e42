import Provenance
import Publishing
import Testing

@testable import Operations

/// The JSON of `plan export` as a plan.
@Suite struct PlanDocumentTests {
  static func read(_ text: String) -> (json: String?, problems: [Problem]) {
    let read = PlanDocument.read(Array(text.utf8), name: "plan.json")
    return (read.value.map(PlanJSON.text), read.problems)
  }

  static let builtIn = Result { PlanJSON.text(try PlanLoading.load(nil).plan) }

  @Test func isTheSamePlan() throws {
    let text = try Self.builtIn.get()
    #expect(Self.read(text).json == text)
    #expect(Self.read("\u{FEFF}" + text).json == text)
  }

  /// A key that is missing or spelt wrongly, a value that cannot be understood: none is left out in
  /// silence.
  @Test(arguments: [
    ("\"dueDate\":", "\"dueDay\":", "tasks.1.dueDate"),
    ("\"target\": 92.81", "\"target\": \"92,81\"", "header.target"),
    ("\"kind\": \"department\"", "\"kind\": \"sở\"", "sở"),
    ("\"date\": \"2020-08-19\"", "\"date\": \"19/8/2020\"", "19/8/2020"),
    ("\"amountScope\": \"agency\"", "\"amountScope\": \"x\"", "x"),
    ("parbook/plan/1", "parbook/plan/9", "parbook/plan/9"),
    ("\"id\": \"so-noi-vu\"", "\"id\": \"so-noi-vu-2\"", "so-noi-vu"),
  ]) func whatIsNotUnderstoodIsRefused(old: String, new: String, found: String) throws {
    let text = try Self.builtIn.get()
    #expect(text.contains(old))
    let (json, problems) = Self.read(text.replacing(old, with: new, maxReplacements: 1))
    #expect(json == nil)
    #expect(problems.map(\.code) == [.planUnreadable])
    #expect(problems.first?.found == .written(found))
  }

  @Test func anythingElseInJSONIsRefused() {
    #expect(Self.read("{\"a\": 1").problems.first?.found == .phrase(.notJSON))
    #expect(Self.read("{}").problems.first?.found == .written("schema"))
  }
}
