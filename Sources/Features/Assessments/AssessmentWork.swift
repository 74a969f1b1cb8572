import Database
import Foundation
import Kernel
import Scoring

/// What waits for people: assessments to answer, mend, sign, judge and decide, and rounds to follow.
struct AssessmentWork: WaitingWork {
  let desk: AssessmentDesk

  func items(for viewer: Viewer) async throws -> [WaitingItem] {
    guard viewer.isSignedIn else { return [] }
    let all = try await desk.assessments(for: viewer).filter { $0.round.exception?.kind != .excused }
    let tree = try await desk.database.read { [organisation = desk.organisation] in try organisation.tree(in: $0) }
    let running = all.filter { $0.round.takesAnswers(on: desk.clock.today) }
    let own = try await answering(all, Held(tree: tree, viewer: viewer))
    return own + steps(all, Held(tree: tree, viewer: viewer)) + following(running, viewer)
  }

  /// The parts in which a person holds a role.
  private struct Held {
    let tree: OrganisationTree
    let viewer: Viewer

    func holds(_ roles: Role..., for agency: ID<Agency>) -> Bool {
      viewer.grants.contains { grant in
        roles.contains(grant.role) && (grant.part.map { tree.contains(agency, within: $0) } ?? true)
      }
    }

    func may(_ action: Action, _ listed: AssessmentDesk.Listed) -> Bool {
      Permissions(tree).allows(viewer, action, on: listed.assessment.subject(in: listed.round))
    }
  }

  /// What the person answers for: as respondent or approver, within the part they hold the role for.
  private func answering(_ all: [AssessmentDesk.Listed], _ held: Held) async throws -> [WaitingItem] {
    var items: [WaitingItem] = []
    for listed in all where held.holds(.respondent, .approver, for: listed.agency.id) {
      let state = listed.assessment.state(in: listed.round)
      if state == .returned {
        items.append(
          item(LifeTexts.taskMend, listed, "/assessments/\(listed.assessment.id)/check", due: listed.round.due))
      }
      guard state == .draft, listed.round.takesAnswers(on: desk.clock.today) else { continue }
      let count = Completion(try await desk.evaluation(of: listed)).all
      items.append(
        WaitingItem(
          title: AssessmentTexts.answerTask(listed.round.title), place: listed.agency.name,
          address: "/assessments/\(listed.assessment.id)", due: listed.round.due,
          state: count.done == 0
            ? AssessmentTexts.draftBlank
            : count.isComplete ? AssessmentTexts.ready : AssessmentTexts.answeredCount(count),
          progress: WaitingItem.Progress(done: count.done, total: count.total)))
    }
    return items
  }

  /// Those of some assessments that a person answers for or signs.
  static func answered(
    by viewer: Viewer, of all: [AssessmentDesk.Listed], _ tree: OrganisationTree
  ) -> [AssessmentDesk.Listed] {
    let parts = viewer.grants.filter { $0.role == .respondent || $0.role == .approver }
    return all.filter { listed in
      parts.contains { grant in grant.part.map { tree.contains(listed.agency.id, within: $0) } ?? true }
    }
  }

  /// What is this person's next step in the life of assessments.
  private func steps(_ all: [AssessmentDesk.Listed], _ held: Held) -> [WaitingItem] {
    all.compactMap { listed in
      let id = listed.assessment.id
      switch listed.assessment.state(in: listed.round) {
      case .submitted where held.may(.approve, listed):
        return item(LifeTexts.taskSign, listed, "/assessments/\(id)/sign", due: listed.round.due)
      case .approved where held.may(.assess, listed):
        return item(LifeTexts.taskReview, listed, "/review/\(id)")
      case .underReview where held.may(.assess, listed):
        // What another assessor holds is theirs.
        let claim = ReviewClaim(listed.assessment, at: desk.clock.now())
        return claim.map { $0.isHeld(by: held.viewer) } ?? true
          ? item(LifeTexts.taskReview, listed, "/review/\(id)") : nil
      case .assessed where held.holds(.coordinator, for: listed.agency.id):
        return item(LifeTexts.taskFinalise, listed, "/assessments/\(id)/life")
      case .appealed where held.may(.answerAppeal, listed):
        return item(LifeTexts.taskAppeal, listed, "/assessments/\(id)/decide")
      default: return nil
      }
    }
  }

  private func item(
    _ what: LocalizedText, _ listed: AssessmentDesk.Listed, _ address: String, due: Day? = nil
  ) -> WaitingItem {
    WaitingItem(
      title: LifeTexts.task(what, listed.round.title), place: listed.agency.name, address: address, due: due,
      state: LifeTexts.waiting(listed.assessment.state, since: listed.assessment.since))
  }

  /// A coordinator follows each running round as one task.
  private func following(_ all: [AssessmentDesk.Listed], _ viewer: Viewer) -> [WaitingItem] {
    guard viewer.has(.coordinator) else { return [] }
    return Dictionary(grouping: all, by: \.round.id).compactMap { _, listed in
      guard let round = listed.first(where: { $0.round.exception == nil })?.round ?? listed.first?.round else {
        return nil
      }
      let done = listed.filter(\.assessment.isHandedIn).count
      guard done < listed.count else { return nil }
      return WaitingItem(
        title: AssessmentTexts.followTask(round.title), place: round.fiscalYear.title,
        address: "/rounds/\(round.id)", due: round.due, state: AssessmentTexts.handedIn(done, of: listed.count),
        progress: WaitingItem.Progress(done: done, total: listed.count))
    }
  }
}
