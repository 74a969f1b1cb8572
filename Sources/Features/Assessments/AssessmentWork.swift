import Database
import Kernel
import Scoring

/// What waits for people: assessments to answer, and rounds to follow.
struct AssessmentWork: WaitingWork {
  let desk: AssessmentDesk

  func items(for viewer: Viewer) async throws -> [WaitingItem] {
    guard viewer.isSignedIn else { return [] }
    let today = desk.clock.today
    let all = try await desk.assessments(for: viewer).filter { $0.round.takesAnswers(on: today) }
    return try await answering(all, viewer) + following(all, viewer)
  }

  /// What the person answers for: as respondent or approver, within the part they hold the role for.
  private func answering(_ all: [AssessmentDesk.Listed], _ viewer: Viewer) async throws -> [WaitingItem] {
    let tree = try await desk.database.read { [organisation = desk.organisation] in try organisation.tree(in: $0) }
    let parts = viewer.grants.filter { $0.role == .respondent || $0.role == .approver }
    let own = all.filter { listed in
      (listed.assessment.state == .draft || listed.assessment.state == .returned)
        && parts.contains { grant in grant.part.map { tree.contains(listed.agency.id, within: $0) } ?? true }
    }
    var items: [WaitingItem] = []
    for listed in own {
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

  /// A coordinator follows each running round as one task.
  private func following(_ all: [AssessmentDesk.Listed], _ viewer: Viewer) -> [WaitingItem] {
    guard viewer.has(.coordinator) else { return [] }
    return Dictionary(grouping: all, by: \.round).compactMap { round, listed in
      let done = listed.filter(\.assessment.isHandedIn).count
      guard done < listed.count else { return nil }
      return WaitingItem(
        title: AssessmentTexts.followTask(round.title), place: round.fiscalYear.title,
        address: "/rounds/\(round.id)", due: round.due, state: AssessmentTexts.handedIn(done, of: listed.count),
        progress: WaitingItem.Progress(done: done, total: listed.count))
    }
  }
}
