internal import Glibc

/// C strings for structures that hold pointers.
///
/// They live as long as the object: who hands a structure to the library keeps it until the call has
/// returned, by `defer { withExtendedLifetime(strings) {} }`.
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
