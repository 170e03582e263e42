import PARIndex
import Provenance

/// What was done with a round: an act of its journal, by the word that stands there.
enum RoundAct: String, CaseIterable {
  /// The folder was made.
  case made = "tạo đợt"
  /// A file was received.
  case received = "nhận"
  /// A file counts before all others of its agency.
  case newest = "dùng bản này"
  /// A file supplements what its agency sent before.
  case supplement = "dùng để bổ sung"
  /// A file does not count.
  case setAside = "không dùng"
  /// A receipt was written.
  case receipt = "báo đã nhận"
  /// A return was annotated, to be sent back.
  case sentBack = "trả lại để sửa"
  /// A reminder was written.
  case reminded = "nhắc"
  /// The decisions up to a line of their table are known.
  case decided = "ghi quyết định"
  /// The figures of the round before were taken over.
  case tookPrevious = "lấy số kỳ trước"
  /// A workbook was written.
  case consolidated = "tổng hợp"
  /// A package was written.
  case packed = "đóng gói"
}

/// The columns of the journal.
enum JournalColumn: String, RoundColumn {
  case time = "Thời điểm"
  case who = "Người làm"
  case act = "Việc"
  case file = "Tệp"
  case sha256 = "SHA-256"
  case agency = "Cơ quan"
  case reason = "Lý do"
  case receivedOn = "Ngày nhận"
  case sender = "Nhận từ"

  static var needed: [Self] { [.act, .file, .sha256, .reason] }
}

/// A line of the journal.
struct JournalLine: Hashable, Sendable {
  /// When it was written: `2020-10-05T08:30:00+07:00`; nil for what was found without a line.
  var time: String?
  /// Who did it: `lan@may-so-noi-vu`.
  var who = ""
  /// What was done; nil for a word that this program does not know.
  var act: RoundAct?
  /// The file concerned; one that was received by its path below the folder of such files.
  var file = ""
  /// Its digest.
  var sha256 = ""
  /// Id of the agency concerned.
  var agency = ""
  /// Why, in the words of whoever did it.
  var reason = ""
  /// The day on which a file was received.
  var receivedOn: CivilDate?
  /// Who a file was received from: the sender of a mail.
  var sender = ""

  /// The line of a table.
  var row: RoundTable<JournalColumn>.Row {
    [
      .time: time ?? "", .who: who, .act: act?.rawValue ?? "", .file: file, .sha256: sha256,
      .agency: agency, .reason: reason, .receivedOn: receivedOn?.vietnamese ?? "", .sender: sender,
    ]
  }
}

extension JournalLine {
  /// Reads the line of a table.
  init(_ row: RoundTable<JournalColumn>.Row) {
    time = row[.time]
    who = row[.who] ?? ""
    act = row[.act].flatMap { RoundAct(rawValue: $0) }
    file = row[.file] ?? ""
    sha256 = row[.sha256] ?? ""
    agency = row[.agency] ?? ""
    reason = row[.reason] ?? ""
    receivedOn = row[.receivedOn].flatMap(RoundDay.read)
    sender = row[.sender] ?? ""
  }
}
