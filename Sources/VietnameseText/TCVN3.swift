/// The table of TCVN3 (TCVN 5712:1993, VN3, called ABC), its bytes read as Windows-1252.
///
/// It has every small letter, and of the capitals Ă Â Đ Ê Ô Ơ Ư; a capital font shows the rest.
enum TCVN3 {
  private static let letters =
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ"
  private static let bytes =
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{AD}õö÷øùúûüýþ¡¢§£¤¥¦"

  private static let map: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    zip(bytes.unicodeScalars, letters.unicodeScalars), uniquingKeysWith: { first, _ in first })

  /// Whether a character stands for a letter beyond ASCII.
  static func has(_ scalar: Unicode.Scalar) -> Bool { map[scalar] != nil }

  /// The text in Unicode; characters outside the table stay.
  ///
  /// A word whose other letters are capitals is one of capitals: `TØNH` is `TỈNH`.
  static func decode(_ text: String) -> String {
    let found = Array(text.unicodeScalars)
    var result = found.map { map[$0] ?? $0 }
    var start = 0
    while start < result.count {
      guard result[start].properties.isAlphabetic else {
        start += 1
        continue
      }
      let end = result[start...].firstIndex { !$0.properties.isAlphabetic } ?? result.count
      if isOfCapitals(found[start..<end]) {
        for index in start..<end { result[index] = capital(result[index]) }
      }
      start = end
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: result)
    return String(view)
  }

  /// Whether at least two letters are capitals by themselves, and none is small by itself.
  private static func isOfCapitals(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.count { ("A"..."Z") ~= $0 || capitals.contains($0) } > 1
      && !word.contains { ("a"..."z") ~= $0 }
  }

  private static let capitals = Set("¡¢§£¤¥¦".unicodeScalars)

  private static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
  }

  /// Whether a word shows by its pattern that it is nothing else: a sign inside a word (`B×nh`), a
  /// capital after a small letter (`viÖc`), or Đ at its beginning (`§¾k`).
  static func isTelling(_ word: [Unicode.Scalar]) -> Bool {
    for (index, scalar) in word.enumerated() where has(scalar) {
      if index > 0, word[index - 1].isASCII {
        if isSign(scalar), word.count > 3 || !isOperator(scalar) { return true }
        if ("a"..."z") ~= word[index - 1], scalar.properties.isUppercase { return true }
      } else if scalar == "§" || scalar == "®", index == 0, word.count > 1,
        !(("A"..."Z") ~= word[1])
      {
        return true
      }
    }
    return false
  }

  private static func isOperator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "×" || scalar == "·" || scalar == "÷"
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isAlphabetic || scalar == "µ" || scalar == "ª"
  }
}
