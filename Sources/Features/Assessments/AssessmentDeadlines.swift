import Database
public import Kernel

extension AssessmentsFeature {
  /// What has to be handed in, and by when.
  public var deadlines: any DeadlineSource { AssessmentDeadlines() }
}

/// Assessments that are still being answered while their round takes answers.
struct AssessmentDeadlines: DeadlineSource {
  func deadlines(on today: Day, in connection: any Connection) throws -> [Deadline] {
    try RoundStore.all(in: connection).filter { $0.takesAnswers(on: today) }.flatMap { round in
      let exceptions = try ExceptionStore.all(of: round.id, in: connection)
      return try AssessmentStore.all(of: round.id, in: connection).filter { $0.state == .draft }.map { assessment in
        let round = round.applying(exceptions[assessment.agency])
        return Deadline(
          id: "assessment/\(assessment.id)", title: AssessmentTexts.answerTask(round.title), due: round.due,
          agency: assessment.agency, roles: [.respondent, .approver], address: "/assessments/\(assessment.id)")
      }
    }
  }
}
