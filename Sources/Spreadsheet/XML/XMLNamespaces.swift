import CExpat
import Glibc

/// Which prefixes stand for the format's own namespace.
///
/// That is the namespace of the root element, whichever it is: Transitional, Strict or none.
///
/// expat can resolve names itself, but spells the whole URI out for every element then, which costs
/// a tenth of the time.
struct XMLNamespaces {
  enum Kind {
    case own, markupCompatibility, foreign
  }

  private struct Binding {
    var depth: Int
    /// Empty for the default namespace.
    var prefix: [CChar]
    var uri: String
    var kind: Kind
  }

  private var bindings: [Binding] = []
  private var ownURI = ""
  /// What names without prefix belong to; without any declaration, to no namespace.
  private var defaultKind = Kind.own

  private static let markupURI = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  /// Takes an attribute in if it declares a namespace.
  @inline(__always)
  mutating func take(
    _ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>, depth: Int
  ) {
    // "xmlns" or "xmlns:"
    guard name[0] == 0x78, name[1] == 0x6D, name[2] == 0x6C, name[3] == 0x6E, name[4] == 0x73
    else { return }
    declare(name + 5, value, depth: depth)
  }

  private mutating func declare(
    _ rest: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>, depth: Int
  ) {
    guard rest[0] == 0 || rest[0] == 0x3A else { return }
    let start = rest[0] == 0 ? rest : rest + 1
    let prefix = Array(UnsafeBufferPointer(start: start, count: strlen(start)))
    let uri = String(cString: value)
    let kind = kind(of: uri)
    bindings.append(Binding(depth: depth, prefix: prefix, uri: uri, kind: kind))
    if prefix.isEmpty { defaultKind = kind }
  }

  private func kind(of uri: String) -> Kind {
    if uri == ownURI { return .own }
    return uri == Self.markupURI ? .markupCompatibility : .foreign
  }

  /// Takes the root element's namespace for the format's own; false where its prefix is not declared.
  mutating func learn(root name: UnsafePointer<CChar>) -> Bool {
    let prefix = strchr(name, 0x3A).map {
      Array(UnsafeBufferPointer(start: name, count: UnsafePointer($0) - name))
    }
    if let uri = bindings.last(where: { $0.prefix == prefix ?? [] })?.uri {
      ownURI = uri
    } else if prefix != nil {
      return false
    }
    for index in bindings.indices { bindings[index].kind = kind(of: bindings[index].uri) }
    defaultKind = bindings.last { $0.prefix.isEmpty }?.kind ?? kind(of: "")
    return true
  }

  /// Forgets what was declared on an element that ends.
  @inline(__always)
  mutating func leave(depth: Int) {
    guard let last = bindings.last, last.depth == depth else { return }
    bindings.removeAll { $0.depth == depth }
    defaultKind = bindings.last { $0.prefix.isEmpty }?.kind ?? kind(of: "")
  }

  /// An element's namespace and local name; nil for a prefix that is not declared.
  @inline(__always)
  func resolve(_ name: UnsafePointer<CChar>) -> (kind: Kind, local: UnsafePointer<CChar>)? {
    var length = 0
    while name[length] != 0, name[length] != 0x3A { length += 1 }
    if name[length] == 0 { return (defaultKind, name) }
    let kind = bindings.last {
      $0.prefix.count == length && strncmp($0.prefix, name, length) == 0
    }?.kind
    return kind.map { ($0, name + length + 1) }
  }
}
