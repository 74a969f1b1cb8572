import Foundation
import HTTP
import Kernel
import Testing

@Suite("Who may do what")
struct PermissionTests {
  private let permissions: Permissions

  init() throws {
    permissions = Permissions(try OrganisationTree(Ministry.agencies))
  }

  private func viewer(_ grants: RoleGrant..., isActive: Bool = true) -> Viewer {
    Viewer(
      Account(
        id: ID(rawValue: "somebody"), username: "somebody", name: LocalizedText(same: "Somebody"), grants: grants,
        isActive: isActive))
  }

  @Test("somebody who has not signed in may read instruments and nothing else", arguments: Action.allCases)
  func anonymous(action: Action) {
    for state in WorkState.allCases {
      let subject = Subject(agency: Ministry.id("D1"), state: state, isOpenWhenPublished: true)
      #expect(permissions.allows(.anonymous(.thai), action, on: subject) == (action == .readInstruments))
    }
  }

  @Test("an account without grants reads nothing of any agency")
  func withoutGrants() {
    let nobody = viewer()
    let subject = Subject(agency: Ministry.id("D1"), state: .published)
    let allowed = permissions.capabilities(nobody, on: subject).actions
    #expect(allowed == [.readInstruments, .keepOwnAccount, .readRound, .readOrganisation])
  }

  @Test("a switched-off account loses everything but what is public", arguments: Action.allCases)
  func switchedOff(action: Action) {
    let gone = viewer(RoleGrant(.administrator, within: nil), isActive: false)
    #expect(permissions.allows(gone, action) == (action == .readInstruments))
  }

  @Test("a role reaches its part of the tree and not beyond", arguments: Role.allCases)
  func reach(role: Role) {
    let here = viewer(RoleGrant(role, within: Ministry.id("D1")))
    for action in Action.allCases {
      for state in WorkState.allCases {
        let inside = Subject(agency: Ministry.id("D1-A"), state: state)
        let outside = Subject(agency: Ministry.id("D2-A"), state: state)
        let above = Subject(agency: Ministry.id("M"), state: state)
        let ungranted = permissions.allows(viewer(), action, on: outside)
        #expect(permissions.allows(here, action, on: outside) == ungranted)
        #expect(permissions.allows(here, action, on: above) == ungranted)
        if permissions.allows(viewer(RoleGrant(role, within: nil)), action, on: inside) {
          #expect(permissions.allows(here, action, on: inside))
        }
      }
    }
  }

  @Test("what belongs to the whole organisation is not reached from a part")
  func everything() {
    let local = viewer(RoleGrant(.administrator, within: Ministry.id("D1")))
    #expect(!permissions.allows(local, .manageOrganisation))
    #expect(permissions.allows(viewer(RoleGrant(.administrator, within: nil)), .manageOrganisation))
  }

  @Test(
    "the state decides who may act",
    arguments: [
      (Role.respondent, Action.answer, [WorkState.draft, .returned]), (.approver, .approve, [.submitted]),
      (.approver, .sendBack, [.submitted]),
      (.assessor, .assess, [.approved, .underReview, .assessed, .appealed]), (.coordinator, .publish, [.final]),
      (.assessor, .publish, []), (.assessor, .finalise, [.assessed]), (.respondent, .appeal, [.final, .published]),
      (.coordinator, .answerAppeal, [.appealed]), (.assessor, .reopen, []), (.respondent, .reopen, []),
      (.auditor, .answer, []), (.executive, .answer, []),
      (.respondent, .approve, []),
    ])
  func states(role: Role, action: Action, allowed: [WorkState]) {
    let person = viewer(RoleGrant(role, within: Ministry.id("M")))
    for state in WorkState.allCases {
      let subject = Subject(agency: Ministry.id("D1"), state: state)
      #expect(permissions.allows(person, action, on: subject) == allowed.contains(state), "\(state)")
    }
    #expect(!permissions.allows(person, action, on: Subject(agency: Ministry.id("D1"))) || allowed.isEmpty)
  }

  @Test("another agency's result shows only when published and open")
  func publication() {
    let outsider = viewer(RoleGrant(.respondent, within: Ministry.id("D2")))
    for state in WorkState.allCases {
      for isOpen in [true, false] {
        let subject = Subject(agency: Ministry.id("D1"), state: state, isOpenWhenPublished: isOpen)
        #expect(permissions.allows(outsider, .readResult, on: subject) == (isOpen && state == .published))
        #expect(!permissions.allows(outsider, .readAssessment, on: subject))
      }
    }
  }

  @Test("lists of agencies follow the same rules")
  func lists() {
    let person = viewer(
      RoleGrant(.coordinator, within: Ministry.id("D1")), RoleGrant(.respondent, within: Ministry.id("D2")))
    #expect(permissions.agencies(where: person, may: .compareAgencies).map(\.code) == ["D1", "D1-A", "D1-B"])
    #expect(permissions.agencies(where: person, may: .answer, state: .draft).count == 5)
    #expect(permissions.agencies(where: person, may: .answer, state: .published).isEmpty)
    #expect(permissions.agencies(where: .anonymous(.thai), may: .readRound).isEmpty)
  }

  @Test("a refusal asks strangers to sign in and hides what must not be known")
  func refusal() {
    let subject = Subject(agency: Ministry.id("D1"), state: .draft)
    let outsider = viewer(RoleGrant(.respondent, within: Ministry.id("D2")))
    func status(_ viewer: Viewer, hiding: Bool) -> Int? {
      do throws(PermissionDenied) {
        try permissions.require(viewer, .readAssessment, on: subject, hiding: hiding)
        return nil
      } catch {
        return error.status.code
      }
    }
    #expect(status(.anonymous(.thai), hiding: true) == 401)
    #expect(status(outsider, hiding: true) == 404)
    #expect(status(outsider, hiding: false) == 403)
    #expect(status(viewer(RoleGrant(.auditor, within: nil)), hiding: true) == nil)
  }
}
