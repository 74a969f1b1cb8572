/// One part of a multipart form while it is being read.
struct MultipartPart {
  private let name: String
  private let filename: String?
  private let contentType: String
  private var content: [UInt8] = []
  /// The line break that ends the part's header also stands before its content; it is dropped once.
  private var pendingLineBreak = 2

  /// Reads a part's header block.
  init(header: ArraySlice<UInt8>) throws {
    guard let text = String(validating: header, as: UTF8.self), !text.utf8.contains(0) else {
      throw FormError.malformed("a part's header is not UTF-8 text")
    }
    var disposition: [String] = []
    var type = "text/plain"
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { throw FormError.malformed("a part's header has no colon") }
      let value = line[line.index(after: colon)...].trimmingBlanks()
      switch line[..<colon].lowercased() {
      case "content-disposition": disposition = HeaderParameters.split(value)
      case "content-type": type = value
      default: break
      }
    }
    guard disposition.first?.lowercased() == "form-data" else {
      throw FormError.malformed("a part is not form-data")
    }
    let parameters = HeaderParameters.parameters(disposition.dropFirst())
    guard let name = parameters["name"] else { throw FormError.malformed("a part has no name") }
    self.name = Self.unescaped(name)
    filename = Self.extended(parameters["filename*"]) ?? parameters["filename"].map(Self.unescaped)
    contentType = type
  }

  /// Adds content, within the limits of its kind.
  mutating func append(_ bytes: ArraySlice<UInt8>, limits: FormLimits) throws {
    let dropped = min(pendingLineBreak, bytes.count)
    pendingLineBreak -= dropped
    content += bytes.dropFirst(dropped)
    if filename == nil, content.count > limits.field {
      throw FormError.fieldTooLarge(field: name, limit: limits.field)
    }
    if filename != nil, content.count > limits.file { throw FormError.fileTooLarge(field: name, limit: limits.file) }
  }

  /// What the client says of a file; `nil` for a field.
  var fileHead: StreamedFile.Head? {
    filename.map { StreamedFile.Head(field: name, filename: $0, contentType: contentType) }
  }

  /// Hands out the content that has gathered.
  mutating func takeContent() -> [UInt8] {
    defer { content = [] }
    return content
  }

  /// Puts the finished part into the form.
  func store(in form: inout FormData) throws {
    if let filename {
      // A file input left empty sends an empty name and no content.
      if filename.isEmpty, content.isEmpty { return }
      form.files.append(UploadedFile(field: name, filename: filename, contentType: contentType, bytes: content))
    } else {
      guard let text = String(validating: content, as: UTF8.self), !text.utf8.contains(0) else {
        throw FormError.malformed("field “\(name)” is not UTF-8 text")
      }
      form.fields.add(name, text)
    }
  }

  /// Browsers write a quote as `%22` and line breaks as `%0D%0A`, and nothing else.
  private static func unescaped(_ text: String) -> String {
    text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }

  /// Reads `UTF-8''%E0%B8%81` (RFC 8187), which form-data should not carry but some clients send.
  private static func extended(_ text: String?) -> String? {
    guard let text, text.lowercased().hasPrefix("utf-8'"), let mark = text.dropFirst(6).firstIndex(of: "'") else {
      return nil
    }
    return PercentCoding.decode(text[text.index(after: mark)...])
  }
}
