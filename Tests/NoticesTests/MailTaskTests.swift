import Database
import Foundation
import Kernel
import Mail
import Testing

@testable import Notices

@Suite("Mail of notices")
struct MailTaskTests {
  private static let busy = MailFailure(.temporary, code: 451, "try later")

  @Test("a notice is mailed at the next turn, once, in the language of the account")
  func immediate() async throws {
    let desk = try await Desk()
    try await desk.post("assessment.returned", "ส่งกลับให้แก้ไข")
    try await desk.post("assessment.returned", to: Desk.jane)
    try await desk.mail()
    try await desk.mail()
    let taken = desk.carrier.taken.sorted { $0.to.address < $1.to.address }
    #expect(taken.map(\.to.address) == ["jane@example.go.th", "somchai@example.go.th"])
    #expect(taken.map(\.subject) == ["News <b>", "ส่งกลับให้แก้ไข"])
    #expect(taken[0].text.contains("Dear Jane"))
    #expect(taken[0].text.contains("https://samrit.example.go.th/assessments/1"))
    #expect(taken[0].html?.contains("News &lt;b&gt;") == true)
    #expect(taken[1].text.contains("เรียน คุณสมชาย") && taken[1].language == "th")
  }

  @Test("several notices of one turn make one mail")
  func several() async throws {
    let desk = try await Desk()
    for number in 1...3 { try await desk.post("comment.mentioned", "เรื่องที่ \(number)") }
    try await desk.mail()
    #expect(desk.carrier.taken.map(\.subject) == ["มีเรื่องใหม่ 3 เรื่อง"])
    #expect(desk.carrier.taken.first?.text.contains("เรื่องที่ 2") == true)
  }

  @Test("the digest goes out at eight, with all that was left before and not read since")
  func digest() async throws {
    let desk = try await Desk()
    try await desk.choose(.comment, .digest)
    try await desk.post("comment.mentioned", "หนึ่ง")
    try await desk.post("comment.mentioned", "สอง")
    let read = try #require(try await desk.inbox().first { $0.subject.th == "สอง" })
    try await desk.mail()
    try await desk.database.write { try NoticeStore.markRead(read.id, of: Desk.somchai.id, at: Date(), in: $0) }
    #expect(desk.carrier.taken.isEmpty)
    desk.clock.advance(seconds: 22.9 * 3600)
    try await desk.mail()
    #expect(desk.carrier.taken.isEmpty)
    try await desk.post("comment.mentioned", "สาม")
    desk.clock.advance(seconds: 0.2 * 3600)
    try await desk.mail()
    try await desk.mail()
    #expect(desk.carrier.taken.map(\.subject) == ["สรุปประจำวันที่ 3 กุมภาพันธ์ 2569: 2 เรื่อง"])
    let text = desk.carrier.taken.first?.text ?? ""
    #expect(text.contains("หนึ่ง") && text.contains("สาม") && !text.contains("สอง"))
  }

  @Test("what somebody does not want by mail, has read, or has no address for stays in the inbox")
  func nowhere() async throws {
    let desk = try await Desk()
    try await desk.choose(.assessment, .none)
    try await desk.post("assessment.returned")
    try await desk.post("comment.mentioned", to: Desk.admin)
    try await desk.mail()
    #expect(desk.carrier.taken.isEmpty)
    #expect(try await desk.inbox().count == 1)
    #expect(try await desk.inbox(of: Desk.admin).count == 1)
  }

  @Test("notices from before mail was set up do not flood people")
  func old() async throws {
    let desk = try await Desk()
    try await desk.post("assessment.returned")
    desk.clock.advance(seconds: MailTask.freshness + 60)
    try await desk.mail()
    #expect(desk.carrier.taken.isEmpty)
  }

