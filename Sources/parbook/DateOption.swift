import ArgumentParser
import Provenance

/// A day typed as an option: `2020-10-15` or `15/10/2020`.
enum DateOption {
  static func read(_ text: String) throws -> CivilDate {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    if let date = CivilDate(iso: text) { return date }
    if parts.count == 3, let date = CivilDate(year: parts[2], month: parts[1], day: parts[0]) {
      return date
    }
    throw ValidationError(
      say(
        "“\(text)” không phải là ngày; viết 2020-10-15.", "“\(text)” is no date; write 2020-10-15.")
    )
  }
}
