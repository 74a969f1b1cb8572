import Foundation
import Kernel

/// What somebody said at a place; a thread is a comment with the answers to it.
struct Comment: Sendable, Hashable {
  let id: ID<Comment>
  let place: DiscussionPlace
  /// The comment it answers; `nil` for one that begins a thread.
  let root: ID<Comment>?
  let author: ID<Account>
  let authorName: LocalizedText
  let agency: ID<Agency>?
  var body: String
  let createdAt: Date
  var editedAt: Date?
  var withdrawnAt: Date?
  /// When and by whom the thread was called settled; only of one that begins a thread.
  var resolvedAt: Date?
  var resolvedBy: LocalizedText?

  var isWithdrawn: Bool { withdrawnAt != nil }
  var isResolved: Bool { resolvedAt != nil }

  /// How long its author may still change it, in seconds.
  static let patience: TimeInterval = 15 * 60

  /// Whether somebody may still change what they said.
  func mayEdit(_ account: ID<Account>?, at moment: Date) -> Bool {
    author == account && !isWithdrawn && moment.timeIntervalSince(createdAt) <= Self.patience
  }

  /// Whether somebody may take back what they said.
  func mayWithdraw(_ account: ID<Account>?) -> Bool { author == account && !isWithdrawn }
}

/// A comment with the answers to it, oldest first.
struct CommentThread: Sendable {
  var first: Comment
  var answers: [Comment]

  static func threads(_ comments: [Comment]) -> [CommentThread] {
    let answers = Dictionary(grouping: comments.filter { $0.root != nil }, by: \.root)
    return comments.filter { $0.root == nil }.map { CommentThread(first: $0, answers: answers[$0.id] ?? []) }
  }
}
