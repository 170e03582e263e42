/// A storage of a compound file, for those who read other files in it than workbooks.
package struct CompoundStorage {
  /// The file is damaged where a stream should be.
  package struct Damage: Error {}

  private let file: CompoundFile

  private init(_ file: CompoundFile) { self.file = file }

  /// The root storage of a file; nil where bytes are no compound file, or one that cannot be read.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: CompoundFile.magic) else { return nil }
    do throws(Refusal) { file = try CompoundFile(bytes) } catch { return nil }
  }

  /// How many streams and storages lie in it.
  package var count: Int { file.count }
  /// How many its file has; where storages share what lies in them, they have more together.
  package var countOfFile: Int { file.directoryCount }

  /// The names of what lies in it.
  package var names: Set<String> { file.names }

  /// The names of the storages in it, ascending.
  package var storageNames: [String] { file.storageNames }

  /// A storage in it; nil where there is none of this name.
  package func storage(named name: String) -> CompoundStorage? {
    file.storage(named: name).map { CompoundStorage($0) }
  }

  /// The bytes of a stream in it; nil where there is none of this name.
  ///
  /// - Throws: `Damage` where its sectors are not well formed, or fewer than it says.
  package func stream(named name: String) throws(Damage) -> [UInt8]? {
    do throws(Refusal) {
      guard let bytes = try file.stream(named: name) else { return nil }
      guard bytes.count == file.size(ofStream: name) else { throw Refusal(.fileDamaged) }
      return bytes
    } catch {
      throw Damage()
    }
  }
}
