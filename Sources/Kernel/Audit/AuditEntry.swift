public import Foundation

/// What was done, as a feature reports it; the trail adds when, by whom and from where.
public struct AuditEntry: Sendable, Hashable {
  /// What was done, `noun.verb`: `account.created`, `answer.changed`.
  public var action: String
  /// The kind of thing it was done to, for instance `assessment`.
  public var subjectKind: String
  /// Which one.
  public var subjectID: String
  /// The agency concerned.
  public var agency: ID<Agency>?
  /// What it was before, as JSON or plain text; `nil` for something new. Never a secret.
  public var before: String?
  /// What it is now.
  public var after: String?

  /// Describes a change.
  public init(
    _ action: String, on subjectKind: String, _ subjectID: String, agency: ID<Agency>? = nil, before: String? = nil,
    after: String? = nil
  ) {
    self.action = action
    self.subjectKind = subjectKind
    self.subjectID = subjectID
    self.agency = agency
    self.before = before
    self.after = after
  }
}

/// One line of the trail.
public struct AuditRecord: Sendable, Hashable {
  /// Its number, from 1, without gaps.
  public let number: Int
  /// When.
  public let moment: Date
  /// The account that did it; `nil` for the system or somebody who had not signed in.
  public let actor: ID<Account>?
  /// The name the account had: its username, with those it acted for and the token it used; empty for the command
  /// line.
  public let actorName: String
  /// The network address it came from; empty for the command line.
  public let address: String
  /// What was done.
  public let entry: AuditEntry
  /// The digest of the record before; 64 zeros for the first.
  public let previousDigest: String
  /// The digest of this record and the one before.
  public let digest: String
}
