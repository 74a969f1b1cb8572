import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("What an assessment may be trusted with")
struct TrustTests {
  @Test("nothing of another agency is found, exactly as if it did not exist")
  func otherAgency() async throws {
    let house = try await House()
    var client = house.client()
    let paths = ["", "/at/1", "/at/1.1", "/facts", "/check", "/items/sets/1"]
    for path in paths {
      let hidden = try await client.get("/assessments/two" + path)
      let nothing = try await client.get("/assessments/nothing" + path)
      #expect(hidden.status == .notFound && hidden.body == nothing.body, "\(path)")
    }
    for path in ["/at/1", "/facts", "/submit", "/items/sets", "/items/sets/1", "/items/sets/1/remove"] {
      let sent = try await client.post("/assessments/two" + path, form: ["a-1.1": "yes", "v-1.1": "0.x"])
      #expect(sent.status == .notFound, "\(path)")
    }
    #expect(try await house.records(House.other).isEmpty)
    let list = try await client.get("/assessments").text
    #expect(list.contains("หน่วยแรก") && !list.contains("หน่วยลับ"))
  }

  @Test("who has not signed in is asked to")
  func anonymous() async throws {
    let house = try await House()
    var client = house.client(.anonymous(.thai))
    for path in ["/assessments", "/assessments/one", "/assessments/one/at/1", "/assessments/nothing/at/1"] {
      #expect(try await client.get(path).status == .unauthorized, "\(path)")
    }
  }

  @Test("who may only read changes nothing", arguments: [Role.executive, .auditor, .assessor])
  func reader(_ role: Role) async throws {
    let house = try await House()
    var client = house.client(House.viewer("reader", role, in: nil))
    let page = try await client.get("/assessments/one/at/1")
    #expect(page.status == .ok && page.text.contains(AssessmentTexts.locked(.readOnly).title.th))
    #expect(!page.text.contains("data-autosave=\"saved\""))
    let sent = try await client.post(
      "/assessments/one/at/1", form: ["a-1.1": "yes", "v-1.1": SeenStamp(.untouched(.node("1.1"))).text])
    #expect(sent.status == .seeOther)
    let scripted = try await client.post(
      "/assessments/one/at/1",
      form: ["a-1.1": "yes", "changed": "a-1.1", "v-1.1": SeenStamp(.untouched(.node("1.1"))).text],
      headers: ["X-Samrit-Autosave": "1"])
    #expect(scripted.status == .conflict)
    #expect(try await house.records().isEmpty)
  }

  @Test("after its last day a round can be read and not changed")
  func closed() async throws {
    let house = try await House(closes: -1)
    var client = house.client()
    let page = try await client.get("/assessments/one/at/1").text
    #expect(page.contains(AssessmentTexts.locked(.closed(House.today.adding(days: -1))).body.th))
    #expect(!page.contains("name=\"go\"") && page.contains("disabled=\"\""))
    let stamp = SeenStamp(.untouched(.node("1.1"))).text
    _ = try await client.post("/assessments/one/at/1", form: ["a-1.1": "yes", "v-1.1": stamp])
    _ = try await client.post("/assessments/one/submit", form: [:])
    #expect(try await house.records().isEmpty)
    let assessment = try await house.database.read { try AssessmentStore.find(House.assessment, in: $0) }
    #expect(assessment?.state == .draft)
  }

  @Test("handing in ends the answering and says by whom")
  func submitting() async throws {
    let house = try await House()
    var client = house.client()
    let check = try await client.get("/assessments/one/check").text
    #expect(check.contains("#q-1.2"))
    _ = try await client.post("/assessments/one/submit", form: [:])
    let after = try await client.get("/assessments/one/check").text
    #expect(after.contains("somchai") && !after.contains("/submit\""))
    let stamp = SeenStamp(.untouched(.node("1.1"))).text
    _ = try await client.post("/assessments/one/at/1", form: ["a-1.1": "yes", "v-1.1": stamp])
    #expect(try await house.records().isEmpty)
    let history = try await house.database.read { try AuditTrail.history(of: "assessment", "one", in: $0) }
    #expect(history.map(\.entry.action) == ["assessment.submitted"])
  }

