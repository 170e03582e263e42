/// The formats of files that are named and not read.
public enum FileFormat: Hashable, Sendable {
  /// A PNG image.
  case png
  /// A JPEG image.
  case jpeg
  /// A GIF image.
  case gif
  /// A TIFF image.
  case tiff
  /// A GZIP archive.
  case gzip
  /// A 7-Zip archive.
  case sevenZip
  /// A RAR archive.
  case rar
  /// A ZIP archive without a workbook.
  case zip
  /// A ZIP archive in several volumes.
  case zipVolumes
  /// A TAR archive.
  case tar
  /// Another kind of archive, by its name.
  case archive(String)
  /// A ZIP archive with a method of compression that is not known.
  case zipMethod(Int)
  /// A ZIP archive with encrypted entries.
  case encryptedZip
  /// A workbook with a password.
  case encryptedWorkbook
  /// An ODS with a password.
  case encryptedODS
  /// A mail as Outlook saves it.
  case outlookMail
  /// What Outlook packs attachments in for others than Outlook: TNEF.
  case winmail
  /// A mail signed or encrypted as a whole (S/MIME).
  case sealedMail
  /// A file attached in the way of old UNIX mail (uuencode).
  case uuencoded
  /// PDF.
  case pdf
  /// HTML.
  case html
  /// A web page in one file.
  case mhtml
  /// XML of no known kind.
  case xml
  /// XML Spreadsheet 2003.
  case xmlSpreadsheet
  /// DIF.
  case dif
  /// SYLK.
  case sylk
  /// RTF.
  case rtf
  /// DOCX.
  case docx
  /// DOC of Word 97-2003.
  case doc
  /// PPTX.
  case pptx
  /// PPT of PowerPoint 97-2003.
  case ppt
  /// VSDX of Visio.
  case vsdx
  /// XLSB.
  case xlsb
  /// XLS, with the versions of Excel that write it.
  case xls(String)
  /// Another compound file of old Office.
  case compound
  /// ODS as plain XML.
  case flatODS
  /// ODT.
  case odt
  /// OpenDocument of another kind.
  case openDocument
  /// Apple Numbers.
  case numbers
  /// The lock that Excel leaves beside an open workbook.
  case ownerFile
  /// Text under the name of a workbook; its ending.
  case textNamed(String)
  /// Data that is no text.
  case binary

  /// Whether other files are packed in it.
  public var isArchive: Bool {
    switch self {
    case .gzip, .sevenZip, .rar, .tar, .zip, .zipVolumes, .archive: true
    default: false
    }
  }

  /// Whether it is a mail.
  public var isMail: Bool {
    switch self {
    case .outlookMail, .winmail, .sealedMail, .uuencoded: true
    default: false
    }
  }
}

/// Why the system does not read or write a file, or a file cannot be read or written.
public enum SystemFault: Hashable, Sendable {
  /// There is no such file or folder.
  case notFound
  /// Access is not allowed.
  case notAllowed
  /// It is a folder.
  case isFolder
  /// Part of the path is no folder.
  case notFolder
  /// The name is too long.
  case nameTooLong
  /// The disk is full.
  case diskFull
  /// The disk can only be read.
  case readOnly
  /// The disk fails.
  case inputOutput
  /// Too many files are open.
  case tooManyOpen
  /// Another program holds it.
  case busy
  /// Who should read has stopped.
  case brokenPipe
  /// It is a pipe.
  case pipe
  /// It is a socket.
  case socket
  /// It is a device.
  case device
  /// The folder holds no spreadsheet.
  case noSpreadsheet
  /// The folder that a file should stand in does not exist.
  case folderMissing(String)
  /// The file is larger than so many bytes.
  case tooLarge(Int)
  /// Any other error, by its number (`errno`).
  case other(Int32)
}
