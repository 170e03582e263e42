import Glibc
import Provenance

@testable import Operations

/// The repository's own files, for tests that hold them against the program.
enum RepositoryFiles {
  /// The top of the checkout.
  static let top = #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/" + $1 }

  /// A file's bytes, by its path from the top.
  static func bytes(_ path: String) throws -> [UInt8] { try FileBytes.read(top + "/" + path) }

  /// A new folder of the test's own, which is gone when all tests have run.
  static func scratchFolder() throws -> String {
    try makeFolder(like: "\(try runFolder.get())/XXXXXX")
  }

  /// The folder of this run.
  private static let runFolder: Result<String, any Error> = {
    atexit { if case .success(let folder) = runFolder { try? remove(folder) } }
    return Result { try makeFolder(like: "/tmp/parbook-tests-XXXXXX") }
  }()

  private static func makeFolder(like template: String) throws -> String {
    var template = Array(template.utf8CString)
    guard let made = mkdtemp(&template) else {
      throw OperationError.outputRefused(file: "/tmp", reason: .failed(SystemFault(errno: errno)))
    }
    return String(cString: made)
  }

  /// Removes a folder with what is in it, and no link's target.
  static func remove(_ folder: String) throws {
    for name in try FileBytes.names(in: folder) {
      let path = folder + "/" + name
      if unlink(path) != 0 { try remove(path) }
    }
    rmdir(folder)
  }
}
