import Database
import HTTP
import Kernel

/// What programs may do with a person's inbox.
struct NoticeOperations: Sendable {
  let database: any Database
  let clock: WallClock

  var all: [APIOperation] { [list, read] }

  private static let notice = APISchema.shape(
    APIShape(
      "Notice",
      [
        APIField("id", .string()), APIField("kind", .string()), APIField("subject", .bilingual),
        APIField("body", .bilingual), APIField("address", .string(), NoticeAPITexts.address),
        APIField("createdAt", .moment), APIField("readAt", .nullable(.moment)),
      ]))

  private var list: APIOperation {
    APIOperation(
      "listNotices", .get, "/notices", NoticeAPITexts.list, for: nil, parameters: APIParameter.paging,
      answer: APIPage.schema(of: Self.notice)
    ) { [database] asked in
      guard let account = asked.viewer.account else { throw APIProblem(.unauthorized) }
      let page = asked.page
      let found = try await database.read { connection in
        try NoticeStore.newest(
          of: account.id, after: page.after.map { ID(rawValue: $0) }, limit: page.limit + 1, in: connection)
      }
      let shown = found.prefix(page.limit)
      let next = found.count > page.limit ? shown.last?.id.rawValue : nil
      return APIAnswer(["items": .list(shown.map(Self.value)), "next": .words(next)])
    }
  }

  private var read: APIOperation {
    APIOperation(
      "readNotice", .post, "/notices/:id/read", NoticeAPITexts.read, for: nil, answer: Self.notice
    ) { [database, clock] asked in
      guard let account = asked.viewer.account else { throw APIProblem(.unauthorized) }
      let id: ID<Notice> = try asked.id()
      let moment = clock.now()
      let notice = try await database.write { connection in
        try NoticeStore.markRead(id, of: account.id, at: moment, in: connection)
        return try NoticeStore.find(id, of: account.id, in: connection)
      }
      guard let notice else { throw APIProblem(.notFound) }
      return APIAnswer(Self.value(notice))
    }
  }

  private static func value(_ notice: StoredNotice) -> JSON {
    [
      "id": .string(notice.id.rawValue), "kind": .string(notice.kind), "subject": .bilingual(notice.subject),
      "body": .bilingual(notice.body), "address": .string(notice.address), "createdAt": .moment(notice.createdAt),
      "readAt": .moment(notice.readAt),
    ]
  }
}

enum NoticeAPITexts {
  static let list = LocalizedText(th: "การแจ้งเตือนของผู้ขอ ใหม่สุดก่อน", en: "The reader’s notices, newest first")
  static let read = LocalizedText(th: "ทำเครื่องหมายว่าอ่านแล้ว", en: "Mark a notice as read")
  static let address = LocalizedText(th: "หน้าที่เกี่ยวข้อง", en: "The page it is about")
}
