import Archive
import Blocking
import Design
import Foundation
import HTTP
import Kernel
import ObjectStorage

/// What people change.
extension EvidenceRoutes {
  @Sendable func attachNew(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let place = try place(form.fields, request)
    let opened = try await desk.open(place, for: request.viewer)
    let draft = EvidenceDraft(form.fields)
    guard opened.hosting.mayChange else {
      return request.redirect(
        to: EvidenceCabinet().address(of: place), flash: Flash(.warning, EvidenceTexts.placeClosed[request.language]))
    }
    let upload = form.upload("file")
    let name = upload.map { ($0.filename as NSString).deletingPathExtension } ?? ""
    var (details, flaws) = draft.details(fallbackTitle: draft.form == .file ? String(name.prefix(200)) : "")
    var status = Status.unprocessableContent
    do {
      let content = try await content(draft, upload, &flaws, keeping: flaws.isEmpty)
      if let content, flaws.isEmpty {
        let outcome = try await desk.add(
          content, details, form: draft.form, demand: draft.demand, at: place, by: request.viewer)
        try await confirm(content, upload)
        let flash =
          switch outcome {
          case .new: Flash(.good, EvidenceTexts.attachedFlash[request.language])
          case .known: Flash(.info, EvidenceTexts.knownFlash[request.language])
          }
        return request.redirect(to: EvidenceCabinet().address(of: place), flash: flash)
      }
    } catch let refusal as EvidenceRefusal {
      if flaws.contains(where: { $0.field == "title" && draft.title.isEmpty }) {
        flaws.removeAll { $0.field == "title" }
      }
      flaws.append(.init(field: "file", message: refusal.message))
      if case .tooLarge = upload?.trouble { status = .contentTooLarge }
    }
    return try await page(request, opened, draft: draft, flaws: flaws, status: status)
  }

  /// The content that was given, kept in the store when it is a file and everything else is right.
  private func content(
    _ draft: EvidenceDraft, _ upload: StreamedFile?, _ flaws: inout [EvidenceDraft.Flaw], keeping: Bool
  ) async throws -> EvidenceVersion.Content? {
    guard draft.form == .file else {
      let (content, more) = draft.content()
      flaws += more
      return content
    }
    let intake = FileIntake(desk: desk)
    let (content, path, _) = try await intake.look(at: upload)
    if keeping { try await keep(content, path) }
    return .file(content)
  }

  private func keep(_ content: FileContent, _ path: String) async throws {
    do {
      try await FileIntake(desk: desk).keep(content, path)
    } catch is StorageError {
      throw EvidenceRefusal(message: EvidenceTexts.storeAway)
    }
  }

  /// Clearing up may have met the file between keeping and using it; now that it is used it stays.
  private func confirm(_ content: EvidenceVersion.Content, _ upload: StreamedFile?) async throws {
    guard case .file(let file) = content, let path = upload?.file?.path else { return }
    try await desk.store.put(path, as: file.key)
  }

  @Sendable func attachExisting(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let place = try place(form.fields, request)
    return try await answering(request, to: EvidenceCabinet().address(of: place), EvidenceTexts.attachedFlash) {
      try await desk.attach(
        ID(rawValue: form["evidence"] ?? ""), demand: form["demand"], at: place, by: request.viewer)
    }
  }

  @Sendable func detach(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let place = try place(form.fields, request)
    let id = try id(request)
    return try await answering(request, to: EvidenceCabinet().address(of: place), EvidenceTexts.detachedFlash) {
      try await desk.detach(id, from: place, by: request.viewer)
    }
  }

  @Sendable func change(_ request: Request) async throws -> Response {
    let opened = try await desk.open(try id(request), for: request.viewer)
    var draft = EvidenceDraft(try await request.form().fields)
    draft.form = opened.item.form
    let (details, flaws) = draft.details()
    guard flaws.isEmpty else {
      return page(request, opened, draft: draft, flaws: flaws, status: .unprocessableContent)
    }
    return try await answering(request, to: opened.item.address, EvidenceTexts.savedFlash) {
      try await desk.change(opened.item.id, to: details, by: request.viewer)
    }
  }

  @Sendable func addVersion(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let opened = try await desk.open(try id(request), for: request.viewer)
    guard opened.mayChange else { throw PermissionDenied(.answer, by: request.viewer) }
    var draft = EvidenceDraft(opened.item, request.language)
    let typed = EvidenceDraft(form.fields)
    (draft.url, draft.figure, draft.unit, draft.source) = (typed.url, typed.figure, typed.unit, typed.source)
    let upload = form.upload("file")
    var flaws: [EvidenceDraft.Flaw] = []
    var status = Status.unprocessableContent
    do {
      if let content = try await content(draft, upload, &flaws, keeping: true) {
        try await desk.addVersion(content, to: opened.item.id, by: request.viewer)
        try await confirm(content, upload)
        return request.redirect(
          to: opened.item.address, flash: Flash(.good, EvidenceTexts.versionFlash[request.language]))
      }
    } catch let refusal as EvidenceRefusal {
      flaws.append(.init(field: "file", message: refusal.message))
      if case .tooLarge = upload?.trouble { status = .contentTooLarge }
    }
    return page(request, opened, draft: draft, flaws: flaws, status: status)
  }

  @Sendable func void(_ request: Request) async throws -> Response {
    let opened = try await desk.open(try id(request), for: request.viewer)
    let reason = try await (request.form()["reason"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty, reason.count <= 500 else {
      let message = reason.isEmpty ? EvidenceTexts.reasonMissing : EvidenceTexts.tooLong(500)
      return page(
        request, opened, flaws: [.init(field: "reason", message: message)], reason: reason,
        status: .unprocessableContent)
    }
    return try await answering(request, to: opened.item.address, EvidenceTexts.voidFlash) {
      try await desk.void(opened.item.id, reason: reason, by: request.viewer)
    }
  }

  /// Does it and goes on, with word of what happened or of why it did not.
  private func answering(
    _ request: Request, to address: String, _ done: LocalizedText, _ work: () async throws -> Void
  ) async throws -> Response {
    do {
      try await work()
      return request.redirect(to: address, flash: Flash(.good, done[request.language]))
    } catch let refusal as EvidenceRefusal {
      return request.redirect(to: address, flash: Flash(.warning, refusal.message[request.language]))
    }
  }
}

/// Sends a file that was made for one reader.
enum FileSending {
  private static let queue = BlockingQueue(label: "samrit.sending", width: 4)

  static func send(_ file: TemporaryFile, to writer: any ResponseWriter) async throws {
    let pieces = try await queue.run { [path = file.path] in Pieces(try FilePieces(path)) }
    while let piece = try await queue.run({ try pieces.next() }) { try await writer.write(piece) }
    _ = file.path
  }

  static func name(_ title: String) -> String { EntryName.safe(title) }

  // Safe: one piece is asked for only after the one before was handed over.
  private final class Pieces: @unchecked Sendable {
    private let file: FilePieces
    init(_ file: FilePieces) { self.file = file }
    func next() throws -> [UInt8]? { try file.next() }
  }
}
