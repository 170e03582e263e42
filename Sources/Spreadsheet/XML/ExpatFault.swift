import CExpat
import Provenance

extension Fault.Damage {
  /// What an error of expat means.
  init(_ code: XML_Error) {
    self =
      switch code {
      case XML_ERROR_NO_MEMORY: .memory
      case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR: .xmlEnd
      case XML_ERROR_SYNTAX, XML_ERROR_INVALID_TOKEN: .xmlSyntax
      case XML_ERROR_TAG_MISMATCH: .xmlTag
      case XML_ERROR_DUPLICATE_ATTRIBUTE: .xmlAttribute
      case XML_ERROR_UNDEFINED_ENTITY: .xmlEntity
      case XML_ERROR_UNKNOWN_ENCODING: .xmlEncoding
      case XML_ERROR_INCORRECT_ENCODING: .xmlDeclaration
      case XML_ERROR_UNBOUND_PREFIX: .unboundPrefix
      default: .xml(Int(code.rawValue))
      }
  }
}
