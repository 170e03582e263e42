import Testing

@testable import Operations

@Suite("The rooms and their doors")
struct ArchitectureTests {
  /// What each target may import, as `Package.swift` states it.
  static let allowed = (try? PackageLayers.read()) ?? []

  @Test func layersAreReadFromTheManifest() {
    #expect(Self.allowed.first?.target == "Provenance")
    #expect(Self.allowed.last?.target == "parbook")
    #expect(Self.allowed.count > 10)
    let manifest = """
        .systemLibrary(name: "CA"),
        .target(name: "A", dependencies: ["CA"]),
        .executableTarget(
          name: "b",
          dependencies: [
            "A",
            .product(name: "P", package: "swift-argument-parser"),
          ]),
        .target(name: "T", dependencies: ["A"], path: "Tests/T"),
        .testTarget(name: "ATests", dependencies: ["A"]),
      """
    let read = PackageLayers.targets(in: manifest)
    #expect(read.map(\.target) == ["A", "b"])
    #expect(read.map(\.imports) == [["CA"], ["A", "P"]])
  }

  /// A target may depend on those above it in the manifest only.
  @Test func dependenciesOfTheManifestGoDownOnly() {
    var lower: Set<String> = []
    let names = Set(Self.allowed.map(\.target))
    for (target, imports) in Self.allowed {
      #expect(imports.intersection(names).isSubset(of: lower), "\(target)")
      lower.insert(target)
    }
  }

  /// The page's table has a row for each target, in the manifest's order.
  @Test func thePageOfTheArchitectureListsEveryTarget() throws {
    let page = String(decoding: try RepositoryFiles.bytes("ARCHITECTURE.md"), as: UTF8.self)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { $0.dropFirst(3).prefix { $0 != "`" } }.map(String.init)
    #expect(rows.filter { !$0.hasPrefix("C") } == Self.allowed.map(\.target))
  }

  /// Targets that talk to no C library hold no unsafe pointers; elsewhere only files that talk to
  /// one do, but for the reader of packages, whose hot loops and C callbacks share their bytes.
  @Test func unsafePointersStandBesideTheDoorsOnly() throws {
    for (target, imports) in Self.allowed where target != "Spreadsheet" {
      for (path, lines) in try Self.sources(of: target) {
        let code = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        let words = ["Unsafe", "withUTF8", "withMemoryRebound", "unsafeBitCast"]
        guard let line = code.first(where: { line in words.contains { line.contains($0) } }) else {
          continue
        }
        let isDoor = code.contains { line in
          line.contains("import Glibc")
            || imports.contains { name in
              name.hasPrefix("C") && line.hasSuffix("import \(name)")
            }
        }
        #expect(isDoor, "\(path): \(line)")
      }
    }
  }

  static func sources(of target: String) throws -> [(path: String, lines: [Substring])] {
    var folders = ["Sources/\(target)"]
    var files: [(String, [Substring])] = []
    while let folder = folders.popLast() {
      for name in try FileBytes.names(in: "\(RepositoryFiles.top)/\(folder)") {
        let path = "\(folder)/\(name)"
        if name.hasSuffix(".swift") {
          let text = String(decoding: try RepositoryFiles.bytes(path), as: UTF8.self)
          files.append((path, text.split(separator: "\n", omittingEmptySubsequences: false)))
        } else if FileBytes.isFolder("\(RepositoryFiles.top)/\(path)") {
          folders.append(path)
        }
      }
    }
    return files
  }

  @Test(arguments: allowed.indices)
  func importsGoDownOnly(_ index: Int) throws {
    let (target, allowed) = Self.allowed[index]
    let files = try Self.sources(of: target)
    #expect(!files.isEmpty)
    for (path, lines) in files {
      for line in lines where line.contains("import ") && !line.hasPrefix("//") {
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position <= 1,
          words.indices.contains(position + 1), words[0] == "import" || words[0].hasPrefix("@")
        else { continue }
        #expect(allowed.contains(String(words[position + 1])), "\(path): \(line)")
      }
    }
  }

