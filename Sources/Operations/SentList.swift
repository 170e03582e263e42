import PARIndex
import Provenance

/// The columns of the list of what goes to whom.
enum SentColumn: String, RoundColumn {
  case agency = "Cơ quan"
  case kind = "Nội dung"
  case file = "Tệp"
  case mail = "E-mail"
  case phone = "Điện thoại"

  static var needed: [Self] { [.agency, .file] }
}

/// The list of what goes to whom, beside the files that go.
enum SentList {
  /// Its name.
  static let name = "danh-sach.csv"

  /// The list of templates.
  ///
  /// - Parameters:
  ///   - files: the files of the templates.
  ///   - agencies: who is to get one, in order.
  ///   - plan: the plan.
  ///   - contacts: addresses; nil where none are known.
  /// - Returns: its bytes.
  static func templates(
    _ files: [DistributeTemplates.Outcome.File], for agencies: [Agency.ID], plan: Plan,
    contacts: RoundContacts? = nil
  ) -> [UInt8] {
    let names = Dictionary(grouping: files, by: \.agency).mapValues { files in
      files.compactMap { $0.path.split(separator: "/").last }.joined(separator: "; ")
    }
    let rows: [RoundTable<SentColumn>.Row] = agencies.map { id in
      let contact = contacts?[id]
      return [
        .agency: plan.registry.name(id), .kind: "Biểu mẫu", .file: names[id] ?? "",
        .mail: contact?.mail ?? "", .phone: contact?.phone ?? "",
      ]
    }
    return Array(RoundTable<SentColumn>.text(rows).utf8)
  }

  /// Whether a file is such a list, as written or as a spreadsheet has saved it since.
  static func isOne(_ path: String) -> Bool {
    guard path.hasSuffix("/" + name), let bytes = try? FileBytes.read(path) else { return false }
    let columns = SentColumn.allCases.map(\.rawValue)
    let first = String(decoding: bytes.prefix(200), as: UTF8.self)
    return [";", ",", "\t"].contains { separator in
      first.drop { $0 == "\u{FEFF}" }.hasPrefix(columns.joined(separator: separator))
    }
  }
}
