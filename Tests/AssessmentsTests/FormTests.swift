import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Answering in the browser")
struct FormTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let page: String
    let node: String
    let typed: [String]
    let answer: Answer
    var testDescription: String { "\(node): \(typed)" }
  }

  static let cases: [Case] = [
    Case(page: "1", node: "1.1", typed: ["yes"], answer: .yesNo(true)),
    Case(page: "1", node: "1.1", typed: ["no"], answer: .yesNo(false)),
    Case(page: "1", node: "1.1", typed: ["n/a"], answer: .notApplicable),
    Case(page: "1", node: "1.2", typed: ["3"], answer: .number(3)),
    Case(page: "1", node: "1.3", typed: ["public"], answer: .choices(["public"])),
    Case(page: "1", node: "1.4", typed: ["app", "web"], answer: .choices(["web", "app"])),
    Case(page: "1", node: "1.5", typed: ["s1"], answer: .choices(["s1"])),
    Case(page: "2", node: "2.1", typed: ["66.67"], answer: .number(Exact(raw: 66_670_000_000_000))),
    Case(page: "2", node: "2.1", typed: ["๗๕ %"], answer: .number(75)),
    Case(page: "2", node: "all", typed: ["1,200"], answer: .number(1200)),
    Case(page: "2", node: "2.3", typed: ["10"], answer: .number(10)),
    Case(page: "2", node: "2.4", typed: ["  ทะเบียน "], answer: .text("ทะเบียน")),
    Case(page: "2", node: "2.5", typed: ["บรรทัดหนึ่ง\r\nบรรทัดสอง"], answer: .text("บรรทัดหนึ่ง\nบรรทัดสอง")),
    Case(page: "2", node: "2.6", typed: ["https://data.go.th/x"], answer: .text("https://data.go.th/x")),
    Case(page: "2", node: "2.7", typed: ["a@b.go.th"], answer: .text("a@b.go.th")),
    Case(page: "2", node: "2.8", typed: ["31/12/2568"], answer: .text("2025-12-31")),
    Case(page: "2", node: "2.8", typed: ["๓๑/๑๒/๒๕๖๘"], answer: .text("2025-12-31")),
    Case(page: "2", node: "2.8", typed: ["2025-12-31"], answer: .text("2025-12-31")),
    Case(page: "4", node: "4.3", typed: ["yes"], answer: .yesNo(true)),
  ]

  @Test("an answer of every kind is saved, shown again, and saved no second time", arguments: cases)
  func roundTrip(_ one: Case) async throws {
    let house = try await House()
    var client = house.client()
    let path = "/assessments/one/at/\(one.page)"
    let form = PageForm(try await client.get(path).text)
    let sent = try await client.post(path, form: form.filled(one.typed.map { ("a-\(one.node)", $0) }))
    #expect(sent.status == .seeOther)
    #expect(try await house.answer(one.node) == one.answer)
    let again = PageForm(try await client.get(path).text)
    _ = try await client.post(path, form: again.filled([]))
    #expect(try await house.answer(one.node) == one.answer)
    #expect(try await house.records()[.node(one.node)]?.version == 1)
  }

  @Test("the script saves one field and is told what to renew", arguments: cases)
  func autosave(_ one: Case) async throws {
    let house = try await House()
    var client = house.client()
    let path = "/assessments/one/at/\(one.page)"
    let form = PageForm(try await client.get(path).text)
    let sent = try await client.post(
      path, form: form.autosaved(one.typed.map { ("a-\(one.node)", $0) }), headers: ["X-Samrit-Autosave": "1"])
    #expect(sent.status == .ok)
    #expect(try await house.answer(one.node) == one.answer)
    let reply = try #require(try JSONSerialization.jsonObject(with: Data(sent.body)) as? [String: Any])
    let saved = try #require(reply["saved"] as? [String: Any])
    #expect(saved["time"] as? String == "09:00 น.")
    let hidden = try #require(saved["hidden"] as? [String: String])
    #expect(hidden["v-\(one.node)"]?.hasPrefix("1.") == true)
    let fragments = try #require(reply["fragments"] as? [String: String])
    for id in ["score", "tree", "s-\(one.node)", "f-\(one.node)"] {
      #expect(fragments[id]?.contains("id=\"\(id)\"") == true, "\(id)")
    }
  }

  @Test(
    "what cannot be read is shown at its field and at the top, and stays as typed",
    arguments: [
      ("2.1", "มาก"), ("2.1", "101"), ("all", "1.5"), ("2.3", "-1"), ("2.6", "javascript:alert(1)"),
      ("2.7", "nobody"), ("2.8", "31/2/2568"),
    ])
  func flaws(_ node: String, _ typed: String) async throws {
    let house = try await House()
    var client = house.client()
    let path = "/assessments/one/at/2"
    let form = PageForm(try await client.get(path).text)
    let sent = try await client.post(path, form: form.filled([("a-\(node)", typed), ("a-2.4", "ชื่อที่ดี")]))
    #expect(sent.status == .unprocessableContent)
    #expect(sent.text.contains("class=\"error-summary\"") && sent.text.contains("href=\"#field-a-\(node)\""))
    #expect(PageForm(sent.text).value("a-\(node)") == typed)
    #expect(try await house.answer(node) == nil)
    // What was right on the same page is saved all the same.
    #expect(try await house.answer("2.4") == .text("ชื่อที่ดี"))
    let fresh = PageForm(try await client.get(path).text)
    let saved = try await client.post(
      path, form: fresh.autosaved([("a-\(node)", typed)]), headers: ["X-Samrit-Autosave": "1"])
    #expect(saved.status == .unprocessableContent)
    #expect(saved.text.contains("\"a-\(node)\""))
  }

  @Test("an unknown choice is refused")
  func unknownChoice() async throws {
    let house = try await House()
    var client = house.client()
    let form = PageForm(try await client.get("/assessments/one/at/1").text)
    for (node, typed) in [("1.1", "perhaps"), ("1.2", "2"), ("1.3", "n/a"), ("1.4", "radio"), ("1.5", "s9")] {
      let sent = try await client.post("/assessments/one/at/1", form: form.filled([("a-\(node)", typed)]))
      #expect(sent.status == .unprocessableContent, "\(node)")
      #expect(try await house.answer(node) == nil)
    }
  }

  @Test("the pages of a form: sections, single questions, the first with something open")
  func pages() async throws {
    let house = try await House()
    var client = house.client(House.viewer("somchai", .respondent, in: House.first, .english))
    #expect(try await client.get("/assessments/one").headers[.location] == "/assessments/one/facts")
    let section = try await client.get("/assessments/one/at/1")
    for text in ["Is there a plan?", "Counts once approved.", "The plan", "(required)", "Level 3", "Score now"] {
      #expect(section.text.contains(text), "\(text)")
    }
    #expect(!section.text.contains("Level 2"))
    let alone = try await client.get("/assessments/one/at/1.2")
    #expect(alone.status == .ok && alone.text.contains("History") && !alone.text.contains("Is there a plan?"))
    #expect(try await client.get("/assessments/one/at/9").status == .notFound)
    #expect(try await client.get("/assessments/one/at/total").headers[.location] == "/assessments/one/at/1")
  }

  @Test("saving goes on to the next part, and stays at the question whose own button was used")
  func goingOn() async throws {
    let house = try await House()
    var client = house.client()
    let form = PageForm(try await client.get("/assessments/one/at/1").text)
    let next = try await client.post("/assessments/one/at/1", form: form.filled([("go", "next"), ("a-1.1", "yes")]))
    #expect(next.headers[.location] == "/assessments/one/at/2")
    let again = PageForm(try await client.get("/assessments/one/at/1").text)
    let stay = try await client.post("/assessments/one/at/1", form: again.filled([("at", "1.3"), ("a-1.3", "own")]))
    #expect(stay.headers[.location] == "/assessments/one/at/1#q-1.3")
    let third = PageForm(try await client.get("/assessments/one/at/1").text)
    let cleared = try await client.post("/assessments/one/at/1", form: third.filled([("clear", "1.3")]))
    #expect(cleared.headers[.location] == "/assessments/one/at/1#q-1.3")
    #expect(try await house.answer("1.3") == nil)
    #expect(try await house.answer("1.1") == .yesNo(true))
  }

  @Test("a whole part is declared not applicable, and taken back")
  func groupAside() async throws {
    let house = try await House()
    var client = house.client()
    let path = "/assessments/one/at/4"
    let form = PageForm(try await client.get(path).text)
    _ = try await client.post(path, form: form.filled([("x-4", "1")]))
    #expect(try await house.answer("4") == .notApplicable)
    let aside = try await client.get(path).text
    #expect(!aside.contains("name=\"a-4.3\""))
    let back = PageForm(aside).fields.filter { $0.name != "x-4" }.map { ($0.name, $0.value) }
    _ = try await client.post(path, form: PageForm.items(back))
    #expect(try await house.answer("4") == nil)
  }

  @Test("facts decide what is asked")
  func facts() async throws {
    let house = try await House()
    var client = house.client()
    #expect(!(try await client.get("/assessments/one/at/4").text.contains("name=\"a-4.4a\"")))
    let form = PageForm(try await client.get("/assessments/one/facts").text)
    let wrong = try await client.post(
      "/assessments/one/facts", form: form.filled([("fact-size", "500"), ("fact-coastal", "yes")]))
    #expect(wrong.status == .unprocessableContent && PageForm(wrong.text).value("fact-size") == "500")
    let sent = try await client.post(
      "/assessments/one/facts",
      form: form.filled([("fact-size", "12"), ("fact-coastal", "yes"), ("fact-group", "big")]))
    #expect(sent.status == .seeOther)
    let records = try await house.records()
    #expect(records[.fact("size")]?.answer == .number(12))
    #expect(records[.fact("coastal")]?.answer == .yesNo(true))
    #expect(records[.fact("group")]?.answer == .choices(["big"]))
    let page = try await client.get("/assessments/one/at/4").text
    let aside = try await client.get("/assessments/one/at/4.4b").text
    #expect(aside.contains(AssessmentTexts.asideTitle.th) && !aside.contains("name=\"a-4.4b\""))
    #expect(page.contains("name=\"a-4.4a\"") && !page.contains("name=\"a-4.4b\"") && page.contains("name=\"a-4.2\""))
  }

  @Test("a result taken from elsewhere is shown, and cannot be answered over")
  func taken() async throws {
    let house = try await House()
    try await house.database.write { connection in
      let record = AnswerRecord(
        key: .node("4.1"), answer: .joint(1, from: "B"), note: "", version: 1, by: .nobody, at: House.today.start)
      try AnswerStore.save(record, of: House.assessment, in: connection)
    }
    var client = house.client()
    let page = try await client.get("/assessments/one/at/4").text
    #expect(page.contains(AssessmentTexts.joint.th) && !page.contains("name=\"a-4.1\""))
    let form = PageForm(page)
    _ = try await client.post("/assessments/one/at/4", form: form.filled([("v-4.1", "1.x"), ("a-4.1", "no")]))
    #expect(try await house.answer("4.1") == .joint(1, from: "B"))
  }
}
