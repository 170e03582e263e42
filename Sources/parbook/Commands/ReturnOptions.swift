import ArgumentParser

/// What the commands that take returns one by one have in common.
struct ReturnOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("Tệp và thư mục; - là đầu vào chuẩn.", "Files and folders; - is standard input."),
      valueName: "FILE"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      say("Cơ quan báo cáo (khi chỉ có một tệp).", "Who reports, for a single file."),
      valueName: "NAME"))
  var agency: String?
}

/// Whether outputs may take the place of existing files.
struct OutputOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(say("Ghi đè tệp đã có.", "Replace existing outputs.")))
  var force = false
}
