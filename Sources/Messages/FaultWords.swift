import Provenance

extension Wording {
  /// What a reader or the system says, in this language, with its place in the file.
  public func text(_ fault: Fault) -> String {
    let part = fault.part.map { Text(", phần \($0)", ", part \($0)")[language] }
    let line = fault.line.map { Text(", dòng \($0)", ", line \($0)")[language] }
    return Self.words(fault.reason)[language] + (part ?? "") + (line ?? "")
  }

  /// Why the system does not read or write a file.
  public func text(_ fault: SystemFault) -> String { text(Fault(.system(fault))) }

  private static func words(_ reason: Fault.Reason) -> Text {
    switch reason {
    case .format(let format): words(format)
    case .damage(let damage): words(damage)
    case .danger(let danger): words(danger)
    case .limit(let counted, let limit):
      Text("\(words(counted).vi) ≤ \(limit)", "\(words(counted).en) ≤ \(limit)")
    case .count(let count): Text("\(count)", "\(count)")
    case .skipped(let skipped): words(skipped)
    case .content(let content): words(content)
    case .system(let fault): words(fault)
    }
  }

  private static func words(_ damage: Fault.Damage) -> Text {
    switch damage {
    case .directoryMissing:
      Text(
        "không có mục lục ZIP, tệp có thể bị cắt cụt",
        "ZIP directory is missing, the file may have been cut short")
    case .directory: Text("mục lục ZIP", "ZIP directory")
    case .directoryTooLong: Text("mục lục ZIP quá dài", "ZIP directory too long")
    case .directory64: Text("mục lục ZIP64", "ZIP64 directory")
    case .sizes64: Text("kích thước ZIP64", "ZIP64 sizes")
    case .localHeader: Text("phần đầu của mục ZIP", "ZIP local header")
    case .entryBeyondFile:
      Text("mục ZIP vượt ra ngoài tệp", "ZIP entry reaches beyond the file")
    case .compressedData: Text("dữ liệu nén", "compressed data")
    case .size: Text("sai kích thước", "size mismatch")
    case .checksum: Text("sai mã kiểm tra CRC", "CRC mismatch")
    case .memory: Text("hết bộ nhớ", "out of memory")
    case .noWorkbookRelation: Text("không có sổ làm việc", "no relation to a workbook")
    case .documentMissing: Text("thiếu phần văn bản", "document part is missing")
    case .workbookMissing: Text("thiếu phần sổ làm việc", "workbook part is missing")
    case .workbookRoot: Text("phần sổ làm việc không đúng", "root is not workbook")
    case .sheetWithoutName: Text("trang tính không có tên", "sheet without name")
    case .noSheets: Text("sổ làm việc không có trang tính nào", "workbook without sheets")
    case .sheetWithoutRelation(let id):
      Text("trang tính thiếu liên kết \(id)", "sheet without relation \(id)")
    case .sheetMissing: Text("thiếu nội dung trang tính", "sheet part is missing")
    case .sheetRoot: Text("nội dung trang tính không đúng", "root is not worksheet")
    case .stringsRoot: Text("bảng chữ dùng chung không đúng", "root is not sst")
    case .unboundPrefix: Text("tiền tố XML không được khai báo", "unbound prefix")
    case .xmlEnd: Text("XML bị cụt", "XML ends too early")
    case .xmlSyntax: Text("XML sai cú pháp", "XML not well formed")
    case .xmlTag: Text("thẻ XML không khớp", "mismatched tag")
    case .xmlAttribute: Text("thuộc tính XML bị lặp", "duplicate attribute")
    case .xmlEntity: Text("thực thể XML không xác định", "undefined entity")
    case .xmlEncoding: Text("bảng mã XML không rõ", "unknown encoding")
    case .sectors: Text("cấu trúc khối của tệp OLE", "sectors of the compound file")
    case .recordsEnd:
      Text(
        "dữ liệu XLS bị cụt, tệp có thể bị cắt",
        "the records of the workbook end too early, the file may have been cut short")
    case .record(let number):
      Text("bản ghi XLS số \(number) không đúng", "record \(number) of the XLS is not well formed")
    case .mailEncoding: Text("mã base64 của tệp đính kèm sai", "its base64 is broken")
    case .mailEnd: Text("thư bị cắt cụt giữa tệp đính kèm", "the mail ends before the file does")
    case .mailBoundary:
      Text("không rõ các phần của thư bắt đầu ở đâu", "nothing tells where its parts begin")
    case .mailHeader: Text("phần đầu quá dài", "its header is too long")
    case .xmlDeclaration:
      Text(
        "khai báo bảng mã XML không đúng", "encoding specified in XML declaration is incorrect")
    case .xml(let number): Text("lỗi XML số \(number)", "XML error \(number)")
    }
  }

