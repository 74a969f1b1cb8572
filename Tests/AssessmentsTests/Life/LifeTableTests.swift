import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Where each step leads")
struct LifeTableTests {
  /// State, step, next state: everything that may happen. What is not here must be refused.
  static let expected: [WorkState: [LifeStep: WorkState]] = [
    .draft: [.handIn: .submitted],
    .returned: [.handIn: .submitted],
    .submitted: [.sign: .approved, .sendBack: .returned, .reopen: .returned],
    .approved: [.review: .underReview, .sendBack: .returned, .reopen: .returned],
    .underReview: [.accept: .assessed, .sendBack: .returned, .reopen: .returned],
    .assessed: [.review: .underReview, .finalise: .final, .sendBack: .returned, .reopen: .returned],
    .final: [.publish: .published, .appeal: .appealed, .reopen: .returned],
    .appealed: [.answerAppeal: .final, .reopen: .returned],
    .published: [.appeal: .appealed, .reopen: .returned],
    .closed: [:],
  ]

  /// Who may take a step; the states are those of the table.
  static let takers: [LifeStep: Set<Role>] = [
    .handIn: [.respondent, .approver, .coordinator], .sign: [.approver],
    .sendBack: [.approver, .coordinator, .assessor], .review: [.assessor], .accept: [.assessor],
    .finalise: [.coordinator, .assessor], .publish: [.coordinator], .appeal: [.respondent, .approver],
    .answerAppeal: [.coordinator, .assessor], .reopen: [.coordinator, .administrator],
  ]

  @Test("the table holds exactly these steps", arguments: WorkState.allCases)
  func table(state: WorkState) {
    for step in LifeStep.allCases {
      #expect(LifeTable.line(step, from: state)?.to == Self.expected[state]?[step], "\(state) \(step)")
    }
  }

  /// An approver sends back only what still awaits the signature; an assessor only what is signed.
  private func maySend(_ role: Role, _ state: WorkState) -> Bool {
    switch role {
    case .approver: state == .submitted
    case .assessor: state != .submitted
    default: true
    }
  }

  @Test("every role takes its own steps, in its own part, in their states, and no others", arguments: Role.allCases)
  func everyone(role: Role) async throws {
    let house = try await House()
    let own = House.viewer("own", role, in: House.first)
    let whole = House.viewer("whole", role, in: nil)
    let other = House.viewer("other", role, in: House.second)
    var trial = 0
    for state in WorkState.allCases {
      for step in LifeStep.allCases {
        let next = Self.expected[state]?[step]
        let isTaker = Self.takers[step]?.contains(role) == true && (step != .sendBack || maySend(role, state))
        for (viewer, reaches) in [(own, step != .reopen), (whole, true), (other, false)] {
          trial += 1
          try await house.put(state)
          let outcome = try? await house.desk.take(
            LifeOrder(step: step, reason: "เหตุผล", points: [LifePoint(node: "1.1", reason: "ข้อนี้")]),
            of: House.assessment, by: viewer)
          let now = try await house.state()
          let isAllowed = next != nil && isTaker && reaches
          #expect(now == (isAllowed ? next : state), "\(role) \(viewer.account?.username ?? "") \(state) \(step)")
          if case .done? = outcome { #expect(isAllowed) } else { #expect(!isAllowed) }
        }
      }
    }
    #expect(trial == WorkState.allCases.count * LifeStep.allCases.count * 3)
  }
}

extension House {
  /// Puts the assessment where a test begins, as if it had always stood there.
  func put(_ state: WorkState) async throws {
    let now = clock.now()
    try await database.write { connection in
      try connection.execute(
        """
        UPDATE assessment SET state = \(state), since = \(now), reopened = \(false), revision = revision + 1
        WHERE id = \(Self.assessment)
        """)
    }
  }

  func state() async throws -> WorkState? {
    try await database.read { try AssessmentStore.find(Self.assessment, in: $0) }?.state
  }
}
