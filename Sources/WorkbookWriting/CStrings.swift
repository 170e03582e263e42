internal import Glibc

/// C strings that live as long as one call needs them, for structures that hold pointers.
final class CStrings {
  private var pointers: [UnsafeMutablePointer<CChar>] = []

  /// A copy of `text` owned by this object; nil for nil.
  func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
    guard let text, let pointer = strdup(text) else { return nil }
    pointers.append(pointer)
    return pointer
  }

  deinit { for pointer in pointers { free(pointer) } }
}
