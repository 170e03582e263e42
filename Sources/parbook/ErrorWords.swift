import Messages
import Operations

extension OperationError {
  /// What the error says, in the language of this run, line by line.
  var lines: [String] {
    guard case .inputUnusable(_, let problems) = self else { return [words] }
    return [words] + problems.map(Wording(language).line)
  }

  private var words: String {
    let wording = Wording(language)
    return switch self {
    case .usage(let fault): say("Lỗi: ", "Error: ") + fault.words
    case .inputUnavailable(let file, let reason):
      say("Lỗi: không mở được \(file): ", "Error: cannot open \(file): ")
        + wording.text(reason)
    case .inputUnusable(let file, _):
      say("Lỗi: không dùng được \(file):", "Error: \(file) cannot be used:")
    case .round(let folder, let fault): say("Lỗi: ", "Error: ") + fault.words(folder)
    case .outputRefused(let file, .exists):
      say(
        "Lỗi: \(file) đã có; thêm --force để ghi đè.",
        "Error: \(file) exists; add --force to replace it.")
    case .outputRefused(let file, .isInput):
      say(
        "Lỗi: \(file) là tệp đầu vào, không được ghi đè.",
        "Error: \(file) is an input and is never overwritten.")
    case .outputRefused(let file, .failed(let reason)):
      say("Lỗi: không ghi được \(file): ", "Error: cannot write \(file): ")
        + wording.text(reason)
    case .outputRefused(let file, .notWritten(let words)):
      say("Lỗi: không ghi được \(file): ", "Error: cannot write \(file): ") + words
    case .outputRefused(let file, .notAsMeant(let sheet)):
      say(
        "Lỗi: \(file) ghi ra không đúng: trang \(sheet) khác với dữ liệu đã tính; không tạo tệp. "
          + "Kiểm tra ổ đĩa rồi chạy lại.",
        "Error: \(file) was not written rightly: sheet \(sheet) differs from what was computed; "
          + "no file was made. Check the disk and run again.")
    case .outputRefused(let file, .notReadableAfterwards(let problem)):
      say(
        "Lỗi: \(file) ghi ra không đọc lại được: ", "Error: \(file) could not be read back: ")
        + wording.sentence(for: problem)
    }
  }
}

extension UsageFault {
  /// What is wrong with the options, in the language of this run.
  fileprivate var words: String {
    switch self {
    case .agencyUnknown(let name, let candidates) where candidates.isEmpty:
      say(
        "--agency: kế hoạch không có cơ quan “\(name)”.",
        "--agency: the plan has no agency “\(name)”.")
    case .agencyUnknown(let name, let candidates):
      say(
        "--agency: “\(name)” không chỉ đúng một cơ quan; có thể là: ",
        "--agency: “\(name)” names no single agency; it may be: ")
        + candidates.joined(separator: " | ")
    case .agencyIsGroup(let name):
      say(
        "--agency: “\(name)” là một nhóm, không phải một cơ quan.",
        "--agency: “\(name)” is a group, not an agency.")
    case .agencyWithoutRows(let name):
      say(
        "--agency: kế hoạch không giao việc cho \(name).",
        "--agency: the plan gives \(name) nothing to report.")
    case .agencyForSeveralFiles(let count):
      say(
        "--agency chỉ dùng với một tệp; ở đây có \(count) tệp.",
        "--agency is for a single file; there are \(count).")
    case .supplementUnknown(let name):
      say(
        "--supplement: “\(name)” không có trong các tệp đầu vào.",
        "--supplement: “\(name)” is none of the inputs.")
    case .periodUnclear(let text):
      say(
        "--period: không rõ “\(text)” là kỳ nào; viết như “Quý III năm 2020”, “9 tháng đầu năm 2020”.",
        "--period: “\(text)” is no clear period; write it like “Quý III năm 2020”.")
    case .templatesNotLater(let returns, let templates, let isTyped):
      say(
        "--from: các phiếu là của kỳ “\(returns)”, biểu mẫu là của kỳ “\(templates)”; biểu mẫu phải "
          + "thuộc kỳ sau"
          + (isTyped ? "." : ": thêm --period, ví dụ “Quý IV năm 2020”."),
        "--from: the returns are on “\(returns)” and the templates on “\(templates)”; templates must "
          + "be of a later period" + (isTyped ? "." : ": add --period, such as “Quý IV năm 2020”."))
    case .outputEnding(let name, let possible):
      say(
        "không rõ ghi \(name) theo dạng nào; tên tệp phải có đuôi ",
        "\(name): its ending tells no form that can be written; give ")
        + possible.joined(separator: " | ")
    case .workbookToStandardOutput:
      say(
        "sổ .xlsx không ghi ra đầu ra chuẩn được; thêm -o TỆP.xlsx.",
        "a workbook cannot be written to standard output; add -o FILE.xlsx.")
    case .outputTwice(let name):
      say("\(name) được dùng cho hai kết quả.", "\(name) is given for two outputs.")
    }
  }
}
