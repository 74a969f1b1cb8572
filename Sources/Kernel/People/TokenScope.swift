/// What a personal token may be used for; its owner may do no more than without it.
public enum TokenScope: String, Sendable, CaseIterable, Hashable {
  /// Reading what the owner may read.
  case read
  /// Answering, attaching evidence, handing in.
  case answer
  /// Signing, sending back, judging.
  case assess
  /// Rounds, publication, the organisation and its people.
  case manage

  /// The scope in words.
  public var title: LocalizedText {
    switch self {
    case .read: KernelTexts.scopeRead
    case .answer: KernelTexts.scopeAnswer
    case .assess: KernelTexts.scopeAssess
    case .manage: KernelTexts.scopeManage
    }
  }
}
