import Glibc

/// What names mean, by their bytes: a document has few names, each many times.
struct KnownNames<Meaning> {
  private let slots = 256
  /// Longer names are not kept.
  private let width = 40

  private var names: [UInt8]
  private var lengths: [Int]
  private var meanings: [Meaning]
  /// When each slot was filled: those of another time are void.
  private var times: [UInt32]
  private var time: UInt32 = 1

  /// Knows no name; `filler` stands in empty slots.
  init(_ filler: Meaning) {
    names = Array(repeating: 0, count: slots * width)
    lengths = Array(repeating: 0, count: slots)
    meanings = Array(repeating: filler, count: slots)
    times = Array(repeating: 0, count: slots)
  }

  mutating func forget() { time &+= 1 }

  @inline(__always)
  private func slot(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 5381
    for byte in name { hash = hash &* 33 ^ UInt32(byte) }
    return Int(hash ^ hash >> 11) & (slots - 1)
  }

  /// What a name means; nil for one that is not kept.
  @inline(__always)
  subscript(name: Span<UInt8>) -> Meaning? {
    guard name.count < width else { return nil }
    return name.withUnsafeBufferPointer { name -> Meaning? in
      let slot = slot(name)
      guard times[slot] == time, lengths[slot] == name.count, let start = name.baseAddress else {
        return nil
      }
      let isSame = names.withUnsafeBufferPointer { buffer -> Bool in
        guard let base = buffer.baseAddress else { return false }
        return memcmp(base + slot * width, start, name.count) == 0
      }
      return isSame ? meanings[slot] : nil
    }
  }

  mutating func keep(_ name: Span<UInt8>, _ meaning: Meaning) {
    guard name.count < width else { return }
    let slot = name.withUnsafeBufferPointer { self.slot($0) }
    for offset in name.indices { names[slot * width + offset] = name[offset] }
    lengths[slot] = name.count
    meanings[slot] = meaning
    times[slot] = time
  }
}
