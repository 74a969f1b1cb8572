import Blocking
import Database
import Foundation
import Kernel
import ObjectStorage
import TextExtraction
import VirusScan

/// What is done with evidence while nobody waits: words and pictures of new files, scans, notices, clearing up.
struct EvidenceKeeper: Sendable {
  let desk: EvidenceDesk
  let worker: ExtractionWorker
  let scanner: VirusScanner?
  let people: (any PeopleDirectory)?

  private static let mostTries = 3
  private static let queue = BlockingQueue(label: "samrit.previews", width: 1)

  var tasks: [PeriodicTask] {
    var tasks = [
      PeriodicTask("evidence.reading", every: 5) { try await read() },
      PeriodicTask("evidence.clearing", every: 3600) { try await clear() },
    ]
    if people != nil { tasks.append(PeriodicTask("evidence.expiry", every: 3600) { try await warn() }) }
    if scanner != nil { tasks.append(PeriodicTask("evidence.scanning", every: 5) { try await scan() }) }
    return tasks
  }

  /// Reads the words of new files and makes their previews.
  func read() async throws {
    while !Task.isCancelled {
      let waiting = try await desk.database.read { try ObjectTable.unread(limit: 5, in: $0) }
      guard !waiting.isEmpty else { return }
      for (key, kind) in waiting {
        // Counted before it is tried: what brings the program down is not tried for ever.
        let isLast = try await desk.database.write { try ObjectTable.countTry(of: key, most: Self.mostTries, in: $0) }
        do {
          let file = try await desk.store.file(key)
          let found = try await worker.extract(file.path, kind: kind)
          let preview = try await keep(found.preview)
          try await desk.database.write { connection in
            try ObjectTable.setReading(
              .done, of: key, words: found.text.lowercased(), pages: found.pages, preview: preview, in: connection)
          }
        } catch let error as ExtractionError {
          try await settle(error, key, isLast: isLast)
          if case .unavailable = error { return }
        } catch let error as StorageError {
          // The store is away; the next turn tries again, and what is lost is not asked for without end.
          if isLast { try await settle(.damaged("\(error)"), key, isLast: true) }
          throw error
        }
      }
    }
  }

  private func settle(_ error: ExtractionError, _ key: ObjectKey, isLast: Bool) async throws {
    let reading: FileContent.Reading? =
      switch error {
      case .locked: .locked
      case .damaged, .tooMuch: .failed
      case .unavailable: isLast ? .failed : nil
      }
    guard let reading else { return }
    try await desk.database.write { connection in
      try ObjectTable.setReading(reading, of: key, note: "\(error)", in: connection)
    }
  }

  private func keep(_ preview: [UInt8]?) async throws -> ObjectKey? {
    guard let preview else { return nil }
    let key = ObjectKey(of: preview)
    let folder = desk.limits.folder
    let file = try await Self.queue.run {
      let file = try TemporaryFile(in: folder)
      try file.write(preview)
      try file.close()
      return file
    }
    try await desk.store.put(file.path, as: key)
    return key
  }

  /// Asks the scanner about files it has not seen.
  func scan() async throws {
    guard let scanner, await scanner.isAwake() else { return }
    let waiting = try await desk.database.read { try ObjectTable.unscanned(limit: 5, in: $0) }
    for (key, _) in waiting {
      let file = try await desk.store.file(key)
      do {
        let verdict = try await scanner.scan(file.path)
        try await desk.database.write { connection in
          switch verdict {
          case .clean: try ObjectTable.setScan(.clean, of: key, in: connection)
          case .infected(let name): try ObjectTable.setScan(.infected, of: key, note: name, in: connection)
          }
        }
      } catch let error as ScanError {
        try await desk.database.write { try ObjectTable.setScan(.failed, of: key, note: "\(error)", in: $0) }
      }
    }
  }

  /// Tells respondents of evidence in use that is about to expire, once for each day it expires on.
  func warn() async throws {
    guard let people else { return }
    let today = desk.clock.today
    let moment = desk.clock.now()
    try await desk.database.write { connection in
      let items = try EvidenceStore.items(
        where: """
          e.void_reason IS NULL AND e.expires >= \(today) AND e.expires <= \(today.adding(days: EvidenceDesk.expiryNotice))
          AND EXISTS (SELECT 1 FROM evidence_place p WHERE p.evidence_id = e.id)
          """, limit: 500, in: connection)
      for item in items {
        guard let expires = item.expires else { continue }
        let recipients = try people.people(holding: .respondent, for: item.agency, in: connection)
        let notice = Notice(
          "evidence.expiring", subject: EvidenceTexts.expiring(item.title, expires), body: EvidenceTexts.expiringBody,
          address: item.address, agency: item.agency, once: "evidence.expiring/\(item.id)/\(expires)")
        try NoticeBoard.post(notice, to: recipients.map(\.id), at: moment, in: connection)
      }
    }
  }

  /// Removes what was stored and never used, and what killed programs left behind.
  func clear() async throws {
    let moment = desk.clock.now().addingTimeInterval(-86_400)
    let keys = try await desk.database.write { try ObjectTable.forgetUnused(before: moment, in: $0) }
    for key in keys { try await desk.store.delete(key) }
    let folder = desk.limits.folder
    _ = try await Self.queue.run { TemporaryFile.clear(folder, olderThan: 86_400) }
  }
}
