import Mail
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// What comes in one file: a return, or an archive or a mail of returns, opened as far as it goes.
struct Envelope {
  /// A file as it came, by itself, in an archive or with a mail.
  struct File {
    /// Its name in messages, with the way in: `phieu.zip › So Y te.xlsx`; unique within the envelope.
    var name: String
    /// Its own name.
    var fileName: String
    /// How it came.
    var kind: FoundFile.Kind
    /// The mail with which it came, the outermost one.
    var delivery: Delivery?
    /// Its bytes; nil for one that holds no return by its name.
    var content: Result<[UInt8]?, ReadError>
  }

  /// What lies in a file as it came.
  struct Contents {
    /// The files that may be returns, or are named as none.
    var files: [File] = []
    /// The archives and mails that were opened, and the texts of mails.
    var besides: [FoundFile] = []
  }

  /// How many archives and mails may lie in one another.
  private static let deepest = 3

  private var found = Contents()
  /// How many bytes may still come out of archives.
  private var room: Int
  private var names: Set<String> = []
  /// How often a name was asked for; thousands of one name must not take long.
  private var askedFor: [String: Int] = [:]

  private init(room: Int) { self.room = room }

  /// The files that `bytes` are: themselves, or those in them, the way in before their names.
  static func contents(of bytes: [UInt8], name: String, fileName: String) -> Contents {
    var envelope = Envelope(room: Limits.understanding(fileOf: bytes.count).totalBytes)
    let file = File(name: name, fileName: fileName, kind: .file, content: .success(bytes))
    envelope.open(bytes, file, depth: 0)
    return envelope.found
  }

  /// Opens a file at a depth; where it is neither archive nor mail, it is what was looked for.
  private mutating func open(_ bytes: [UInt8], _ file: File, depth: Int) {
    let isNamedMail = file.fileName.lowercased().hasSuffix(".eml")
    if MailReader.isMail(bytes, isNamedMail: isNamedMail) {
      guard depth < Self.deepest else {
        return refuse(
          file, .limitExceeded, because: Fault(.count(depth + 1)), limit: (.mailDepth, depth))
      }
      openMail(bytes, file, depth: depth)
    } else if depth < Self.deepest, Archive.isArchive(bytes) {
      openArchive(bytes, file, depth: depth)
    } else {
      found.files.append(file)
    }
  }

  private mutating func refuse(
    _ file: File, _ code: ProblemCode, because fault: Fault? = nil,
    limit: (Fault.Counted, Int)? = nil
  ) {
    var file = file
    let expected = limit.map { Problem.Slot.fault(Fault(.limit($0.0, $0.1))) }
    file.content = .failure(
      ReadError(
        Problem(
          code, place: Place(file: file.name), found: fault.map(Problem.Slot.fault),
          expected: expected)))
    found.files.append(file)
  }

  /// A name with the way in, numbered where one was taken.
  private mutating func named(_ name: String, in outer: String) -> String {
    let plain = "\(outer) › \(name)"
    var number = askedFor[plain, default: 0] + 1
    var candidate = number == 1 ? plain : plain.numbered(number)
    while !names.insert(candidate).inserted {
      number += 1
      candidate = plain.numbered(number)
    }
    askedFor[plain] = number
    return candidate
  }

  // MARK: Archives

  private mutating func openArchive(_ bytes: [UInt8], _ archive: File, depth: Int) {
    let before = found
    found.besides.append(
      FoundFile(name: archive.name, kind: archive.kind, fate: .opened, delivery: archive.delivery))
    do throws(ReadError) {
      var limits = Limits.standard
      limits.totalBytes = room
      try Archive.forEachFile(
        in: bytes, name: archive.name, limits: limits, isWanted: Self.isWanted
      ) { entry, content in
        take(entry, content, of: archive, depth: depth)
      }
    } catch {
      found = before
      var archive = archive
      archive.content = .failure(error)
      return found.files.append(archive)
    }
    guard found.files.count == before.files.count else { return }
    found = before
    refuse(archive, .fileEmpty)
  }

  private mutating func take(
    _ entry: String, _ content: Result<[UInt8]?, ReadError>, of archive: File, depth: Int
  ) {
    let shown = EntryName.shown(entry)
    var file = File(
      name: named(shown, in: archive.name), fileName: EntryName.own(shown), kind: .entry,
      delivery: archive.delivery, content: content)
    switch content {
    case .success(nil): found.files.append(file)
    case .success(let bytes?):
      guard bytes.count <= room else {
        return refuse(
          file, .limitExceeded, because: Fault(.count(bytes.count)), limit: (.totalBytes, room))
      }
      room -= bytes.count
      open(bytes, file, depth: depth + 1)
    case .failure(let error):
      var problem = error.problem
      problem.place = Place(file: file.name)
      if case .fault(var fault)? = problem.found {
        fault.part = nil
        problem.found = .fault(fault)
      }
      file.content = .failure(ReadError(problem))
      found.files.append(file)
    }
  }

