import Archive
import Database
import FileType
import Foundation
import HTTP
import Kernel
import ObjectStorage
import PostgreSQL
import SQLite
import Testing

@testable import Evidence

@Suite("Evidence")
struct EvidenceTests {
  @Test("a file is attached with its period and expiry, stored once, and told to its place")
  func attachFile() async throws {
    let cabinet = try await Cabinet()
    let answer = try await cabinet.attach(
      Cabinet.pdf, named: "แผน.pdf",
      fields: [
        "title": "แผนปี 2568", "from": "1/10/2567", "to": "30 ก.ย. 2568", "expires": "2026-01-31", "demand": "plan",
      ])
    #expect(answer.status == .seeOther)
    let summary = try #require(try await cabinet.attached()["1.1"]?.first)
    #expect(summary.title == "แผนปี 2568")
    #expect(summary.form == .file)
    #expect(summary.period?.lowerBound == Day(year: 2024, month: 10, day: 1))
    #expect(summary.period?.upperBound == Day(year: 2025, month: 9, day: 30))
    #expect(summary.expires == Day(year: 2026, month: 1, day: 31))
    #expect(summary.demand == "plan")
    #expect(cabinet.host.changed == [Cabinet.place])
    #expect(cabinet.stored.count == 1)
    // The same file again is the same evidence.
    _ = try await cabinet.attach(
      Cabinet.pdf, named: "copy.pdf", at: EvidencePlace(kind: "assessment", subject: "draft", item: "1.2"))
    #expect(cabinet.stored.count == 1)
    #expect(try await cabinet.attached()["1.2"]?.first?.id == summary.id)
    #expect(cabinet.leftovers.isEmpty)
    #expect(try await cabinet.database.read { try AuditTrail.verify(in: $0) } == .intact(count: 3))
  }

