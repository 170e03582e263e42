import Glibc

/// Standard output for data, standard error for messages.
public enum StandardStreams {
  /// Whether standard error is a terminal.
  public static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes data.
  ///
  /// - Throws: `OperationError.outputRefused` where nobody takes it, such as a closed pipe.
  public static func writeOutput(_ bytes: some Collection<UInt8>) throws(OperationError) {
    if let words = FileBytes.writeAll(Array(bytes), to: STDOUT_FILENO) {
      throw .outputRefused(file: "-", reason: .failed(words))
    }
  }

  /// Writes a message.
  ///
  /// One that nobody takes is lost: there is nowhere left to say so.
  public static func writeError(_ text: String) {
    _ = FileBytes.writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// The value of an environment variable; nil where it is unset or empty.
  public static func environment(_ name: String) -> String? {
    // The memory belongs to the environment, which this program never changes.
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
