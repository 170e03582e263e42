import Glibc
import Provenance
import Testing
import WorkbookWriting

@testable import Operations

@Suite("Outputs appear whole or not at all")
struct OutputTests {
  @Test func nothingIsOverwrittenUnasked() throws {
    let folder = try RepositoryFiles.scratchFolder()
    let path = folder + "/a.txt"
    let careful = AtomicOutput(force: false, inputs: [])
    try careful.write([1], to: path)
    #expect(throws: OperationError.outputRefused(file: path, reason: .exists)) {
      try careful.write([2], to: path)
    }
    #expect(try FileBytes.read(path) == [1])
    try AtomicOutput(force: true, inputs: []).write([2], to: path)
    #expect(try FileBytes.read(path) == [2])
    #expect(try FileBytes.names(in: folder) == ["a.txt"])
    try RepositoryFiles.remove(folder)
  }

  @Test func anInputIsNeverAnOutput() throws {
    let folder = try RepositoryFiles.scratchFolder()
    let path = folder + "/a.csv"
    try AtomicOutput(force: false, inputs: []).write([1], to: path)
    let link = folder + "/b.csv"
    #expect(symlink(path, link) == 0)
    let output = AtomicOutput(force: true, inputs: [path])
    #expect(throws: OperationError.outputRefused(file: link, reason: .isInput)) {
      try output.write([2], to: link)
    }
    #expect(try FileBytes.read(path) == [1])
    try RepositoryFiles.remove(folder)
  }

  @Test func aFolderThatDoesNotExistIsSaid() throws {
    let output = AtomicOutput(force: false, inputs: [])
    #expect(throws: OperationError.self) { try output.write([1], to: "/nonexistent/a.txt") }
  }

  @Test func aWorkbookThatIsNotWhatWasMeantTakesNoName() throws {
    let folder = try RepositoryFiles.scratchFolder()
    let path = folder + "/a.xlsx"
    let output = AtomicOutput(force: true, inputs: [])
    let cell = CellReference(row: 1, column: 1)
    func write(_ number: Double, to path: String) throws(WriteError) -> [SheetDigest] {
      try WorkbookWriter.write(to: path, WorkbookProperties(created: nil)) {
        book throws(WriteError) in
        try book.addSheet("Điểm").number(cell, number, style: Style())
      }
    }
    try output.workbook(path) { path throws(WriteError) in try write(1.5, to: path) }
    let old = try FileBytes.read(path)
    #expect(
      throws: OperationError.outputRefused(file: path, reason: .notAsMeant(sheet: "Điểm"))
    ) {
      try output.workbook(path) { path throws(WriteError) in
        let meant = try write(2, to: path)
        _ = try write(1.75, to: path)
        return meant
      }
    }
    #expect(try FileBytes.read(path) == old)
    #expect(try FileBytes.names(in: folder) == ["a.xlsx"])
    try RepositoryFiles.remove(folder)
  }

  @Test func outputsOfARunAppearTogetherOrNotAtAll() throws {
    let folder = try RepositoryFiles.scratchFolder()
    let output = AtomicOutput(force: true, inputs: [])
    try output.write([1], to: folder + "/a.txt")
    #expect(chmod(folder + "/a.txt", 0o640) == 0)
    #expect(throws: OperationError.self) {
      try output.together { pending throws(OperationError) in
        try pending.write([2], to: folder + "/a.txt")
        try pending.write([2], to: folder + "/new.txt")
        try pending.write([2], to: folder + "/missing/b.txt")
      }
    }
    #expect(try FileBytes.names(in: folder) == ["a.txt"])
    #expect(try FileBytes.read(folder + "/a.txt") == [1])
    try output.together { pending throws(OperationError) in
      try pending.write([3], to: folder + "/a.txt")
      try pending.write([3], to: folder + "/new.txt")
    }
    #expect(try FileBytes.names(in: folder) == ["a.txt", "new.txt"])
    #expect(try FileBytes.read(folder + "/a.txt") == [3])
    var information = stat()
    #expect(stat(folder + "/a.txt", &information) == 0 && information.st_mode & 0o777 == 0o640)
    try RepositoryFiles.remove(folder)
  }

  /// Where one cannot take its name, those before it give theirs back.
  @Test func whatCameMeanwhileIsNotReplaced() throws {
    let folder = try RepositoryFiles.scratchFolder()
    let output = AtomicOutput(force: false, inputs: [])
    let second = folder + "/b.txt"
    #expect(throws: OperationError.outputRefused(file: second, reason: .exists)) {
      try output.together { pending throws(OperationError) in
        try pending.write([1], to: folder + "/a.txt")
        try pending.write([1], to: second)
        #expect(FileBytes.write([9], to: second) == nil)
      }
    }
    #expect(try FileBytes.names(in: folder) == ["b.txt"])
    #expect(try FileBytes.read(second) == [9])
    try RepositoryFiles.remove(folder)
  }

  @Test func aLinkIsReplacedAndNotFollowed() throws {
    let folder = try RepositoryFiles.scratchFolder()
    let other = folder + "/other.txt"
    try AtomicOutput(force: false, inputs: []).write([1], to: other)
    #expect(symlink(other, folder + "/link.txt") == 0)
    try AtomicOutput(force: true, inputs: []).write([2], to: folder + "/link.txt")
    #expect(try FileBytes.read(other) == [1])
    #expect(try FileBytes.read(folder + "/link.txt") == [2])
    try RepositoryFiles.remove(folder)
  }

  @Test func aDigestIsTheStandards() {
    // FIPS 180-2, appendix B.1.
    #expect(
      Digest.sha256(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
