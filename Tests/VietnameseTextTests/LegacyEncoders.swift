@testable import VietnameseText

/// Writes Vietnamese as fonts of 1995 store it, from tables of its own: each checks the program's.
enum LegacyEncoder {
  /// The rows A0 to F0 of TCVN 5712:1993 VN3, as `iconv -f TCVN5712-1` prints them, but for F1 and
  /// F2: the fonts draw ủ and ũ there (`cña` is `của`), which glibc swaps.
  private static let tcvn3Rows = [
    ".ĂÂÊÔƠƯĐăâêôơưđ.", ".....àảãáạ.ằẳẵắ.", "......ặầẩẫấậè.ẻẽ", "éẹềểễếệìỉ...ĩíịò",
    ".ỏõóọồổỗốộờởỡớợù", ".ủũúụừửữứựỳỷỹýỵ.",
  ]

  static let tcvn3: [Character: Character] = {
    var table: [Character: Character] = [:]
    for (row, letters) in tcvn3Rows.enumerated() {
      for (column, letter) in letters.enumerated() where letter != "." {
        guard let scalar = Unicode.Scalar(UInt32(0xA0 + row * 16 + column)) else { continue }
        table[letter] = Character(scalar)
      }
    }
    return table
  }()

  /// The two-letter codes of VNI-Windows: no tone, acute, grave, hook, tilde, dot; the order of
  /// the table in xvnkb (github.com/lamdao/xvnkb, vni.h).
  private static let vniRows: [(letters: String, codes: [String])] = [
    ("aáàảãạ", ["a", "aù", "aø", "aû", "aõ", "aï"]),
    ("âấầẩẫậ", ["aâ", "aá", "aà", "aå", "aã", "aä"]),
    ("ăắằẳẵặ", ["aê", "aé", "aè", "aú", "aü", "aë"]),
    ("eéèẻẽẹ", ["e", "eù", "eø", "eû", "eõ", "eï"]),
    ("êếềểễệ", ["eâ", "eá", "eà", "eå", "eã", "eä"]),
    ("oóòỏõọ", ["o", "où", "oø", "oû", "oõ", "oï"]),
    ("ôốồổỗộ", ["oâ", "oá", "oà", "oå", "oã", "oä"]),
    ("ơớờởỡợ", ["ô", "ôù", "ôø", "ôû", "ôõ", "ôï"]),
    ("uúùủũụ", ["u", "uù", "uø", "uû", "uõ", "uï"]),
    ("ưứừửữự", ["ö", "öù", "öø", "öû", "öõ", "öï"]),
    ("iíìỉĩị", ["i", "í", "ì", "æ", "ó", "ò"]),
    ("yýỳỷỹỵ", ["y", "yù", "yø", "yû", "yõ", "î"]),
    ("đ", ["ñ"]),
  ]

  static let vni: [Character: String] = {
    var table: [Character: String] = [:]
    for (letters, codes) in vniRows {
      for (letter, code) in zip(letters, codes) {
        table[letter] = code
        if let capital = letter.uppercased().first { table[capital] = code.uppercased() }
      }
    }
    return table
  }()

  /// The text in an encoding; capitals that TCVN3 lacks as their small letters.
  static func encode(_ text: String, _ encoding: LegacyEncoding) -> String {
    String(
      text.flatMap { letter -> [Character] in
        switch encoding {
        case .tcvn3:
          let small = letter.lowercased().first.flatMap { tcvn3[$0] }
          return [tcvn3[letter] ?? small ?? letter]
        case .vni: return Array(vni[letter] ?? String(letter))
        }
      })
  }
}

/// Words of a plan, its agencies and its places.
enum Samples {
  static let vietnamese = [
    "Sở Nội vụ", "Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Văn phòng UBND tỉnh", "Hoàn thành",
    "Đang thực hiện", "Chưa thực hiện", "Không áp dụng", "UBND thành phố Buôn Ma Thuột",
    "Đắk Lắk", "Krông Búk", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tự chấm",
    "Tài liệu kiểm chứng", "Khó khăn, kiến nghị", "Sở Nông nghiệp và Phát triển nông thôn",
    "Báo cáo số 125/BC-SNV ngày 15/9/2020 về kết quả cải cách hành chính",
    "Quyết định số 2345/QĐ-UBND ngày 30/6/2020", "Thời gian hoàn thành", "Chủ trì tham mưu",
    "Người lập biểu: Nguyễn Thị Thuỳ Dương", "Thanh tra tỉnh", "Quý III năm 2020",
    "chưa đạt vì thiếu kinh phí", "Mức độ hài lòng của người dân đối với cơ quan hành chính",
  ]

  /// Texts of Windows-1252 letters that Vietnamese does not have, or plain signs.
  static let foreign = [
    "café", "Noël à la crème", "goût", "août", "où", "dû", "il a dû partir", "Thaï", "laïc",
    "naïf", "maïs", "forêt", "garçon", "reçu", "île", "sûr", "été", "Citroën", "coïncidence",
    "für", "Müller", "Öl", "Häuser", "Größe", "Säule", "Tür", "på", "gård", "smørrebrød", "año",
    "niño", "España", "más", "aquí", "não", "coração", "São Paulo", "avião", "baú", "leão", "più",
    "perché", "può", "città", "£5", "¥100", "5 µm", "µg/m³", "1ª", "2º", "½ ngày", "¼", "3m×4m",
    "m×n", "10 × 20", "«hai»", "© 2020", "Windows®", "§ 5", "§III", "N·m", "25 °C", "±2", "a¹",
    "H₂O", "plain ASCII text", "100 %", "US£", "–", "…", "e-mail: abc@daklak.gov.vn",
  ]
}
