import PARIndex
import Provenance

/// A value of a field, whatever its type.
public enum FieldValue: Hashable, Sendable {
  /// A score or an amount.
  case points(Points)
  /// Trạng thái.
  case state(TaskState)
  /// A day.
  case day(CivilDate)
  /// Words.
  case words(String)

  /// The value in canonical text: `1.5`, `inProgress`, `2020-10-15`.
  public var canonical: String {
    switch self {
    case .points(let points): points.description
    case .state(let state): state.rawValue
    case .day(let day): day.description
    case .words(let words): words
    }
  }

  /// The value as problems carry it.
  public var slot: Problem.Slot {
    switch self {
    case .points(let points): .points(points)
    case .state(let state): .state(state)
    case .day(let day): .day(day)
    case .words(let words): .written(words)
    }
  }

  /// The value as offices write it: `1,5`, `Đang thực hiện`, `15/10/2020`.
  public var vietnamese: String {
    switch self {
    case .points(let points): points.vietnamese
    case .state(let state): state.vietnamese
    case .day(let day): day.vietnamese
    case .words(let words): words
    }
  }
}

extension Reading {
  /// The same reading with its value in another form.
  public func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .blank: .blank
    case .value(let found): .value(found.map(transform))
    case .rejected(let found): .rejected(found)
    }
  }

  /// The text as typed; nil where nothing was.
  public var written: String? {
    switch self {
    case .blank: nil
    case .value(let found): found.written
    case .rejected(let found): found.written
    }
  }

  /// Where it was typed; nil where nothing was.
  public var place: Place? {
    switch self {
    case .blank: nil
    case .value(let found): found.place
    case .rejected(let found): found.place
    }
  }

  /// What was changed between the text and the value.
  public var repairs: [ProblemCode] {
    switch self {
    case .blank: []
    case .value(let found): found.repairs
    case .rejected(let found): found.repairs
    }
  }
}
