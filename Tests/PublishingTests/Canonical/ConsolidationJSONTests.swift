import PARIndex
import Provenance
import Testing

@testable import Publishing

@Suite struct ConsolidationJSONTests {
  private let text = ConsolidationJSON.text(
    SampleConsolidation.value, words: SampleConsolidation.words)

  @Test func beginsWithSchemaAndPlan() {
    let head = """
      {
        "schema": "parbook/consolidation/1",
        "plan": {
          "id": "7391/KH-UBND",
          "province": "Đắk Lắk",
          "year": 2020,
          "max": 12.5,
          "previous": 8.9,
          "target": 11.4
        },
        "asOf": "2020-10-15",
        "asOfSource": null,
        "period": "Quý III năm 2020",
        "periodFirst": null,
        "periodLast": null,
        "total": {
          "score": null,
          "secured": 7.39,
          "expected": 9.59,
          "possible": 11.39
        },
        "criteria": [
      """
    #expect(text.hasPrefix(head))
  }

  @Test func writesExactDecimalsAndNulls() {
    #expect(text.contains("\"value\": 0.84,"))
    #expect(text.contains("\"indexPercent\": 56,"))
    #expect(text.contains("\"gapToTarget\": -0.41,"))
    #expect(text.contains("\"sheet\": null,"))
    #expect(text.contains("\"found\": \"=1+1 \\\"x\\\"\","))
    #expect(text.hasSuffix("]\n}\n"))
  }

  @Test func carriesTheDecisionWithItsPlace() {
    let decision = """
            "decision": {
              "value": 1.75,
              "reason": "Còn 01 văn bản chưa xử lý",
              "decidedBy": "Nguyễn Văn A",
              "decidedOn": "2020-10-12",
              "file": "thẩm định.xlsx",
              "sheet": "Thẩm định",
              "cell": "E8",
              "basis": null,
              "stale": false
            }
      """
    #expect(text.contains(decision))
  }
}

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("a\"b\\c", "\"a\\\"b\\\\c\""), ("line\nnext\ttab\r", "\"line\\nnext\\ttab\\r\""),
    ("\u{1}\u{7F}", "\"\\u0001\\u007f\""), ("Đắk Lắk", "\"Đắk Lắk\""), ("", "\"\""),
  ])
  func escapes(_ text: String, _ written: String) {
    var json = JSONWriter()
    json.value(text)
    #expect(json.finished == written + "\n")
  }

  @Test func nestsWithTwoSpaces() {
    var json = JSONWriter()
    json.object {
      $0.member("a", Points(tenThousandths: 15_000))
      $0.member("empty", [])
      $0.key("list")
      $0.array {
        $0.value(true)
        $0.value(nil as Int?)
        $0.object { _ in }
      }
      $0.member("last", 3)
    }
    #expect(
      json.finished == """
        {
          "a": 1.5,
          "empty": [],
          "list": [
            true,
            null,
            {}
          ],
          "last": 3
        }

        """)
  }
}
