import ArgumentParser
import Messages
import Operations
import PARIndex
import Provenance

/// `round`: a whole đợt báo cáo in one folder.
struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round",
    abstract: say(
      "Giữ cả một đợt báo cáo trong một thư mục.", "Keeps a whole round in one folder."),
    discussion: say(
      """
      Nhật ký, quyết định và các tệp nhận về là gốc; mọi thứ khác lập lại được từ đó.
      """,
      """
      The journal, the decisions and the files received are the truth; all else can be made again.
      """),
    subcommands: [
      RoundNewCommand.self, RoundAddCommand.self, RoundStatusCommand.self, RoundUseCommand.self,
      RoundAnswerCommand.self, RoundConsolidateCommand.self, RoundPackCommand.self,
      RoundVerifyCommand.self,
    ])
}

/// The folder of a round.
struct RoundFolderArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(say("Thư mục của đợt.", "The folder of the round."), valueName: "DIR"))
  var folder: String
}

extension Console {
  /// Says that lines of a table wait, where they do.
  func reportWaiting(_ waits: Bool) {
    guard waits else { return }
    error(
      say(
        "Nhật ký đang được chương trình khác mở; các dòng mới nằm trong “nhat-ky (cho ghi).csv” và "
          + "được ghi vào ở lệnh sau. Đóng nhat-ky.csv lại.",
        "The journal is open in another program; the new lines wait in “nhat-ky (cho ghi).csv” and "
          + "are taken in by the next command. Close nhat-ky.csv."))
  }
}

/// `round new`: makes the folder and its templates.
struct RoundNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: say(
      "Lập thư mục của một đợt và các biểu mẫu.", "Makes the folder of a round and its templates."))

  @OptionGroup var round: RoundFolderArgument

  @Option(
    help: ArgumentHelp(
      say(
        "Kỳ báo cáo, ví dụ “Quý III năm 2020”.", "The period, such as “Quý III năm 2020”."),
      valueName: "P"))
  var period: String

  @Option(
    help: ArgumentHelp(
      say("Hạn gửi (2020-10-05 hoặc 05/10/2020).", "The day by which returns are due."),
      valueName: "DATE"))
  var due: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục của đợt trước: lấy danh bạ, kế hoạch, số đã báo cáo.",
        "The round before: its addresses, plan and figures are taken over."), valueName: "ROUND"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let console = global.console
    let outcome = try await NewRound(
      folder: round.folder, period: period, due: try due.map(DateOption.read), after: after,
      plan: global.plan
    ).run()
    console.report(outcome.planProblems)
    console.note(
      say(
        "Đã lập đợt \(outcome.period.label) trong \(round.folder): \(outcome.templates.count) biểu "
          + "mẫu trong “1 Gui di”. Điền địa chỉ vào danh-ba.csv.",
        "Made the round \(outcome.period.label) in \(round.folder): \(outcome.templates.count) "
          + "templates in “1 Gui di”. Fill in the addresses in danh-ba.csv."))
    let folder = TerminalText.shellQuoted(round.folder)
    console.note(
      say(
        "Tiếp theo: parbook round add \(folder) TỆP…", "Next: parbook round add \(folder) FILE…"))
    if outcome.planProblems.contains(where: { $0.severity == .error }) { throw problemsFound }
  }
}

/// `round add`: takes files into the round, as they came.
struct RoundAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: say("Nhận tệp vào đợt, giữ nguyên như đã đến.", "Takes files in, as they came."))

  @OptionGroup var round: RoundFolderArgument

  @Argument(
    help: ArgumentHelp(
      say("Tệp, thư mục, tệp nén, thư.", "Files, folders, archives, mails."), valueName: "FILE"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      say(
        "Ngày nhận; mặc định: ngày của thư, hoặc hôm nay.",
        "The day received; default: that of the mail, or today."), valueName: "DATE"))
  var received: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let console = global.console
    let outcome = try await AddToRound(
      folder: round.folder, inputs: files, receivedOn: try received.map(DateOption.read)
    ).run()
    for added in outcome.added { report(added, console) }
    for checked in outcome.checked {
      report(checked, outcome.plan, on: console.naming(outcome.plan))
    }
    console.report(outcome.found)
    console.reportWaiting(outcome.journalWaits)
    let isRefused = outcome.added.contains { if case .refused = $0.fate { true } else { false } }
    if isRefused
      || outcome.checked.contains(where: { !$0.problems.allSatisfy { $0.severity != .error } })
    {
      throw problemsFound
    }
  }

  private func report(_ added: AddToRound.Added, _ console: Console) {
    switch added.fate {
    case .taken(let name): console.note(say("Đã nhận \(name)", "Taken: \(name)"))
    case .known(let name, let day):
      let when = day.map { say(" ngày \($0.vietnamese)", " on \($0)") } ?? ""
      console.note(
        say(
          "\(added.path): nội dung đã nhận\(when) (\(name)); không ghi thêm",
          "\(added.path): came before\(when) (\(name)); not noted again"))
    case .refused(let fault):
      console.error(
        say("Không nhận được \(added.path): ", "\(added.path) was not taken: ")
          + Wording(language).text(fault))
    }
  }

  private func report(_ checked: CheckReturns.Checked, _ plan: Plan, on console: Console) {
    let file = checked.file
    guard !file.isForeign else {
      console.report(checked.problems)
      return
    }
    let errors = checked.problems.count { $0.severity == .error }
    let warnings = checked.problems.count { $0.severity == .warning }
    let who = file.submission.map { plan.registry.name($0.sender.value) + ": " } ?? ""
    let counts = say(
      "\(errors) lỗi, \(warnings) cảnh báo", "errors: \(errors), warnings: \(warnings)")
    let mark = file.submission == nil || errors > 0 ? "✘" : "✔"
    console.note("\(mark) \(file.source.name): \(who)\(counts)")
    console.reportFront(checked.problems.filter { $0.severity == .error })
  }
}

