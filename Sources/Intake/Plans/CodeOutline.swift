import PARIndex

/// The tree of an annex: gives each row its path by where it stands, and keeps what is printed.
///
/// ```
/// I   1   a)  –  –  b)  2   II  1      →  1  1.1  1.1.1  1.1.1.1  1.1.1.2  1.1.2  1.2  2  2.1
/// 1   1.1  1.1.1  1.2                  →  as printed
/// ```
///
/// Where nothing but numbers is printed, the numbers are the path. A Roman number or a letter opens a
/// list within the row above it, or carries on one that is open; numbers below it begin again or run on.
struct CodeOutline {
  /// Where a row stands.
  struct Place: Equatable {
    let code: CriterionCode
    /// The code as people see it: `II.3.a`.
    let printed: String
    /// Whether the printed code does not fit where the row stands.
    var isDoubtful = false
  }

  private struct Node {
    let path: [Int]
    let printed: String
    let label: CodeLabel
    /// The numbers that are printed for it, without those above the last letter or Roman number.
    let numbers: [Int]
  }
  private var open: [Node] = []
  private var lastChild: [[Int]: Int] = [:]
  private var byPrinted: [String: Node] = [:]

  /// Whether the fields are numbered by plain numbers, which are the path then.
  private var isAbsolute: Bool {
    open.first.map { $0.label.style == .number || $0.label.style == .path } ?? true
  }

  /// Where a row of these printed parts stands; nil where its code cannot stand there.
  mutating func place(_ parts: PrintedParts) -> Place? {
    if let numbers = parts.numbers { return place(numbers) }
    guard parts.parts.count == 1, let readings = parts.parts.first else {
      return placeComposite(parts.parts)
    }
    return place(readings)
  }

  /// Where a row stands that only a list's mark, or nothing, is printed for.
  mutating func place(_ label: CodeLabel) -> Place? { place([label]) }

  /// Where a row stands whose code is missing: behind the last row, or behind the last field; nil where
  /// a row has its numbers, which `isFree` tells.
  mutating func placeNext(ofFields: Bool, isFree: ([Int]) -> Bool) -> Place? {
    guard let index = ofFields ? open.indices.first : open.indices.last,
      let label = open[index].label.next
    else { return nil }
    let node = open[index]
    let isNumber = [.number, .path].contains(label.style)
    let numbers = isNumber ? node.numbers.dropLast() + [label.ordinal] : []
    guard !isAbsolute || isFree(numbers) else { return nil }
    return child(of: index - 1, label, numbers: numbers, isDoubtful: true)
  }

  // MARK: Numbers

  /// Where a row of printed numbers stands.
  mutating func place(_ numbers: [Int]) -> Place? {
    guard let last = numbers.last else { return nil }
    let label = CodeLabel(
      style: numbers.count > 1 ? .path : .number, ordinal: last, text: "\(last)")
    if isAbsolute, numbers.count > 1 || !isOfInnerList(label) { return absolute(numbers, label) }
    if numbers.count == 1 { return place([label]) }
    let above = Array(numbers.dropLast())
    if let parent = open.lastIndex(where: { $0.numbers == above }) {
      return child(of: parent, label, numbers: numbers)
    }
    let sibling = open.lastIndex {
      $0.numbers.count == numbers.count && $0.numbers.dropLast().elementsEqual(above)
    }
    if let sibling { return child(of: sibling - 1, label, numbers: numbers) }
    if let known = byPrinted[Self.text(above)], reopen(known) {
      return child(of: open.count - 1, label, numbers: numbers)
    }
    let base = open.lastIndex { $0.label.style != .number && $0.label.style != .path } ?? -1
    return child(of: base, label, numbers: numbers, isDoubtful: true)
  }

  /// Whether a single number belongs to a list within a row, in an annex whose fields are numbers.
  private func isOfInnerList(_ label: CodeLabel) -> Bool {
    if open.dropFirst().contains(where: { label.follows($0.label) }) { return true }
    guard label.ordinal == 1, byPrinted["1"] != nil, let last = open.last else { return false }
    return last.numbers.count != 1
  }

  private mutating func absolute(_ numbers: [Int], _ label: CodeLabel) -> Place? {
    guard let code = CriterionCode(parts: numbers) else { return nil }
    while let node = open.last, !numbers.dropLast().starts(with: node.path) { open.removeLast() }
    note(Node(path: numbers, printed: code.description, label: label, numbers: numbers))
    return Place(code: code, printed: code.description)
  }

  /// Whether a row of these numbers is the next one: the first below the last row, or the one behind
  /// it or behind a row above it.
  func carriesOn(_ numbers: [Int]) -> Bool {
    guard let last = numbers.last else { return false }
    let above = Array(numbers.dropLast())
    if open.isEmpty { return numbers == [1] }
    if above.isEmpty { return (lastChild[[]] ?? 0) + 1 == last }
    if let parent = open.last(where: { $0.numbers == above }) {
      return (lastChild[parent.path] ?? 0) + 1 == last
    }
    let sibling = open.last {
      $0.numbers.count == numbers.count && $0.numbers.dropLast().elementsEqual(above)
    }
    return sibling.map { (lastChild[Array($0.path.dropLast())] ?? 0) + 1 == last } ?? false
  }