  @Test("a busy server is tried again, later and later, and the mail arrives once")
  func retry() async throws {
    let desk = try await Desk()
    desk.carrier.refuse(Self.busy, Self.busy)
    try await desk.post("assessment.returned")
    try await desk.mail()
    try await desk.mail()
    #expect(desk.carrier.taken.isEmpty)
    desk.clock.advance(seconds: MailTask.pauses[0])
    try await desk.mail()
    desk.clock.advance(seconds: MailTask.pauses[1] - 1)
    try await desk.mail()
    #expect(desk.carrier.taken.isEmpty)
    desk.clock.advance(seconds: 1)
    try await desk.mail()
    try await desk.mail()
    #expect(desk.carrier.taken.count == 1)
    let mails = try await desk.mails()
    #expect(mails.map(\.state) == ["sent"] && mails[0].text.isEmpty)
  }

  @Test("a mail that is refused for good, or too often, is given up and the administrators are told")
  func givingUp() async throws {
    let desk = try await Desk()
    desk.carrier.refuse(MailFailure(.permanent, code: 550, "no such person"))
    try await desk.post("assessment.returned")
    try await desk.mail()
    #expect(try await desk.mails().map(\.state) == ["failed"])
    let note = try #require(try await desk.inbox(of: Desk.admin).first)
    #expect(note.kind == "mail.failed" && note.body.en.contains("no such person"))
    let again = try await Desk()
    try await again.post("assessment.returned")
    for pause in [0] + MailTask.pauses {
      again.clock.advance(seconds: pause)
      again.carrier.refuse(Self.busy)
      try await again.mail()
    }
    #expect(try await again.mails().map(\.state) == ["failed"])
    #expect(try await again.inbox(of: Desk.admin).count == 1)
  }

  @Test("a mail in the hands of a program that was killed is not sent a second time")
  func killed() async throws {
    let desk = try await Desk()
    desk.carrier.refuse(Self.busy)
    try await desk.post("assessment.returned")
    try await desk.mail()
    desk.clock.advance(seconds: 60)
    // The program marks the mail as given to the server, and dies there.
    let moment = desk.clock.clock.now()
    _ = try await desk.database.write { try MailStore.begin(at: moment, in: $0) }
    try await desk.mail()
    desk.clock.advance(seconds: 86_400)
    try await desk.mail()
    #expect(desk.carrier.taken.isEmpty)
    #expect(try await desk.mails().map(\.state) == ["unknown"])
    #expect(try await desk.inbox(of: Desk.admin).map(\.kind) == ["mail.failed"])
  }

  @Test("where no mail is sent, letters are erased all the same")
  func erasure() async throws {
    let desk = try await Desk()
    let feature = NoticesFeature(
      database: desk.database, organisation: Organisation(), people: desk.people, clock: desk.clock.clock, service: nil)
    let letter = Letter(
      "account.invited", to: "new@example.go.th", name: "", language: .thai, subject: "", body: "",
      address: "/invitations/s3cret")
    let moment = desk.clock.clock.now()
    try await desk.database.write { _ = try LetterBox.post(letter, at: moment, in: $0) }
    #expect(!feature.tasks.contains { $0.name == "notices.mail" })
    try await #require(feature.tasks.first { $0.name == "notices.letters" }).run()
    let left = try await desk.database.read {
      try $0.query("SELECT address FROM letter").map { try $0.get("address") as String }
    }
    #expect(left == [""])
  }

  @Test("a letter goes to somebody without an account, and its secret is erased when it is sent")
  func letter() async throws {
    let desk = try await Desk()
    let letter = Letter(
      "account.invited", to: "new@example.go.th", name: "มาลี", language: .thai, subject: "คำเชิญเข้าใช้ระบบ",
      body: "เปิดลิงก์เพื่อตั้งรหัสผ่าน", address: "/invitations/s3cret")
    let moment = desk.clock.clock.now()
    try await desk.database.write { _ = try LetterBox.post(letter, at: moment, in: $0) }
    try await desk.mail()
    let mail = try #require(desk.carrier.taken.first)
    #expect(mail.to.address == "new@example.go.th")
    #expect(mail.text.contains("https://samrit.example.go.th/invitations/s3cret"))
    #expect(!mail.text.contains("/inbox/settings"))
    let left = try await desk.database.read { connection in
      try connection.query("SELECT body, address FROM letter").map { try $0.get("body") + $0.get("address") as String }
    }
    #expect(left == [""])
    #expect(try await desk.mails().allSatisfy { $0.text.isEmpty })
  }
}
