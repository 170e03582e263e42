/// A ZIP package that is written entry by entry (PKWARE APPNOTE 6.3, without ZIP64).
///
/// The same entries always give the same bytes: every entry bears the format's first day.
package struct ZipPackage {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Makes an empty package.
  package init() {}

  /// Adds an entry; its name has `/` between folders.
  ///
  /// - Throws: `WriteError` where the package would become larger than the format allows.
  package mutating func add(_ name: String, _ content: [UInt8]) throws(WriteError) {
    let run = try DeflateRun()
    try run.append(content)
    try run.finish(isLast: true)
    let packed = PackedPart([run])
    let part = packed.storedSize < content.count ? packed : PackedPart(plain: content)
    let path = Array(name.utf8)
    guard bytes.count + part.storedSize + directory.count + 3 * path.count < Int(UInt32.max),
      path.count < Int(UInt16.max), count < Int(UInt16.max)
    else { throw WriteError(.refused("ZIP")) }
    let start = bytes.count
    let shared =
      Self.number(20, 2) + Self.number(Self.isUTF8, 2) + Self.number(part.method, 2)
      + Self.number(0, 2) + Self.number(Self.firstDay, 2) + Self.number(Int(part.checksum), 4)
      + Self.number(part.storedSize, 4) + Self.number(part.size, 4) + Self.number(path.count, 2)
      + Self.number(0, 2)
    bytes += [0x50, 0x4B, 0x03, 0x04] + shared + path
    for piece in part.pieces { bytes += piece }
    directory += [0x50, 0x4B, 0x01, 0x02] + Self.number(20, 2) + shared
    directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
    directory += Self.number(start, 4) + path
    count += 1
  }

  /// The file.
  package var finished: [UInt8] {
    bytes + directory + [0x50, 0x4B, 0x05, 0x06] + Self.number(0, 4) + Self.number(count, 2)
      + Self.number(count, 2) + Self.number(directory.count, 4) + Self.number(bytes.count, 4)
      + Self.number(0, 2)
  }

  /// That names are UTF-8.
  private static let isUTF8 = 1 << 11
  /// 1 January 1980.
  private static let firstDay = 1 << 5 | 1

  private static func number(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