  /// The page's path of one value names files that are there.
  @Test func thePageOfTheArchitectureNamesFilesThatExist() throws {
    let page = String(decoding: try RepositoryFiles.bytes("ARCHITECTURE.md"), as: UTF8.self)
    let paths = try (Self.allowed.map(\.target)).flatMap { try Self.sources(of: $0).map(\.path) }
    let named = page.split(separator: "`").filter { $0.hasSuffix(".swift") && !$0.contains(" ") }
    #expect(named.count > 10)
    for name in named {
      #expect(paths.contains { $0.hasSuffix("/\(name)") }, "ARCHITECTURE.md names \(name)")
    }
  }

  /// Every function and type that the page names is declared: where names stand in brackets behind a
  /// file, in that file.
  @Test func thePageOfTheArchitectureNamesWhatIsDeclared() throws {
    let page = String(decoding: try RepositoryFiles.bytes("ARCHITECTURE.md"), as: UTF8.self)
    var declared: [String: Set<String>] = [:]
    for (target, _) in Self.allowed {
      for (path, lines) in try Self.sources(of: target) {
        declared[path] = Self.declared(in: lines)
      }
    }
    let everywhere = declared.values.reduce(into: Set(Self.allowed.map(\.target))) {
      $0.formUnion($1)
    }
    let pieces = page.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    var names = 0
    for index in stride(from: 1, to: pieces.count, by: 2) where Self.isName(pieces[index]) {
      let parts = pieces[index].split(separator: ".").map(String.init)
      guard parts.count > 1 || parts[0].first?.isUppercase == true || pieces[index - 1] == " ("
      else {
        continue
      }
      names += 1
      let file = index > 1 && pieces[index - 1] == " (" ? pieces[index - 2] : ""
      let own = declared.first { $0.key.hasSuffix("/\(file)") && file.hasSuffix(".swift") }?.value
      for part in parts {
        #expect(
          (own ?? everywhere).contains(part) || Self.foreign.contains(part),
          "ARCHITECTURE.md names \(pieces[index])")
      }
    }
    #expect(names > 20)
  }

  /// Names on the page that the sources do not declare: tests, and what Swift has.
  private static let foreign: Set<String> = [
    "Double", "Task", "ArchitectureTests", "CellAccountTests", "PlanAccountTests", "ExampleTests",
    "CExpat", "CDeflate", "CZlib", "CXlsxWriter", "CUTF8Proc", "CCrypto", "CBuiltInPlans",
  ]

  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && text.last != "." && !text.hasSuffix(".swift")
      && text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
          || UnicodeScalar(byte).properties.isAlphabetic
          || UnicodeScalar(byte).properties.numericType != nil
      }
  }

  /// The names of the functions, types, members and cases that lines declare.
  private static func declared(in lines: [Substring]) -> Set<String> {
    let keywords: Set<Substring> = [
      "func", "struct", "enum", "class", "protocol", "case", "var", "let", "typealias",
    ]
    var names: Set<String> = []
    for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      guard let keyword = words.prefix(4).firstIndex(where: keywords.contains) else { continue }
      // Several cases may stand in one line.
      let named =
        words[keyword] == "case" ? words[(keyword + 1)...] : words[(keyword + 1)...].prefix(1)
      names.formUnion(named.map(String.init))
    }
    return names
  }

  @Test func filesHaveOneSubject() throws {
    for (target, _) in Self.allowed {
      for (path, lines) in try Self.sources(of: target) {
        // The closed list of codes has two lines a code.
        let most = path.hasSuffix("/ProblemCode.swift") ? 600 : 400
        #expect(lines.count <= most, "\(path) has \(lines.count) lines")
      }
    }
  }

  @Test func nothingIsForcedAndNoFailedReadingHasADefault() throws {
    let everywhere = ["try!", " as! ", "fatalError("]
    for (target, _) in Self.allowed {
      let banned = everywhere + (["Spreadsheet", "Intake"].contains(target) ? [" try? "] : [])
      for (path, lines) in try Self.sources(of: target) {
        for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
          for word in banned { #expect(!line.contains(word), "\(path): \(line)") }
        }
      }
    }
  }
}
