/// Who may do one thing. The whole table stands here, so that it can be read, and audited, on one screen.
struct PermissionRule: Sendable {
  /// In which states a role may.
  enum States: Sendable {
    case any
    case only(Set<WorkState>)

    func allow(_ state: WorkState?) -> Bool {
      guard case .only(let states) = self else { return true }
      return state.map(states.contains) ?? false
    }
  }

  var isPublic = false
  var isForEveryoneSignedIn = false
  var followsPublication = false
  var roles: [Role: States] = [:]

  static func of(_ action: Action) -> PermissionRule {
    switch action {
    case .readInstruments:
      PermissionRule(isPublic: true)
    case .readRound, .keepOwnAccount, .readOrganisation:
      PermissionRule(isForEveryoneSignedIn: true)
    case .manageRound, .importAnswers:
      .held(by: [.coordinator, .administrator])
    case .compareAgencies:
      .held(by: [.coordinator, .assessor, .executive, .auditor, .administrator])
    case .readAssessment:
      .held(by: Role.allCases)
    case .answer, .submit:
      .held(by: [.respondent, .approver, .coordinator], in: [.draft, .returned])
    case .approve:
      .held(by: [.approver], in: [.submitted])
    case .sendBack:
      PermissionRule(roles: [
        .approver: .only([.submitted]), .assessor: .only([.approved, .underReview, .assessed]),
        .coordinator: .only([.submitted, .approved, .underReview, .assessed]),
      ])
    case .readReview:
      .held(by: [.assessor, .coordinator, .auditor])
    case .assess:
      .held(by: [.assessor], in: [.approved, .underReview, .assessed, .appealed])
    case .finalise:
      .held(by: [.coordinator, .assessor], in: [.assessed])
    case .publish:
      .held(by: [.coordinator], in: [.final])
    case .appeal:
      .held(by: [.respondent, .approver], in: [.final, .published])
    case .answerAppeal:
      .held(by: [.coordinator, .assessor], in: [.appealed])
    case .reopen:
      .held(
        by: [.coordinator, .administrator],
        in: [.submitted, .approved, .underReview, .assessed, .final, .appealed, .published])
    case .readResult:
      PermissionRule(followsPublication: true, roles: everyRole)
    case .exportResults:
      .held(by: [.coordinator, .assessor, .executive, .auditor, .administrator])
    case .readPeople:
      .held(by: [.coordinator, .auditor, .administrator])
    case .invitePeople:
      .held(by: [.coordinator, .administrator])
    case .manageAccounts, .manageOrganisation:
      .held(by: [.administrator])
    case .discuss:
      .held(by: [.respondent, .approver, .coordinator, .assessor, .executive])
    case .readAuditTrail:
      .held(by: [.auditor, .administrator])
    case .readPlanning:
      .held(by: Role.allCases)
    case .proposeIndicators, .reportProgress:
      .held(by: [.respondent, .approver])
    case .decideForAgency:
      .held(by: [.approver])
    case .decideForMinistry, .decideCentrally:
      .held(by: [.coordinator])
    }
  }

  /// What a personal token needs to do it; `nil` cannot be done with a token at all.
  static func scope(of action: Action) -> TokenScope? {
    switch action {
    case .keepOwnAccount: nil
    case .readInstruments, .readRound, .readOrganisation, .compareAgencies, .readAssessment, .readResult,
      .exportResults, .readAuditTrail, .readReview, .readPlanning:
      .read
    case .answer, .submit, .appeal, .importAnswers, .discuss, .proposeIndicators, .reportProgress: .answer
    case .approve, .sendBack, .assess, .finalise, .answerAppeal, .decideForAgency: .assess
    case .manageRound, .publish, .reopen, .readPeople, .invitePeople, .manageAccounts, .manageOrganisation,
      .decideForMinistry, .decideCentrally:
      .manage
    }
  }

  /// Roles that somebody may give to others by the right to an action.
  static func grantable(by action: Action) -> Set<Role> {
    switch action {
    case .manageAccounts: Set(Role.allCases)
    case .invitePeople: [.respondent, .approver]
    default: []
    }
  }

  private static let everyRole = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, States.any) })

  private static func held(by roles: [Role], in states: Set<WorkState>? = nil) -> PermissionRule {
    let when = states.map { States.only($0) } ?? .any
    return PermissionRule(roles: Dictionary(uniqueKeysWithValues: roles.map { ($0, when) }))
  }
}
