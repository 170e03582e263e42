import VietnameseText

/// Words that tell what a row without a code is.
enum RowWords {
  /// First words of a totals row.
  static let totals = [
    "tong cong", "tong diem", "tong so", "tong", "cong", "tong so diem",
    "total", "grand total", "sum", "subtotal", "sub total", "total score",
  ]
  /// First words of a signature and of what stands around it.
  static let signatures = [
    "nguoi lap bieu", "nguoi lap", "thu truong", "giam doc", "pho giam doc", "chu tich",
    "pho chu tich", "ky ten", "ky va ghi ro", "ky ghi ro", "tm uy ban", "tm ubnd", "kt giam doc",
    "kt chu tich", "noi nhan", "luu vt", "truong phong", "chanh van phong", "xac nhan",
  ]

  /// Longest text that is looked at, in bytes.
  private static let longestText = 200

  /// Whether a text begins a totals row.
  static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= longestText else { return false }
    let key = Folding.words(text).joined(separator: " ")
    return totals.contains(key)
      || ["tong cong ", "tong diem "].contains { key.hasPrefix($0) && key.utf8.count < 40 }
  }

  /// Whether a text belongs to the signature below a table.
  static func isSignature(_ text: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard text.utf8.count <= longestText, let first = text.utf8.first, !digits.contains(first)
    else { return false }
    let words = Folding.words(text)
    let key = words.joined(separator: " ")
    guard key.utf8.count < 80 else { return false }
    return signatures.contains { key == $0 || key.hasPrefix($0 + " ") } || isDateLine(words)
  }

  /// Whether a text belongs to a signature above it: receivers, and the name of who signs.
  static func isOfSignature(_ text: String) -> Bool {
    if isSignature(text) { return true }
    guard text.utf8.count < 80 else { return false }
    if let first = text.first, "-–+".contains(first) { return text.last == ";" || text.last == "." }
    let words = text.split(separator: " ")
    return (2...5).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) }
  }

  /// `Đắk Lắk, ngày 05 tháng 10 năm 2020`.
  private static func isDateLine(_ words: [String]) -> Bool {
    guard let day = words.firstIndex(of: "ngay"), let month = words.firstIndex(of: "thang"),
      let year = words.firstIndex(of: "nam")
    else { return false }
    return day < month && month < year && words.count <= 12
  }
}
