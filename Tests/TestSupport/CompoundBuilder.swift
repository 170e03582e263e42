/// Makes compound files (OLE2) for tests: storages and streams of any size.
public struct CompoundBuilder {
  /// What lies in a storage.
  public enum Node {
    /// A stream and its bytes.
    case stream(String, [UInt8])
    /// A storage and what lies in it.
    case storage(String, [Node])
  }

  private static let end: UInt32 = 0xFFFF_FFFE
  private static let free: UInt32 = 0xFFFF_FFFF
  private static let cutoff = 4096

  private struct Entry {
    var name: String
    var kind: UInt8
    var right = CompoundBuilder.free
    var child = CompoundBuilder.free
    var start: UInt32 = 0
    var size: UInt32 = 0
  }

  private var entries: [Entry] = []
  private var sectors: [UInt8] = []
  private var table: [UInt32] = []
  private var mini: [UInt8] = []
  private var miniTable: [UInt32] = []

  /// The file of a root storage that holds these.
  public static func file(_ nodes: [Node]) -> [UInt8] {
    var builder = CompoundBuilder()
    builder.entries = [Entry(name: "Root Entry", kind: 5)]
    builder.entries[0].child = builder.add(nodes)
    return builder.bytes()
  }

  private mutating func add(_ nodes: [Node]) -> UInt32 {
    var first = Self.free
    // Each is the right neighbour of the one before.
    for node in nodes.reversed() {
      var entry: Entry
      switch node {
      case .stream(let name, let bytes):
        entry = Entry(name: name, kind: 2, size: UInt32(bytes.count))
        entry.start = bytes.count < Self.cutoff ? addMini(bytes) : addSectors(bytes)
      case .storage(let name, let inner):
        entry = Entry(name: name, kind: 1)
        entry.child = add(inner)
      }
      entry.right = first
      first = UInt32(entries.count)
      entries.append(entry)
    }
    return first
  }

  private mutating func addMini(_ bytes: [UInt8]) -> UInt32 {
    guard !bytes.isEmpty else { return Self.end }
    return Self.chain(bytes, in: &mini, &miniTable, size: 64)
  }

  private mutating func addSectors(_ bytes: [UInt8]) -> UInt32 {
    guard !bytes.isEmpty else { return Self.end }
    return Self.chain(bytes, in: &sectors, &table, size: 512)
  }

  private static func chain(
    _ bytes: [UInt8], in sectors: inout [UInt8], _ table: inout [UInt32], size: Int
  ) -> UInt32 {
    let start = table.count
    sectors += bytes
    sectors += [UInt8](repeating: 0, count: (size - bytes.count % size) % size)
    for index in start + 1..<sectors.count / size { table.append(UInt32(index)) }
    table.append(end)
    return UInt32(start)
  }

  private mutating func bytes() -> [UInt8] {
    entries[0].start = addSectors(mini)
    entries[0].size = UInt32(mini.count)
    let miniStart = addSectors(miniTable.flatMap(Self.little))
    let directory = addSectors(entries.flatMap(Self.bytes))
    // The table has sectors of its own, which stand in it too.
    var count = 0
    while (table.count + count + 127) / 128 > count { count += 1 }
    let tableStart = UInt32(table.count)
    table += [UInt32](repeating: 0xFFFF_FFFD, count: count)
    table += [UInt32](repeating: Self.free, count: count * 128 - table.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16)
    header += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
    header += Self.little(UInt32(count)) + Self.little(directory) + Self.little(0)
    header += Self.little(UInt32(Self.cutoff)) + Self.little(miniStart) + Self.little(1)
    header += Self.little(Self.end) + Self.little(0)
    for index in 0..<109 {
      header += Self.little(index < count ? tableStart + UInt32(index) : Self.free)
    }
    return header + sectors + table.flatMap(Self.little)
  }

  private static func bytes(_ entry: Entry) -> [UInt8] {
    var bytes = entry.name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let length = UInt8(bytes.count + 2)
    bytes += [UInt8](repeating: 0, count: 64 - bytes.count) + [length, 0, entry.kind, 1]
    bytes += little(free) + little(entry.right) + little(entry.child)
    bytes += [UInt8](repeating: 0, count: 36) + little(entry.start) + little(entry.size)
    return bytes + [0, 0, 0, 0]
  }

  private static func little(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
