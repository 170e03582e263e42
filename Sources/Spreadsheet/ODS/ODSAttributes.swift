import CExpat

/// The attributes of an element as long as its handler runs.
struct ODSAttributes {
  typealias Pointers = UnsafeMutablePointer<UnsafePointer<CChar>?>
  let pointers: Pointers

  /// The attribute at an index, which goes on to the next; nil behind the last.
  @inline(__always)
  func next(_ index: inout Int, _ names: inout ODSNames) -> (ODSName, UnsafePointer<CChar>)? {
    guard let name = pointers[index], let value = pointers[index + 1] else { return nil }
    index += 2
    return (names.attribute(name), value)
  }

  /// The text of an attribute.
  func text(_ wanted: ODSName, _ names: inout ODSNames) -> String? {
    var index = 0
    while let name = pointers[index], let value = pointers[index + 1] {
      if names.attribute(name) == wanted { return String(cString: value) }
      index += 2
    }
    return nil
  }

  /// A count of at least one: what is no number is one, what is beyond `most` is that.
  static func count(_ text: UnsafePointer<CChar>, most: Int) -> Int {
    var value = 0
    var index = 0
    while text[index] != 0 {
      let digit = UInt8(bitPattern: text[index]) &- UInt8(ascii: "0")
      guard digit <= 9 else { return 1 }
      value = min(value * 10 + Int(digit), most)
      index += 1
    }
    return max(1, value)
  }
}

extension XMLCore {
  /// Counts an element in, of whatever namespace; whether it is looked at.
  @inline(__always)
  mutating func enterAny(_ attributes: ODSAttributes, _ names: inout ODSNames) -> Bool {
    depth += 1
    events &+= 1
    if depth > limits.xmlDepth {
      stop(.limit(.xmlDepth, found: depth, limit: limits.xmlDepth))
      return false
    }
    if depth > skipBelow { return false }
    var index = 0
    while let name = attributes.pointers[index], let value = attributes.pointers[index + 1] {
      names.take(name, value, depth: depth)
      index += 2
    }
    guard names.changes <= limits.namespaceChanges else {
      stop(.limit(.namespaces, found: names.changes, limit: limits.namespaceChanges))
      return false
    }
    guard index > 2 * limits.xmlAttributes else { return true }
    stop(.limit(.xmlAttributes, found: index / 2, limit: limits.xmlAttributes))
    return false
  }

  /// Counts an element out; whether it was looked at.
  @inline(__always)
  mutating func leaveAny(_ names: inout ODSNames) -> Bool {
    let level = depth
    depth -= 1
    events &+= 1
    if level > skipBelow { return false }
    names.leave(depth: level)
    guard level == skipBelow else { return true }
    skipBelow = Int.max
    return false
  }
}
