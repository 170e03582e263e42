import Testing

@testable import Publishing

@Suite struct ListPagesTests {
  @Test func aLongListGoesOnOverFurtherSheets() {
    let pages = ListPages.sources
    #expect([0, 1, 500_000, 500_001, 1_600_000].map(ListPages.count) == [1, 1, 1, 2, 4])
    #expect(pages.name(0) == "Nguồn")
    #expect(pages.name(2) == "Nguồn (3)")
    #expect(pages.table(0) == "Nguon" && pages.table(2) == "Nguon3")
    #expect(pages.address(ofLine: 0) == "'Nguồn'!$A$6")
    #expect(pages.address(ofLine: 499_999) == "'Nguồn'!$A$500005")
    #expect(pages.address(ofLine: 500_000) == "'Nguồn (2)'!$A$6")
  }
}
