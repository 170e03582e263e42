import PARIndex
import Provenance

/// The findings of `check --json`, schema `parbook/check/1`.
///
/// ```json
/// {"schema": "parbook/check/1", "inputs": {"found": 1, "read": 1, …}, "files": [{"file": "SNV.xlsx", "sha256": "…", "agency": "so-noi-vu",
///  "fit": false, "cells": {"read": 812, "plan": 620, …}, "comments": {…}, "links": {…}, "runs": {…},
///  "sheets": {…}, "unplaced": [{…}], "problems": [{…}]}]}
/// ```
public enum ProblemListJSON {
  /// One file checked.
  public struct File: Sendable {
    /// The file.
    public var source: SourceFile
    /// Everything found in it.
    public var problems: [Problem]
    /// The return as read; nil where the file was refused.
    public var submission: Submission?

    /// Makes a file.
    public init(source: SourceFile, submission: Submission?, problems: [Problem]) {
      self.source = source
      self.submission = submission
      self.problems = problems
    }
  }

  /// The text, with a newline at its end.
  public static func text(
    _ files: [File], inputs: [FoundFile] = [], words: (Problem) -> String
  ) -> String {
    var json = JSONWriter()
    json.object {
      $0.member("schema", "parbook/check/1")
      $0.member(inputs: inputs)
      $0.objects("files", files) { object, file in
        object.member("file", file.source.name)
        object.member("sha256", file.source.sha256)
        object.members(of: file.source.delivery)
        object.member("agency", file.submission?.sender.value.text)
        let isFit = file.submission != nil && !file.problems.contains { $0.severity == .error }
        object.member("fit", isFit)
        if let submission = file.submission {
          object.members(of: submission.account)
          object.objects("unplaced", submission.unplaced) { $0.members(of: $1) }
        }
        object.objects("problems", file.problems) { $0.members(of: $1, words: words) }
      }
    }
    return json.finished
  }
}

extension JSONWriter {
  /// Of each kind how many were read, and how many met each fate.
  mutating func members(of account: CellAccount) {
    for kind in AccountKind.allCases {
      key(kind.rawValue)
      object { counts in
        counts.member("read", account[kind].read)
        for fate in CellFate.allCases {
          counts.member(fate.rawValue, account[kind].counts[fate] ?? 0)
        }
      }
    }
  }

  /// What became of the files of a run, of entries of archives and of parts of mails.
  mutating func member(inputs: [FoundFile]) {
    key("inputs")
    object { json in
      json.member("found", inputs.count)
      for fate in FoundFile.Fate.allCases {
        json.member(fate.rawValue, inputs.count { $0.fate == fate })
      }
      json.objects("items", inputs) { item, found in
        item.member("name", found.name)
        item.member("kind", found.kind.rawValue)
        item.member("fate", found.fate.rawValue)
        item.member("reason", found.reason?.text)
        item.members(of: found.delivery)
      }
    }
  }

  /// The mail with which a file came; nothing where it came without one.
  mutating func members(of delivery: Delivery?) {
    guard let delivery else { return }
    member("receivedFrom", delivery.from)
    member("receivedOn", delivery.day?.description)
  }

  /// A text that has no place in the forms, and where it stands.
  mutating func members(of unplaced: Found<String>) {
    member("written", unplaced.written)
    members(of: unplaced.place)
  }
}
