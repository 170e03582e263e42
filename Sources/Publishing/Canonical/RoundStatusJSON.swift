import PARIndex
import Provenance

/// The status of a round, schema `parbook/round-status/1`.
///
/// ```json
/// {"schema": "parbook/round-status/1", "period": "Quý III năm 2020", "due": "2020-10-05",
///  "counts": {"notSent": 2, …}, "agencies": [{"id": "so-noi-vu", "name": "Sở Nội vụ",
///  "state": "usable", "receivedOn": "2020-10-01", "daysLate": 0, "sent": 1, "lastReminded": null,
///  "files": [{"file": "SNV.xlsx", "counts": true, "why": "only", …}]}], "others": [{…}]}
/// ```
public enum RoundStatusJSON {
  /// The text, with a newline at its end.
  public static func text(_ status: RoundStatus) -> String {
    var json = JSONWriter()
    json.object {
      $0.member("schema", "parbook/round-status/1")
      $0.member("period", status.period.label)
      $0.member("periodFirst", status.period.first.description)
      $0.member("periodLast", status.period.last.description)
      $0.member("due", status.due?.description)
      $0.key("counts")
      $0.object { counts in
        for state in RoundStatus.State.allCases {
          counts.member(state.rawValue, status.lines.count { $0.state == state })
        }
      }
      $0.objects("agencies", status.lines) { line($1, &$0) }
      $0.objects("others", status.others) { file($1, &$0) }
    }
    return json.finished
  }

  private static func line(_ line: RoundStatus.Line, _ json: inout JSONWriter) {
    json.member("id", line.agency.id.text)
    json.member("name", line.agency.name)
    json.member("state", line.state.rawValue)
    json.member("receivedOn", line.receivedOn?.description)
    json.member("daysLate", line.daysLate)
    json.member("sent", line.files.count)
    json.member("rowsReported", line.rowsReported)
    json.member("rowsExpected", line.rowsExpected)
    json.member("errors", line.problems.count { $0.severity == .error })
    json.member("warnings", line.problems.count { $0.severity == .warning })
    json.member("lastReminded", line.lastReminded)
    json.objects("files", line.files) { file($1, &$0) }
  }

  private static func file(_ file: RoundStatus.File, _ json: inout JSONWriter) {
    json.member("file", file.name)
    json.member("receivedOn", file.receivedOn?.description)
    json.member("receivedFrom", file.receivedFrom.isEmpty ? nil : file.receivedFrom)
    json.member("counts", file.ground.counts)
    json.member("why", file.ground.name)
    json.member("detail", file.ground.detail)
  }
}

extension RoundStatus.Ground {
  /// A word for it.
  fileprivate var name: String {
    switch self {
    case .only: "only"
    case .newest: "newest"
    case .chosen: "chosen"
    case .supplement: "supplement"
    case .contradicted: "contradicted"
    case .superseded: "superseded"
    case .repeated: "repeated"
    case .setAside: "setAside"
    case .otherPeriod: "otherPeriod"
    case .blank: "blank"
    case .refused: "refused"
    }
  }

  /// The file, reason or code that goes with it.
  fileprivate var detail: String? {
    switch self {
    case .only, .newest, .otherPeriod, .blank: nil
    case .chosen(let text), .supplement(let text), .setAside(let text), .contradicted(let text),
      .superseded(let text), .repeated(let text):
      text
    case .refused(let code): code.rawValue
    }
  }
}
