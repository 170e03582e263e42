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

  @Test func filesHaveOneSubject() throws {
    for (target, _) in Self.allowed {
      for (path, lines) in try Self.sources(of: target) {
        #expect(lines.count <= 400, "\(path) has \(lines.count) lines")
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
