public import Database
import Foundation
public import Kernel
import Spreadsheet

/// The trail as a file for auditors, oldest record first, written piece by piece.
public struct AuditExport: Sendable {
  /// The two forms.
  public enum Format: String, Sendable, CaseIterable {
    /// For spreadsheets.
    case csv
    /// One JSON object a line, with everything that the chain is computed from.
    case jsonl

    var mediaType: String { self == .csv ? "text/csv; charset=utf-8" : "application/x-ndjson" }
  }

  let filter: AuditFilter
  let format: Format
  let language: Language

  /// An export of the records of a filter.
  public init(_ filter: AuditFilter, as format: Format, language: Language) {
    self.filter = filter
    self.format = format
    self.language = language
  }

  private static let piece = 1_000

  /// Writes the whole file.
  ///
  /// - Returns: how many records it holds.
  @discardableResult
  public func write(
    from database: any Database, to take: @Sendable ([UInt8]) async throws -> Void
  ) async throws -> Int {
    var last = 0
    var count = 0
    if format == .csv { try await take(csv.write([header])) }
    let tree = try await database.read { try AgencyStore.tree(in: $0) }
    while true {
      let (filter, after) = (filter, last)
      let records = try await database.read {
        try AuditTrail.records(filter, after: after, limit: Self.piece, in: $0)
      }
      guard let end = records.last else { return count }
      var bytes: [UInt8] = []
      for record in records { append(record, tree, to: &bytes) }
      try await take(bytes)
      count += records.count
      last = end.number
    }
  }

  private var csv: CSVWriter { CSVWriter(hasByteOrderMark: true, forSpreadsheets: true) }

  private var header: [String] {
    [
      TrustTexts.number, TrustTexts.moment, TrustTexts.person, TrustTexts.accountID, TrustTexts.address,
      TrustTexts.action, TrustTexts.inWords, TrustTexts.kind, TrustTexts.subject, TrustTexts.agencyCode,
      TrustTexts.before, TrustTexts.after, TrustTexts.previousDigest, TrustTexts.digest,
    ].map { $0[language] }
  }

  private func append(_ record: AuditRecord, _ tree: OrganisationTree, to bytes: inout [UInt8]) {
    let entry = record.entry
    switch format {
    case .jsonl:
      bytes += Array(AuditLine(record).json.utf8)
      bytes.append(UInt8(ascii: "\n"))
    case .csv:
      csv.append(
        [
          String(record.number), Timestamp.iso(record.moment), record.actorName, record.actor?.rawValue ?? "",
          record.address, entry.action, AuditWords.action(entry.action)?[language] ?? "",
          AuditWords.kind(entry.subjectKind)[language], entry.subjectID,
          entry.agency.map { tree[$0]?.code ?? $0.rawValue } ?? "", entry.before ?? "", entry.after ?? "",
          record.previousDigest, record.digest,
        ], to: &bytes)
    }
  }
}

/// One record as a line of JSON.
struct AuditLine {
  let record: AuditRecord

  init(_ record: AuditRecord) {
    self.record = record
  }

  var json: String {
    let entry = record.entry
    let members: [(String, String)] = [
      ("number", String(record.number)),
      ("milliseconds", String(Int64((record.moment.timeIntervalSince1970 * 1000).rounded()))),
      ("moment", JSONWriting.quoted(Timestamp.iso(record.moment))),
      ("actor_id", JSONWriting.text(record.actor?.rawValue)),
      ("actor_name", JSONWriting.quoted(record.actorName)), ("address", JSONWriting.quoted(record.address)),
      ("action", JSONWriting.quoted(entry.action)), ("subject_kind", JSONWriting.quoted(entry.subjectKind)),
      ("subject_id", JSONWriting.quoted(entry.subjectID)), ("agency_id", JSONWriting.text(entry.agency?.rawValue)),
      ("before", JSONWriting.text(entry.before)), ("after", JSONWriting.text(entry.after)),
      ("previous_digest", JSONWriting.quoted(record.previousDigest)), ("digest", JSONWriting.quoted(record.digest)),
    ]
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }
}

/// Values as JSON writes them.
enum JSONWriting {
  static func text(_ value: String?) -> String { value.map(quoted) ?? "null" }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

private enum Timestamp {
  /// `2026-01-31T09:30:00.000Z`
  static func iso(_ moment: Date) -> String {
    guard case .text(let text) = moment.sqlValue else { return "" }
    return text
  }
}
