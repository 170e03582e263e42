import PARIndex
import VietnameseText

/// A file to read: where it is, and the name that messages give it.
public struct InputFile: Hashable, Sendable {
  /// Its path; `-` is standard input.
  public var path: String
  /// Its name in messages and sources: unique within a run, composed (NFC).
  public var name: String
  /// Whether it lies in a folder and its ending is of no format that a return comes in: it is named,
  /// not opened.
  public var isForeign = false

  /// The last part of the path.
  var fileName: String { NormalForm.nfc(String(path.split(separator: "/").last ?? "-")) }
}

/// Finds the files that a command is to read.
enum InputFiles {
  private static let endings = [
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".ods", ".ots", ".fods",
    ".docx", ".docm", ".dotx", ".dotm",
    ".csv", ".txt", ".tsv",
  ]
  private static let deepest = 16

  /// What lies at the paths of a run.
  struct Survey {
    /// The files to read.
    var inputs: [InputFile] = []
    /// What is passed over without a word in messages.
    var passedOver: [FoundFile] = []
  }

  /// The files at the given paths, folders searched to their depths.
  ///
  /// `depth` is how many folders below a given one are searched.
  static func find(
    _ paths: [String], depth: Int = deepest
  ) throws(OperationError) -> [InputFile] {
    try survey(paths, depth: depth).inputs
  }

  /// The files at the given paths, and what is passed over there.
  ///
  /// A file that is named is always taken, whatever its ending; in folders all but hidden files and
  /// the locks of open workbooks, those of other endings as foreign.
  static func survey(
    _ paths: [String], depth: Int = deepest
  ) throws(OperationError) -> Survey {
    var found: [String] = []
    var foreign: Set<String> = []
    var survey = Survey()
    for path in withoutRepeats(paths) {
      if path != "-", FileBytes.isFolder(path) {
        let files = try search(path, depth, noting: &survey.passedOver)
        let others = files.filter { !isCandidate($0) }
        foreign.formUnion(others)
        guard files.count > others.count else {
          throw .inputUnavailable(file: path, reason: .noSpreadsheet)
        }
        found += files
      } else {
        guard path == "-" || FileBytes.exists(path) else {
          throw .inputUnavailable(file: path, reason: .notFound)
        }
        found.append(path)
      }
    }
    survey.inputs = named(withoutRepeats(found)).map { file in
      var file = file
      file.isForeign = foreign.contains(file.path)
      return file
    }
    return survey
  }

  /// The paths of all files below a folder, as seen from there, in the order of names; hidden ones
  /// and the locks of open workbooks are left out.
  static func all(in folder: String) throws(OperationError) -> [String] {
    guard FileBytes.exists(folder) else { return [] }
    var passedOver: [FoundFile] = []
    return try search(folder, deepest, noting: &passedOver).map { path in
      String(path.dropFirst(folder.count).drop { $0 == "/" })
    }
  }

  /// Searches a folder without recursion, in the order of names.
  private static func search(
    _ root: String, _ deepest: Int, noting passedOver: inout [FoundFile]
  ) throws(OperationError) -> [String] {
    var files: [String] = []
    var folders = [(path: root, depth: 0)]
    while let folder = folders.popLast() {
      var below: [(String, Int)] = []
      for name in try FileBytes.names(in: folder.path) {
        let path = folder.path.hasSuffix("/") ? folder.path + name : folder.path + "/" + name
        var reason = reasonToPassOver(name)
        if reason == nil, FileBytes.isFolder(path) {
          if folder.depth < deepest {
            below.append((path, folder.depth + 1))
            continue
          }
          reason = .tooDeep
        }
        if reason == nil, SentList.isOne(path) { reason = .list }
        guard let reason else {
          files.append(path)
          continue
        }
        let inner = path.dropFirst(root.count).drop { $0 == "/" }
        passedOver.append(
          FoundFile(
            name: NormalForm.nfc(String(inner)), kind: .file, fate: .passedOver, reason: reason))
      }
      folders += below.reversed()
    }
    return files
  }

  /// Why a file of this name is never looked at; nil where it is.
  static func reasonToPassOver(_ name: String) -> FoundFile.Reason? {
    name.hasPrefix("~$") ? .lock : name.hasPrefix(".") ? .hidden : nil
  }

  /// Whether a file of this name may hold returns, or is of a format that is refused by name.
  static func isCandidate(_ name: String) -> Bool {
    let lower = name.lowercased()
    return (endings + envelopes + refusedByName).contains { lower.hasSuffix($0) }
  }

  /// Archives and mails, which hold other files.
  private static let envelopes = [".zip", ".eml", ".mbox", ".msg"]
  /// Formats that a return may come in and that cannot be read, scans and photographs among them:
  /// each is an error that says so.
  private static let refusedByName = [
    ".xlsb", ".pdf", ".html", ".htm", ".doc", ".odt", ".rtf",
    ".rar", ".7z", "winmail.dat", ".gz", ".tar", ".tgz", ".bz2", ".xz", ".zst", ".cab", ".zipx",
    ".p7m", ".mht", ".mhtml", ".xml", ".slk",
    ".png", ".jpg",
    ".jpeg", ".tif", ".tiff", ".bmp", ".heic",
  ]

  private static func withoutRepeats(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }

  /// Names by the last part of the path, and by as many folders before it as tell two files apart
  /// that share it.
  private static func named(_ paths: [String]) -> [InputFile] {
    func tail(_ path: String, _ parts: Int) -> String {
      NormalForm.nfc(path.split(separator: "/").suffix(parts).joined(separator: "/"))
    }
    var names = paths.map { tail($0, 1) }
    var shared = Array(paths.indices)
    for parts in 2...longestPath {
      let groups = Dictionary(grouping: shared) { names[$0] }
      shared = groups.values.filter { $0.count > 1 }.flatMap(\.self)
      guard !shared.isEmpty else { break }
      for index in shared { names[index] = tail(paths[index], parts) }
    }
    return zip(paths, names).map { InputFile(path: $0, name: $1) }
  }

  /// Most parts of a path that are looked at to tell two files apart.
  private static let longestPath = 64
}
