// swift-tools-version: 6.1
import PackageDescription

/// Benchmarks are a package of their own: they build the library as its users do.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "parbook", path: "../..")],
  targets: [
    .executableTarget(
      name: "ReaderBench", dependencies: [.product(name: "Spreadsheet", package: "parbook")])
  ],
  swiftLanguageModes: [.v6]
)
