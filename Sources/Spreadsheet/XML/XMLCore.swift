import CExpat

/// What every expat handler needs: depth, refusal, and which element names are the format's own.
///
/// It lives at a fixed address while its parser does; the C callbacks get that address.
struct XMLCore {
  var parser: OpaquePointer?
  /// The reader's own state, of the type that its callbacks know.
  var state: UnsafeMutableRawPointer?
  var limits: Limits
  var depth = 0
  /// Counts callbacks, so that a token without end is noticed.
  var events = 0
  /// Whether the parser stands inside a CDATA section, where tags are text.
  var isInCDATA = false
  /// Elements below this depth are not looked at.
  var skipBelow = Int.max
  /// Why the parser was stopped.
  var refusal: Refusal?
  /// Which names are the format's own.
  private var namespaces = XMLNamespaces()
  /// The encoding that the XML declaration names; nil for none.
  var encoding: String?

  init(limits: Limits) { self.limits = limits }

  mutating func stop(_ reason: Refusal) {
    if refusal == nil { refusal = reason }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// What a start handler has to do with an element.
  enum Meaning {
    /// An element of the format; the pointer is its local name.
    case own(UnsafePointer<XML_Char>)
    /// An element of another format, where such are looked into; the pointer is its local name.
    case foreign(UnsafePointer<XML_Char>)
    /// Nothing: foreign, or inside something foreign.
    case ignored
  }

  /// Counts an element in and says whether it is the format's own.
  ///
  /// Of `mc:AlternateContent` only the fallback is looked at.
  ///
  /// Elements of other formats are left out, or looked into where `throughForeign` says so.
  @inline(__always)
  mutating func enter(
    _ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>,
    throughForeign: Bool = false
  ) -> Meaning {
    depth += 1
    events &+= 1
    if depth > limits.xmlDepth {
      stop(.limit(.xmlDepth, found: depth, limit: limits.xmlDepth))
      return .ignored
    }
    if depth > skipBelow { return .ignored }
    guard takeAttributes(attributes) else { return .ignored }
    if depth == 1, !namespaces.learn(root: name) {
      stop(.damaged(.unboundPrefix))
      return .ignored
    }
    guard let (kind, local) = namespaces.resolve(name) else {
      stop(.damaged(.unboundPrefix))
      return .ignored
    }
    if kind == .own { return .own(local) }
    if throughForeign, kind == .foreign { return .foreign(local) }
    let isTransparent =
      kind == .markupCompatibility
      && (XMLName.equals(local, "AlternateContent") || XMLName.equals(local, "Fallback"))
    if !isTransparent { skipBelow = depth }
    return .ignored
  }

  /// Counts the attributes and looks for namespaces among them.
  @inline(__always)
  private mutating func takeAttributes(
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>
  ) -> Bool {
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      namespaces.take(name, value, depth: depth)
      index += 2
    }
    guard index > 2 * limits.xmlAttributes else { return true }
    stop(.limit(.xmlAttributes, found: index / 2, limit: limits.xmlAttributes))
    return false
  }

  /// Counts an element out; whether it is the format's own and was looked at.
  @inline(__always)
  mutating func leave(_ name: UnsafePointer<XML_Char>) -> Bool {
    let level = depth
    depth -= 1
    events &+= 1
    if level > skipBelow { return false }
    let isOwn = level < skipBelow && namespaces.resolve(name)?.kind == .own
    if level == skipBelow { skipBelow = Int.max }
    namespaces.leave(depth: level)
    return isOwn
  }

  /// Leaves out what the current element holds, and its end.
  @inline(__always)
  mutating func skipThis() { skipBelow = depth }

  @inline(__always)
  var isSkipping: Bool { depth >= skipBelow }
}
