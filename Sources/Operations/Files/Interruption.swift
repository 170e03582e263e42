import Dispatch
import Glibc

/// What happens when the user or the system ends the program.
public enum Interruption {
  /// The signals that are waited for as long as the process lives.
  ///
  /// Made and activated once, and never touched again.
  nonisolated(unsafe) private static let sources =
    [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }.map(source(of:))

  /// From now on Ctrl-C, a request to end, or a closed terminal remove what is unfinished before
  /// they end the program; to be called once, before anything is written.
  public static func leaveNothingBehind() {
    for source in sources { source.activate() }
  }

  private static func source(of number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: number, queue: .global(qos: .userInitiated))
    source.setEventHandler {
      Staging.abandonAll {
        signal(number, SIG_DFL)
        kill(getpid(), number)
        // Until the signal comes, nothing else may go on.
        sleep(1)
      }
    }
    return source
  }

  /// Whether the caller wants a signal to have no effect, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    return handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
