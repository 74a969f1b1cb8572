import Database
import Kernel
import Scoring

/// Tells those who must act next, and those whose result it is.
struct LifeNotices {
  let people: any PeopleDirectory
  let plan: Plan

  func post(
    _ event: LifeEvent, of assessment: Assessment, in round: EvaluationRound, tree: OrganisationTree,
    by viewer: Viewer, _ connection: any Connection
  ) throws {
    guard let agency = tree[assessment.agency] else { return }
    var told: [ID<Account>] = []
    for role in Self.roles(after: event.step) {
      told += try people.people(holding: role, for: agency.id, in: connection).map(\.id)
    }
    // An approver for the agency alone is nearer than one for the whole ministry, and both may sign.
    let subject = LifeTexts.notice(event.step, agency: agency.name, round: round.title)
    let reason = event.reason.isEmpty ? "" : event.reason
    let items = event.points.count
    let body = LifeTexts.noticeBody(reason: reason, items: items)
    try NoticeBoard.post(
      Notice(
        "assessment.\(event.step.rawValue)", subject: subject, body: body,
        address: Self.address(event.step, assessment.id), agency: agency.id), to: told,
      except: viewer.account?.id, at: event.at, in: connection)
  }

  /// Who is to act next, or to know.
  static func roles(after step: LifeStep) -> [Role] {
    switch step {
    case .handIn: [.approver]
    case .sign: [.assessor]
    case .sendBack, .reopen: [.respondent, .approver]
    case .review: []
    case .accept: [.coordinator]
    case .finalise, .answerAppeal: [.respondent, .approver]
    case .publish: [.respondent, .approver, .executive]
    case .appeal: [.assessor, .coordinator]
    }
  }

  private static func address(_ step: LifeStep, _ id: ID<Assessment>) -> String {
    switch step {
    case .handIn: "/assessments/\(id)/sign"
    case .sign, .appeal: "/review/\(id)"
    case .sendBack, .reopen: "/assessments/\(id)/check"
    case .review, .accept: "/assessments/\(id)/life"
    case .finalise, .publish, .answerAppeal: "/assessments/\(id)/result"
    }
  }
}