  @Test("two people who answer the same are shown both, and nothing is overwritten")
  func conflict() async throws {
    let house = try await House()
    var mine = house.client()
    var theirs = house.client(House.viewer("malee"))
    let path = "/assessments/one/at/1"
    let (a, b) = (PageForm(try await mine.get(path).text), PageForm(try await theirs.get(path).text))
    _ = try await theirs.post(path, form: b.filled([("a-1.2", "3"), ("n-1.2", "ของมาลี")]))
    // Another question on the page is not concerned.
    let fine = try await mine.post(path, form: a.filled([("a-1.3", "own")]))
    #expect(fine.status == .seeOther)
    let sent = try await mine.post(path, form: a.filled([("a-1.2", "1"), ("n-1.2", "ของสมชาย")]))
    #expect(sent.status == .conflict)
    for text in ["malee", "ของมาลี", "ของสมชาย", AssessmentTexts.keepMine.th] {
      #expect(sent.text.contains(text), "\(text)")
    }
    #expect(try await house.answer("1.2") == .number(3))
    let scripted = try await mine.post(
      path, form: a.autosaved([("a-1.2", "1")]), headers: ["X-Samrit-Autosave": "1"])
    #expect(scripted.status == .conflict && scripted.text.contains("\"c-1.2\""))
    #expect(try await house.answer("1.2") == .number(3))
    // Deciding for one's own takes what the person has now seen as seen.
    let settled = try await mine.post(
      path, form: a.filled([("a-1.2", "1"), ("n-1.2", "ของสมชาย"), ("resolve", "mine 1.2 1")]))
    #expect(settled.status == .seeOther)
    #expect(try await house.answer("1.2") == .number(1))
  }

  @Test("deciding for what is saved keeps it")
  func keepTheirs() async throws {
    let house = try await House()
    var mine = house.client()
    var theirs = house.client(House.viewer("malee"))
    let path = "/assessments/one/at/1"
    let (a, b) = (PageForm(try await mine.get(path).text), PageForm(try await theirs.get(path).text))
    _ = try await theirs.post(path, form: b.filled([("a-1.2", "3")]))
    let sent = try await mine.post(path, form: a.filled([("a-1.2", "1"), ("resolve", "theirs 1.2")]))
    #expect(sent.status == .seeOther)
    #expect(try await house.answer("1.2") == .number(3))
  }

  static let hostile = "\"><script>alert('x')</script><b onmouseover=\"y\">&amp;"

  @Test("hostile text does no harm in any field that takes text")
  func hostileText() async throws {
    let house = try await House()
    var client = house.client()
    let text = Self.hostile
    let form = PageForm(try await client.get("/assessments/one/at/2").text)
    let sent = try await client.post(
      "/assessments/one/at/2",
      form: form.filled([
        ("a-2.4", text), ("a-2.5", text), ("n-2.4", text), ("n-2.1", text), ("a-2.6", text), ("a-2.7", text),
        ("a-2.8", text), ("a-2.1", text),
      ]))
    #expect(sent.status == .unprocessableContent)
    _ = try await client.post("/assessments/one/items/sets", form: ["name": text])
    var pages = [sent.text]
    for path in ["/at/2", "/at/2.4", "/at/3", "/at/sets", "/items/sets/1", "/check", "/facts"] {
      let page = try await client.get("/assessments/one" + path)
      #expect(page.status == .ok, "\(path)")
      pages.append(page.text)
    }
    for page in pages {
      #expect(!page.contains("<script>alert") && !page.contains("<b onmouseover"))
    }
    #expect(try await house.answer("2.4") == .text(text))
    #expect(pages[2].contains("&lt;script&gt;"))
  }

  @Test("every change is in the audit trail with before and after, and the chain holds")
  func audit() async throws {
    let house = try await House()
    var client = house.client()
    let path = "/assessments/one/at/1"
    for value in ["1", "3"] {
      let form = PageForm(try await client.get(path).text)
      _ = try await client.post(path, form: form.filled([("a-1.2", value), ("n-1.2", "note \(value)")]))
    }
    let records = try await house.database.read { try AuditTrail.history(of: "answer", "one/1.2", in: $0) }
    #expect(records.count == 2)
    let last = try #require(records.first)
    #expect(StoredAnswer.read(summary: last.entry.before ?? "").answer == .number(1))
    #expect(StoredAnswer.read(summary: last.entry.after ?? "").answer == .number(3))
    #expect(StoredAnswer.read(summary: last.entry.after ?? "").note == "note 3")
    #expect(last.actorName == "somchai" && last.entry.agency == House.first)
    #expect(try await house.database.read { try AuditTrail.verify(in: $0) } == .intact(count: 2))
  }
}
