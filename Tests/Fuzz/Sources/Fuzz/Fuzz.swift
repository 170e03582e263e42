import Glibc

/// What is fuzzed; the environment's FUZZ_TARGET names it.
enum FuzzTarget: String, CaseIterable {
  case container, workbook, sheet, strings, styles, decoders, csv, compound, biff, ods, docx, msg
  case returns, decisions

  static let chosen = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }
}

/// libFuzzer's entry.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch FuzzTarget.chosen {
  case .container: PartFuzzing.container(bytes)
  case .workbook: WorkbookFuzzing.run(bytes)
  case .sheet: PartFuzzing.sheet(bytes)
  case .strings: PartFuzzing.sharedStrings(bytes)
  case .styles: PartFuzzing.styles(bytes)
  case .decoders: DecoderFuzzing.run(bytes)
  case .csv: CSVFuzzing.run(bytes)
  case .compound: XLSFuzzing.compound(bytes)
  case .biff: XLSFuzzing.records(bytes)
  case .ods: ODSFuzzing.run(bytes)
  case .docx: DOCXFuzzing.run(bytes)
  case .msg: MSGFuzzing.run(bytes)
  case .returns: UnderstandingFuzzing.returns(bytes)
  case .decisions: UnderstandingFuzzing.decisions(bytes)
  case nil: stop("FUZZ_TARGET must be one of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return 0
}

/// Ends the process so that libFuzzer keeps the input.
func stop(_ why: String) -> Never {
  let line = "FUZZ: \(why)\n"
  _ = line.withCString { write(2, $0, strlen($0)) }
  abort()
}