  // MARK: Mails

  private mutating func openMail(_ bytes: [UInt8], _ file: File, depth: Int) {
    let mail: MailContents
    do throws(MailReader.Refusal) {
      mail = try MailReader.contents(of: bytes)
    } catch {
      switch error {
      case .tooManyParts(let limit):
        refuse(file, .limitExceeded, because: Fault(.count(limit + 1)), limit: (.mailParts, limit))
      case .tooDeep(let limit):
        refuse(file, .limitExceeded, because: Fault(.count(limit + 1)), limit: (.mailDepth, limit))
      }
      return
    }
    var whole = file
    whole.delivery = file.delivery ?? Delivery(mail)
    guard mail.attachments.contains(where: { !$0.isPicture }) else {
      return refuse(whole, .mailWithoutAttachment)
    }
    found.besides.append(
      FoundFile(name: whole.name, kind: whole.kind, fate: .opened, delivery: whole.delivery))
    besides(mail, in: whole)
    for (offset, attachment) in mail.attachments.enumerated() {
      take(attachment, number: offset + 1, of: whole, depth: depth)
    }
  }

  private mutating func take(
    _ attachment: Attachment, number: Int, of mail: File, depth: Int
  ) {
    let shown = EntryName.shown(attachment.name)
    let own = shown.isEmpty ? "\(number)" : shown
    let outer = Self.way(mail.name, attachment.way)
    let file = File(
      name: named(own, in: outer), fileName: own, kind: .part, delivery: mail.delivery,
      content: .success(nil))
    if attachment.isPicture {
      found.besides.append(
        FoundFile(
          name: file.name, kind: .part, fate: .passedOver, reason: .mailText,
          delivery: mail.delivery))
    } else if let fault = attachment.fault {
      refuse(file, fault.code, because: Fault(fault.reason))
    } else if shown.isEmpty || Self.isWanted(own) || Self.isContainer(attachment.bytes, own) {
      // A part without a name may still be a return; its content tells.
      var file = file
      file.content = .success(attachment.bytes)
      open(attachment.bytes, file, depth: depth + 1)
    } else {
      found.files.append(file)
    }
  }

  /// The parts of a mail that are not files: its texts, and the mails in it.
  private mutating func besides(_ mail: MailContents, in file: File) {
    for number in 1...max(1, mail.texts) where number <= mail.texts {
      found.besides.append(
        FoundFile(
          name: named("text \(number)", in: file.name), kind: .part, fate: .passedOver,
          reason: .mailText, delivery: file.delivery))
    }
    for way in mail.mails {
      found.besides.append(
        FoundFile(
          name: Self.way(file.name, way), kind: .part, fate: .opened, delivery: file.delivery))
    }
  }

  private static func way(_ name: String, _ mails: [String]) -> String {
    ([name] + mails.map { EntryName.shown($0) }).joined(separator: " › ")
  }

  /// Whether what is attached under a name of any ending is a workbook or an archive all the same.
  private static func isContainer(_ bytes: [UInt8], _ name: String) -> Bool {
    InputFiles.reasonToPassOver(name) == nil && bytes.starts(with: Array("PK\u{03}\u{04}".utf8))
  }

  /// Whether an entry may hold a return; what macOS lays beside each file does not.
  private static func isWanted(_ entry: String) -> Bool {
    let own = EntryName.own(entry)
    return InputFiles.reasonToPassOver(own) == nil && !entry.hasPrefix("__MACOSX/")
      && InputFiles.isCandidate(own)
  }
}

extension Delivery {
  /// Minutes that clocks in Vietnam are before Greenwich.
  private static let vietnam = 7 * 60

  /// Who sent a mail and on which day; nil where it says neither.
  fileprivate init?(_ mail: MailContents) {
    guard mail.from != nil || mail.date != nil else { return nil }
    self.init(
      sender: NormalForm.nfc(mail.from?.name ?? ""), address: mail.from?.address ?? "",
      day: mail.date?.day(inZone: Self.vietnam))
  }
}

extension Attachment.Fault {
  fileprivate var code: ProblemCode {
    switch self {
    case .uuencoded, .sealed, .object: .mailUnread
    case .encoding, .cutOff, .boundary, .header, .storage: .mailDamaged
    }
  }

  fileprivate var reason: Fault.Reason {
    switch self {
    case .encoding: .damage(.mailEncoding)
    case .cutOff: .damage(.mailEnd)
    case .boundary: .damage(.mailBoundary)
    case .header: .damage(.mailHeader)
    case .storage: .damage(.sectors)
    case .object: .format(.compound)
    case .uuencoded: .format(.uuencoded)
    case .sealed: .format(.sealedMail)
    }
  }
}
