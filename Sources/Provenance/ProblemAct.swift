/// Problems that one act settles: those of one code in one file, or of one code where no file is
/// concerned.
public struct ProblemAct: Hashable, Sendable {
  /// The problem that is printed in full: the first of them.
  public let first: Problem
  /// The others, in their order.
  public let others: [Problem]

  /// Makes an act; nil where there is no problem.
  init?(_ problems: [Problem]) {
    guard let first = problems.first else { return nil }
    self.first = first
    others = Array(problems.dropFirst())
  }

  /// How many problems it settles.
  public var count: Int { others.count + 1 }

  /// Whose act it is: the agency's, else that of whoever has the file.
  private var owner: String { first.agency ?? first.place?.file ?? "" }

  /// What problems of one act have in common.
  private struct Key: Hashable {
    var file: String?
    var code: ProblemCode

    init(_ problem: Problem) {
      // What has changed since is one thing to know, whatever file it stands in.
      file = problem.code == .changedSincePrevious ? nil : problem.place?.file
      code = problem.code
    }
  }

  /// Most problems of one act that are listed one by one in a workbook; the JSON has them all.
  public static let mostListed = 300

  /// How many problems of each severity are not among the first `mostListed` of their act.
  public static func unlisted(_ problems: [Problem]) -> [Severity: Int] {
    var counts: [Key: Int] = [:]
    var unlisted: [Severity: Int] = [:]
    for problem in problems {
      let count = counts[Key(problem), default: 0] + 1
      counts[Key(problem)] = count
      if count > mostListed { unlisted[problem.severity, default: 0] += 1 }
    }
    return unlisted
  }

  /// The acts that problems ask for, errors first, each where its first problem stands.
  public static func acts(_ problems: [Problem]) -> [ProblemAct] {
    var order: [Key] = []
    var groups: [Key: [Problem]] = [:]
    for problem in problems {
      let key = Key(problem)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(problem)
    }
    let acts = order.compactMap { groups[$0].flatMap(ProblemAct.init) }
    return Severity.allCases.reversed().flatMap { severity in
      acts.filter { $0.first.severity == severity }
    }
  }

  /// The acts to tell first: every error's, of warnings so many for each owner, no notes, and no more
  /// lines than `lines`.
  public static func front(
    _ acts: [ProblemAct], perOwner: Int = 3, lines: Int = 40
  ) -> [ProblemAct] {
    var told: [String: Int] = [:]
    var front: [ProblemAct] = []
    for act in acts where act.first.severity != .note && front.count < lines {
      told[act.owner, default: 0] += 1
      if act.first.severity == .error || told[act.owner, default: 0] <= perOwner {
        front.append(act)
      }
    }
    return front
  }
}
