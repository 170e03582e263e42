import Glibc
import Provenance
import VietnameseText

/// Days and times of a round's tables.
enum RoundDay {
  /// Reads a day as our tables write it, `05/10/2020`, or as spreadsheet programs save it.
  static func read(_ text: String) -> CivilDate? {
    if let day = CivilDate(iso: text) { return day }
    let parts = text.split(separator: "/").map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }
}

/// The moment of a command, for the journal alone.
struct RoundMoment {
  /// The day here.
  let day: CivilDate?
  /// `2020-10-05T08:30:00+07:00`.
  let text: String

  /// Now, by the clock and the zone of this machine.
  static func now() -> RoundMoment {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let minutes = parts.tm_gmtoff / 60
    let zone =
      (minutes < 0 ? "-" : "+") + two(abs(minutes) / 60) + ":" + two(abs(minutes) % 60)
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { two(Int($0)) }
    return RoundMoment(
      day: day,
      text: "\(day?.description ?? "")T\(clock.joined(separator: ":"))\(zone)")
  }
}

/// Whoever runs a command.
enum RoundPerson {
  /// `lan@may-so-noi-vu`.
  static var current: String {
    let user =
      ["USER", "LOGNAME"].lazy.compactMap(StandardStreams.environment).first ?? "\(getuid())"
    var name = [CChar](repeating: 0, count: 256)
    // The last place stays 0, so that the name ends within the array.
    guard gethostname(&name, name.count - 1) == 0 else { return user }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return "\(user)@\(String(decoding: bytes, as: UTF8.self))"
  }
}
