import Foundation
import Kernel

/// A notice as it stands in somebody's inbox.
struct StoredNotice: Sendable, Hashable {
  let id: ID<Notice>
  var recipient: ID<Account>
  var kind: String
  var subject: LocalizedText
  var body: LocalizedText
  var address: String
  var createdAt: Date
  var readAt: Date?

  var isRead: Bool { readAt != nil }
}