  @Test(
    "what cannot be evidence is refused with a sentence, what was typed stays, and nothing is kept",
    arguments: [
      (Array("<html><script>alert(1)</script></html>".utf8), "page.html", "text/html"),
      (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), "x.svg", "svg"),
      (Array("MZ\u{90}\0\u{3}\0".utf8), "setup.pdf", "are not taken"),
      (Cabinet.pdf, "plan.docx", "rename it to end in .pdf"),
      ([], "empty.pdf", "is empty"), ([UInt8](repeating: 65, count: 150_000), "big.txt", "larger than 100 kB"),
    ])
  func refusals(_ bytes: [UInt8], _ name: String, _ words: String) async throws {
    let cabinet = try await Cabinet()
    let answer = try await cabinet.attach(bytes, named: name, fields: ["title": "ชื่อที่พิมพ์ไว้"])
    #expect(answer.status == (bytes.count > 100_000 ? .contentTooLarge : .unprocessableContent))
    #expect(answer.text.contains(words), "\(name)")
    #expect(answer.text.contains("ชื่อที่พิมพ์ไว้"))
    #expect(try await cabinet.attached().isEmpty)
    #expect(cabinet.stored.isEmpty)
    #expect(cabinet.leftovers.isEmpty)
  }

  @Test("links are https with a host, figures have a unit and a source")
  func linksAndFigures() async throws {
    let cabinet = try await Cabinet()
    for bad in ["http://a.go.th", "https://user:pw@a.go.th/", "javascript:alert(1)", "https://localhost", "a.go.th"] {
      let answer = try await cabinet.attach("link", ["title": "x", "url": bad])
      #expect(answer.status == .unprocessableContent, "\(bad)")
    }
    #expect(
      try await cabinet.attach("link", ["title": "ข่าว", "url": "https://www.a.go.th/news/1"]).status == .seeOther)
    #expect(try await cabinet.attach("figure", ["title": "x", "figure": "many"]).status == .unprocessableContent)
    let figure: QueryItems = ["title": "ผู้ใช้บริการ", "figure": "1,204", "unit": "ครั้ง", "source": "ระบบคิว"]
    #expect(try await cabinet.attach("figure", figure).status == .seeOther)
    let details = try await cabinet.attached()["1.1"]?.map(\.detail) ?? []
    #expect(Set(details) == ["www.a.go.th", "1,204 ครั้ง"])
    var client = cabinet.client()
    let page = try await client.get("/evidence/attach?kind=assessment&subject=draft&item=1.1").text
    #expect(page.contains("rel=\"noopener noreferrer nofollow\""))
  }

  @Test("a title, and days that exist in order, are asked for")
  func fields() async throws {
    let cabinet = try await Cabinet()
    let link = "https://a.go.th/"
    for (fields, words) in [
      (["url": link], "Please give the evidence a title"),
      (["url": link, "title": "x", "from": "31/2/2568"], "There is no such day"),
      (["url": link, "title": "x", "from": "2/1/2568", "to": "1/1/2568"], "before the first"),
      (["url": link, "title": "x", "to": "1/1/2568"], "first day of the period"),
    ] as [(QueryItems, String)] {
      let answer = try await cabinet.attach("link", fields)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(words), "\(words)")
    }
  }

  @Test("another agency, and somebody unknown, find nothing: not page, file, preview, search, pack or place")
  func isolation() async throws {
    let cabinet = try await Cabinet()
    _ = try await cabinet.attach(Cabinet.pdf, named: "secret.pdf", fields: ["title": "ความลับของหน่วยแรก"])
    let id = try #require(try await cabinet.attached()["1.1"]?.first?.id)
    let place = "kind=assessment&subject=draft&item=1.1"
    for viewer in [Cabinet.viewer(in: Cabinet.second), Viewer.anonymous(.english)] {
      var client = cabinet.client(viewer)
      let hidden: Status = viewer.isSignedIn ? .notFound : .unauthorized
      for path in [
        "/evidence/\(id)", "/evidence/\(id)/versions/1", "/evidence/\(id)/versions/1/preview",
        "/evidence/attach?\(place)", "/evidence/pack?kind=assessment&subject=draft", "/evidence/nothing",
      ] {
        #expect(try await client.get(path).status == hidden, "\(path)")
      }
      for path in ["/evidence/\(id)", "/evidence/\(id)/void", "/evidence/\(id)/detach", "/evidence/attach/existing"] {
        let form: QueryItems = [
          "kind": "assessment", "subject": "draft", "item": "1.1", "evidence": id, "reason": "x", "title": "x",
        ]
        #expect(try await client.post(path, form: form).status == hidden, "\(path)")
      }
      let list = try await client.get("/evidence?q=secret")
      #expect(!list.text.contains("ความลับ"))
    }
    // Evidence of one agency cannot be attached at a place of another by somebody who sees both.
    let both = Viewer(
      Account(
        id: ID(rawValue: "both"), username: "both", name: LocalizedText(same: "both"),
        grants: [RoleGrant(.respondent, within: nil)]), language: .english)
    var client = cabinet.client(both)
    let form: QueryItems = ["kind": "assessment", "subject": "other", "item": "1", "evidence": id]
    #expect(try await client.post("/evidence/attach/existing", form: form).status == .notFound)
  }

  @Test("a reader sees and downloads, safely, and changes nothing")
  func reader() async throws {
    let cabinet = try await Cabinet()
    _ = try await cabinet.attach(Cabinet.pdf, named: "แผน \"1\".pdf", fields: ["title": "แผน"])
    let id = try #require(try await cabinet.attached()["1.1"]?.first?.id)
    var client = cabinet.client(Cabinet.viewer(.auditor, in: nil))
    let file = try await client.get("/evidence/\(id)/versions/1")
    #expect(file.body == Cabinet.pdf)
    #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
    #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
    #expect(file.headers["X-Content-Type-Options"] == "nosniff")
    #expect(try await client.get("/evidence/\(id)/versions/2").status == .notFound)
    let page = try await client.get("/evidence/\(id)")
    #expect(page.text.contains("Not scanned for viruses"))
    #expect(!page.text.contains("Declare void"))
    #expect(try await client.post("/evidence/\(id)", form: ["title": "x"]).status == .forbidden)
    let answer = try await cabinet.attach(Cabinet.pdf, named: "a.pdf", as: Cabinet.viewer(.auditor, in: nil))
    #expect(answer.status == .seeOther)
    #expect(try await cabinet.attached()["1.1"]?.count == 1)
  }

  @Test("a new version moves to open places; a signed one keeps what it had, and holds the evidence")
  func versions() async throws {
    let cabinet = try await Cabinet()
    let later = EvidencePlace(kind: "assessment", subject: "later", item: "9")
    _ = try await cabinet.attach(Cabinet.pdf, named: "a.pdf", fields: ["title": "แผน"])
    _ = try await cabinet.attach(Cabinet.pdf, named: "a.pdf", at: later)
    let id = try #require(try await cabinet.attached()["1.1"]?.first?.id)
    cabinet.host.sign("later")
    var client = cabinet.client()
    let form = FormData(
      fields: ["form": "file"],
      files: [UploadedFile(field: "file", filename: "b.txt", contentType: "", bytes: Array("ฉบับใหม่".utf8))])
    #expect(try await client.post("/evidence/\(id)/versions", multipart: form).status == .seeOther)
    #expect(try await cabinet.attached("draft")["1.1"]?.first?.version == 2)
    #expect(try await cabinet.attached("later")["9"]?.first?.version == 1)
    #expect(try await client.get("/evidence/\(id)/versions/1").body == Cabinet.pdf)
    #expect(try await client.get("/evidence/\(id)/versions/2").body == Array("ฉบับใหม่".utf8))
    #expect(cabinet.stored.count == 2)
    // Held by what was signed: not void, not detached there.
    _ = try await client.post("/evidence/\(id)/void", form: ["reason": "ผิด"])
    let detach: QueryItems = ["kind": "assessment", "subject": "later", "item": "9"]
    _ = try await client.post("/evidence/\(id)/detach", form: detach)
    #expect(try await cabinet.attached("later")["9"]?.count == 1)
    #expect(try await cabinet.attached("draft")["1.1"]?.count == 1)
  }

  @Test("what nothing signed holds can be declared void with a reason, and stays readable")
  func void() async throws {
    let cabinet = try await Cabinet()
    _ = try await cabinet.attach(Cabinet.pdf, named: "a.pdf")
    let id = try #require(try await cabinet.attached()["1.1"]?.first?.id)
    var client = cabinet.client()
    #expect(try await client.post("/evidence/\(id)/void", form: ["reason": " "]).status == .unprocessableContent)
    #expect(try await client.post("/evidence/\(id)/void", form: ["reason": "ส่งผิดไฟล์"]).status == .seeOther)
    #expect(try await cabinet.attached().isEmpty)
    #expect(try await client.get("/evidence/\(id)").text.contains("ส่งผิดไฟล์"))
    #expect(try await client.get("/evidence?state=void").text.contains(id))
    #expect(try await client.get("/evidence").text.contains(id) == false)
    #expect(try await client.get("/evidence/\(id)/versions/1").body == Cabinet.pdf)
  }

  @Test("evidence is detached, found again on the shelf by its name, and attached elsewhere")
  func reuse() async throws {
    let cabinet = try await Cabinet()
    _ = try await cabinet.attach("link", ["title": "รายงาน 100%_ครบ", "url": "https://a.go.th/x"])
    let id = try #require(try await cabinet.attached()["1.1"]?.first?.id)
    var client = cabinet.client()
    let place: QueryItems = ["kind": "assessment", "subject": "draft", "item": "1.1"]
    #expect(try await client.post("/evidence/\(id)/detach", form: place).status == .seeOther)
    #expect(try await cabinet.attached().isEmpty)
    #expect(try await client.get("/evidence?state=unattached").text.contains(id))
    let base = "/evidence/attach?kind=assessment&subject=later&item=2"
    #expect(try await client.get(base + "&q=100%25_").text.contains(id))
    #expect(try await client.get(base + "&q=zzz").text.contains(id) == false)
    let elsewhere: QueryItems = [
      "kind": "assessment", "subject": "later", "item": "2", "evidence": id, "demand": "photo",
    ]
    #expect(try await client.post("/evidence/attach/existing", form: elsewhere).status == .seeOther)
    #expect(try await cabinet.attached("later")["2"]?.first?.demand == "photo")
    let page = try await client.get("/evidence?in=assessment/later").text
    #expect(page.contains(id) && page.contains("Round later"))
  }

  @Test("words and preview of a file are read in the background, and the words are found")
  func reading() async throws {
    let frame = "printf 'found 3 24 8 0\\nกขคงจฉชซ\\211PNG\\r\\n\\032\\n'"
    let cabinet = try await Cabinet(reader: frame)
    _ = try await cabinet.attach(Cabinet.pdf, named: "a.pdf", fields: ["title": "แผน"])
    let id = try #require(try await cabinet.attached()["1.1"]?.first?.id)
    var client = cabinet.client()
    #expect(try await client.get("/evidence?q=กขค").text.contains(id) == false)
    try await cabinet.feature.keeper.read()
    #expect(try await client.get("/evidence?q=ขคง").text.contains(id))
    let picture = try await client.get("/evidence/\(id)/versions/1/preview")
    #expect(picture.headers[.contentType] == "image/png")
    #expect(picture.body.count == 8)
    #expect(try await client.get("/evidence/\(id)").text.contains("/evidence/\(id)/versions/1/preview"))
  }

  @Test("a file that cannot be read stays evidence and says so")
  func unreadable() async throws {
    let cabinet = try await Cabinet(reader: "kill -9 $$")
    _ = try await cabinet.attach(Cabinet.pdf, named: "a.pdf")
    let id = try #require(try await cabinet.attached()["1.1"]?.first?.id)
    try await cabinet.feature.keeper.read()
    var client = cabinet.client()
    #expect(try await client.get("/evidence/\(id)").text.contains("could not be read"))
    #expect(try await client.get("/evidence/\(id)/versions/1").body == Cabinet.pdf)
  }

  @Test("respondents hear once that evidence in use is about to expire")
  func expiry() async throws {
    let cabinet = try await Cabinet()
    _ = try await cabinet.attach("link", ["title": "ใบรับรอง", "url": "https://a.go.th/", "expires": "1/12/2568"])
    _ = try await cabinet.attach("link", ["title": "อีกนาน", "url": "https://b.go.th/", "expires": "1/12/2570"])
    try await cabinet.feature.keeper.warn()
    try await cabinet.feature.keeper.warn()
    let notices = try await cabinet.database.read { try $0.query("SELECT subject_th FROM notice") }
    #expect(notices.count == 1)
    #expect(try notices.first?.get("subject_th", as: String.self).contains("ใบรับรอง") == true)
  }

  @Test("what was stored and never used is cleared away after a day, and nothing else")
  func clearing() async throws {
    let cabinet = try await Cabinet()
    _ = try await cabinet.attach(Cabinet.pdf, named: "a.pdf")
    let file = cabinet.folder + "/orphan"
    try Data("orphan".utf8).write(to: URL(fileURLWithPath: file))
    let key = try ObjectKey(ofFile: file)
    let long = Cabinet.today.adding(days: -3).start
    try await cabinet.database.write { connection in
      try ObjectTable.note(
        key, size: 6, kind: .text, isRead: true, isScanned: false, at: long, in: connection)
    }
    try await cabinet.feature.desk.store.put(file, as: key)
    #expect(cabinet.stored.count == 2)
    try await cabinet.feature.keeper.clear()
    #expect(cabinet.stored.count == 1)
  }

  @Test("a pack holds every file once, with an index that spreadsheets cannot be tricked by")
  func pack() async throws {
    let cabinet = try await Cabinet()
    _ = try await cabinet.attach(Cabinet.pdf, named: "แผน.pdf", fields: ["title": "=cmd|' /C calc'!A0"])
    _ = try await cabinet.attach(
      Cabinet.pdf, named: "แผน.pdf", at: EvidencePlace(kind: "assessment", subject: "draft", item: "2"))
    _ = try await cabinet.attach(Array("อื่น".utf8), named: "แผน.txt")
    _ = try await cabinet.attach("link", ["title": "เว็บ", "url": "https://a.go.th/"])
    var client = cabinet.client()
    let answer = try await client.get("/evidence/pack?kind=assessment&subject=draft")
    #expect(answer.headers[.contentType] == "application/zip")
    let path = cabinet.folder + "/pack.zip"
    try Data(answer.body).write(to: URL(fileURLWithPath: path))
    let archive = try ArchiveReader(path)
    #expect(Set(archive.names) == ["index.html", "index.csv", "files/แผน.pdf", "files/แผน.txt"])
    #expect(try archive.bytes(of: "files/แผน.pdf") == Cabinet.pdf)
    let table = String(decoding: try archive.bytes(of: "index.csv"), as: UTF8.self)
    #expect(table.contains("'=cmd"))
    #expect(table.contains(ObjectKey(of: Cabinet.pdf).hex))
    #expect(cabinet.leftovers.isEmpty)
  }

  @Test(
    "the same holds on PostgreSQL", .enabled(if: ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"] != nil))
  func postgres() async throws {
    let address = try #require(ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"])
    let schema = "evidence_\(UUID().uuidString.prefix(8).lowercased())"
    let main = try await PostgreSQLDatabase.open(address)
    try await main.write { _ = try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
    let database = try await PostgreSQLDatabase.open(address + " options='-c search_path=\(schema)'")
    let cabinet = try await Cabinet(database)
    _ = try await cabinet.attach(Cabinet.pdf, named: "แผน.pdf", fields: ["title": "แผน 100%", "from": "1/1/2568"])
    var client = cabinet.client()
    let id = try #require(try await cabinet.attached()["1.1"]?.first?.id)
    #expect(try await client.get("/evidence?q=100%25&state=all&in=assessment/draft").text.contains(id))
    #expect(try await client.get("/evidence?state=unattached").text.contains(id) == false)
    try await cabinet.feature.keeper.read()
    try await cabinet.feature.keeper.warn()
    try await cabinet.feature.keeper.clear()
    #expect(try await client.get("/evidence/\(id)").status == .ok)
    #expect(try await client.post("/evidence/\(id)/void", form: ["reason": "x"]).status == .seeOther)
    await database.close()
    try await main.write { _ = try $0.execute(SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")) }
    await main.close()
  }
}

@Suite("Days as people type them")
struct TypedDayTests {
  @Test(
    "either era, either digits, names of months in both languages",
    arguments: [
      "1/10/2568", "1-10-2025", "01/10/2025", "2025-10-01", "2568-10-01", "1 ต.ค. 2568", "๑ ตุลาคม ๒๕๖๘",
      "1 October 2025", "1 oct 2025", "วันที่ 1 ตุลาคม พ.ศ. 2568",
    ])
  func read(_ text: String) {
    #expect(TypedDay.read(text) == Day(year: 2025, month: 10, day: 1), "\(text)")
  }

  @Test("what is no day is none", arguments: ["", "31/2/2568", "1/13/2568", "soon", "1/1", "1/1/99", "1 x 2568"])
  func refuse(_ text: String) {
    #expect(TypedDay.read(text) == nil)
  }
}
