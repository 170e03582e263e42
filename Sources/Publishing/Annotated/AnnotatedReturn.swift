import Forms
import Messages
import PARIndex
import Provenance
import WorkbookWriting

/// A return given back: a fresh template with everything that was understood filled in, faulty
/// cells coloured and commented, the list of problems first, and what could not be placed kept.
public enum AnnotatedReturn {
  /// Writes it.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - submission: what the return says.
  ///   - problems: what is to be reported about it, repairs included.
  ///   - words: the Vietnamese sentence of a problem.
  ///   - path: where to write.
  /// - Returns: what was meant to be written.
  /// - Throws: what was refused, with sheet and cell.
  @discardableResult
  public static func write(
    plan: Plan, submission: Submission, problems: [Problem], words: (Problem) -> String,
    to path: String
  ) throws(WriteError) -> [SheetDigest] {
    let rows = TemplateRows(plan: plan, agency: submission.sender.value)
    var filling = FormFilling(submission, rows: rows, period: plan.header.period)
    let leftovers = submission.leftovers(besides: filling)
    let trace = ReturnTrace(submission, rows: rows)
    let geometries = TemplateParts(plan: plan, rows: rows, filling: filling).geometries
    let all = ordered(problems)
    // Each faulty cell is coloured and commented; the list has one line for what one act settles.
    for problem in all {
      guard let target = trace.target(of: problem) else { continue }
      add(FormNote(severity: problem.severity, words: words(problem)), to: target, &filling)
    }
    let wording = Wording(.vi, of: plan)
    let lines = ProblemAct.acts(all).map { act in
      CorrectionSheet.Line(
        act: act,
        words: words(act.first) + wording.otherAdvice(for: act) + wording.more(of: act),
        link: trace.target(of: act.first).flatMap { link(to: $0, geometries) })
    }
    let parts = TemplateParts(plan: plan, rows: rows, filling: filling)
    let list = CorrectionSheet(
      plan: plan, submission: submission, lines: lines, hasLeftovers: !leftovers.isEmpty)
    return try WorkbookWriter.write(to: path, parts.properties) { book throws(WriteError) in
      try list.write(in: book)
      try InstructionSheet(parts: parts).write(in: book)
      try parts.write(in: book)
      if !leftovers.isEmpty {
        try LeftoverSheet(leftovers: leftovers, note: submission.source.name).write(in: book)
      }
    }
  }

  /// Each problem once: errors first, then warnings, then notes, each in the order of all lists.
  private static func ordered(_ problems: [Problem]) -> [Problem] {
    Set(problems).sorted { left, right in
      left.severity != right.severity ? left.severity > right.severity : left < right
    }
  }

  private static func add(
    _ note: FormNote, to target: ReturnTrace.Target, _ filling: inout FormFilling
  ) {
    switch target {
    case .cell(let cell): filling.notes[cell, default: []].append(note)
    case .head(let line): filling.headNotes[line, default: []].append(note)
    }
  }

  private static func link(
    to target: ReturnTrace.Target, _ geometries: [FormGeometry]
  ) -> (target: String, text: String)? {
    switch target {
    case .cell(let cell):
      guard let geometry = geometries.first(where: { $0.form == cell.form }),
        let reference = geometry.reference(of: cell)
      else { return nil }
      return link(geometry, reference)
    case .head(let line):
      guard let geometry = geometries.first(where: \.hasIdentification) else { return nil }
      return link(geometry, geometry.value(of: line))
    }
  }

  private static func link(
    _ geometry: FormGeometry, _ reference: CellReference
  ) -> (target: String, text: String) {
    let sheet = geometry.form.sheetName
    return ("\(SheetName.quoted(sheet))!\(reference)", "\(sheet), \(reference)")
  }
}
