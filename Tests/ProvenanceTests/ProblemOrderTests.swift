import Provenance
import Testing

@Suite("The one order of problems")
struct ProblemOrderTests {
  private static let places: [Place?] = [
    nil, Place(file: "A.csv"), Place(file: "A.csv", cell: CellReference(row: 2, column: 1)),
    Place(file: "A.csv", sheet: ""), Place(file: "A.csv", sheet: "Phụ lục I"),
    Place(file: "A.csv", sheet: "Phụ lục I", cell: CellReference(row: 9, column: 2)),
    Place(file: "A.csv", sheet: "Phụ lục I", cell: CellReference(row: 10, column: 1)),
    Place(file: "B.csv", sheet: "Phụ lục I"),
  ]

  /// Slots that read alike and are not the same.
  private static let slots: [Problem.Slot] = [
    "1.2", .rows([Problem.Row("1.2", .criterion)]), .rows([Problem.Row("1.2", .task)]),
    .points(tenThousandths: 12_000), .quantity(tenThousandths: 12_000), .oneOf(["1.2"]),
    .list(["1.2"]), .heading("1.2"), .list([.heading("1.2")]), .agency("1.2"),
  ]

  /// Problems that differ from each other in one slot or in several.
  private static var samples: [Problem] {
    var problems: [Problem] = []
    for place in places {
      for code in [ProblemCode.decimalComma, .notANumber] {
        for agency in [nil, "so-noi-vu"] {
          problems.append(Problem(code, agency: agency, place: place))
          problems.append(
            Problem(code, agency: agency, place: place, row: Problem.Row("1.2", .criterion)))
          problems.append(
            Problem(
              code, agency: agency, place: place, row: Problem.Row("1.2", .criterion), found: "1,5")
          )
          problems += slots.map {
            Problem(code, agency: agency, place: place, row: Problem.Row("1.2", .task), found: $0)
          }
          problems.append(
            Problem(code, agency: agency, place: place, related: places.compactMap(\.self)))
        }
      }
    }
    return problems
  }

  @Test("Of two different problems exactly one comes first")
  func isTotal() {
    for left in Self.samples {
      for right in Self.samples {
        let precedes = [left < right, right < left]
        #expect(precedes.count(where: \.self) == (left == right ? 0 : 1))
      }
    }
  }

  @Test("An absent slot and an empty one are told apart")
  func tellsAbsentFromEmpty() {
    let absent = Problem(.decimalComma, row: Problem.Row("1.2", .criterion))
    let empty = Problem(.decimalComma, row: Problem.Row("1.2", .criterion), found: "")
    #expect(absent != empty)
    #expect((absent < empty) != (empty < absent))
  }

  @Test("Sorting does not depend on the order in which problems were found")
  func doesNotDependOnTheFinding() {
    let sorted = Self.samples.sorted()
    #expect(Array(Self.samples.reversed()).sorted() == sorted)
    let interleaved =
      Self.samples.enumerated().filter { $0.offset % 3 == 1 }.map(\.element)
      + Self.samples.enumerated().filter { $0.offset % 3 != 1 }.map(\.element).reversed()
    #expect(interleaved.sorted() == sorted)
  }

  @Test("Problems with a place come first, in reading order")
  func placesComeFirst() {
    let places = Self.samples.sorted().map(\.place)
    let named = places.prefix { $0 != nil }
    #expect(places.dropFirst(named.count).allSatisfy { $0 == nil })
    let rows = named.compactMap { $0 }.filter { $0.sheet == "Phụ lục I" && $0.file == "A.csv" }
      .map { $0.cell?.row ?? 0 }
    #expect(rows == rows.sorted())
  }

  @Test("A place prints as far as it is known")
  func printsPlaces() {
    let cell = CellReference(row: 12, column: 7)
    #expect(
      Place(file: "SNV.xlsx", sheet: "Phụ lục I", cell: cell).description
        == "SNV.xlsx › Phụ lục I › G12")
    #expect(Place(file: "SNV.csv", cell: cell).description == "SNV.csv › G12")
    #expect(Place(file: "SNV.csv").description == "SNV.csv")
  }

  @Test("Every code is unique, stable text and has a severity")
  func codesAreUnique() {
    let codes = ProblemCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(
        code.utf8.allSatisfy {
          $0 == 0x2D || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
        })
    }
    #expect(Severity.note < .warning && Severity.warning < .error)
    #expect(Set(ProblemCode.allCases.map(\.severity)).count == 3)
  }
}
