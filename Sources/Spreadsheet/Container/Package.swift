private let knownRelations = KnownParts<[Relation]>()

/// An OPC package: the parts of a ZIP container by name, and the relations between them.
struct Package: ~Copyable {
  let directory: ZipDirectory
  private let file: [UInt8]
  private var inflater: Inflater
  let limits: Limits

  init(_ file: [UInt8], limits: Limits) throws(Refusal) {
    let directory = try ZipDirectory(file, limits: limits)
    let inflater = try Inflater(limits: limits)
    self.directory = directory
    self.inflater = inflater
    self.file = file
    self.limits = limits
  }

  /// How many bytes came out.
  var inflatedBytes: Int { inflater.totalBytes }

  func has(_ part: String) -> Bool { directory.entry(part) != nil }

  /// A part's bytes; nil where the package has no such part.
  mutating func bytes(of part: String) throws(Refusal) -> [UInt8]? {
    guard let entry = directory.entry(part) else { return nil }
    return try inflater.bytes(of: entry, in: file)
  }

  /// A part of any length in pieces; nil for one that is better read as a whole, or is not there.
  func pieces(of part: String) throws(Refusal) -> PartWindow? {
    guard let entry = directory.entry(part), entry.method == 8, !entry.isEncrypted,
      entry.inflatedBytes > PartWindow.longestWhole, entry.inflatedBytes <= limits.partBytes
    else { return nil }
    return try PartWindow(entry, in: file)
  }

  /// The relations of a part (`""` for the package's own); none where the part has none.
  mutating func relations(of part: String) throws(Refusal) -> [Relation] {
    let path = Relation.partName(for: part)
    guard let bytes = try bytes(of: path) else { return [] }
    return try knownRelations.made(of: bytes, part: path, limits: limits) { () throws(Refusal) in
      try Relation.read(bytes, part: path, base: part, limits: limits)
    }
  }
}
