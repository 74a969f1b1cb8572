import Database
import Foundation
import HTTP
import Kernel

/// What programs may learn of people.
struct IdentityOperations: Sendable {
  let database: any Database
  let organisation: Organisation
  let clock: WallClock

  var all: [APIOperation] { [me, people] }

  private static let grant = APISchema.shape(
    APIShape(
      "Grant",
      [
        APIField("role", .word(Role.allCases.map(\.rawValue))), APIField("title", .bilingual),
        APIField("part", .nullable(.string()), IdentityAPITexts.part),
      ]))

  private static let person = APISchema.shape(
    APIShape(
      "Person",
      [
        APIField("id", .string()), APIField("username", .string()), APIField("name", .bilingual),
        APIField("agency", .nullable(.string())), APIField("grants", .list(grant)),
        APIField("state", .word(PersonState.allCases.map(\.rawValue))),
      ]))

  private static let myself = APISchema.shape(
    APIShape(
      "Me",
      [
        APIField("id", .string()), APIField("username", .string()), APIField("name", .bilingual),
        APIField("agency", .nullable(.string())), APIField("grants", .list(grant)),
        APIField("actsFor", .list(.string()), IdentityAPITexts.actsFor),
        APIField(
          "scopes", .nullable(.list(.word(TokenScope.allCases.map(\.rawValue)))), IdentityAPITexts.scopes),
        APIField("actions", .list(.word(Action.allCases.map(\.rawValue))), IdentityAPITexts.actions),
      ]))

  private var me: APIOperation {
    APIOperation("me", .get, "/me", IdentityAPITexts.me, for: nil, answer: Self.myself) { asked in
      let viewer = asked.viewer
      guard let account = viewer.account else { throw APIProblem(.unauthorized) }
      let permissions = Permissions(.empty)
      let actions = Action.allCases.filter { permissions.allowsAnywhere(viewer, $0) }.map(\.rawValue).sorted()
      let scopes = viewer.token.map { JSON.list($0.scopes.map(\.rawValue).sorted().map { .string($0) }) }
      return APIAnswer([
        "id": .string(account.id.rawValue), "username": .string(account.username), "name": .bilingual(account.name),
        "agency": .words(account.agency?.rawValue), "grants": Self.grants(account),
        "actsFor": .list(viewer.principals.map { .string($0.username) }), "scopes": scopes ?? .null,
        "actions": .list(actions.map { .string($0) }),
      ])
    }
  }

  private var people: APIOperation {
    APIOperation(
      "listPeople", .get, "/people", IdentityAPITexts.people, for: .readPeople, parameters: APIParameter.paging,
      answer: APIPage.schema(of: Self.person)
    ) { [database, organisation, clock] asked in
      let viewer = asked.viewer
      guard Permissions(.empty).allowsAnywhere(viewer, .readPeople) else {
        throw PermissionDenied(.readPeople, by: viewer, hiding: true)
      }
      let found = try await database.read { connection -> [(Account, PersonState)] in
        let reach = PeopleReach(viewer, try organisation.tree(in: connection))
        let waiting = try AccountStore.withoutPassword(in: connection)
        return try EffectiveGrants.everybody(on: clock.today, in: connection).map(\.account).filter(reach.sees).map {
          ($0, PersonState($0, hasPassword: !waiting.contains($0.id)))
        }.sorted { $0.0.id < $1.0.id }
      }
      return try await APIPage.cut(found, asked.page, id: { $0.0.id.rawValue }) { account, state in
        [
          "id": .string(account.id.rawValue), "username": .string(account.username), "name": .bilingual(account.name),
          "agency": .words(account.agency?.rawValue), "grants": Self.grants(account), "state": .string(state.rawValue),
        ]
      }
    }
  }

  private static func grants(_ account: Account) -> JSON {
    .list(
      account.grants.map {
        ["role": .string($0.role.rawValue), "title": .bilingual($0.role.title), "part": .words($0.part?.rawValue)]
      })
  }
}

enum IdentityAPITexts {
  static let me = LocalizedText(
    th: "ผู้ถือโทเค็น บทบาท และสิ่งที่ทำได้", en: "Who holds the token, their roles, what they may do")
  static let people = LocalizedText(th: "บุคคลที่ผู้ขอมีสิทธิ์เห็น", en: "The people whom the reader may see")
  static let part = LocalizedText(
    th: "หน่วยงานบนสุดของส่วนที่ถือบทบาท null คือทั้งองค์กร", en: "The top of the part it is held in; null for everything")
  static let actsFor = LocalizedText(th: "ผู้ที่ลาและมอบหมายไว้", en: "Those on leave for whom they act")
  static let scopes = LocalizedText(th: "ขอบเขตของโทเค็น null เมื่อใช้หน้าเว็บ", en: "The token’s scopes; null in a browser")
  static let actions = LocalizedText(th: "สิ่งที่ทำได้อย่างน้อยในบางหน่วยงาน", en: "What may be done at some agency at least")
}
