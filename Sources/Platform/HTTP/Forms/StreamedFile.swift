public import Blocking

/// A file of a form that was written to disk while it came. Nothing about it is to be trusted but its bytes.
public struct StreamedFile: Sendable, Equatable {
  /// Why the bytes are not here.
  public enum Trouble: Sendable, Equatable {
    /// It is larger than so many bytes; nothing of it was kept.
    case tooLarge(limit: Int)
    /// The disk is full; nothing of it was kept.
    case noRoom
  }

  struct Head {
    let field: String
    let filename: String
    let contentType: String
  }

  /// The name of the form field.
  public let field: String
  /// The client's name for the file: the last path component, without control characters.
  public let filename: String
  /// The content type as the client claims it.
  public let contentType: String
  /// The bytes; they go away with the last who holds them. `nil` when there was trouble.
  public let file: TemporaryFile?
  /// What went wrong.
  public let trouble: Trouble?

  init(_ head: Head, file: TemporaryFile?, trouble: Trouble? = nil) {
    field = head.field
    filename = UploadedFile.lastComponent(of: head.filename)
    contentType = head.contentType
    self.file = file
    self.trouble = trouble
  }

  /// Whether both are the same file on disk.
  public static func == (left: StreamedFile, right: StreamedFile) -> Bool {
    left.field == right.field && left.filename == right.filename && left.trouble == right.trouble
      && left.file?.path == right.file?.path
  }
}

/// Addresses that take files too large for memory.
public struct UploadRoute: Sendable {
  /// What their paths begin with, for instance `/evidence/`.
  public let prefix: String
  /// Where the files are written while they come.
  public let folder: String
  /// The most bytes of all files of one form.
  public let limit: Int
  /// Seconds within which the answer must begin; the time of sending is part of it.
  public let seconds: Int

  /// Describes the addresses.
  public init(prefix: String, folder: String, limit: Int, seconds: Int) {
    self.prefix = prefix
    self.folder = folder
    self.limit = limit
    self.seconds = seconds
  }

  /// Whether a request sends a form with files to one of them.
  func takes(_ request: Request) -> Bool {
    request.method == .post && request.path.hasPrefix(prefix)
      && request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") == true
  }
}

enum UploadRouteKey: RequestContextKey { typealias Value = UploadRoute }

extension Request {
  /// Set where the files of this request's form go to disk.
  public var uploadRoute: UploadRoute? { context[UploadRouteKey.self] }
}
