/// Reads a request's body as a form of either encoding.
struct FormReader {
  let limits: FormLimits
  var admit: (@Sendable (QueryItems) throws -> Void)?

  func read(_ request: Request) async throws -> FormData {
    let claimed = request.headers[.contentType] ?? ""
    guard let type = MediaType(parsing: claimed) else {
      if request.body.isEmpty { return FormData() }
      throw FormError.notAForm(contentType: claimed)
    }
    if let route = request.uploadRoute, type.essence == "multipart/form-data" {
      return try await UploadReader(route: route, limits: limits, admit: admit)
        .read(request.body, boundary: try boundary(of: type))
    }
    if let length = request.body.declaredLength, length > limits.body { throw BodyError.tooLarge(limit: limits.body) }
    switch type.essence {
    case "application/x-www-form-urlencoded": return try await readURLEncoded(request.body)
    case "multipart/form-data": return try await readMultipart(request.body, type)
    default: throw FormError.notAForm(contentType: type.essence)
    }
  }

  private func readURLEncoded(_ body: RequestBody) async throws -> FormData {
    let bytes = try await body.collect(upTo: limits.body)
    guard let text = String(validating: bytes, as: UTF8.self), let fields = QueryItems(parsing: text) else {
      throw FormError.malformed("broken percent-encoding, or not UTF-8")
    }
    guard fields.count <= limits.parts else { throw FormError.tooManyParts(limit: limits.parts) }
    for item in fields where item.value.utf8.count > limits.field {
      throw FormError.fieldTooLarge(field: item.name, limit: limits.field)
    }
    return FormData(fields: fields)
  }

  private func readMultipart(_ body: RequestBody, _ type: MediaType) async throws -> FormData {
    var parser = MultipartParser(boundary: try boundary(of: type), limits: limits)
    for try await chunk in body.limited(to: limits.body) { try parser.feed(chunk) }
    return try parser.finish()
  }

  private func boundary(of type: MediaType) throws(FormError) -> String {
    guard let boundary = type.parameters["boundary"], (1...70).contains(boundary.utf8.count) else {
      throw FormError.malformed("no boundary, or one longer than 70 characters")
    }
    return boundary
  }
}
