/// Which reader takes the parts that hold the cells.
///
/// Both give the same; tests hold them to it.
enum ReadingWay: Sendable {
  /// The byte scanner for what it knows, expat for the rest.
  case scanner
  /// expat alone.
  case expat
}
