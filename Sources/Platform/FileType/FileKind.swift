/// The kinds of file that are told apart.
public enum FileKind: String, Sendable, CaseIterable, Hashable {
  case pdf
  case png
  case jpeg
  case gif
  case webp
  case docx
  case xlsx
  case pptx
  case odt
  case ods
  case odp
  case csv
  case text
  case zip

  /// What it is called on the network.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .webp: "image/webp"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .odp: "application/vnd.oasis.opendocument.presentation"
    case .csv: "text/csv"
    case .text: "text/plain"
    case .zip: "application/zip"
    }
  }

  /// The endings of its file names, the usual one first, in small letters.
  public var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe"]
    case .text: ["txt", "text", "md", "log"]
    case .csv: ["csv", "tsv"]
    default: [rawValue]
    }
  }

  /// What people call it, the same in every language.
  public var title: String {
    switch self {
    case .jpeg: "JPEG"
    case .docx: "Word (DOCX)"
    case .xlsx: "Excel (XLSX)"
    case .pptx: "PowerPoint (PPTX)"
    case .text: "TXT"
    default: rawValue.uppercased()
    }
  }

  /// Whether it is a picture.
  public var isImage: Bool { [.png, .jpeg, .gif, .webp].contains(self) }
}
