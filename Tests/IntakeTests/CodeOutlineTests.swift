import Testing

@testable import Intake

/// Where rows stand whose codes are written as offices write them: path and printed code of each.
@Suite struct CodeOutlineTests {
  static let lists: [(String, String, String)] = [
    ("1 1.1 1.1.1 1.2 2 2.1", "1 1.1 1.1.1 1.2 2 2.1", "1 1.1 1.1.1 1.2 2 2.1"),
    ("I 1 2 II 1 2", "1 1.1 1.2 2 2.1 2.2", "I I.1 I.2 II II.1 II.2"),
    ("I 1 2 II 3 4", "1 1.1 1.2 2 2.3 2.4", "I I.1 I.2 II II.3 II.4"),
    ("I 1.1 1.2 II 2.1", "1 1.1 1.2 2 2.1", "I 1.1 1.2 II 2.1"),
    (
      "I 1 1.1 1.2 2 II 1 1.1", "1 1.1 1.1.1 1.1.2 1.2 2 2.1 2.1.1",
      "I I.1 I.1.1 I.1.2 I.2 II II.1 II.1.1"
    ),
    (
      "I 1 a) b) 2 a) II 1", "1 1.1 1.1.1 1.1.2 1.2 1.2.1 2 2.1",
      "I I.1 I.1.a I.1.b I.2 I.2.a II II.1"
    ),
    (
      "A I 1 2 II 1 B I 1", "1 1.1 1.1.1 1.1.2 1.2 1.2.1 2 2.1 2.1.1",
      "A A.I A.I.1 A.I.2 A.II A.II.1 B B.I B.I.1"
    ),
    ("A 1 2 B 1 C 1 D 1", "1 1.1 1.2 2 2.1 3 3.1 4 4.1", "A A.1 A.2 B B.1 C C.1 D D.1"),
    (
      "1 1.1 a b c d đ e 1.2", "1 1.1 1.1.1 1.1.2 1.1.3 1.1.4 1.1.5 1.1.6 1.2",
      "1 1.1 1.1.a 1.1.b 1.1.c 1.1.d 1.1.đ 1.1.e 1.2"
    ),
    ("I 1 - - 2 - II", "1 1.1 1.1.1 1.1.2 1.2 1.2.1 2", "I I.1 I.1.1 I.1.2 I.2 I.2.1 II"),
    (
      "I 1 1.1 1.1.1 a) – 1.2", "1 1.1 1.1.1 1.1.1.1 1.1.1.1.1 1.1.1.1.1.1 1.1.2",
      "I I.1 I.1.1 I.1.1.1 I.1.1.1.a I.1.1.1.a.1 I.1.2"
    ),
    ("I I.1 I.1.a I.2 II II.1", "1 1.1 1.1.1 1.2 2 2.1", "I I.1 I.1.a I.2 II II.1"),
    (
      "I 1 II II.1 1 2 II.2 1", "1 1.1 2 2.1 2.1.1 2.1.2 2.2 2.2.1",
      "I I.1 II II.1 II.1.1 II.1.2 II.2 II.2.1"
    ),
    ("I I.1 2 3 II", "1 1.1 1.2 1.3 2", "I I.1 I.2 I.3 II"),
    ("I. 1. (2) 3) V", "1 1.1 1.2 1.3 5", "I I.1 I.2 I.3 V"),
    ("1 2 3", "1 2 3", "1 2 3"), ("1 1.1 1.3", "1 1.1 1.3", "1 1.1 1.3"),
    ("I.1 I.2 II.1", "1.1 1.2 2.1", "I.1 I.2 II.1"),
    ("1 1.1 1.1.a 1.1.b 2", "1 1.1 1.1.1 1.1.2 2", "1 1.1 1.1.a 1.1.b 2"),
    ("H 1 2 H 1 2", "1 1.1 1.2 2 2.1 2.2", "1 1.1 1.2 2 2.1 2.2"),
    ("H 1 2 H 3", "1 1.1 1.2 2 2.3", "1 1.1 1.2 2 2.3"),
    ("I 1 i) ii) 2", "1 1.1 1.1.1 1.1.2 1.2", "I I.1 I.1.i I.1.ii I.2"),
  ]

  /// The places of codes; `H` stands for a heading without one.
  static func places(_ codes: String) -> [CodeOutline.Place?] {
    var outline = CodeOutline()
    return codes.split(separator: " ").map { code in
      if code == "H" { return outline.place(.heading) }
      guard let parts = PrintedParts(String(code)) else { return nil }
      return outline.place(parts)
    }
  }

  static func text(_ places: [CodeOutline.Place?], _ part: (CodeOutline.Place) -> String) -> String
  {
    places.map { $0.map(part) ?? "?" }.joined(separator: " ")
  }

  @Test(arguments: lists) func rowsStandWhereTheirListsPutThem(
    codes: String, paths: String, printed: String
  ) {
    let places = Self.places(codes)
    #expect(Self.text(places, \.code.description) == paths)
    #expect(Self.text(places, \.printed) == printed)
  }

  @Test(arguments: lists) func printedCodesReadAgainStandInTheSamePlace(
    codes: String, paths: String, printed: String
  ) {
    let places = Self.places(printed)
    #expect(Self.text(places, \.code.description) == paths)
    #expect(Self.text(places, \.printed) == printed)
  }

  @Test(arguments: ["1 1.x", "1 z", "I 1 y"]) func whatFitsNowhereIsNoCode(codes: String) {
    #expect(Self.places(codes).last == .some(nil))
  }

  @Test func aListThatBeginsAgainWithoutAHeadingIsDoubtful() {
    let places = Self.places("I 1 2 1")
    #expect(places.map { $0?.isDoubtful } == [false, false, false, true])
    #expect(places.last??.code.description == "1.3")
  }
}
