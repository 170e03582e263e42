import Synchronization

/// Numbers handed out one by one to whoever asks.
final class Queue: Sendable {
  private let place = Atomic<Int>(0)

  func next(below count: Int) -> Int? {
    let index = place.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}
