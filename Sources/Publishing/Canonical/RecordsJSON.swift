import PARIndex
import Provenance

/// Returns as canonical records in JSON, schema `parbook/records/1`
/// (`Schema/records-1.schema.json`).
///
/// ```json
/// { "schema": "parbook/records/1", "plan": "7391/KH-UBND",
///   "inputs": {"found": 1, "read": 1, …},
///   "records": [{"agency": "so-noi-vu", …, "annex": "I", "code": "1.1", …,
///      "values": {"selfScore": {"value": 1.5, "written": "1,5", "cell": "G12",
///                               "repairs": ["decimal-comma"]}}}],
///   "unplaced": [], "files": [{"file": "SNV.xlsx", …, "cells": {"read": 812, …},
///      "comments": {…}, "links": {…}, "runs": {…}, "sheets": {…}}], "problems": [] }
/// ```
public enum RecordsJSON {
  /// Name and version of the form.
  public static let schema = "parbook/records/1"

  /// The text of the file, with a newline at its end.
  ///
  /// - Parameters:
  ///   - submissions: the returns as read.
  ///   - plan: the plan, for the names of agencies and rows.
  ///   - problems: everything to report about them.
  ///   - inputs: what became of everything that was found.
  ///   - words: the sentence of a problem.
  /// - Returns: the text.
  public static func text(
    _ submissions: [Submission], plan: Plan, problems: [Problem], inputs: [FoundFile] = [],
    words: (Problem) -> String
  ) -> String {
    var json = JSONWriter()
    json.object {
      $0.member("schema", schema)
      $0.member("plan", plan.header.id)
      $0.member(inputs: inputs)
      $0.objects("records", Record.records(submissions, plan: plan)) { write($1, plan, to: &$0) }
      let unplaced = submissions.flatMap { one in one.unplaced.map { (one.sender.value, $0) } }
      $0.objects("unplaced", unplaced) {
        $0.member("agency", $1.0.text)
        $0.members(of: $1.1)
      }
      $0.objects("files", submissions) { object, one in
        object.member("file", one.source.name)
        object.member("agency", one.sender.value.text)
        object.members(of: one.source.delivery)
        object.members(of: one.account)
      }
      $0.objects("problems", problems) { $0.members(of: $1, words: words) }
    }
    return json.finished
  }

  private static func write(_ record: Record, _ plan: Plan, to json: inout JSONWriter) {
    let submission = record.submission
    json.member("agency", submission.sender.value.text)
    json.member("agencyName", plan.registry.name(submission.sender.value))
    json.member("period", submission.period?.value)
    json.member("reportedOn", submission.reportedOn?.value.description)
    json.member("annex", record.form.numeral)
    json.member("code", record.code.value.description)
    json.member("name", record.name)
    json.member("file", record.code.place.file)
    json.member("sheet", record.code.place.sheet)
    json.member("row", record.code.place.address?.row)
    json.member("sha256", submission.source.sha256)
    json.member("repairs", record.code.repairs.map(\.rawValue))
    json.key("values")
    json.object { json in
      for entry in record.entries {
        json.key(entry.column.jsonKey)
        json.object { write(entry, to: &$0) }
      }
    }
  }

  private static func write(_ entry: Record.Entry, to json: inout JSONWriter) {
    json.key("value")
    switch entry.used {
    case .text(let text), .code(let text): json.value(text)
    case .points(let points): json.value(points)
    case .count(let count): json.value(count)
    case .date(let date): json.value(date?.description)
    case nil: json.value(nil as String?)
    }
    json.member("written", entry.written)
    json.member("cell", entry.cell?.description)
    json.member("repairs", entry.repairs.map(\.rawValue))
  }
}
