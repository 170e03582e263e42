import Provenance
import Testing

@testable import Messages

@Suite("What readers and the system say, in both languages")
struct FaultWordsTests {
  static let faults: [(Fault, vi: String, en: String)] = [
    (
      Fault(.damage(.checksum), part: "xl/worksheets/sheet1.xml"),
      "sai mã kiểm tra CRC, phần xl/worksheets/sheet1.xml",
      "CRC mismatch, part xl/worksheets/sheet1.xml"
    ),
    (
      Fault(.damage(.xmlTag), part: "xl/workbook.xml", line: 7),
      "thẻ XML không khớp, phần xl/workbook.xml, dòng 7",
      "mismatched tag, part xl/workbook.xml, line 7"
    ),
    (
      Fault(.danger(.row(1_048_577)), part: "x"), "hàng 1048577 nằm ngoài trang tính, phần x",
      "row 1048577 outside the sheet, part x"
    ),
    (
      Fault(.format(.textNamed("xlsx"))), "văn bản (CSV) mang đuôi .xlsx",
      "text (CSV) under the name .xlsx"
    ),
    (Fault(.limit(.zipEntries, 10_000)), "số mục ZIP ≤ 10000", "ZIP entries ≤ 10000"),
    (Fault(.count(10_001), part: "a.xml"), "10001, phần a.xml", "10001, part a.xml"),
    (Fault(.format(.xlsb)), "XLSB", "XLSB"),
    (
      Fault(.skipped(.styles(.xmlEnd)), part: "s.xml", line: 1),
      "không đọc được bảng định dạng: XML bị cụt, phần s.xml, dòng 1",
      "styles cannot be read: XML ends too early, part s.xml, line 1"
    ),
    (
      Fault(.system(.folderMissing("kq"))), "thư mục kq không tồn tại",
      "the folder kq does not exist"
    ),
    (Fault(.system(.other(71))), "lỗi hệ thống số 71", "system error 71"),
    (Fault(.content(.boolean)), "0 hoặc 1", "0 or 1"),
  ]

  @Test(arguments: faults.indices) func areSaidInBothLanguages(_ index: Int) {
    let (fault, vi, en) = Self.faults[index]
    #expect(Wording(.vi).text(fault) == vi && Wording(.en).text(fault) == en)
  }

  @Test func aTextThatLooksLikeAFaultIsLeftAlone() {
    #expect(
      Wording(.vi).sentence(for: Problem(.columnUnknown, found: "ZIP", used: "1"))
        .contains("“ZIP”"))
    let file = Problem(.fileUnsupported, found: .fault(Fault(.format(.html))))
    #expect(Wording(.vi).sentence(for: file).contains("trang web (HTML)"))
    #expect(Wording(.en).sentence(for: file).contains("is HTML"))
  }
}
