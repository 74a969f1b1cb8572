import Foundation
import Testing

@testable import Mail

@Suite("Mail", .serialized)
struct MailTests {
  private static let subject = "ส่งกลับให้แก้ไข: การประเมินสถานะของหน่วยงานในการเป็นระบบราชการ 4.0 (PMQA 4.0) ปี 2568"

  private static func message(
    to: String = "somchai@example.go.th", subject: String = subject, html: String? = "<p>เปิดดู &amp; แก้ไข</p>"
  ) throws -> MailMessage {
    MailMessage(
      id: "01mail", from: try #require(MailAddress("samrit@example.go.th", name: "ระบบสัมฤทธิ์")),
      to: try #require(MailAddress(to, name: "สมชาย ใจดี, \"กพร\" <x>")), subject: subject,
      text: "เปิดดูและแก้ไขภายในวันศุกร์\n.\nhttps://samrit.example.go.th/assessments/1\n", html: html, language: "th",
      date: Date(timeIntervalSince1970: 1_770_000_000))
  }

  private static func carrier(
    _ office: PostOffice, _ scheme: String = "smtp", user: String? = nil, password: String? = nil,
    authorities: String? = nil, timeout: Int = 10
  ) throws -> SMTPCarrier {
    SMTPCarrier(
      try #require(
        MailServerAddress(
          "\(scheme)://127.0.0.1:\(office.port)", user: user, password: password, authorities: authorities,
          timeout: timeout)))
  }

  @Test("a Thai mail arrives as it was written, as text and as a page, in lines every server takes")
  func arrives() async throws {
    let office = try PostOffice()
    try await Self.carrier(office).send(try Self.message())
    let taken = try office.next()
    #expect(taken.to == "somchai@example.go.th")
    #expect(taken.from == "samrit@example.go.th")
    #expect(taken.subject == Self.subject)
    #expect(taken.sender.contains("ระบบสัมฤทธิ์") && taken.sender.contains("<samrit@example.go.th>"))
    #expect(taken.receiver.contains("สมชาย ใจดี"))
    #expect(taken.id == "<01mail@example.go.th>")
    #expect(taken.date == "Mon, 02 Feb 2026 09:40:00 +0700")
    #expect(taken.auto == "auto-generated")
    #expect(taken.text.contains("เปิดดูและแก้ไขภายในวันศุกร์\n.\nhttps://samrit.example.go.th/assessments/1"))
    #expect(taken.html.contains("<p>เปิดดู &amp; แก้ไข</p>"))
    #expect(taken.alternative)
    #expect(taken.ascii)
    #expect(taken.longest <= 100)
  }

  @Test("a mail without a page is sent as text alone")
  func textOnly() async throws {
    let office = try PostOffice()
    try await Self.carrier(office).send(try Self.message(subject: "Plain", html: nil))
    let taken = try office.next()
    #expect(taken.subject == "Plain")
    #expect(taken.html.isEmpty && !taken.alternative)
    #expect(taken.text.hasPrefix("เปิดดู"))
  }

  @Test("a busy server is a temporary failure; the same mail is taken later")
  func busy() async throws {
    let office = try PostOffice()
    let carrier = try Self.carrier(office)
    let message = try Self.message(to: "busy-2@example.go.th")
    for _ in 1...2 {
      let failure = await #expect(throws: MailFailure.self) { try await carrier.send(message) }
      #expect(failure?.kind == .temporary && failure?.code == 451)
    }
    try await carrier.send(message)
    #expect(try office.next().to == "busy-2@example.go.th")
  }

  @Test("an unknown recipient is a permanent failure")
  func unknownRecipient() async throws {
    let office = try PostOffice()
    let message = try Self.message(to: "nobody@example.go.th")
    let failure = await #expect(throws: MailFailure.self) { try await Self.carrier(office).send(message) }
    #expect(failure?.kind == .permanent && failure?.code == 550)
  }

  @Test("a server that is not there, or does not answer in time, is a temporary failure")
  func absent() async throws {
    let nobody = SMTPCarrier(try #require(MailServerAddress("smtp://127.0.0.1:1", timeout: 2)))
    let failure = await #expect(throws: MailFailure.self) { try await nobody.send(try Self.message()) }
    #expect(failure?.kind == .temporary && failure?.code == nil)
    let office = try PostOffice()
    let slow = await #expect(throws: MailFailure.self) {
      try await Self.carrier(office, timeout: 1).send(try Self.message(to: "slow@example.go.th"))
    }
    #expect(slow?.kind == .temporary)
  }

  @Test("signs in where the server asks for it; a wrong password is for the operator to mend, not the mail's fault")
  func signIn() async throws {
    let office = try PostOffice(["--sign-in"])
    try await Self.carrier(office, user: "samrit", password: "secret").send(try Self.message())
    #expect(try office.next().user == "samrit")
    let failure = await #expect(throws: MailFailure.self) {
      try await Self.carrier(office, user: "samrit", password: "wrong").send(try Self.message())
    }
    #expect(failure?.kind == .temporary)
    #expect(failure?.description.contains("wrong") == false)
  }

  @Test("STARTTLS and SMTPS are used, and a certificate nobody vouches for is refused", arguments: ["smtp", "smtps"])
  func tls(scheme: String) async throws {
    let (certificate, key) = try PostOffice.certificate()
    let office = try PostOffice(["--tls", certificate, key] + (scheme == "smtps" ? ["--smtps"] : []))
    try await Self.carrier(office, scheme, authorities: certificate).send(try Self.message())
    #expect(try office.next().tls)
    let failure = await #expect(throws: MailFailure.self) {
      try await Self.carrier(office, scheme).send(try Self.message())
    }
    #expect(failure?.kind == .temporary)
  }
}

