import Operations
import PARIndex

extension RoundFault {
  /// What is wrong with a round, in the language of this run.
  func words(_ folder: String) -> String {
    switch self {
    case .noRound:
      say(
        "\(folder) không phải thư mục của một đợt báo cáo (không có dot.csv); lập bằng lệnh round new.",
        "\(folder) is not the folder of a round (it has no dot.csv); make one with round new.")
    case .exists:
      say("\(folder) đã là một đợt báo cáo.", "\(folder) is a round already.")
    case .notEmpty:
      say(
        "\(folder) có tệp khác; chọn một thư mục mới hoặc trống.",
        "\(folder) holds other files; choose a new or empty folder.")
    case .locked(let person, let since):
      say(
        "\(folder) đang được \(person) dùng từ \(since); chờ lệnh đó xong rồi chạy lại.",
        "\(folder) has been in use by \(person) since \(since); wait for that and run again.")
    case .headUnclear(let line, let value):
      say(
        "dot.csv: không hiểu dòng “\(line)” (“\(value)”); ngày viết như 05/10/2020.",
        "dot.csv: the line “\(line)” is not understood (“\(value)”); write days as 05/10/2020.")
    case .columnMissing(let table, let column):
      say(
        "\(table) thiếu cột “\(column)”; lấy lại bản trước khi sửa.",
        "\(table) has no column “\(column)”; put back what stood there before it was edited.")
    case .periodNotAfter(let period):
      say(
        "đợt trước báo cáo \(period), không kết thúc trước kỳ mới.",
        "the round before reports on \(period), which does not end before the new period.")
    case .fileUnknown(let name, let candidates):
      say(
        "đợt này không có đúng một tệp “\(name)”; các tệp: ",
        "the round has no single file “\(name)”; its files: ")
        + candidates.joined(separator: " | ")
    case .reasonMissing:
      say("--reason phải nêu lý do.", "--reason must give a reason.")
    case .notConsolidated:
      say(
        "\(folder) chưa có sổ tổng hợp; chạy round consolidate trước.",
        "\(folder) has no consolidated workbook yet; run round consolidate first.")
    case .workbookChanged(let name):
      say(
        "\(name) đã được sửa sau khi lập; chạy round consolidate để lấy các quyết định rồi đóng gói.",
        "\(name) was edited after it was written; run round consolidate to take in what was "
          + "typed, then pack.")
    case .noPackage(let name):
      say(
        "\(name) không phải gói của một đợt báo cáo (round pack).",
        "\(name) is no package of a round (round pack).")
    }
  }
}

extension RoundStatus.State {
  /// The state in the language of this run.
  var words: String {
    switch self {
    case .notSent: say("chưa gửi", "nothing sent")
    case .signedOnly: say("có bản ký, thiếu bản mềm", "signed copy only")
    case .toCorrect: say("cần sửa", "to be corrected")
    case .toReview: say("cần xem", "to be looked at")
    case .usable: say("dùng được", "usable")
    }
  }
}

extension RoundStatus.Ground {
  /// Why a file counts, or does not, in the language of this run.
  var words: String {
    switch self {
    case .only: say("bản duy nhất", "the only one")
    case .newest: say("ngày báo cáo mới nhất", "the newest report date")
    case .chosen(let reason): say("được chọn: \(reason)", "chosen: \(reason)")
    case .supplement(let reason): say("bổ sung: \(reason)", "supplement: \(reason)")
    case .contradicted(let by): say("cùng ngày, khác \(by)", "of one date, differs from \(by)")
    case .superseded(let by): say("đã có bản thay: \(by)", "superseded by \(by)")
    case .repeated(let of): say("trùng với \(of)", "the same as \(of)")
    case .setAside(let reason): say("không dùng: \(reason)", "set aside: \(reason)")
    case .otherPeriod: say("kỳ khác", "another period")
    case .blank: say("chưa điền gì", "nothing filled in")
    case .refused(let code):
      say("không dùng được [\(code.rawValue)]", "unusable [\(code.rawValue)]")
    }
  }
}
