extension Folding {
  /// The Damerau–Levenshtein distance (optimal string alignment) of the keys of two texts: how many
  /// letters are inserted, deleted, substituted or transposed; nil above `limit`.
  public static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
    distance(keys: key(first), key(second), limit: limit)
  }

  /// The same for two texts that are keys already.
  ///
  /// Only the band of `limit` letters beside the diagonal is worked out, so long texts cost little.
  public static func distance(keys first: String, _ second: String, limit: Int) -> Int? {
    guard abs(first.utf8.count - second.utf8.count) <= max(0, limit) * 4 else { return nil }
    if first.utf8.count == first.unicodeScalars.count,
      second.utf8.count == second.unicodeScalars.count
    {
      return distance(Array(first.utf8), Array(second.utf8), limit: limit)
    }
    return distance(Array(first.unicodeScalars), Array(second.unicodeScalars), limit: limit)
  }

  private static func distance<Letter: Equatable>(
    _ left: [Letter], _ right: [Letter], limit: Int
  ) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    let beyond = max(left.count, right.count) + 1
    var before = Array(repeating: beyond, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = before
    for (row, letter) in left.enumerated() {
      let band = max(0, row - limit)..<max(0, row - limit, min(right.count, row + limit + 1))
      // What stands beside the band is never nearer.
      current[band.lowerBound] = beyond
      if band.upperBound < right.count { current[band.upperBound + 1] = beyond }
      if band.lowerBound == 0 { current[0] = row + 1 }
      var least = current[band.lowerBound]
      for column in band {
        let other = right[column]
        var best = min(
          previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current[column + 1] = best
        least = min(least, best)
      }
      guard least <= limit else { return nil }
      (before, previous, current) = (previous, current, before)
    }
    let result = previous[right.count]
    return result <= limit ? result : nil
  }

  /// Which letters stand in a key, as bits: each step of a distance changes two of them at most.
  public static func letters(ofKey key: String) -> UInt64 {
    key.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
