/// What the names of a document mean, by the namespaces that it declares.
///
/// expat can resolve names itself, but spells the whole URI out for every element then.
struct ODSNames {
  private struct Binding {
    var depth: Int
    /// Empty for the default namespace.
    var prefix: String
    /// The usual prefix of the namespace; empty for one that is foreign.
    var usual: String
  }

  private var bindings: [Binding] = []
  /// How often a prefix came to mean something else.
  private(set) var changes = 0
  private var elements = KnownNames<ODSName>(.foreign)
  private var attributes = KnownNames<ODSName>(.foreign)

  /// Takes an attribute in if it declares a namespace.
  @inline(__always)
  mutating func take(
    _ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>, depth: Int
  ) {
    // "xmlns" or "xmlns:"
    guard name[0] == 0x78, name[1] == 0x6D, name[2] == 0x6C, name[3] == 0x6E, name[4] == 0x73,
      name[5] == 0 || name[5] == 0x3A
    else { return }
    let prefix = name[5] == 0 ? "" : String(cString: name + 6)
    let usual = ODSName.prefixes[String(cString: value)] ?? ""
    let before = self.usual(prefix)
    bindings.append(Binding(depth: depth, prefix: prefix, usual: usual))
    if before != usual { forget() }
  }

  /// What a prefix stands for.
  private func usual(_ prefix: String) -> String {
    bindings.last { $0.prefix == prefix }?.usual ?? ""
  }

  /// Forgets what was declared on an element that ends.
  @inline(__always)
  mutating func leave(depth: Int) {
    guard let last = bindings.last, last.depth == depth else { return }
    while let last = bindings.last, last.depth == depth {
      bindings.removeLast()
      if usual(last.prefix) != last.usual { forget() }
    }
  }

  /// Whether the namespaces of tables, values and texts have their usual prefixes.
  var areUsual: Bool {
    ["table", "office", "text"].allSatisfy { prefix in
      usual(prefix) == prefix
    }
  }

  private mutating func forget() {
    changes += 1
    elements.forget()
    attributes.forget()
  }

  @inline(__always)
  mutating func element(_ name: Span<UInt8>) -> ODSName {
    if let known = elements[name] { return known }
    let meaning = meaning(name.string(), isElement: true)
    elements.keep(name, meaning)
    return meaning
  }

  @inline(__always)
  mutating func attribute(_ name: UnsafePointer<CChar>) -> ODSName {
    XMLName.bytes(name) { name in
      if let known = attributes[name] { return known }
      let meaning = meaning(name.string(), isElement: false)
      attributes.keep(name, meaning)
      return meaning
    }
  }

  /// A prefix that is not declared is as good as foreign; an attribute without one belongs to no
  /// namespace.
  private func meaning(_ name: String, isElement: Bool) -> ODSName {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let prefix = parts.count == 2 ? String(parts[0]) : ""
    guard let local = parts.last, isElement || parts.count == 2,
      case let usual = usual(prefix), !usual.isEmpty
    else { return .foreign }
    return ODSName.all["\(usual):\(local)"] ?? (usual == "text" ? .otherText : .other)
  }
}
