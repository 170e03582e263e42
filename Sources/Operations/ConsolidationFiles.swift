import Messages
import PARIndex
import Publishing
import WorkbookWriting

/// Writes what a consolidation is handed over as.
enum ConsolidationFiles {
  /// Writes the workbook, in the language `sheets`, and the canonical JSON and the report where they
  /// are asked for; all appear or none.
  static func write(
    _ consolidation: Consolidation, found: [FoundFile], language: Language,
    workbook: String, in sheets: Language = .vi,
    json: String?, report: (path: String, language: Language)? = nil, with outputs: AtomicOutput
  ) throws(OperationError) {
    let sentences = Wording(sheets, of: consolidation.plan)
    try outputs.together { pending throws(OperationError) in
      try pending.workbook(workbook) { path throws(WriteError) in
        try ConsolidatedWorkbook.write(
          consolidation, in: sheets, words: { sentences.sentence(for: $0) }, to: path)
      }
      if let json {
        try pending.write(self.json(consolidation, found: found, language: language), to: json)
      }
      if let report {
        try pending.document(report.path) { () throws(WriteError) in
          try ProvincialReport(consolidation, language: report.language)
        }
      }
    }
  }

  /// Refuses a path for the report that may not be written, or a name that programs would not open.
  static func check(report: String, with outputs: AtomicOutput) throws(OperationError) {
    guard report.lowercased().hasSuffix(".docx") else {
      throw .usage(.outputEnding(report, possible: [".docx"]))
    }
    try outputs.check(report)
  }

  /// The canonical JSON.
  static func json(
    _ consolidation: Consolidation, found: [FoundFile], language: Language
  ) -> [UInt8] {
    let words = Wording(language, of: consolidation.plan)
    let text = ConsolidationJSON.text(consolidation, inputs: found) { words.sentence(for: $0) }
    return Array(text.utf8)
  }
}
