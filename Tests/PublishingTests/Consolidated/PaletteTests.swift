import Foundation
import Testing

@testable import Publishing
@testable import WorkbookWriting

/// Colours as eyes and grey prints take them (WCAG 2.1, relative luminance).
@Suite("Contrast of the workbook's colours")
struct PaletteTests {
  private static func luminance(_ colour: Colour) -> Double {
    func linear(_ shift: UInt32) -> Double {
      let part = Double(colour.rgb >> shift & 0xFF) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }

  private static func contrast(_ one: Colour, _ other: Colour) -> Double {
    let values = [luminance(one), luminance(other)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  @Test("Columns of the chart are told apart in grey")
  func greySteps() {
    let colours = Palette.greySteps
    for (index, one) in colours.enumerated() {
      for other in colours.dropFirst(index + 1) {
        #expect(Self.contrast(one, other) >= 1.6)
      }
    }
  }

  @Test("Words are read on their ground")
  func pairs() {
    let pairs = [
      Palette.green, Palette.amber, Palette.red, Palette.grey, Palette.violet, Palette.heading,
      Palette.entry,
    ]
    for pair in pairs { #expect(Self.contrast(pair.ink, pair.fill) >= 4.5) }
    let white = Colour(0xFFFFFF)
    for ink in [Palette.link, Palette.grey.ink, Palette.heading.ink, Palette.carried] {
      #expect(Self.contrast(ink, white) >= 4.5)
    }
    for ground in [Palette.field, Palette.heading.fill, Palette.entry.fill] {
      #expect(Self.contrast(Palette.link, ground) >= 4.5)
    }
  }
}
