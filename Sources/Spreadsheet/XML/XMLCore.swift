import CExpat
import Glibc

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
  /// Elements below this depth are not looked at.
  var skipBelow = Int.max
  /// Why the parser was stopped.
  var refusal: Refusal?
  /// The namespace of the root element with the separator; its elements are the format's own.
  var namespace: [CChar] = []
  /// The encoding that the XML declaration names; nil for none.
  var encoding: String?
  /// Prefixes declared on the elements down to depth 2.
  var prefixes: Set<String> = []

  init(limits: Limits) { self.limits = limits }

  static let separator: XML_Char = 0x01

  mutating func stop(_ reason: Refusal) {
    if refusal == nil { refusal = reason }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// What a start handler has to do with an element.
  enum Meaning {
    /// An element of the format; the pointer is its local name.
    case own(UnsafePointer<XML_Char>)
    /// Nothing: foreign, or inside something foreign.
    case ignored
  }

  /// Counts an element in and says whether it is the format's own.
  ///
  /// Of `mc:AlternateContent` only the fallback is looked at.
  @inline(__always)
  mutating func enter(
    _ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>
  ) -> Meaning {
    depth += 1
    events &+= 1
    if depth > limits.xmlDepth {
      stop(.limit("XML depth", found: depth, limit: limits.xmlDepth))
      return .ignored
    }
    let specified = XML_GetSpecifiedAttributeCount(parser)
    if specified > 2 * Int32(clamping: limits.xmlAttributes) {
      stop(
        .limit(
          "attributes of an element", found: Int(specified / 2), limit: limits.xmlAttributes))
      return .ignored
    }
    if depth > skipBelow { return .ignored }
    if depth == 1 { learnNamespace(name) }
    if let local = ownName(name) { return .own(local) }
    if !Self.isTransparent(name) { skipBelow = depth }
    return .ignored
  }

  /// Counts an element out; its local name where it is the format's own and was looked at.
  @inline(__always)
  mutating func leave(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char>? {
    let level = depth
    depth -= 1
    events &+= 1
    if level > skipBelow { return nil }
    if level == skipBelow {
      skipBelow = Int.max
      return nil
    }
    return ownName(name)
  }

  /// Leaves out what the current element holds, and its end.
  @inline(__always)
  mutating func skipThis() { skipBelow = depth }

  @inline(__always)
  var isSkipping: Bool { depth >= skipBelow }

  @inline(__always)
  private func ownName(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char>? {
    let length = namespace.count
    if length == 0 { return strchr(name, Int32(Self.separator)) == nil ? name : nil }
    let isOwn = namespace.withUnsafeBufferPointer { expected in
      expected.baseAddress.map { strncmp($0, name, length) == 0 } ?? false
    }
    return isOwn ? name + length : nil
  }

  private mutating func learnNamespace(_ name: UnsafePointer<XML_Char>) {
    guard let end = strrchr(name, Int32(Self.separator)) else { return }
    let length = UnsafePointer(end) - name + 1
    namespace = Array(UnsafeBufferPointer(start: name, count: length))
  }

  /// Whether an element only groups others: `mc:AlternateContent` and its fallback.
  private static func isTransparent(_ name: UnsafePointer<XML_Char>) -> Bool {
    let text = String(cString: name)
    return text.hasPrefix("http://schemas.openxmlformats.org/markup-compatibility/2006\u{01}")
      && (text.hasSuffix("\u{01}AlternateContent") || text.hasSuffix("\u{01}Fallback"))
  }
}
