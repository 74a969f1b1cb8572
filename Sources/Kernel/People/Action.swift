public import Database

/// Something a person may be allowed to do. `Permissions` alone says who may do it.
public enum Action: String, Sendable, CaseIterable, Hashable {
  /// Read instruments: published rules, open to everybody.
  case readInstruments
  /// See and change one's own account.
  case keepOwnAccount
  /// See that a round exists, its dates and its instrument.
  case readRound
  /// Open, change, close a round.
  case manageRound
  /// Compare the agencies of a part: heatmap, ranking, who is late.
  case compareAgencies
  /// Read an assessment with its answers.
  case readAssessment
  /// Answer, note, attach evidence.
  case answer
  /// Hand an assessment in.
  case submit
  /// Sign an assessment in the agency's name.
  case approve
  /// Send an assessment back with words.
  case sendBack
  /// See how an assessment is being judged before the result is final.
  case readReview
  /// Judge answers and evidence.
  case assess
  /// Declare a judged result final and tell the agency.
  case finalise
  /// Make a final result known to others, where the round says so.
  case publish
  /// Object to a final result.
  case appeal
  /// Decide on an appeal.
  case answerAppeal
  /// Open again what was handed in, with a reason.
  case reopen
  /// Read an agency's result.
  case readResult
  /// Bring answers in from files.
  case importAnswers
  /// Take results out as files.
  case exportResults
  /// See who the people of a part are.
  case readPeople
  /// Invite people who answer and sign for an agency.
  case invitePeople
  /// Make and change accounts.
  case manageAccounts
  /// See what agencies there are and were.
  case readOrganisation
  /// Make and change agencies.
  case manageOrganisation
  /// Read the audit trail.
  case readAuditTrail
  /// Speak with others about an agency's work.
  case discuss
  /// Read an agency's indicators for a year, its roadmap and its action plan.
  case readPlanning
  /// Write an agency's indicators and plans, and put them before the committees.
  case proposeIndicators
  /// Record what the agency's own committee decided.
  case decideForAgency
  /// Record what a ministry's committee decided; asked of the ministry.
  case decideForMinistry
  /// Record what the central committee decided, and set the dates of the year; asked of the whole organisation.
  case decideCentrally
  /// Report how far an action plan has come.
  case reportProgress
}

/// Where a piece of work stands.
public enum WorkState: String, Sendable, CaseIterable, Hashable {
  /// Being answered.
  case draft
  /// Sent back to be mended.
  case returned
  /// Handed in, to be signed.
  case submitted
  /// Signed, to be judged.
  case approved
  /// Being judged.
  case underReview = "under-review"
  /// Judged, not yet final.
  case assessed
  /// Final and known to its agency.
  case final
  /// Final, and objected to.
  case appealed
  /// Final and known to others, where the round says so.
  case published
  /// Over without a result.
  case closed

  /// The state in words.
  public var title: LocalizedText {
    switch self {
    case .draft: KernelTexts.draft
    case .returned: KernelTexts.returned
    case .submitted: KernelTexts.submitted
    case .approved: KernelTexts.approved
    case .underReview: KernelTexts.underReview
    case .assessed: KernelTexts.assessed
    case .final: KernelTexts.final
    case .appealed: KernelTexts.appealed
    case .published: KernelTexts.published
    case .closed: KernelTexts.closed
    }
  }
}

extension WorkState: SQLConvertible {}

/// What an action would be done to.
public struct Subject: Sendable, Hashable {
  /// The agency it belongs to; `nil` when it belongs to the whole organisation.
  public var agency: ID<Agency>?
  /// Where it stands; `nil` when it has no states.
  public var state: WorkState?
  /// Whether everybody who has signed in may read it once it is published.
  public var isOpenWhenPublished: Bool

  /// What is acted on.
  public init(agency: ID<Agency>? = nil, state: WorkState? = nil, isOpenWhenPublished: Bool = false) {
    self.agency = agency
    self.state = state
    self.isOpenWhenPublished = isOpenWhenPublished
  }

  /// What belongs to nobody in particular.
  public static let everything = Subject()
}

/// What the reader of a response may do with what it shows; pages draw this and decide nothing themselves.
public struct Capabilities: Sendable, Hashable {
  /// The allowed actions.
  public let actions: Set<Action>

  /// Exactly these actions.
  public init(_ actions: Set<Action>) {
    self.actions = actions
  }

  /// Whether an action is allowed.
  public func allow(_ action: Action) -> Bool { actions.contains(action) }

  /// Nothing.
  public static let none = Capabilities([])
}
