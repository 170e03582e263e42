import Provenance

/// Where the parts of a round stand: a folder that a clerk understands without the program.
///
/// The journal, the decisions and the files received are the truth; what is sent back and what is
/// consolidated can be made again from them.
struct RoundFolder: Sendable {
  /// The folder, as the user named it.
  let path: String

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The templates as they are sent, and the list of who gets which.
  var sent: String { path + "/1 Gui di" }
  /// Every file exactly as it came.
  var received: String { path + "/2 Nhan ve" }
  /// Annotated workbooks, receipts and reminders.
  var answers: String { path + "/3 Tra lai" }
  /// The consolidated workbooks, one a run.
  var consolidated: String { path + "/4 Tong hop" }
  /// The folders that the program writes to.
  var parts: [String] { [sent, received, answers, consolidated] }

  /// The head of the round.
  var head: String { path + "/dot.csv" }
  /// Addresses of agencies.
  var contacts: String { path + "/danh-ba.csv" }
  /// What was done, line by line.
  var journal: String { path + "/nhat-ky.csv" }
  /// The standing agency's decisions, line by line.
  var decisions: String { path + "/quyet-dinh.csv" }
  /// The figures of the rounds before, a file each, as they were last taken over.
  var previous: String { path + "/ky-truoc" }
  /// The files that `add` is about to take, until the journal has them.
  var intent: String { path + "/.dang-nhan.csv" }
  /// What is locked while a command writes.
  var lock: String { path + "/.khoa" }
  /// Who holds the lock, and since when.
  var holder: String { path + "/.dang-lam.txt" }
  /// The list of templates or answers in one of the folders.
  static func list(in folder: String) -> String { folder + "/" + SentList.name }

  /// The name of the workbook of a run, without its ending.
  static func name(ofRun number: Int) -> String {
    "Tong hop lan " + (number < 10 ? "0\(number)" : "\(number)")
  }

  /// The number of the run that a workbook of this name was made by; nil for other names.
  static func run(named name: String) -> Int? {
    guard name.hasPrefix("Tong hop lan "), name.hasSuffix(".xlsx") else { return nil }
    return Int(name.dropFirst("Tong hop lan ".count).dropLast(".xlsx".count))
  }

  /// The file in which lines for a table wait that another program holds open.
  static func waiting(_ table: String) -> String {
    String(table.dropLast(".csv".count)) + " (cho ghi).csv"
  }

  /// Refuses a folder that holds no round.
  func refuseOther() throws(OperationError) {
    guard FileBytes.isFolder(path) else {
      throw .inputUnavailable(file: path, reason: .notFound)
    }
    guard FileBytes.exists(head) else { throw .round(path, .noRound) }
  }
}
