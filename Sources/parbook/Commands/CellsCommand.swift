import ArgumentParser
import Messages
import Operations

/// `cells`: every non-empty cell of any XLSX, XLS, ODS, DOCX or CSV.
struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: say(
      "Liệt kê mọi ô có nội dung của một tệp.", "Lists every non-empty cell of a file."))

  @Argument(
    help: ArgumentHelp(
      say("Tệp; - là đầu vào chuẩn.", "The file; - is standard input."), valueName: "FILE"))
  var file: String

  @Flag(help: ArgumentHelp(say("In dạng JSON.", "Print JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let listing = ListCells(path: file)
    let wording = Wording(language)
    switch try listing.read() {
    case .success(let workbook):
      if json {
        try listing.writeJSON(workbook, words: wording)
      } else {
        try StandardStreams.writeOutput(Array(listing.text(workbook).utf8))
        global.console.report(workbook.problems)
      }
    case .failure(let refusal):
      global.console.error(wording.line(for: refusal.problem))
      throw ExitCode(66)
    }
  }
}
