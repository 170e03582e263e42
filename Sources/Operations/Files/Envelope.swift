import Mail
import PARIndex
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
    /// How it came.
    var kind: FoundFile.Kind
    /// Its bytes; nil for one that holds no return by its name.
    var content: Result<[UInt8]?, ReadError>
  }

  /// What lies in a file as it came.
  struct Contents {
    /// The files that may be returns, or are named as none.
    var files: [File] = []
    /// The archives and mails that were opened, and the texts of mails.
    var besides: [FoundFile] = []

    static func += (left: inout Contents, right: Contents) {
      left.files += right.files
      left.besides += right.besides
    }
  }

  /// How many archives and mails may lie in one another.
  private static let deepest = 3

  /// The files that `bytes` are: themselves, or those in them, the way in before their names.
  static func contents(of bytes: [UInt8], name: String, fileName: String) -> Contents {
    var room = Limits.understanding(fileOf: bytes.count).totalBytes
    return contents(of: bytes, name: name, fileName: fileName, kind: .file, depth: 0, &room)
  }

  /// The same at a depth; `room` is how many bytes may still come out of archives.
  private static func contents(
    of bytes: [UInt8], name: String, fileName: String, kind: FoundFile.Kind, depth: Int,
    _ room: inout Int
  ) -> Contents {
    let whole = File(name: name, fileName: fileName, kind: kind, content: .success(bytes))
    guard depth < deepest else { return Contents(files: [whole]) }
    if MailReader.isMail(bytes) { return attached(to: bytes, whole, depth: depth, &room) }
    guard Archive.isArchive(bytes) else { return Contents(files: [whole]) }
    var contents = Contents(besides: [FoundFile(name: name, kind: kind, fate: .opened)])
    do throws(ReadError) {
      var limits = Limits.standard
      limits.totalBytes = room
      try Archive.forEachFile(in: bytes, name: name, limits: limits, isWanted: isWanted) {
        entry, content in
        let content = taken(content, of: name, from: &room)
        let path = NormalForm.nfc(entry)
        let own = path.split(separator: "/").last.map(String.init) ?? path
        let inner = "\(name) › \(path)"
        if case .success(let found?) = content {
          contents += Self.contents(
            of: found, name: inner, fileName: own, kind: .entry, depth: depth + 1, &room)
        } else {
          contents.files.append(File(name: inner, fileName: own, kind: .entry, content: content))
        }
      }
    } catch {
      return Contents(
        files: [File(name: name, fileName: fileName, kind: kind, content: .failure(error))])
    }
    if contents.files.isEmpty {
      let empty = ReadError(Problem(.fileEmpty, place: Place(file: name)))
      contents.files = [File(name: name, fileName: fileName, kind: kind, content: .failure(empty))]
      contents.besides = []
    }
    return contents
  }

  /// An entry's bytes, where there is room for them beside those that came out before.
  private static func taken(
    _ content: Result<[UInt8]?, ReadError>, of name: String, from room: inout Int
  ) -> Result<[UInt8]?, ReadError> {
    guard case .success(let found?) = content else { return content }
    guard found.count <= room else {
      return .failure(
        ReadError(
          Problem(
            .limitExceeded, place: Place(file: name), found: .fault(Fault(.count(found.count))),
            expected: .fault(Fault(.limit(.totalBytes, room))))))
    }
    room -= found.count
    return content
  }

  private static func attached(
    to mail: [UInt8], _ whole: File, depth: Int, _ room: inout Int
  ) -> Contents {
    let name = whole.name
    func refused(
      _ code: ProblemCode, found: Fault? = nil, expected: Fault? = nil
    ) -> Contents {
      let problem = Problem(
        code, place: Place(file: name), found: found.map(Problem.Slot.fault),
        expected: expected.map(Problem.Slot.fault))
      var file = whole
      file.content = .failure(ReadError(problem))
      return Contents(files: [file])
    }
    do throws(MailReader.Refusal) {
      let mail = try MailReader.contents(of: mail)
      guard !mail.attachments.isEmpty else { return refused(.mailWithoutAttachment) }
      var contents = Contents(besides: [FoundFile(name: name, kind: whole.kind, fate: .opened)])
      contents.besides += parts(of: mail, in: name)
      for (offset, attachment) in mail.attachments.enumerated() {
        // A part without a name may still be a return; its content tells.
        let own = attachment.name.isEmpty ? "\(offset + 1).xlsx" : NormalForm.nfc(attachment.name)
        let inner = "\(name) › \(own)"
        if isWanted(own) || isContainer(attachment.bytes, own) {
          contents += Self.contents(
            of: attachment.bytes, name: inner, fileName: own, kind: .part, depth: depth + 1, &room)
        } else {
          contents.files.append(
            File(name: inner, fileName: own, kind: .part, content: .success(nil)))
        }
      }
      return contents
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

  /// The parts of a mail that are no files: its texts, and the mails in it.
  private static func parts(of mail: MailContents, in name: String) -> [FoundFile] {
    (0..<mail.texts).map {
      FoundFile(
        name: "\(name) › text \($0 + 1)", kind: .part, fate: .passedOver, reason: .mailText)
    }
      + (0..<mail.mails).map {
        FoundFile(name: "\(name) › mail \($0 + 1)", kind: .part, fate: .opened)
      }
  }

  /// Whether what is attached under a name of any ending is a workbook or an archive all the same.
  private static func isContainer(_ bytes: [UInt8], _ name: String) -> Bool {
    InputFiles.reasonToPassOver(name) == nil && bytes.starts(with: Array("PK\u{03}\u{04}".utf8))
  }

  /// Whether an entry may hold a return; what macOS lays beside each file does not.
  private static func isWanted(_ entry: String) -> Bool {
    let own = entry.split(separator: "/").last.map(String.init) ?? entry
    return InputFiles.reasonToPassOver(own) == nil && !entry.hasPrefix("__MACOSX/")
      && InputFiles.isCandidate(own)
  }
}
