import ArgumentParser
import Provenance

/// A day typed as an option: `2020-10-15` or `15/10/2020`.
enum DateOption {
  static func read(_ text: String) throws -> CivilDate {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    let dayFirst =
      parts.count == 3 ? CivilDate(year: parts[2], month: parts[1], day: parts[0]) : nil
    if let date = CivilDate(iso: text) ?? dayFirst, (1990...2100).contains(date.year) {
      return date
    }
    throw ValidationError(
      say(
        "“\(text)” không phải là ngày; viết 2020-10-15.",
        "“\(text)” is not a date; write 2020-10-15.")
    )
  }
}