@Suite("Mail addresses")
struct MailAddressTests {
  @Test(
    "addresses every server takes are taken",
    arguments: ["a@b", "som.chai+x@dof.go.th", "o'neil@sub-domain.example.com", "Ministry <info@example.go.th>"])
  func good(text: String) {
    #expect(MailAddress(parsing: text) != nil)
  }

  @Test(
    "what could smuggle a header or a second recipient is no address",
    arguments: [
      "", "a", "@b", "a@", "a@b@c", "a b@c.d", "a@b\r\nBcc: x@y.z", "a,b@c.d", "\"a\"@b.c", "<a@b>x", "ก@ข.ไทย",
      "a..b@c.d", ".a@b.c", "a@-b.c", "a@b..c",
    ])
  func bad(text: String) {
    #expect(MailAddress(parsing: text) == nil)
  }

  @Test("a name cannot break out of its field")
  func name() throws {
    let address = try #require(MailAddress("a@b.c", name: "X\r\nBcc: y@z.w"))
    #expect(!address.field.contains("Bcc: y@z.w\r\n") && !address.field.contains("X\r\n"))
  }

  @Test(
    "only whole server addresses are taken",
    arguments: [
      ("smtp://mail.example.go.th", true), ("smtps://127.0.0.1:465", true), ("smtp://[::1]:2525/", true),
      ("http://mail", false), ("mail:25", false), ("smtp://", false), ("smtp://a:0", false), ("smtp://a/b", false),
      ("smtp://user:pw@mail", false),
    ])
  func server(text: String, isGood: Bool) {
    #expect((MailServerAddress(text) != nil) == isGood)
  }

  @Test("a password is never sent over an open line to another computer")
  func openLine() throws {
    #expect(try #require(MailServerAddress("smtp://mail.example", user: "u")).demandsTLS)
    #expect(try #require(MailServerAddress("smtps://mail.example")).demandsTLS)
    #expect(try !#require(MailServerAddress("smtp://mail.example")).demandsTLS)
    #expect(try !#require(MailServerAddress("smtp://localhost", user: "u")).demandsTLS)
  }

  @Test("a long Thai subject is cut between letters, never inside one", arguments: [0, 9, 40])
  func words(column: Int) throws {
    let text = "ผู้ประเมินส่งกลับให้แก้ไขเพิ่มเติมที่เกณฑ์ข้อ ๑๒.๓ เรื่องการเปิดเผยข้อมูลภาครัฐ"
    let encoded = EncodedWords.text(text, startingAt: column)
    var decoded = ""
    for word in encoded.components(separatedBy: "\r\n ") {
      #expect(word.count <= 75 && word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
      let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      decoded += try #require(String(data: data, encoding: .utf8))
    }
    #expect(decoded == text)
  }
}
