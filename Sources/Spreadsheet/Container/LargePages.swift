import Glibc

/// Fewer page faults for large buffers that are about to be filled from end to end.
///
/// With pages of 4 KiB the system takes as long to hand out the memory of a big sheet as the scanner
/// takes to read it.
enum LargePages {
  /// The size of a large page.
  private static let size = 2 << 20

  /// Asks the system for large pages where a buffer spans several; where it has none to give,
  /// nothing changes.
  static func ask(for buffer: UnsafeMutableRawBufferPointer) {
    guard buffer.count >= 2 * size, let base = buffer.baseAddress else { return }
    let start = base.alignedUp(toMultipleOf: size)
    let length = (buffer.count - (start - base)) / size * size
    _ = madvise(start, length, MADV_HUGEPAGE)
  }
}