  // MARK: Letters, Roman numbers, marks

  private mutating func place(_ readings: [CodeLabel]) -> Place? {
    if readings.first?.style == .heading { return child(of: -1, .heading, numbers: []) }
    // What carries on a list that is open, the deepest first.
    for index in open.indices.reversed() {
      for label in readings
      where label.follows(open[index].label) || label.carriesOnPath(open[index].label) {
        return child(of: index - 1, label, numbers: [])
      }
    }
    // Marks are the deepest: nothing else stands below one.
    while readings.first?.style != .dash, open.last?.label.style == .dash { open.removeLast() }
    let styles = Set(open.map(\.label.style))
    if let first = readings.first(where: { $0.isFirst && !styles.contains($0.style) }) {
      return child(of: open.count - 1, first, numbers: [])
    }
    if let first = readings.first(where: \.isFirst), open.last?.label.style != first.style {
      return child(of: open.count - 1, first, numbers: [])
    }
    // A number further on: lists that run on through all fields, or leave some out.
    for index in open.indices.reversed() {
      for label in readings
      where label.style == open[index].label.style && label.ordinal > open[index].label.ordinal {
        guard label.style != .lower, label.style != .upper else { continue }
        return child(of: index - 1, label, numbers: [])
      }
    }
    if let label = readings.first(where: {
      [.number, .roman].contains($0.style) && !styles.contains($0.style)
    }) {
      return child(of: open.count - 1, label, numbers: [])
    }
    guard let index = open.lastIndex(where: { $0.label.style == readings.first?.style }),
      let label = readings.first
    else { return nil }
    return child(of: index - 1, label, numbers: [], isDoubtful: true)
  }

  /// Where a row stands whose code repeats those above it: `II.3.a`.
  private mutating func placeComposite(_ parts: [[CodeLabel]]) -> Place? {
    let texts = parts.compactMap(\.first?.text)
    for length in (1..<parts.count).reversed() {
      let above = texts.prefix(length).joined(separator: ".").lowercased()
      guard let known = byPrinted[above], reopen(known), let readings = parts.last else { continue }
      let last = lastChild[known.path] ?? 0
      var label =
        readings.first { $0.style == .number } ?? readings.first { $0.ordinal <= last + 3 }
      label?.text = texts.dropFirst(length).joined(separator: ".")
      // Numbers that stand alone below it are a list of their own.
      if label?.style == .number { label?.style = .path }
      return label.flatMap {
        child(of: open.count - 1, $0, numbers: [], isDoubtful: length < parts.count - 1)
      }
    }
    return withoutParent(parts, printed: texts.joined(separator: "."))
  }

  /// Where a row stands none of whose parents has a row: `I.1`.
  private mutating func withoutParent(_ parts: [[CodeLabel]], printed: String) -> Place? {
    let labels = parts.compactMap { $0.first { [.number, .roman].contains($0.style) } }
    guard labels.count == parts.count, let last = labels.last,
      let code = CriterionCode(parts: labels.map(\.ordinal))
    else { return nil }
    open = []
    note(Node(path: code.parts, printed: printed, label: last, numbers: []))
    return Place(code: code, printed: printed)
  }

  // MARK: Nodes

  /// Makes a known row the last one that is open.
  private mutating func reopen(_ node: Node) -> Bool {
    if let index = open.lastIndex(where: { $0.path == node.path }) {
      open.removeSubrange((index + 1)...)
    } else {
      open = byPrinted.values.filter { node.path.starts(with: $0.path) }
        .sorted { $0.path.count < $1.path.count }
    }
    return open.last?.path == node.path
  }

  private mutating func child(
    of parent: Int, _ label: CodeLabel, numbers: [Int], isDoubtful: Bool = false
  ) -> Place? {
    if parent + 1 < open.count { open.removeSubrange((parent + 1)...) }
    let above = open.last
    let path = above?.path ?? []
    let last = lastChild[path] ?? 0
    let counts = [.number, .path, .roman, .smallRoman].contains(label.style)
    let part = counts && label.ordinal > last ? label.ordinal : last + 1
    guard let code = CriterionCode(parts: path + [part]) else { return nil }
    let text = label.text.isEmpty ? "\(part)" : label.text
    let printed: String
    if numbers == code.parts || above == nil {
      printed = numbers.isEmpty ? text : Self.text(numbers)
    } else {
      // The numbers that the row above prints already are not printed again.
      let common = numbers.dropLast().elementsEqual(above?.numbers ?? []) || numbers.isEmpty
      printed = "\(above?.printed ?? "").\(common ? text : Self.text(numbers))"
    }
    let own =
      !numbers.isEmpty
      ? numbers : [.number, .roman, .upper].contains(label.style) ? [label.ordinal] : []
    note(Node(path: code.parts, printed: printed, label: label, numbers: own))
    return Place(code: code, printed: printed, isDoubtful: isDoubtful)
  }

  private mutating func note(_ node: Node) {
    open.append(node)
    let parent = Array(node.path.dropLast())
    lastChild[parent] = max(lastChild[parent] ?? 0, node.path.last ?? 0)
    byPrinted[node.printed.lowercased()] = node
  }

  private static func text(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ".")
  }
}
