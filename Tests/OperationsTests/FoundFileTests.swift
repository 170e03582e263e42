import Messages
import PARIndex
import Testing

@testable import Operations

/// Each file of a run, entry of an archive and part of a mail has exactly one fate.
@Suite struct FoundFileTests {
  /// A mail with a text, a mail within it, and two files.
  private static func mail(_ csv: String) -> [UInt8] {
    func mail(_ boundary: String, _ parts: [String]) -> String {
      "From: a@so.example\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=\(boundary)\r\n\r\n"
        + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
    }
    let inner = mail("b2", ["Content-Disposition: attachment; filename=anh.bak\r\n\r\n1"])
    return Array(
      mail(
        "b1",
        [
          "Content-Type: text/plain\r\n\r\nKinh gui",
          "Content-Type: message/rfc822\r\n\r\n\(inner)",
          "Content-Disposition: attachment; filename=STTTT.csv\r\n\r\n\(csv)",
        ]
      ).utf8)
  }

  /// A folder of a run: a return, an archive, a mail, what cannot be read, and what is no return.
  private static func folder() throws -> (path: String, count: Int) {
    let folder = try RepositoryFiles.scratchFolder()
    let csv = try RepositoryFiles.bytes("Examples/returns/STTTT-phu-luc-1.csv")
    let archive = EnvelopeTests.archive([
      ("thu muc/STTTT.csv", csv), ("ghi chu.bak", [1]), ("__MACOSX/._STTTT.csv", [1]),
      ("hong.xlsx", Array("PK".utf8)),
    ])
    let files: [(String, [UInt8])] = [
      ("STTTT.csv", csv), ("phieu.zip", archive), (".DS_Store", [1]), ("~$STTTT.xlsx", [1]),
      ("thu.eml", mail(String(decoding: csv, as: UTF8.self))), ("quet.pdf", Array("%PDF-1.4".utf8)),
      ("hinh.bak", [1]),
    ]
    for (name, bytes) in files {
      try AtomicOutput(force: false, inputs: []).write(bytes, to: "\(folder)/\(name)")
    }
    // Seven files, four entries, a text, a mail and two files of mails.
    return (folder, 7 + 4 + 4)
  }

  @Test func eachHasOneFate() async throws {
    let (folder, count) = try Self.folder()
    defer { try? RepositoryFiles.remove(folder) }
    let found = try await ReturnFilesReader(plan: PlanLoading.load(nil).plan).read([folder]).found
    #expect(found.count == count)
    #expect(Set(found.map(\.name)).count == count)
    let lines = found.map {
      "\($0.name): \($0.kind.rawValue) \($0.fate.rawValue) \($0.reason?.text ?? "")"
    }
    #expect(
      lines == [
        ".DS_Store: file passedOver hidden", "STTTT.csv: file read ",
        "hinh.bak: file passedOver not-a-return", "phieu.zip: file opened ",
        "phieu.zip › __MACOSX/._STTTT.csv: entry passedOver hidden",
        "phieu.zip › ghi chu.bak: entry passedOver not-a-return",
        "phieu.zip › hong.xlsx: entry refused file-unsupported",
        "phieu.zip › thu muc/STTTT.csv: entry read ",
        "quet.pdf: file refused file-unsupported", "thu.eml: file opened ",
        "thu.eml › STTTT.csv: part read ",
        "thu.eml › mail 1: part opened ",
        "thu.eml › mail 1 › anh.bak: part passedOver not-a-return",
        "thu.eml › text 1: part passedOver mail-text",
        "~$STTTT.xlsx: file passedOver lock",
      ])
  }

  @Test func theJSONOfEachCommandHasThem() async throws {
    let (folder, count) = try Self.folder()
    let outputs = try RepositoryFiles.scratchFolder()
    defer {
      try? RepositoryFiles.remove(folder)
      try? RepositoryFiles.remove(outputs)
    }
    let plan = try PlanLoading.load(nil).plan
    let checked = try await CheckReturns(
      inputs: [folder], agency: nil, annotate: nil, force: false
    ).run(plan: plan)
    _ = try await ConvertReturns(
      inputs: [folder], output: outputs + "/r.json", format: .json, agency: nil, force: false
    ).run(plan: plan, language: .vi)
    _ = try await ConsolidateReturns(
      inputs: [folder], output: outputs + "/c.xlsx", json: outputs + "/c.json"
    ).run(plan: plan, language: .vi)
    let texts = [
      ProblemListing.json(checked, wording: Wording(.vi)),
      String(decoding: try FileBytes.read(outputs + "/r.json"), as: UTF8.self),
      String(decoding: try FileBytes.read(outputs + "/c.json"), as: UTF8.self),
    ]
    for text in texts {
      #expect(text.contains("\"found\": \(count),"))
      #expect(text.contains("\"name\": \"thu.eml › text 1\""))
      #expect(text.contains("\"reason\": \"mail-text\""))
    }
  }
}
