import Foundation
import Provenance
import Testing

@testable import Messages

@Suite("What reader, system and libraries say, in Vietnamese")
struct TechnicalWordsTests {
  @Test(arguments: [
    (
      "CRC mismatch, part xl/worksheets/sheet1.xml",
      "sai mã kiểm tra CRC, phần xl/worksheets/sheet1.xml"
    ),
    (
      "mismatched tag, part xl/workbook.xml, line 7",
      "thẻ XML không khớp, phần xl/workbook.xml, dòng 7"
    ),
    ("row 1048577 outside the sheet, part x", "hàng 1048577 nằm ngoài trang tính, phần x"),
    ("text (CSV) under the name .xlsx", "văn bản (CSV) mang đuôi .xlsx"),
    ("ZIP entries <= 10000", "số mục ZIP ≤ 10000"),
    ("10001, part a.xml", "10001, phần a.xml"),
    ("XLSB", "XLSB"),
  ]) func isTranslated(english: String, vietnamese: String) {
    #expect(TechnicalWords.vietnamese(english) == vietnamese)
  }

  @Test func onlyFaultsOfFilesAreTranslated() {
    let cell = Problem(.notANumber, found: "XML")
    #expect(Wording(.vi).sentence(for: cell).contains("“XML”"))
    let file = Problem(.fileUnsupported, found: "HTML")
    #expect(Wording(.vi).sentence(for: file).contains("trang web (HTML)"))
    #expect(Wording(.en).sentence(for: file).contains("is HTML"))
  }

  /// Formats that are called the same in both languages.
  private static let names: Set<String> = [
    "PDF", "XLSB", "VSDX", "OpenDocument", "Apple Numbers", "XLS (Excel 97-2003)",
    "XLS (Excel 5/95)",
  ]

  @Test func everyFaultOfTheReaderHasItsWords() throws {
    let calls = try NSRegularExpression(
      pattern: #"(?:(?:damaged|refused|unsupported|limit)\(|found:)\s*"((?:[^"\\]|\\\(|\\.)*)""#)
    var count = 0
    for text in try Self.sources("Sources/Spreadsheet") {
      let range = NSRange(text.startIndex..., in: text)
      for match in calls.matches(in: text, range: range) {
        let phrase = try #require(Range(match.range(at: 1), in: text)).lowerBound
        let end = try #require(Range(match.range(at: 1), in: text)).upperBound
        let plain = Self.withoutValues(String(text[phrase..<end]))
        guard plain != "…", !Self.names.contains(plain) else { continue }
        count += 1
        #expect(TechnicalWords.knows(plain), "\(plain)")
      }
    }
    #expect(count > 50)
  }

  /// Values as `…`, the part left out.
  private static func withoutValues(_ literal: String) -> String {
    let text = literal.replacingOccurrences(
      of: #"\\\((?:[^()]|\([^()]*\))*\)"#, with: "…", options: .regularExpression)
    return text.replacingOccurrences(of: ", part …", with: "")
      .replacingOccurrences(of: "\\\"", with: "\"")
  }

  private static func sources(_ folder: String) throws -> [String] {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(
      at: top.appending(path: folder), includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
