import Messages
import PARIndex
import Publishing
import WorkbookWriting

/// Writes what a consolidation is handed over as.
enum ConsolidationFiles {
  /// Writes the workbook, and the canonical JSON where it is asked for; both appear or neither.
  static func write(
    _ consolidation: Consolidation, found: [FoundFile], language: Language, workbook: String,
    json: String?, with outputs: AtomicOutput
  ) throws(OperationError) {
    let vietnamese = Wording(.vi)
    try outputs.together { pending throws(OperationError) in
      try pending.workbook(workbook) { path throws(WriteError) in
        try ConsolidatedWorkbook.write(
          consolidation, words: { vietnamese.sentence(for: $0) }, to: path)
      }
      guard let json else { return }
      try pending.write(self.json(consolidation, found: found, language: language), to: json)
    }
  }

  /// The canonical JSON.
  static func json(
    _ consolidation: Consolidation, found: [FoundFile], language: Language
  ) -> [UInt8] {
    let words = Wording(language)
    let text = ConsolidationJSON.text(consolidation, inputs: found) { words.sentence(for: $0) }
    return Array(text.utf8)
  }
}
