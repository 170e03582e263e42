import Mail
import Provenance
import Spreadsheet
import VietnameseText

/// What comes in one file: a return, or an archive or a mail of returns, opened as far as it goes.
enum Envelope {
  /// A file as it came, by itself, in an archive or with a mail.
  struct File {
    /// Its name in messages, with the way in: `phieu.zip › So Y te.xlsx`.
    var name: String
    /// Its own name.
    var fileName: String
    /// Its bytes; nil for one that holds no return by its ending.
    var content: Result<[UInt8]?, ReadError>
  }

  /// How many archives and mails may lie in one another.
  private static let deepest = 3

  /// The files that `bytes` are: themselves, or those in them, the way in before their names.
  static func files(
    of bytes: [UInt8], name: String, fileName: String, depth: Int = 0
  ) -> [File] {
    let whole = File(name: name, fileName: fileName, content: .success(bytes))
    guard depth < deepest else { return [whole] }
    if MailReader.isMail(bytes) { return attached(to: bytes, name: name, whole, depth: depth) }
    guard Archive.isArchive(bytes) else { return [whole] }
    var files: [File] = []
    do throws(ReadError) {
      try Archive.forEachFile(in: bytes, name: name, isWanted: isWanted) { entry, content in
        let path = NormalForm.nfc(entry)
        let own = path.split(separator: "/").last.map(String.init) ?? path
        let inner = "\(name) › \(path)"
        if case .success(let found?) = content {
          files += Self.files(of: found, name: inner, fileName: own, depth: depth + 1)
        } else {
          files.append(File(name: inner, fileName: own, content: content))
        }
      }
    } catch {
      return [File(name: name, fileName: fileName, content: .failure(error))]
    }
    return files
  }

  private static func attached(
    to mail: [UInt8], name: String, _ whole: File, depth: Int
  ) -> [File] {
    func refused(
      _ code: ProblemCode, found: Fault? = nil, expected: Fault? = nil
    ) -> [File] {
      let problem = Problem(code, place: Place(file: name), found: found, expected: expected)
      return [
        File(name: name, fileName: whole.fileName, content: .failure(ReadError(problem)))
      ]
    }
    do throws(MailReader.Refusal) {
      let attachments = try MailReader.attachments(of: mail)
      guard !attachments.isEmpty else { return refused(.mailWithoutAttachment) }
      return attachments.enumerated().flatMap { offset, attachment -> [File] in
        // A part without a name may still be a return; its content tells.
        let own = attachment.name.isEmpty ? "\(offset + 1).xlsx" : NormalForm.nfc(attachment.name)
        let inner = "\(name) › \(own)"
        guard isWanted(own) else {
          return [File(name: inner, fileName: own, content: .success(nil))]
        }
        return files(of: attachment.bytes, name: inner, fileName: own, depth: depth + 1)
      }
    } catch {
      let (counted, limit): (Fault.Counted, Int) =
        switch error {
        case .tooManyParts(let limit): (.mailParts, limit)
        case .tooDeep(let limit): (.mailDepth, limit)
        }
      return refused(
        .limitExceeded, found: Fault(.count(limit + 1)),
        expected: Fault(.limit(counted, limit)))
    }
  }

  /// Whether an entry may hold a return; what macOS lays beside each file does not.
  private static func isWanted(_ entry: String) -> Bool {
    let own = entry.split(separator: "/").last.map(String.init) ?? entry
    return !entry.hasPrefix("__MACOSX/") && !own.hasPrefix(".") && !own.hasPrefix("~$")
      && InputFiles.isCandidate(own)
  }
}
