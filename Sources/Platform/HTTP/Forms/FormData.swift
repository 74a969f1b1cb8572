/// A form as it was sent: fields and files in order.
public struct FormData: Sendable, Equatable {
  /// The text fields.
  public var fields: QueryItems
  /// The files that were chosen; a file input left empty sends none.
  public var files: [UploadedFile]
  /// The files that were written to disk while they came, at addresses that take large ones.
  public var uploads: [StreamedFile]

  /// Describes a form.
  public init(fields: QueryItems = [:], files: [UploadedFile] = [], uploads: [StreamedFile] = []) {
    self.fields = fields
    self.files = files
    self.uploads = uploads
  }

  /// The first value of a field.
  public func first(_ name: String) -> String? { fields.first(name) }

  /// The first value of a field.
  public subscript(_ name: String) -> String? { fields.first(name) }

  /// Every value of a field, as check boxes send them.
  public func all(_ name: String) -> [String] { fields.all(name) }

  /// The first file of a field that was written to disk.
  public func upload(_ field: String) -> StreamedFile? { uploads.first { $0.field == field } }

  /// The first file of a field.
  public func file(_ field: String) -> UploadedFile? { files.first { $0.field == field } }
}

/// A file sent with a form. Nothing about it is to be trusted but its bytes.
public struct UploadedFile: Sendable, Equatable {
  /// The name of the form field.
  public let field: String
  /// The client's name for the file: the last path component, without control characters.
  public let filename: String
  /// The content type as the client claims it.
  public let contentType: String
  /// The content.
  public let bytes: [UInt8]

  /// Describes a file; `filename` is reduced to its last component.
  public init(field: String, filename: String, contentType: String, bytes: [UInt8]) {
    self.field = field
    self.filename = Self.lastComponent(of: filename)
    self.contentType = contentType
    self.bytes = bytes
  }

  /// The last component of a client's name for a file, without control characters.
  static func lastComponent(of filename: String) -> String {
    let last = filename.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let visible = last.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let name = String(String.UnicodeScalarView(visible))
    return name == "." || name == ".." ? "" : name
  }
}

/// How large a form may be.
public struct FormLimits: Sendable, Equatable {
  /// The whole body, in bytes.
  public var body: Int
  /// One text field, in bytes.
  public var field: Int
  /// One file, in bytes.
  public var file: Int
  /// How many fields and files together.
  public var parts: Int

  /// By default 20 MB in all, 1 MB for a field, 10 MB for a file, 5,000 parts.
  public init(body: Int = 20_000_000, field: Int = 1_000_000, file: Int = 10_000_000, parts: Int = 5_000) {
    self.body = body
    self.field = field
    self.file = file
    self.parts = parts
  }
}

/// Why a body could not be read as a form.
public enum FormError: HTTPResponseError, Equatable {
  /// The content type is no form: 415.
  case notAForm(contentType: String)
  /// The encoding is broken: 400.
  case malformed(String)
  /// One field is too long: 413.
  case fieldTooLarge(field: String, limit: Int)
  /// One file is too large: 413.
  case fileTooLarge(field: String, limit: Int)
  /// Too many fields: 413.
  case tooManyParts(limit: Int)

  /// The status that answers it.
  public var status: Status {
    switch self {
    case .notAForm: .unsupportedMediaType
    case .malformed: .badRequest
    case .fieldTooLarge, .fileTooLarge, .tooManyParts: .contentTooLarge
    }
  }

  /// What went wrong, for logs.
  public var detail: String {
    switch self {
    case .notAForm(let contentType): "content type “\(contentType)” is not a form"
    case .malformed(let reason): "the form is malformed: \(reason)"
    case .fieldTooLarge(let field, let limit): "field “\(field)” is longer than \(limit) bytes"
    case .fileTooLarge(let field, let limit): "the file in “\(field)” is larger than \(limit) bytes"
    case .tooManyParts(let limit): "the form has more than \(limit) parts"
    }
  }
}