  private static func words(_ danger: Fault.Danger) -> Text {
    switch danger {
    case .doctype: Text("có khai báo DOCTYPE", "DOCTYPE")
    case .samePartTwice: Text("hai phần trùng tên", "two parts of one name")
    case .overlappingEntries: Text("các mục ZIP chồng lên nhau", "overlapping ZIP entries")
    case .overlappingSheets: Text("các trang tính chồng lên nhau", "overlapping sheets")
    case .severalVolumes: Text("tệp ZIP chia nhiều phần", "ZIP in several volumes")
    case .cellTwice: Text("một ô được ghi hai lần", "a cell given twice")
    case .row(let row): Text("hàng \(row) nằm ngoài trang tính", "row \(row) outside the sheet")
    case .column(let column):
      Text("cột \(column) nằm ngoài trang tính", "column \(column) outside the sheet")
    case .rowNumber(let text): Text("số hàng “\(text)”", "row number “\(text)”")
    case .cellAddress(let text): Text("địa chỉ ô “\(text)”", "cell reference “\(text)”")
    }
  }

  private static func words(_ counted: Fault.Counted) -> Text {
    switch counted {
    case .zipEntries: Text("số mục ZIP", "ZIP entries")
    case .partBytes: Text("số byte của một phần", "bytes of one part")
    case .totalBytes: Text("số byte của mọi phần", "bytes of all parts")
    case .inflationRatio: Text("tỉ lệ nén", "inflation ratio")
    case .xmlDepth: Text("số lớp thẻ XML", "XML depth")
    case .xmlAttributes: Text("số thuộc tính của một thẻ XML", "attributes of an element")
    case .namespaces:
      Text("số lần đổi không gian tên XML", "changes of what XML prefixes mean")
    case .xmlTokenBytes: Text("số byte của một thẻ XML", "bytes of an XML token")
    case .sheets: Text("số trang tính", "sheets")
    case .rows: Text("số hàng của một trang tính", "rows of a sheet")
    case .cells: Text("số ô của sổ làm việc", "cells of a workbook")
    case .filledCells: Text("số ô có nội dung", "cells that hold something")
    case .textBytes: Text("số byte chữ của mọi ô", "bytes of the texts of all cells")
    case .merges: Text("số cột nằm dưới các vùng gộp ô", "columns under merged ranges")
    case .styles: Text("số định dạng của sổ làm việc", "formats of a workbook")
    case .relations: Text("số liên kết giữa các phần", "relations of a part")
    case .richRuns:
      Text("số đoạn chữ có định dạng riêng", "pieces of text with a look of their own")
    case .sharedStrings: Text("số chuỗi dùng chung", "shared strings")
    case .cellCharacters: Text("số ký tự của một ô", "characters of a cell")
    case .comments: Text("số ghi chú của một trang tính", "comments of a sheet")
    case .linkedCells: Text("số ô có liên kết", "cells with links")
    case .sheetProblems: Text("số vấn đề của một trang tính", "problems of a sheet")
    case .csvFields: Text("số trường của một dòng CSV", "fields of a CSV record")
    case .csvRecordBytes: Text("số byte của một dòng CSV", "bytes of a CSV record")
    case .convertedText: Text("số byte chữ phải chuyển mã", "bytes of texts to be converted")
    case .work:
      Text(
        "khối lượng đọc mọi tệp trong tệp nén hoặc thư, tính bằng ô",
        "work for all files of an archive or mail, in cells")
    case .mailParts: Text("số phần của thư", "parts of a mail")
    case .mailDepth: Text("số lớp của thư", "depth of a mail's parts")
    }
  }

  private static func words(_ skipped: Fault.Skipped) -> Text {
    switch skipped {
    case .stylesMissing: Text("thiếu bảng định dạng", "styles are missing")
    case .styles(let damage):
      Text(
        "không đọc được bảng định dạng: \(words(damage).vi)",
        "styles cannot be read: \(words(damage).en)")
    case .remarks(let damage):
      Text(
        "không đọc được ghi chú hoặc liên kết: \(words(damage).vi)",
        "comments or links cannot be read: \(words(damage).en)")
    case .hiddenColumns:
      Text("cột ẩn không ghi phạm vi", "hidden columns without their range")
    case .mergedRange(let text): Text("vùng gộp ô “\(text)”", "merged range “\(text)”")
    case .sheetWithoutPart:
      Text(
        "trang không có nội dung (trang macro đời cũ)",
        "a sheet without a part (old macro sheet)")
    case .sheetKind(let kind):
      Text("trang thuộc loại “\(kind)”", "a sheet of the kind “\(kind)”")
    case .embedded(let name):
      Text("tệp nhúng trong văn bản Word (\(name))", "a file embedded in the document (\(name))")
    }
  }

  private static func words(_ content: Fault.CellContent) -> Text {
    switch content {
    case .number: Text("số", "number")
    case .sharedString(let count):
      Text("số thứ tự của một trong \(count) chuỗi dùng chung", "one of \(count) shared strings")
    case .boolean: Text("0 hoặc 1", "0 or 1")
    case .isoDate: Text("ngày theo ISO 8601", "date of ISO 8601")
    case .cellType:
      Text("kiểu ô b, d, e, inlineStr, n, s, str", "cell type b, d, e, inlineStr, n, s, str")
    }
  }
}
