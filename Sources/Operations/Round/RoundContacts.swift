import Intake
import PARIndex
import Provenance

/// The columns of the addresses.
enum ContactColumn: String, RoundColumn {
  case agency = "Cơ quan"
  case mail = "E-mail"
  case person = "Người liên hệ"
  case phone = "Điện thoại"

  static var needed: [Self] { [.agency] }
}

/// Addresses of agencies: `danh-ba.csv`.
struct RoundContacts: Sendable {
  /// How an agency can be reached.
  struct Contact: Hashable, Sendable {
    var mail = ""
    var person = ""
    var phone = ""
  }

  private var contacts: [Agency.ID: Contact] = [:]

  /// Reads the addresses of a round; lines whose agency the plan does not know are left out.
  init(_ folder: RoundFolder, plan: Plan) throws(OperationError) {
    let matcher = AgencyMatcher(plan: plan)
    for row in try RoundTable<ContactColumn>(folder.contacts).rows() {
      guard case .one(let id, _) = matcher.match(row[.agency] ?? "") else { continue }
      contacts[id] = Contact(
        mail: row[.mail] ?? "", person: row[.person] ?? "", phone: row[.phone] ?? "")
    }
  }

  subscript(agency: Agency.ID) -> Contact { contacts[agency] ?? Contact() }

  /// Lines for agencies, with what is known of each.
  func rows(for agencies: [Agency.ID], plan: Plan) -> [RoundTable<ContactColumn>.Row] {
    agencies.map { id in
      let contact = self[id]
      return [
        .agency: plan.registry.name(id), .mail: contact.mail, .person: contact.person,
        .phone: contact.phone,
      ]
    }
  }
}
