import Provenance

/// How a round stands: a line for each agency that is asked for returns.
public struct RoundStatus: Hashable, Sendable {
  /// Where an agency stands.
  public enum State: String, Sendable, CaseIterable {
    /// Chưa gửi: nothing came.
    case notSent
    /// Có bản ký, thiếu bản mềm: only what cannot be read as a form came, a scan or a picture.
    case signedOnly
    /// Cần sửa: what came has errors that the agency has to correct.
    case toCorrect
    /// Cần xem: the standing agency has to look at what came.
    case toReview
    /// Dùng được.
    case usable
  }

  /// Why a file counts, or does not.
  public enum Ground: Hashable, Sendable {
    /// It is the agency's only one.
    case only
    /// It has the newest report date.
    case newest
    /// The clerk chose it, for this reason.
    case chosen(String)
    /// It supplements older ones, for this reason.
    case supplement(String)
    /// Another of the same date says otherwise.
    case contradicted(by: String)
    /// Another took its place.
    case superseded(by: String)
    /// Another says the same.
    case repeated(of: String)
    /// The clerk chose that it does not count, for this reason.
    case setAside(String)
    /// It reports on another period.
    case otherPeriod
    /// Nothing is filled in.
    case blank
    /// It cannot be used, for this reason.
    case refused(ProblemCode)

    /// Whether the file's values are used.
    public var counts: Bool {
      switch self {
      case .only, .newest, .chosen, .supplement, .contradicted: true
      case .superseded, .repeated, .setAside, .otherPeriod, .blank, .refused: false
      }
    }
  }

  /// A file that came.
  public struct File: Hashable, Sendable {
    /// Its name, with the way in.
    public var name: String
    /// The day on which it was received; nil where nobody noted it.
    public var receivedOn: CivilDate?
    /// Who it was received from: the sender of a mail.
    public var receivedFrom: String
    /// Why it counts, or does not.
    public var ground: Ground

    /// Makes one.
    public init(name: String, receivedOn: CivilDate?, receivedFrom: String, ground: Ground) {
      self.name = name
      self.receivedOn = receivedOn
      self.receivedFrom = receivedFrom
      self.ground = ground
    }
  }

  /// An agency.
  public struct Line: Hashable, Sendable {
    /// Who it is.
    public var agency: Agency
    /// Where it stands.
    public var state: State
    /// What came, in the order in which it came.
    public var files: [File]
    /// How many days after the due day the first return came; nil where none was due or came.
    public var daysLate: Int?
    /// How many rows it reports on, and how many it answers for.
    public var rowsReported: Int
    /// How many rows it answers for.
    public var rowsExpected: Int
    /// When it was last reminded, as the journal has it.
    public var lastReminded: String?
    /// What is to be said about its returns.
    public var problems: [Problem]

    /// Makes a line.
    public init(
      agency: Agency, state: State, files: [File], daysLate: Int? = nil, rowsReported: Int = 0,
      rowsExpected: Int = 0, lastReminded: String? = nil, problems: [Problem] = []
    ) {
      self.agency = agency
      self.state = state
      self.files = files
      self.daysLate = daysLate
      self.rowsReported = rowsReported
      self.rowsExpected = rowsExpected
      self.lastReminded = lastReminded
      self.problems = problems
    }

    /// The day on which a file of it came first.
    public var receivedOn: CivilDate? { files.compactMap(\.receivedOn).min() }
  }

  /// The period that is reported on.
  public var period: Period
  /// The day by which returns are due.
  public var due: CivilDate?
  /// The agencies, in the registry's order.
  public var lines: [Line]
  /// Files of which it is not known whose they are.
  public var others: [File]

  /// Makes a status.
  public init(period: Period, due: CivilDate?, lines: [Line], others: [File]) {
    self.period = period
    self.due = due
    self.lines = lines
    self.others = others
  }
}
