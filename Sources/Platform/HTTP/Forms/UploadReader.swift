import Blocking

/// Reads a form and writes its files to disk while they come. The fields that stand before the first file are known
/// before a byte of it is kept.
struct UploadReader {
  let route: UploadRoute
  let limits: FormLimits
  /// Looks at the fields before the first file; throws to refuse.
  let admit: (@Sendable (QueryItems) throws -> Void)?

  private static let queue = BlockingQueue(label: "samrit.uploads", width: 4)
  /// Bytes that are not of files: fields and headers of parts.
  private static let fieldBytes = 4_000_000

  func read(_ body: RequestBody, boundary: String) async throws -> FormData {
    var parser = MultipartParser(boundary: boundary, limits: limits, streamsFiles: true)
    var progress = Progress()
    for try await chunk in body {
      try parser.feed(chunk)
      progress.received += chunk.count
      for event in parser.takeEvents() {
        if let refused = try await take(event, &progress, parser.fields, body.declaredLength) {
          // The rest is not worth reading.
          return FormData(fields: parser.fields, uploads: progress.done + [refused])
        }
      }
      guard progress.received - progress.fileBytes <= Self.fieldBytes else {
        throw BodyError.tooLarge(limit: Self.fieldBytes)
      }
    }
    var form = try parser.finish()
    form.uploads = progress.done
    return form
  }

  private struct Progress {
    var received = 0
    var fileBytes = 0
    var done: [StreamedFile] = []
    var isAdmitted = false
    var current: (head: StreamedFile.Head, file: TemporaryFile)?
  }

  /// Takes an event; what it returns is a file that cannot be taken.
  private func take(
    _ event: MultipartParser.FileEvent, _ progress: inout Progress, _ fields: QueryItems, _ declared: Int?
  ) async throws -> StreamedFile? {
    switch event {
    case .begin(let head):
      if !progress.isAdmitted { try admit?(fields) }
      progress.isAdmitted = true
      // What announces too much is refused before it is sent.
      if let declared, declared > route.limit + Self.fieldBytes, !head.filename.isEmpty {
        return StreamedFile(head, file: nil, trouble: .tooLarge(limit: route.limit))
      }
      do {
        let folder = route.folder
        progress.current = (head, try await Self.queue.run { try TemporaryFile(in: folder) })
      } catch let error as FileError where error.isDiskFull {
        return StreamedFile(head, file: nil, trouble: .noRoom)
      }
    case .bytes(let bytes):
      guard let (head, file) = progress.current else { return nil }
      progress.fileBytes += bytes.count
      guard progress.fileBytes <= route.limit else {
        return StreamedFile(head, file: nil, trouble: .tooLarge(limit: route.limit))
      }
      do {
        try await Self.queue.run { try file.write(bytes) }
      } catch let error as FileError where error.isDiskFull {
        return StreamedFile(head, file: nil, trouble: .noRoom)
      }
    case .end:
      guard let (head, file) = progress.current else { return nil }
      progress.current = nil
      // A file input left empty sends an empty name and no content.
      if head.filename.isEmpty, file.size == 0 { return nil }
      try await Self.queue.run { try file.close() }
      progress.done.append(StreamedFile(head, file: file))
    }
    return nil
  }
}
