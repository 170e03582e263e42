import TestSupport
import Testing

@testable import Spreadsheet

/// Files that are something else are refused by their true name.
@Suite struct RefusalTests {
  /// A compound file as far as the sniffer looks: a header and a directory of these names.
  static func compound(_ names: [String]) -> [UInt8] {
    var file: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    file += [UInt8](repeating: 0, count: 1016)
    for name in ["Root Entry"] + names {
      var entry = name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      let length = entry.count + 2
      entry += [UInt8](repeating: 0, count: 64 - entry.count)
      entry.number(length, 2)
      entry.append(name == "Root Entry" ? 5 : 2)
      entry += [UInt8](repeating: 0, count: 128 - entry.count)
      file += entry
    }
    return file
  }

  static let files: [(name: String, bytes: [UInt8], expected: String)] = [
    (
      "a.xlsx", compound(["EncryptionInfo", "EncryptedPackage"]),
      "file-encrypted | encryptedWorkbook"
    ),
    ("a.xls", compound(["Workbook"]), "file-damaged | sectors"),
    ("a.xls", compound(["WordDocument", "Workbook"]), "file-unsupported | doc"),
    ("a.doc", compound(["WordDocument"]), "file-unsupported | doc"),
    ("a.x", compound([]), "file-damaged | sectors"),
    ("a.msg", compound(["__properties_version1.0"]), "mail-unread | outlookMail"),
    ("winmail.dat", [0x78, 0x9F, 0x3E, 0x22, 1, 0], "mail-unread | winmail"),
    ("a.xlsx", Array("Rar!\u{1A}\u{7}\u{0}".utf8), "archive-unread | rar"),
    ("a.xlsx", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "archive-unread | sevenZip"),
    ("a.csv", [0x1F, 0x8B, 8, 0], "archive-unread | gzip"),
    ("a.csv", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "archive-unread | archive(\"XZ\")"),
    ("a.csv", Array("BZh91AY&SY".utf8), "archive-unread | archive(\"BZIP2\")"),
    (
      "a.tar", Array(("So Y te.xlsx" + String(repeating: "\u{0}", count: 245) + "ustar").utf8),
      "archive-unread | tar"
    ),
    ("a.zip", Array(archive.dropLast(30)), "archive-damaged | directoryMissing"),
    ("a.xlsx", Array("%PDF-1.7\n".utf8), "file-unsupported | pdf"),
    ("a.xls", Array("<html><table>".utf8), "file-unsupported | html"),
    ("a.xls", Array("\u{FEFF}\n <TABLE border=1>".utf8), "file-unsupported | html"),
    (
      "a.xml",
      Array(
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>".utf8),
      "file-unsupported | xmlSpreadsheet"
    ),
    ("~$a.xlsx", [5] + Array("Admin".utf8), "file-unsupported | ownerFile"),
    ("a.png", [0x89, 0x50, 0x4E, 0x47], "file-unsupported | png"),
    (
      "a.ods",
      ZipBuilder([.init("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))])
        .bytes(),
      "file-damaged | workbookMissing, part content.xml"
    ),
    ("a.zip", ZipBuilder([.init("a.txt", [65])]).bytes(), "archive-unread | zip"),
    ("a.xlsb", relation(to: "xl/workbook.bin"), "file-unsupported | xlsb"),
    (
      "a.docx", relation(to: "word/document.xml"),
      "file-damaged | documentMissing, part word/document.xml"
    ),
    (
      "a.xlsx", relation(to: "xl/workbook.xml"),
      "file-damaged | workbookMissing, part xl/workbook.xml"
    ),
    (
      "a.xlsx", Array("PK\u{3}\u{4}".utf8),
      "file-damaged | directoryMissing"
    ),
    ("a.xlsx", [], "file-empty"),
  ]

  static let archive = ZipBuilder([.init("So Y te.csv", [65, 44, 66])]).bytes()

  static func relation(to target: String) -> [UInt8] {
    let rels = """
      <Relationships xmlns="\(MiniWorkbook.packageRelations)"><Relationship Id="a" \
      Type="\(MiniWorkbook.officeRelations)/officeDocument" Target="\(target)"/></Relationships>
      """
    return ZipBuilder([.init("_rels/.rels", Array(rels.utf8))]).bytes()
  }

  @Test(arguments: files.indices) func refusedByName(_ index: Int) {
    let file = Self.files[index]
    let error = #expect(throws: ReadError.self) {
      try WorkbookReader.read(file.bytes, name: file.name)
    }
    #expect(
      [error?.problem.code.rawValue, error?.problem.found?.description].compactMap(\.self)
        .joined(separator: " | ") == file.expected)
    #expect(error?.problem.place?.file == file.name)
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet [<!ENTITY a \"b\">]>", "<!DOCTYPE worksheet SYSTEM \"http://x/y\">",
  ]) func anyDoctypeIsRefused(_ doctype: String) {
    var book = MiniWorkbook(rows: "")
    book.replace("xl/worksheets/sheet1.xml", "<worksheet", doctype + "<worksheet")
    #expect(
      BothWays.read(book)
        == "refused file-refused | doctype, part xl/worksheets/sheet1.xml, line 2")
    // In UTF-16 as well, where its bytes look different.
    guard let bytes = book.parts.first(where: { $0.name.hasSuffix("sheet1.xml") })?.bytes else {
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "UTF-8").joined(
      separator: "UTF-16")
    book.set(
      "xl/worksheets/sheet1.xml",
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    #expect(BothWays.read(book).hasPrefix("refused file-refused | doctype"))
  }

  @Test func placesNameTheSheetAndTheCell() {
    let book = MiniWorkbook(rows: #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#)
    let error = #expect(throws: ReadError.self) {
      try WorkbookReader.read(book.bytes(), name: "a.xlsx")
    }
    #expect(error?.problem.place?.description == "a.xlsx › Trang 1 › A1")
  }
}
