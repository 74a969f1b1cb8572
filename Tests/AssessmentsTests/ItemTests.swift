import HTTP
import Kernel
import Scoring
import Testing

@testable import Assessments

@Suite("Listed things")
struct ItemTests {
  private func added(_ house: House, _ client: inout RouterClient, _ names: String...) async throws {
    for name in names {
      let sent = try await client.post("/assessments/one/items/sets", form: ["name": name, "csrf": "token"])
      #expect(sent.status == .seeOther)
    }
  }

  private func items(_ house: House) async throws -> [Answer.Item] {
    guard case .items(let items) = try await house.answer("sets") else { return [] }
    return items
  }

  @Test("are added, answered, renamed and removed")
  func life() async throws {
    let house = try await House()
    var client = house.client()
    try await added(house, &client, "ทะเบียน", "สถิติ")
    let path = "/assessments/one/items/sets/2"
    let form = PageForm(try await client.get(path).text)
    let sent = try await client.post(
      path, form: form.filled([("item-name", "สถิติรายเดือน"), ("a-open", "yes"), ("a-link", "https://x.go.th/")]))
    #expect(sent.status == .seeOther)
    #expect(
      try await items(house) == [
        Answer.Item(name: "ทะเบียน", answers: [:]),
        Answer.Item(name: "สถิติรายเดือน", answers: ["open": .yesNo(true), "link": .text("https://x.go.th/")]),
      ])
    let stamp = PageForm(try await client.get("/assessments/one/items/sets/1").text).value("v-item") ?? ""
    _ = try await client.post("/assessments/one/items/sets/1/remove", form: ["v-item": stamp])
    #expect(try await items(house).map(\.name) == ["สถิติรายเดือน"])
  }

  @Test("another list asks further about the same things")
  func borrowed() async throws {
    let house = try await House()
    var client = house.client()
    try await added(house, &client, "ทะเบียน")
    let path = "/assessments/one/items/usage/1"
    let page = try await client.get(path).text
    #expect(!page.contains("name=\"item-name\""))
    _ = try await client.post(path, form: PageForm(page).filled([("a-used", "yes")]))
    #expect(try await items(house) == [Answer.Item(name: "ทะเบียน", answers: ["used": .yesNo(true)])])
    #expect(try await client.post("/assessments/one/items/usage", form: ["name": "x"]).status == .notFound)
    #expect(try await client.post("/assessments/one/items/usage/1/remove", form: [:]).status == .notFound)
  }

  @Test("are saved while typing")
  func autosave() async throws {
    let house = try await House()
    var client = house.client()
    try await added(house, &client, "ทะเบียน")
    let path = "/assessments/one/items/sets/1"
    let form = PageForm(try await client.get(path).text)
    let sent = try await client.post(
      path, form: form.autosaved([("a-open", "yes")]), headers: ["X-Samrit-Autosave": "1"])
    #expect(sent.status == .ok && sent.text.contains("\"v-item\"") && sent.text.contains("\"f-open\""))
    #expect(try await items(house) == [Answer.Item(name: "ทะเบียน", answers: ["open": .yesNo(true)])])
    // The old stamp no longer says what is there.
    let late = try await client.post(
      path, form: form.autosaved([("a-open", "no")]), headers: ["X-Samrit-Autosave": "1"])
    #expect(late.status == .conflict && late.text.contains("conflict"))
    #expect(try await items(house).first?.answers["open"] == .yesNo(true))
  }

  @Test("two people may work on two things of one list")
  func sideBySide() async throws {
    let house = try await House()
    var mine = house.client()
    var theirs = house.client(House.viewer("malee"))
    try await added(house, &mine, "หนึ่ง", "สอง")
    let first = PageForm(try await mine.get("/assessments/one/items/sets/1").text)
    let second = PageForm(try await theirs.get("/assessments/one/items/sets/2").text)
    _ = try await theirs.post("/assessments/one/items/sets/2", form: second.filled([("a-open", "yes")]))
    let sent = try await mine.post("/assessments/one/items/sets/1", form: first.filled([("a-open", "no")]))
    #expect(sent.status == .seeOther)
    #expect(try await items(house).map { $0.answers["open"] } == [.yesNo(false), .yesNo(true)])
  }

  @Test("need a name of their own", arguments: ["", "   ", "ทะเบียน"])
  func names(_ name: String) async throws {
    let house = try await House()
    var client = house.client()
    try await added(house, &client, "ทะเบียน", "สถิติ")
    _ = try await client.post("/assessments/one/items/sets", form: ["name": name])
    #expect(try await items(house).count == 2)
    let path = "/assessments/one/items/sets/2"
    let form = PageForm(try await client.get(path).text)
    let sent = try await client.post(path, form: form.filled([("item-name", name)]))
    #expect(sent.status == .unprocessableContent)
    #expect(try await items(house).map(\.name) == ["ทะเบียน", "สถิติ"])
  }
}
