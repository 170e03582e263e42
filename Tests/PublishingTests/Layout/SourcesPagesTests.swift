import Testing

@testable import Publishing

@Suite struct SourcesPagesTests {
  @Test func aLongListGoesOnOverFurtherSheets() {
    #expect([0, 1, 500_000, 500_001, 1_600_000].map(SourcesPages.count) == [1, 1, 1, 2, 4])
    #expect(SourcesPages.name(0) == "Nguồn")
    #expect(SourcesPages.name(2) == "Nguồn (3)")
    #expect(SourcesPages.address(ofLine: 0) == "'Nguồn'!$A$6")
    #expect(SourcesPages.address(ofLine: 499_999) == "'Nguồn'!$A$500005")
    #expect(SourcesPages.address(ofLine: 500_000) == "'Nguồn (2)'!$A$6")
  }
}
