import Provenance

/// What the program's sources say of problem codes: the rule beside each, and where it is made.
struct ProblemSources {
  /// The sentence above each code's declaration.
  private(set) var rules: [ProblemCode: String] = [:]
  /// The source files that make problems of each code, by their paths from the top.
  private(set) var makers: [ProblemCode: [String]] = [:]

  /// The layers that make problems; those above word and print them.
  private static let layers = [
    "Spreadsheet", "VietnameseText", "Forms", "Intake", "Reconciliation", "Operations",
  ]

  init(repository: String) throws(OperationError) {
    let declaration = try Self.lines("\(repository)/Sources/Provenance/ProblemCode.swift")
    let names = readRules(declaration)
    for layer in Self.layers {
      for file in try Self.files(in: "Sources/\(layer)", of: repository) {
        let made = try Self.lines("\(repository)/\(file)").reduce(into: Set<String>()) {
          $0.formUnion(Self.made(in: $1))
        }
        for name in made {
          if let code = names[name] { makers[code, default: []].append(file) }
        }
      }
    }
  }

  /// Reads the rules; gives the codes by the names of their cases.
  private mutating func readRules(_ lines: [Substring]) -> [String: ProblemCode] {
    var names: [String: ProblemCode] = [:]
    var rule: [Substring] = []
    for line in lines.map({ $0.drop { $0 == " " } }) {
      let words = line.split(separator: " ")
      if line.hasPrefix("/// ") {
        rule.append(line.dropFirst(4))
      } else if words.count == 4, words[0] == "case", words[2] == "=",
        let code = ProblemCode(rawValue: String(words[3].dropFirst().dropLast()))
      {
        names[String(words[1])] = code
        rules[code] = rule.joined(separator: " ")
        rule = []
      } else {
        rule = []
      }
    }
    return names
  }

  /// The names that a line of source gives as values; names that it only compares with do not count.
  static func made(in line: Substring) -> [String] {
    let text = line.drop { $0 == " " }
    guard !text.hasPrefix("//"), !text.contains(".contains(") else { return [] }
    var names: [String] = []
    var before = ""
    for (index, part) in text.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
      let name = part.prefix { $0.isLetter || $0.isNumber }
      let isMember = before.last.map { $0.isLetter || $0.isNumber || ")]?".contains($0) } ?? false
      let isCompared = ["== ", "!= ", "case "].contains { before.hasSuffix($0) }
      if index > 0, !name.isEmpty, !isMember, !isCompared { names.append(String(name)) }
      before = String(part)
    }
    return names
  }

  private static func lines(_ path: String) throws(OperationError) -> [Substring] {
    String(decoding: try FileBytes.read(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The Swift files below a folder but those of this page, sorted.
  private static func files(
    in folder: String, of repository: String
  ) throws(OperationError) -> [String] {
    var files: [String] = []
    for name in try FileBytes.names(in: "\(repository)/\(folder)") where name != "ProblemPage" {
      let path = "\(folder)/\(name)"
      if FileBytes.isFolder("\(repository)/\(path)") {
        files += try Self.files(in: path, of: repository)
      } else if name.hasSuffix(".swift") {
        files.append(path)
      }
    }
    return files
  }
}
