import Glibc
@_spi(Measuring) import Spreadsheet

/// Runs ``ReaderBench COMMAND [--expat] [--tasks N] PATH`.`.
///
/// - `totals`: all cells typed, in packed form, added up
/// - `model`: all cells as the model that the product works on
/// - `cells`: the listing as JSON
/// - `csv`: all fields of a CSV file, typed, added up
func run() async -> Int32 {
  var arguments = Array(CommandLine.arguments.dropFirst())
  let expatOnly = arguments.contains("--expat")
  arguments.removeAll { $0 == "--expat" }
  var tasks = 1
  if let place = arguments.firstIndex(of: "--tasks"), place + 1 < arguments.count {
    tasks = Int(arguments[place + 1]) ?? 1
    arguments.removeSubrange(place...place + 1)
  }
  guard arguments.count == 2 else { return usage() }
  let paths = Files.workbooks(arguments[1])
  switch arguments[0] {
  case "totals": return await totals(paths, expatOnly: expatOnly, tasks: tasks)
  case "model": return model(paths)
  case "cells": return cells(arguments[1])
  case "csv": return csv(arguments[1])
  default: return usage()
  }
}

func usage() -> Int32 {
  print("usage: ReaderBench totals|model|cells|csv [--expat] [--tasks N] PATH")
  return 64
}

func totals(_ paths: [String], expatOnly: Bool, tasks: Int) async -> Int32 {
  var sum = WorkbookTotals()
  if tasks == 1 {
    for path in paths { sum += figures(path, expatOnly) }
  } else {
    let queue = Queue()
    await withTaskGroup(of: WorkbookTotals.self) { group in
      for _ in 0..<tasks {
        group.addTask {
          var part = WorkbookTotals()
          while let index = queue.next(below: paths.count) {
            part += figures(paths[index], expatOnly)
          }
          return part
        }
      }
      for await part in group { sum += part }
    }
  }
  print(sum)
  return 0
}

func figures(_ path: String, _ expatOnly: Bool) -> WorkbookTotals {
  guard let bytes = Files.bytes(path) else {
    print("cannot open \(path)")
    exit(66)
  }
  do throws(ReadError) {
    if path.hasSuffix(".ods") {
      return try WorkbookTotals(ods: bytes, name: path, expatOnly: expatOnly)
    }
    return try WorkbookTotals(xlsx: bytes, name: path, expatOnly: expatOnly)
  } catch {
    print(error)
    exit(66)
  }
}

func model(_ paths: [String]) -> Int32 {
  var count = 0
  for path in paths {
    guard let bytes = Files.bytes(path) else { return 66 }
    do throws(ReadError) {
      let workbook = try WorkbookReader.read(bytes, name: path)
      count += workbook.sheets.reduce(0) { $0 + $1.cells.count }
    } catch {
      print(error)
      return 66
    }
  }
  print(count)
  return 0
}

func cells(_ path: String) -> Int32 {
  guard let bytes = Files.bytes(path) else { return 66 }
  do throws(ReadError) {
    let workbook = try WorkbookReader.read(bytes, name: path)
    CellListing.json(of: workbook, warnings: workbook.problems.map { "\($0)" }) { piece in
      piece.withUnsafeBytes { _ = write(1, $0.baseAddress, $0.count) }
    }
    return 0
  } catch {
    print(error)
    return 66
  }
}

func csv(_ path: String) -> Int32 {
  guard let bytes = Files.bytes(path) else { return 66 }
  do throws(ReadError) {
    print(try CSVTotals(csv: bytes, name: path))
    return 0
  } catch {
    print(error)
    return 66
  }
}

exit(await run())
