// swift-tools-version: 6.1
import PackageDescription

/// Fuzz targets are a package of their own: they need a sanitizer that breaks plain builds.
///
/// Build and run them with `run.sh`.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "parbook", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        .product(name: "Spreadsheet", package: "parbook"),
        .product(name: "Mail", package: "parbook"),
        .product(name: "Operations", package: "parbook"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
