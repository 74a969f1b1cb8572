import Kernel

/// Who answered or handed in, as they were called at the time, in both languages: a later reader chooses.
struct Author: Sendable, Hashable {
  /// The account; `nil` for what was recorded before accounts were kept with it.
  var account: ID<Account>?
  var name: LocalizedText

  /// Nobody yet.
  static let nobody = Author(account: nil, name: LocalizedText(same: ""))

  init(account: ID<Account>?, name: LocalizedText) {
    self.account = account
    self.name = name
  }

  /// The person who is asking.
  init(_ viewer: Viewer) {
    self.init(account: viewer.account?.id, name: viewer.account?.name ?? LocalizedText(same: ""))
  }

  var isNobody: Bool { name.th.isEmpty }
}
