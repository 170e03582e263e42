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
    let left = Array(first.unicodeScalars)
    let right = Array(second.unicodeScalars)
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    let beyond = max(left.count, right.count) + 1
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = Array(repeating: beyond, count: right.count + 1)
      current[0] = row + 1
      var least = current[0]
      for column in max(0, row - limit)..<max(0, row - limit, min(right.count, row + limit + 1)) {
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
      before = previous
      previous = current
    }
    let result = previous[right.count]
    return result <= limit ? result : nil
  }
}
