import Provenance

/// A ZIP archive of files: what people send instead of the files themselves.
///
/// A workbook is a ZIP container too; it is distinguished by its parts.
public enum Archive {
  /// Whether bytes are an archive of files, and not a workbook or another document.
  public static func isArchive(_ bytes: [UInt8]) -> Bool {
    guard bytes.has("PK\u{03}\u{04}", at: 0) || bytes.has("PK\u{05}\u{06}", at: 0) else {
      return false
    }
    // Nearly every workbook begins with its list of types; nothing more needs to be read then.
    guard !(bytes.has("[Content_Types].xml", at: 30) && bytes.number16(at: 26) == 19) else {
      return false
    }
    do throws(Refusal) {
      let directory = try ZipDirectory(bytes, limits: .standard, isPackage: false)
      return directory.entry("[Content_Types].xml") == nil && directory.entry("mimetype") == nil
        && directory.entry("META-INF/manifest.xml") == nil
    } catch {
      return false
    }
  }

  /// Whether a container that cannot be read was meant for an archive of files: its first entry is
  /// no part of a workbook or another document.
  static func wasArchive(_ bytes: [UInt8]) -> Bool {
    guard bytes.has("PK\u{03}\u{04}", at: 0), let length = bytes.number16(at: 26),
      length > 0, 30 + length <= bytes.count
    else { return false }
    let name = ZipEntry.key(String(decoding: bytes[30..<30 + length], as: UTF8.self))
    let parts = ["[content_types].xml", "mimetype"]
    let folders = [
      "_rels/", "docprops/", "xl/", "word/", "ppt/", "visio/", "customxml/", "meta-inf/",
    ]
    return !parts.contains(name) && !folders.contains(where: name.hasPrefix)
  }

  /// Hands each file of an archive to `body`, one after the other, in the archive's order.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - name: its name in messages.
  ///   - limits: how much it may ask for, over all its entries.
  ///   - isWanted: whether an entry of this name is to be inflated; others are handed on without
  ///     their bytes.
  ///   - body: takes the entry's name with `/` between folders, and its bytes, nil where they are not
  ///     wanted, or why they cannot be had.
  /// - Throws: `ReadError` where the directory cannot be read.
  public static func forEachFile(
    in bytes: [UInt8], name: String, limits: Limits = .standard, isWanted: (String) -> Bool,
    _ body: (String, Result<[UInt8]?, ReadError>) -> Void
  ) throws(ReadError) {
    do throws(Refusal) {
      let directory = try ZipDirectory(bytes, limits: limits, isPackage: false)
      var inflater = try Inflater(limits: limits)
      for entry in directory.entries {
        let entryName = Self.name(of: entry, in: bytes)
        guard !entryName.hasSuffix("/") || entry.inflatedBytes > 0 else { continue }
        guard isWanted(entryName) else {
          body(entryName, .success(nil))
          continue
        }
        do throws(Refusal) {
          body(entryName, .success(try inflater.bytes(of: entry, in: bytes)))
        } catch {
          body(entryName, .failure(error.ofArchive.readError(file: name)))
        }
      }
    } catch {
      throw error.ofArchive.readError(file: name)
    }
  }

  /// A name as it was meant, with `/` between folders.
  private static func name(of entry: ZipEntry, in bytes: [UInt8]) -> String {
    let text = ArchiveName.text(Array(bytes[entry.nameRange]), extra: bytes[entry.extraRange])
    return text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
  }
}
