/// The table of TCVN3 (TCVN 5712:1993, VN3), bytes read as Windows-1252.
enum TCVN3 {
  private static let letters =
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ"
  private static let bytes =
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{AD}õö÷øùúûüýþ¡¢§£¤¥¦"

  private static let map: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    zip(bytes.unicodeScalars, letters.unicodeScalars), uniquingKeysWith: { first, _ in first })

  /// Characters that ordinary Latin text does not put inside words.
  static let tellTale: Set<Unicode.Scalar> = Set(
    "µ¶·¸¹¨»¼½¾©®ª«¬×÷§¡¢£¤¥¦Þþ\u{AD}ÆÐØÌÎÏÒÓÔÖÜÝßåæçëîïñøûý".unicodeScalars)

  /// The text in Unicode; characters outside the table stay.
  static func decode(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(map[scalar] ?? scalar) }
    return String(result)
  }
}
