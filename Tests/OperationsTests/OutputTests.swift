import Glibc
import Testing

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

  @Test func aDigestIsTheStandards() {
    // FIPS 180-2, appendix B.1.
    #expect(
      Digest.sha256(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
