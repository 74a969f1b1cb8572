import FileType
import Foundation
import Kernel
import ObjectStorage

/// A piece of evidence of an agency, with its present version.
struct EvidenceItem: Sendable, Hashable {
  let id: ID<EvidenceItem>
  var agency: ID<Agency>
  var form: EvidenceSummary.Form
  var title: String
  var period: ClosedRange<Day>?
  var expires: Day?
  /// Why it is void; `nil` while it is good.
  var voidReason: String?
  /// The version that is shown unless another is asked for.
  var current: EvidenceVersion

  var address: String { "/evidence/\(id)" }
}

/// One version of a piece of evidence; never changed again.
struct EvidenceVersion: Sendable, Hashable {
  var number: Int
  var content: Content
  var by: Person
  var at: Date

  /// What was given as proof.
  enum Content: Sendable, Hashable {
    case file(FileContent)
    /// The whole `https` address.
    case link(String)
    case figure(value: String, unit: String, source: String)
  }

  /// Who did it, with the name they had.
  struct Person: Sendable, Hashable {
    var id: ID<Account>?
    var name: LocalizedText

    init(id: ID<Account>?, name: LocalizedText) {
      self.id = id
      self.name = name
    }

    init(_ viewer: Viewer) {
      self.init(id: viewer.account?.id, name: viewer.account?.name ?? LocalizedText(th: "ระบบ", en: "the system"))
    }
  }
}

/// A file as it is kept: once for the same content, whoever sent it and however often.
struct FileContent: Sendable, Hashable {
  var key: ObjectKey
  var filename: String
  var size: Int
  var kind: FileKind
  var pages: Int?
  var preview: ObjectKey?
  var reading: Reading
  var scan: Scan

  /// How far the reading of its words is.
  enum Reading: String, Sendable { case waiting, done, locked, failed }

  /// What is known of viruses in it.
  enum Scan: String, Sendable { case none, waiting, clean, infected, failed }
}

/// A place where evidence is attached, and the version that stands there.
struct EvidenceUse: Sendable, Hashable {
  var evidence: ID<EvidenceItem>
  var place: EvidencePlace
  var demand: String?
  /// The version that counts there: the newest one that came while the place could be changed.
  var version: Int
  var at: Date
}

/// What the operator chose for evidence.
public struct EvidenceLimits: Sendable {
  /// The most bytes of one file.
  public var fileBytes: Int
  /// Where files are written while they come.
  public var folder: String

  /// Chooses.
  public init(fileBytes: Int = 50_000_000, folder: String) {
    self.fileBytes = fileBytes
    self.folder = folder
  }
}