/// `round use`: which file counts.
struct RoundUseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use",
    abstract: say("Chọn tệp được tính, kèm lý do.", "Says which file counts, with a reason."))

  @OptionGroup var round: RoundFolderArgument

  @Argument(
    help: ArgumentHelp(
      say(
        "Tệp, theo tên trong “2 Nhan ve” hoặc tên trong thư, tệp nén.",
        "The file, by its name in “2 Nhan ve”, or in a mail or archive."), valueName: "FILE"))
  var file: String

  @Flag(
    help: ArgumentHelp(say("Bản này được tính, thay các bản khác.", "It counts before all others."))
  )
  var newest = false

  @Flag(help: ArgumentHelp(say("Bản này bổ sung cho bản trước.", "It supplements the older ones.")))
  var supplement = false

  @Flag(help: ArgumentHelp(say("Bản này không dùng.", "It does not count.")))
  var none = false

  @Option(help: ArgumentHelp(say("Lý do.", "Why."), valueName: "TEXT"))
  var reason: String

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard [newest, supplement, none].count(where: \.self) == 1 else {
      throw ValidationError(
        say(
          "chọn đúng một trong --newest, --supplement, --none.",
          "give exactly one of --newest, --supplement, --none."))
    }
  }

  func run() async throws {
    let use: UseInRound.Use = newest ? .newest : supplement ? .supplement : .none
    let name = try await UseInRound(
      folder: round.folder, file: file, use: use, reason: reason
    ).run()
    global.console.note(say("Đã ghi vào nhật ký: \(name)", "Noted in the journal: \(name)"))
  }
}

/// `round answer`: receipts, annotated workbooks, reminders.
struct RoundAnswerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: say(
      "Lập cho từng cơ quan thư báo nhận, bản cần sửa hoặc thư nhắc.",
      "Writes a receipt, a return to correct or a reminder for each agency."))

  @OptionGroup var round: RoundFolderArgument

  @Option(
    help: ArgumentHelp(
      say("Ngày của thư; mặc định: hôm nay.", "Day of the messages; default: today."),
      valueName: "DATE"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      say("Hạn gửi lại.", "The day by which answers are asked for."), valueName: "DATE"))
  var by: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let console = global.console
    let outcome = try await AnswerRound(
      folder: round.folder, day: try date.map(DateOption.read),
      answerBy: try by.map(DateOption.read)
    ).run()
    func count(_ kind: AnswerRound.Kind) -> Int { outcome.answers.count { $0.kind == kind } }
    console.note(
      say(
        "Đã lập trong “3 Tra lai”: \(count(.receipt)) thư báo nhận, \(count(.correction)) bản cần "
          + "sửa, \(count(.reminder)) thư nhắc; danh sách: danh-sach.csv.",
        "Written to “3 Tra lai”: receipts \(count(.receipt)), returns to correct "
          + "\(count(.correction)), reminders \(count(.reminder)); the list: danh-sach.csv."))
    let without = outcome.answers.filter { $0.address.isEmpty }.count
    if without > 0 {
      console.note(
        say(
          "\(without) cơ quan chưa có địa chỉ trong danh-ba.csv: chỉ có thư dạng văn bản.",
          "\(without) agencies have no address in danh-ba.csv: their messages are text only."))
    }
    for agency in outcome.toReview {
      console.note(
        say("Cần xem trước khi trả lời: \(agency.name)", "To be looked at first: \(agency.name)"))
    }
    console.reportWaiting(outcome.journalWaits)
  }
}
