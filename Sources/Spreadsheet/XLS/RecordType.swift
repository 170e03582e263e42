/// The records of a workbook stream that are read ([MS-XLS] 2.3).
enum RecordType {
  static let formula = 0x06, eof = 0x0A, protect = 0x12, note = 0x1C, date1904 = 0x22
  static let filePass = 0x2F, font = 0x31, `continue` = 0x3C, codePage = 0x42, object = 0x5D
  static let columnInfo = 0x7D, boundSheet = 0x85, mulRK = 0xBD, mulBlank = 0xBE
  static let richString = 0xD6, xf = 0xE0, mergedCells = 0xE5, sharedStrings = 0xFC
  static let labelSST = 0xFD, textObject = 0x1B6, hyperlink = 0x1B8
  static let blank = 0x201, number = 0x203, label = 0x204, boolError = 0x205
  static let formula3 = 0x206, string = 0x207, row = 0x208, array = 0x221, table = 0x236
  static let rk = 0x27E, formula4 = 0x406, format = 0x41E, sharedFormula = 0x4BC, bof = 0x809
}
