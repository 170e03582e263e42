/// A compound file (OLE2, [MS-CFB]): streams whose sectors are chained by a table.
///
/// Nothing is reserved from a number in the file, and no chain is followed for more sectors than the
/// file has.
struct CompoundFile {
  /// A stream or a storage of the directory.
  private struct Entry {
    var name: String
    var isStream: Bool
    var isStorage: Bool
    var start: Int
    var size: Int
    /// The entries before and after it in its storage, and the first one in it.
    var left: Int, right: Int, child: Int
  }

  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let endOfChain = 0xFFFF_FFFE
  private static let free = 0xFFFF_FFFF
  private static let entryBytes = 128

  private let main: Sectors
  private let mini: Sectors
  /// Streams below this size stand in the mini stream.
  private let miniCutoff: Int
  /// The entries of the storage that is looked at, at first the root.
  private var entries: [Entry]
  /// All entries of the directory.
  private let directory: [Entry]

  init(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.starts(with: Self.magic), let version = bytes.number16(at: 26),
      let shift = bytes.number16(at: 30), shift == (version == 4 ? 12 : 9),
      let miniShift = bytes.number16(at: 32), (1..<shift).contains(miniShift),
      let directory = bytes.number32(at: 48), let cutoff = bytes.number32(at: 56),
      let miniTable = bytes.number32(at: 60)
    else { throw .damaged(.sectors) }
    var main = Sectors(bytes: bytes, shift: shift, first: 1 << shift)
    main.table = try Self.table(of: bytes, in: main)
    let entries = Self.entries(try main.chain(from: directory), isLarge: version == 4)
    guard let root = entries.first else { throw .damaged(.sectors) }
    var mini = Sectors(bytes: [], shift: miniShift, first: 0)
    if root.size > 0, root.start < Self.endOfChain, miniTable < Self.endOfChain {
      mini.bytes = try main.chain(from: root.start, size: root.size)
      mini.append(table: try main.chain(from: miniTable))
    }
    self.main = main
    self.mini = mini
    miniCutoff = cutoff
    self.entries = Self.children(of: root, entries)
    self.directory = entries
  }

  /// The names of the streams and storages of the root storage.
  var names: Set<String> { Set(entries.map(\.name)) }

  /// A stream of the root storage; nil where there is none of this name.
  ///
  /// What its chain lacks is left out: whoever reads it sees that it ends too early.
  func stream(named name: String) throws(Refusal) -> [UInt8]? {
    guard let entry = entry(ofStream: name) else { return nil }
    let sectors = entry.size < miniCutoff ? mini : main
    return try sectors.chain(from: entry.start, size: entry.size)
  }

  /// How many streams and storages lie in this one, and how many entries the file has.
  var count: Int { entries.count }
  var directoryCount: Int { directory.count }

  /// How many bytes a stream says that it has.
  func size(ofStream name: String) -> Int { entry(ofStream: name)?.size ?? 0 }

  private func entry(ofStream name: String) -> Entry? {
    let name = name.lowercased()
    return entries.first { $0.isStream && $0.name.lowercased() == name }
  }

  /// The names of the storages in this one, ascending.
  var storageNames: [String] { entries.filter(\.isStorage).map(\.name).sorted() }

  /// The file as seen from a storage in this one; nil where there is none of this name.
  func storage(named name: String) -> CompoundFile? {
    guard let entry = entries.first(where: { $0.isStorage && $0.name == name }) else { return nil }
    var inner = self
    inner.entries = Self.children(of: entry, directory)
    return inner
  }

  // MARK: Table

  /// The table of chains, whose own sectors the header names, and after those a chain of lists.
  private static func table(of bytes: [UInt8], in sectors: Sectors) throws(Refusal) -> [UInt32] {
    var result = Sectors(bytes: [], shift: sectors.shift, first: 0)
    func take(_ list: Int, _ count: Int) throws(Refusal) -> Bool {
      for index in 0..<count {
        guard result.table.count < sectors.count else { return false }
        guard let sector = bytes.number32(at: list + index * 4), sector != free else { continue }
        guard let range = sectors.range(of: sector) else { throw .damaged(.sectors) }
        result.append(table: Array(bytes[range]))
      }
      return true
    }
    guard try take(76, 109), var list = bytes.number32(at: 68) else { return result.table }
    let count = (1 << sectors.shift) / 4 - 1
    var steps = 0
    while list < endOfChain {
      steps += 1
      guard let range = sectors.range(of: list), steps <= sectors.count else {
        throw .damaged(.sectors)
      }
      guard try take(range.lowerBound, count),
        let next = bytes.number32(at: range.lowerBound + count * 4)
      else { break }
      list = next
    }
    return result.table
  }

  // MARK: Directory

  private static func entries(_ bytes: [UInt8], isLarge: Bool) -> [Entry] {
    stride(from: 0, through: bytes.count - entryBytes, by: entryBytes).map { offset in
      func number(_ at: Int) -> Int { bytes.number32(at: offset + at) ?? free }
      // Version 3 leaves whatever it likes in the upper half of the size.
      let size = isLarge ? bytes.number64(at: offset + 120) ?? 0 : number(120)
      return Entry(
        name: CompoundKind.entryName(bytes, at: offset) ?? "", isStream: bytes[offset + 66] == 2,
        isStorage: bytes[offset + 66] == 1, start: number(116), size: size, left: number(68),
        right: number(72), child: number(76))
    }
  }

  /// The entries of a storage: a binary tree, each looked at once.
  private static func children(of storage: Entry, _ entries: [Entry]) -> [Entry] {
    var found: [Entry] = []
    var isSeen = [Bool](repeating: false, count: entries.count)
    var open = [storage.child]
    while let index = open.popLast() {
      guard entries.indices.contains(index), !isSeen[index] else { continue }
      isSeen[index] = true
      found.append(entries[index])
      open.append(entries[index].right)
      open.append(entries[index].left)
    }
    return found
  }

  // MARK: Sectors

  /// Equal pieces of bytes, chained by a table.
  private struct Sectors {
    var bytes: [UInt8]
    let shift: Int
    /// Where the first one begins.
    let first: Int
    /// For each the next one of its chain.
    var table: [UInt32] = []

    /// How many there are, a last one in part counted.
    var count: Int {
      let size = 1 << shift
      return max(0, bytes.count - first + size - 1) >> shift
    }

    mutating func append(table bytes: [UInt8]) {
      for offset in stride(from: 0, through: bytes.count - 4, by: 4) {
        table.append(UInt32(truncatingIfNeeded: bytes.number32(at: offset) ?? free))
      }
    }

    /// Where one stands; nil where there is none of this number.
    func range(of sector: Int) -> Range<Int>? {
      guard sector < count else { return nil }
      let start = first + sector << shift
      return start..<min(start + 1 << shift, bytes.count)
    }

    /// The bytes of a chain, as many as there are up to a size.
    func chain(from start: Int, size: Int = .max) throws(Refusal) -> [UInt8] {
      var result: [UInt8] = []
      result.reserveCapacity(min(size, bytes.count))
      var sector = start
      var steps = 0
      while sector != endOfChain, result.count < size {
        steps += 1
        guard let range = range(of: sector), sector < table.count, steps <= count else {
          throw .damaged(.sectors)
        }
        result.append(contentsOf: bytes[range])
        sector = Int(table[sector])
      }
      if result.count > size { result.removeLast(result.count - size) }
      return result
    }
  }
}
