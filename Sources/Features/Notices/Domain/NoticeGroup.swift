import Kernel

/// Notices of one sort, for which a person chooses together how they come.
enum NoticeGroup: String, Sendable, CaseIterable {
  /// Work that is due.
  case deadline
  /// What happens to assessments and rounds.
  case assessment
  /// What others say, and ask.
  case comment
  /// Evidence.
  case evidence
  /// Plans and their actions.
  case plan
  /// Everything else.
  case other

  /// The group that a kind of notice (`noun.verb`) belongs to.
  init(kind: String) {
    switch kind.prefix(while: { $0 != "." }) {
    case "deadline": self = .deadline
    case "assessment", "round", "appeal": self = .assessment
    case "comment", "question": self = .comment
    case "evidence": self = .evidence
    case "plan", "action", "indicator", "criterion": self = .plan
    default: self = .other
    }
  }

  /// What the group holds, in words.
  var title: LocalizedText {
    switch self {
    case .deadline: NoticesTexts.groupDeadline
    case .assessment: NoticesTexts.groupAssessment
    case .comment: NoticesTexts.groupComment
    case .evidence: NoticesTexts.groupEvidence
    case .plan: NoticesTexts.groupPlan
    case .other: NoticesTexts.groupOther
    }
  }

  /// How it comes to somebody who has chosen nothing.
  var usual: NoticeDelivery {
    switch self {
    case .deadline, .assessment, .comment: .now
    case .evidence, .plan, .other: .digest
    }
  }
}

/// How notices come by mail; all of them stand in the inbox.
enum NoticeDelivery: String, Sendable, CaseIterable {
  /// Within a minute.
  case now
  /// Once a day, in the morning.
  case digest
  /// Not by mail.
  case none

  var title: LocalizedText {
    switch self {
    case .now: NoticesTexts.deliverNow
    case .digest: NoticesTexts.deliverDigest
    case .none: NoticesTexts.deliverNone
    }
  }
}
