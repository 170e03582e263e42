internal import Glibc

/// Bytes of rows as they are written, hundreds of thousands of cells one after the other.
final class RowBytes {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 1 << 18
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  /// Makes room for so many bytes more, which `put` may write then.
  func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: bytes, count: count)
    bytes.deallocate()
    (bytes, capacity) = (moved, larger)
  }

  @inline(__always)
  func put(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    precondition(count + length <= capacity)
    memcpy(bytes + count, text.utf8Start, length)
    count += length
  }

  @inline(__always)
  func put(_ text: [UInt8]) {
    precondition(count + text.count <= capacity)
    for index in text.indices { bytes[count + index] = text[index] }
    count += text.count
  }

  @inline(__always)
  func put(_ number: Int) {
    precondition(count + 20 <= capacity && number >= 0)
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      bytes[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10)
      count += 1
      power /= 10
    }
  }

  /// Hands the bytes on and begins anew.
  func empty(into run: DeflateRun) throws(WriteError) {
    defer { count = 0 }
    try run.append(UnsafeMutableBufferPointer(start: bytes, count: count))
  }
}
