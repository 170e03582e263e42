import Testing

@testable import Operations

@Suite("The rooms and their doors")
struct ArchitectureTests {
  /// What each target may import of the project and beyond; ARCHITECTURE.md tells the same.
  static let allowed: [(target: String, imports: Set<String>)] = [
    ("Provenance", []),
    ("Spreadsheet", ["Provenance", "CExpat", "CDeflate", "Glibc"]),
    ("Mail", []),
    ("VietnameseText", ["Provenance", "CUTF8Proc"]),
    ("PARIndex", ["Provenance"]),
    ("Messages", ["Provenance", "PARIndex"]),
    ("WorkbookWriting", ["Provenance", "CXlsxWriter", "CDeflate", "Glibc"]),
    ("Intake", ["Provenance", "Spreadsheet", "VietnameseText", "PARIndex"]),
    ("Reconciliation", ["Provenance", "PARIndex"]),
    ("Publishing", ["Provenance", "PARIndex", "Messages", "WorkbookWriting"]),
    (
      "Operations",
      [
        "Provenance", "Spreadsheet", "Mail", "VietnameseText", "PARIndex", "Messages",
        "WorkbookWriting", "Intake", "Reconciliation", "Publishing", "CBuiltInPlans", "CCrypto",
        "Glibc",
        "FoundationEssentials", "Synchronization",
      ]
    ),
    (
      "parbook",
      ["ArgumentParser", "Provenance", "PARIndex", "Messages", "Operations"]
    ),
  ]

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
