import ArgumentParser
import Operations

/// `debug`: inner states as text, for developers.
struct DebugCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug", abstract: "Inner states as text.", shouldDisplay: false,
    subcommands: [CatalogueCommand.self, UnderstandCommand.self])

  /// The page of problem codes, made at the top of the program's repository.
  struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "catalogue")
    func run() async throws {
      let page = try await ProblemPage.markdown(repository: ".")
      try StandardStreams.writeOutput(Array(page.utf8))
    }
  }

  /// A return as it was understood, with the reasons.
  struct UnderstandCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "understand")
    @Argument var file: String
    @OptionGroup var global: GlobalOptions
    func run() async throws {
      let plan = try global.loadPlan().plan
      let returns = try await ReturnFilesReader(plan: plan).read([file])
      for one in returns.files {
        try StandardStreams.writeOutput(Array(TerminalText.lines(one.understanding).utf8))
        global.console.report(one.problems)
      }
    }
  }
}
