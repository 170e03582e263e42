import Testing

@Suite("What is public is documented")
struct DocumentationTests {
  /// The declarations among lines of source that are public, or cases of a public enum, and have no
  /// documentation above them.
  static func undocumented(in lines: [Substring]) -> [String] {
    var found: [String] = []
    var depth = 0
    var enumDepths: [Int] = []
    var isDocumented = false
    for line in lines {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("///") {
        isDocumented = true
        continue
      }
      if text.hasPrefix("@"), !text.contains("public ") { continue }
      let isCase = text.hasPrefix("case ") && enumDepths.last == depth
      if !isDocumented, isCase || isPublicDeclaration(text) { found.append(String(text)) }
      isDocumented = false
      let opened = braces(in: text)
      if opened > 0, text.contains("public "), text.contains("enum ") {
        enumDepths.append(depth + 1)
      }
      depth += opened
      while let last = enumDepths.last, last > depth { enumDepths.removeLast() }
    }
    return found
  }

  private static func isPublicDeclaration(_ text: Substring) -> Bool {
    guard !text.hasPrefix("//"), !text.hasPrefix("public import "),
      !text.hasPrefix("public extension ")
    else { return false }
    return text.hasPrefix("public ") || (text.hasPrefix("@") && text.contains(" public "))
  }

  /// Braces that a line opens less those that it closes; strings and comments do not count.
  private static func braces(in text: Substring) -> Int {
    var (count, inString, previous) = (0, false, Character(" "))
    for character in text {
      if character == "\"", previous != "\\" { inString.toggle() }
      if !inString {
        if character == "/", previous == "/" { break }
        count += character == "{" ? 1 : character == "}" ? -1 : 0
      }
      previous = character
    }
    return count
  }

  @Test(arguments: [
    ("public struct A {\n}", ["public struct A {"]),
    ("/// A.\npublic struct A {\n  public var b: Int\n  var c: Int\n}", ["public var b: Int"]),
    ("/// A.\n@frozen\npublic struct A {}", []),
    ("/// A.\n\npublic struct A {}", ["public struct A {}"]),
    ("// A.\npublic struct A {}", ["public struct A {}"]),
    ("@inlinable public func a() {}", ["@inlinable public func a() {}"]),
    ("/// A.\npublic enum A {\n  case b\n  /// C.\n  case c\n}", ["case b"]),
    (
      "/// A.\npublic enum A {\n  /// B.\n  case b\n  var c: Int {\n    switch self {\n    case .b: 1\n    }\n  }\n  case d\n}",
      ["case d"]
    ),
    ("enum A {\n  case b\n}", []),
    ("/// A.\npublic enum A {\n  /// B.\n  case b = \"}\"\n  case c\n}", ["case c"]),
  ])
  func aDeclarationWithoutWordsIsFound(_ source: String, _ expected: [String]) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(Self.undocumented(in: lines) == expected)
  }

  @Test(arguments: ArchitectureTests.allowed.map(\.target))
  func everyPublicDeclarationAndCaseIsDocumented(_ target: String) throws {
    for (path, lines) in try ArchitectureTests.sources(of: target) {
      for declaration in Self.undocumented(in: lines) {
        Issue.record("\(path): \(declaration)")
      }
    }
  }
}
