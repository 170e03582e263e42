/// A mail as Outlook saves it, put together from its properties.
public struct MiniMSG: Sendable {
  /// Properties of the mail: number, type and value.
  public var properties: [(tag: Int, type: Int, value: [UInt8])] = []
  /// What is attached: the properties of each, and the mail that it is.
  public var attachments: [(properties: MiniMSG, mail: MiniMSG?)] = []

  /// A mail without anything.
  public init() {}

  /// The same with a text.
  public func with(_ tag: Int, _ text: String) -> MiniMSG {
    with(tag, 0x1F, text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
  }

  /// The same with a whole number, a truth value or a time.
  public func with(_ tag: Int, _ type: Int, number: UInt64) -> MiniMSG {
    with(tag, type, (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  /// The same with bytes.
  public func with(_ tag: Int, _ type: Int, _ value: [UInt8]) -> MiniMSG {
    var copy = self
    copy.properties.append((tag, type, value))
    return copy
  }

  /// The same with a file attached, under a long name.
  public func attaching(_ name: String, _ bytes: [UInt8]) -> MiniMSG {
    var copy = self
    let part = MiniMSG().with(0x3704, "TEP~1.XLS").with(0x3707, name)
      .with(0x3705, 3, number: 1).with(0x3701, 0x102, bytes)
    copy.attachments.append((part, nil))
    return copy
  }

  /// The same with what these properties say attached.
  public func attaching(_ part: MiniMSG) -> MiniMSG {
    var copy = self
    copy.attachments.append((part, nil))
    return copy
  }

  /// The same with a mail attached.
  public func attaching(mail: MiniMSG) -> MiniMSG {
    var copy = self
    copy.attachments.append((MiniMSG().with(0x3705, 3, number: 5), mail))
    return copy
  }

  /// The file.
  public func bytes() -> [UInt8] { CompoundBuilder.file(nodes(header: 32)) }

  private func nodes(header: Int) -> [CompoundBuilder.Node] {
    var list = [UInt8](repeating: 0, count: header)
    var nodes: [CompoundBuilder.Node] = []
    for property in properties {
      let isFixed = [3, 0xB, 0x40].contains(property.type)
      let tag = property.tag << 16 | property.type
      list += (0..<4).map { UInt8(truncatingIfNeeded: tag >> ($0 * 8)) } + [6, 0, 0, 0]
      let size = (0..<8).map { UInt8(truncatingIfNeeded: property.value.count >> ($0 * 8)) }
      list += isFixed ? property.value : size
      guard !isFixed else { continue }
      let digits = String(tag, radix: 16, uppercase: true)
      let name = "__substg1.0_" + String(repeating: "0", count: 8 - digits.count) + digits
      nodes.append(.stream(name, property.value))
    }
    for (index, attachment) in attachments.enumerated() {
      let number = String(index, radix: 16)
      var inner = attachment.properties.nodes(header: 8)
      if let mail = attachment.mail {
        inner.append(.storage("__substg1.0_3701000D", mail.nodes(header: 24)))
      }
      let name =
        "__attach_version1.0_#" + String(repeating: "0", count: 8 - number.count) + number
      nodes.append(.storage(name, inner))
    }
    return nodes + [.stream("__properties_version1.0", list)]
  }
}
