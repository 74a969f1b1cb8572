import Blocking
import Database
import FileType
import Foundation
import HTTP
import Kernel
import ObjectStorage
import TextExtraction

/// Takes a file that was sent: finds out what it is, refuses what is no evidence, and keeps it under its hash.
struct FileIntake: Sendable {
  let desk: EvidenceDesk

  private static let queue = BlockingQueue(label: "samrit.intake", width: 2, waiting: 64)

  /// Looks at a file without keeping it.
  ///
  /// - Throws: `EvidenceRefusal` with what is wrong, for the page.
  func look(at upload: StreamedFile?) async throws -> (content: FileContent, path: String, nameFits: Bool) {
    guard let upload else { throw EvidenceRefusal(message: EvidenceTexts.fileMissing) }
    switch upload.trouble {
    case .tooLarge(let limit): throw EvidenceRefusal(message: EvidenceTexts.fileTooLarge(limit))
    case .noRoom: throw EvidenceRefusal(message: EvidenceTexts.diskFull)
    case nil: break
    }
    guard let file = upload.file else { throw EvidenceRefusal(message: EvidenceTexts.fileMissing) }
    guard file.size > 0 else { throw EvidenceRefusal(message: EvidenceTexts.fileEmpty) }
    let name = upload.filename.isEmpty ? "file" : upload.filename
    let path = file.path
    let (finding, key) = try await Self.queue.run {
      (try FileTypeReader().recognise(path, named: name), try ObjectKey(ofFile: path))
    }
    guard let kind = finding.kind else { throw EvidenceRefusal(message: EvidenceTexts.kindRefused(finding.mediaType)) }
    guard finding.nameFits else {
      throw EvidenceRefusal(message: EvidenceTexts.nameLies(name, kind: kind.title, ending: kind.endings.first ?? ""))
    }
    let content = FileContent(
      key: key, filename: name, size: file.size, kind: kind, reading: .waiting,
      scan: desk.isScanning ? .waiting : .none)
    return (content, path, finding.nameFits)
  }

  /// Keeps a file: first noted, then stored. What is noted and never used is cleared away by itself.
  func keep(_ content: FileContent, _ path: String) async throws {
    let moment = desk.clock.now()
    let isScanning = desk.isScanning
    try await desk.database.write { connection in
      try ObjectTable.note(
        content.key, size: content.size, kind: content.kind, isRead: Extractor.reads(content.kind),
        isScanned: isScanning, at: moment, in: connection)
    }
    do {
      try await desk.store.put(path, as: content.key)
    } catch StorageError.full {
      throw EvidenceRefusal(message: EvidenceTexts.diskFull)
    }
  }
}
