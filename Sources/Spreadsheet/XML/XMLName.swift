import CExpat
import Glibc

/// Comparing C text of expat with names.
enum XMLName {
  @inline(__always)
  static func equals(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    strcmp(text, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  /// The bytes of C text.
  @inline(__always)
  static func bytes<Result>(
    _ text: UnsafePointer<CChar>, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    let count = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count).span)
    }
  }
}
