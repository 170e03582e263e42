/// The layers of the program as `Package.swift` states them.
enum PackageLayers {
  /// What the system and the toolchain offer beyond the package, and who may import it.
  private static let system: [String: Set<String>] = [
    "Spreadsheet": ["Glibc", "Synchronization"], "Intake": ["Synchronization"],
    "WorkbookWriting": ["Glibc", "Synchronization", "Dispatch"],
    "Operations": ["Glibc", "FoundationEssentials", "Synchronization", "Dispatch"],
  ]

  /// Every target of the program that is written in Swift, lowest first, with what it may import.
  static func read() throws -> [(target: String, imports: Set<String>)] {
    try targets(in: String(decoding: RepositoryFiles.bytes("Package.swift"), as: UTF8.self))
      .filter { try !ArchitectureTests.sources(of: $0.target).isEmpty }
      .map { ($0.target, $0.imports.union(system[$0.target] ?? [])) }
  }

  /// The targets of a manifest that are not tests, in its order, with their dependencies.
  static func targets(in manifest: String) -> [(target: String, imports: Set<String>)] {
    var found: [(String, Set<String>)] = []
    for line in declarations(in: manifest) where !line.contains("path: \"Tests/") {
      let words = quoted(in: line)
      guard let name = words.first else { continue }
      let list = line.split(separator: "dependencies: [", maxSplits: 1).dropFirst().first
      let dependencies = list.map { quoted(in: $0.prefix { $0 != "]" }) } ?? []
      found.append((name, Set(dependencies).subtracting(["swift-argument-parser"])))
    }
    return found
  }

  /// The text of each `.target(…)` and `.executableTarget(…)`.
  private static func declarations(in manifest: String) -> [Substring] {
    var found: [Substring] = []
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
    var start: Substring.Index?
    for line in lines {
      let text = line.drop { $0 == " " }
      if text.hasPrefix(".target(") || text.hasPrefix(".executableTarget(") {
        start = text.startIndex
      }
      if let begun = start, text.hasSuffix("),") {
        let isProduct = text.hasPrefix(".product(")
        if !isProduct {
          found.append(manifest[begun..<text.endIndex])
          start = nil
        }
      }
    }
    return found
  }

  private static func quoted(in text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
