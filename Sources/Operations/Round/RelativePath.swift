import Glibc

/// Paths as they are seen from a folder.
enum RelativePath {
  /// The path of a folder from another one, so that both can be moved together: `../2020 Quy II`.
  static func of(_ path: String, from base: String) -> String {
    let target = parts(path)
    let start = parts(base)
    let shared = zip(target, start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    guard let resolved = realpath(path, nil) else {
      return path.split(separator: "/").map(String.init)
    }
    // The memory is ours and given back once the text is copied.
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").map(String.init)
  }
}
