import PARIndex
import Provenance
import Testing

extension Sample {
  static let file = "SNV.xlsx"

  static func place(_ sheet: String, _ a1: String) -> Place {
    Place(file: file, sheet: sheet, cell: CellReference(a1: a1))
  }

  /// A return of Sở Nội vụ: a right value, one above the maximum, one for a row it does not lead, a
  /// sum typed into a parent, a task with a state nobody knows.
  static func submission() throws -> Submission {
    let one = "Bảng 1"
    let two = "Bảng 2"
    let scores = [
      try score(
        "1.1", "A7", .value(Found(try points("3.5"), written: "3,5", place: place(one, "G7")))),
      try score(
        "1.1.1", "A8", .value(Found(try points("1.5"), written: "1,5", place: place(one, "G8"))),
        evidence: Found("QĐ số 12/QĐ-UBND", written: "QĐ số 12/QĐ-UBND", place: place(one, "H8"))),
      try score("1.1.2", "A9", .rejected(Found("2,5", written: "2,5", place: place(one, "G9")))),
      try score(
        "1.3", "A10", .value(Found(try points("2"), written: "2", place: place(one, "G10")))),
    ]
    let tasks = [
      TaskReport(
        code: Found(try code("1.1.2"), written: "1.1.2", place: place(two, "A5")),
        state: .rejected(Found("gần xong", written: "gần xong", place: place(two, "H5"))),
        achieved: .value(Found(try points("96"), written: "96", place: place(two, "I5"))),
        total: .value(Found(try points("100"), written: "100", place: place(two, "J5"))),
        completedOn: .value(
          Found(
            try #require(CivilDate(iso: "2020-10-01")), written: "1/10/2020",
            place: place(two, "K5"))))
    ]
    return Submission(
      sender: Found(interior, written: "SNV", place: place(one, "C2")),
      source: SourceFile(name: file, sha256: String(repeating: "0", count: 64)),
      period: Found("Quý III/2020", written: "Quý III/2020", place: place(one, "C3")),
      preparedBy: Found("=Nguyễn Văn A", written: "=Nguyễn Văn A", place: place(one, "C5")),
      scores: scores, tasks: tasks,
      unplaced: [
        Found("Ghi chú của sở", written: "Ghi chú của sở", place: place(one, "B30"))
      ])
  }

  private static func score(
    _ text: String, _ a1: String, _ reading: Reading<Points>, evidence: Found<String>? = nil
  ) throws -> ScoreReport {
    ScoreReport(
      code: Found(try code(text), written: text, place: place("Bảng 1", a1)),
      selfScore: reading, evidence: evidence)
  }

  static func problems() -> [Problem] {
    [
      Problem(
        .aboveMaximum, agency: "so-noi-vu", place: place("Bảng 1", "G9"),
        row: Problem.Row("1.1.2", .criterion),
        found: "2,5", expected: "2"),
      Problem(
        .decimalComma, agency: "so-noi-vu", place: place("Bảng 1", "G8"),
        row: Problem.Row("1.1.1", .criterion),
        found: "1,5", used: "1.5"),
      Problem(
        .stateUnknown, agency: "so-noi-vu", place: place("Bảng 2", "H5"),
        row: Problem.Row("1.1.2", .task),
        found: "gần xong"),
      Problem(
        .planCellChanged, agency: "so-noi-vu", place: place("Bảng 1", "C8"),
        row: Problem.Row("1.1.1", .criterion),
        found: "2", expected: "1.5"),
      Problem(.reportDateMissing, agency: "so-noi-vu", place: Place(file: file)),
      Problem(
        .rowMissing, agency: "so-noi-vu", place: Place(file: file),
        row: Problem.Row("9.9", .criterion)),
    ]
  }
}
