import Provenance
import Testing

@Suite struct PlaceTests {
  static let sheet = Place(file: "SNV.xlsx", sheet: "Phụ lục I")

  @Test func aCellOfASheetKeepsFileAndSheet() {
    let cell = CellReference(row: 12, column: 7)
    #expect(Self.sheet.at(cell).description == "SNV.xlsx › Phụ lục I › G12")
    #expect(Self.sheet.at(row: 12, column: 7) == Self.sheet.at(cell))
    #expect(Self.sheet.at(cell).at(row: 1, column: 1).cell?.description == "A1")
  }

  @Test(arguments: [("Phụ lục I", "Phụ lục I"), ("", nil)] as [(String, String?)])
  func theOnlySheetOfACSVFileHasNoName(name: String, sheet: String?) {
    #expect(Place(file: "f").sheet(named: name) == Place(file: "f", sheet: sheet))
  }
}
