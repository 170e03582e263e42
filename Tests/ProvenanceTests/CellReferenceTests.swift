import Provenance
import Testing

@Suite("Cell addresses")
struct CellReferenceTests {
  @Test(
    "A1 text is read and printed",
    arguments: [
      ("A1", 1, 1), ("G12", 12, 7), ("Z1", 1, 26), ("AA1", 1, 27), ("AB10", 10, 28),
      ("AZ2", 2, 52), ("BA2", 2, 53), ("ZZ9", 9, 702), ("AAA9", 9, 703),
      ("XFD1048576", 1_048_576, 16_384),
    ])
  func readsAndPrints(text: String, row: Int, column: Int) throws {
    let reference = try #require(CellReference(a1: text))
    #expect(reference.row == row)
    #expect(reference.column == column)
    #expect(reference.description == text)
    #expect(reference == CellReference(row: row, column: column))
  }

  @Test("Dollar signs and small letters are read", arguments: ["$G$12", "g12", "$g12", "G$12"])
  func readsVariants(text: String) {
    #expect(CellReference(a1: text) == CellReference(row: 12, column: 7))
  }

  @Test(
    "What is no address is refused",
    arguments: [
      "", "A", "12", "A0", "XFE1", "AAAA1", "A1048577", "A12345678", "1A", "A1B", "A-1", "A 1",
      "Ă1", "A1.5", "$", "R1C1",
    ])
  func refuses(text: String) {
    #expect(CellReference(a1: text) == nil)
  }

  @Test("Column letters agree with counting one by one")
  func lettersAgreeWithCounting() {
    // The plain twin: write out A, B, …, Z, AA, … in order.
    let alphabet = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    var counted = alphabet
    counted += alphabet.flatMap { first in alphabet.map { first + $0 } }
    outer: for first in alphabet {
      for second in alphabet {
        for third in alphabet {
          counted.append(first + second + third)
          if counted.count == CellReference.maximumColumn { break outer }
        }
      }
    }
    #expect(counted.count == CellReference.maximumColumn)
    for (index, letters) in counted.enumerated() {
      #expect(CellReference.columnLetters(index + 1) == letters)
      #expect(CellReference(a1: letters + "7")?.column == index + 1)
    }
  }

  @Test("Numbers below one are brought to the edge; none traps")
  func clampsAtTheEdge() {
    #expect(CellReference(row: 0, column: -5) == CellReference(row: 1, column: 1))
    #expect(CellReference(row: .max, column: .min).column == 1)
    #expect(CellReference.columnLetters(0) == "A")
  }

  @Test("Reading order is by row, then column")
  func ordersByRowThenColumn() {
    let texts = ["B1", "A2", "AA1", "A10", "Z2", "A1"]
    let ordered = texts.compactMap { CellReference(a1: $0) }.sorted().map(\.description)
    #expect(ordered == ["A1", "B1", "AA1", "A2", "Z2", "A10"])
  }
}
