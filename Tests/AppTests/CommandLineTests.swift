import App
import Foundation
import Kernel
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "what cannot be understood ends with 2 and says what was meant",
    arguments: [
      (["serv"], "did you mean “serve”"), (["user", "lst"], "did you mean “user list”"),
      (["serve", "--prot", "1"], "did you mean --port"), (["serve", "extra"], "one word too many"),
      (["user", "add"], "USERNAME is missing"), (["serve", "--port"], "--port needs a value"),
      (["serve", "--demo=yes"], "takes no value"), (["serve", "--port=1", "--port=2"], "once only"),
      (["serve", "--lang", "fr"], "--lang takes th, en"), (["--nonsense"], "there is no option"),
      (["user", "add", "x", "--grant", "king"], "there is no role “king”"),
    ])
  func usage(words: [String], message: String) async {
    let desk = Desk(secrets: [])
    let code = await Program.run(
      words, terminal: Terminal(language: .english, out: { _ in }, note: { text in desk.see(text) }))
    #expect(code == .usage)
    #expect(desk.notes.contains(message), "\(desk.notes)")
  }

  @Test("every command explains itself in both languages", arguments: [Language.thai, .english])
  func help(language: Language) async {
    let overview = Desk()
    #expect(await overview.type("--lang", language.rawValue, "--help") == .done)
    let names = ["serve", "migrate", "user add", "user list", "user password", "audit verify"]
    for name in names {
      #expect(overview.out.contains("  \(name) "))
      let desk = Desk()
      let words = name.split(separator: " ").map(String.init) + ["--help", "--lang", language.rawValue]
      let code = await Program.run(
        words, terminal: Terminal(language: .english, out: { desk.see($0) }, note: { _ in }))
      #expect(code == .done)
      #expect(desk.notes.contains(language == .thai ? "วิธีใช้:" : "Usage:"))
    }
    #expect(overview.out.contains(language == .thai ? "รหัสสิ้นสุด" : "Exit codes"))
  }

  @Test("no command at all shows the list and ends with 2; a family shows its members")
  func nothing() async {
    let desk = Desk()
    #expect(await desk.type() == .usage)
    #expect(desk.out.contains("audit verify"))
    let family = Desk()
    #expect(await family.type("user", "--help") == .done)
    #expect(family.out.contains("user add") && !family.out.contains("audit"))
  }

  @Test("wrong settings end with 3 and name their variable")
  func settings() async {
    let desk = Desk(["SAMRIT_LISTEN_PORT": "x"])
    #expect(await desk.type("migrate") == .settings)
    #expect(desk.notes.hasPrefix("SAMRIT_LISTEN_PORT: "))
  }

  @Test("a database that cannot be opened ends with 4")
  func unavailable() async {
    let desk = Desk(["SAMRIT_DATABASE": "sqlite:/proc/nowhere/samrit.db"])
    #expect(await desk.type("migrate") == .unavailable)
    #expect(desk.notes.contains("the database cannot be used"))
  }

  @Test("accounts are made, listed, given a password; every change is in an intact trail")
  func accounts() async throws {
    try await Desk.withDatabase { environment in
      let migrating = Desk(environment)
      #expect(await migrating.type("migrate") == .done)
      #expect(migrating.out.contains("Applied migration 1: "))
      let again = Desk(environment)
      #expect(await again.type("migrate") == .done)
      #expect(again.out == "The database is up to date.\n")

      let adding = Desk(environment, secrets: ["ฝนตกที่ลำปาง", "ฝนตกที่ลำปาง"])
      #expect(await adding.type("user", "add", "malee", "--name", "มาลี", "--grant", "auditor") == .done)
      let differing = Desk(environment, secrets: ["one password", "another password"])
      #expect(await differing.type("user", "add", "somsak") == .problemInData)
      let short = Desk(environment, secrets: ["short", "short"])
      #expect(await short.type("user", "password", "malee") == .problemInData)
      let unknown = Desk(environment, secrets: ["ลมหนาวมาแล้วจ้า"])
      #expect(await unknown.type("user", "password", "nobody") == .problemInData)
      let changing = Desk(environment, secrets: ["ลมหนาวมาแล้วจ้า"])
      #expect(await changing.type("user", "password", "malee") == .done)

      let listing = Desk(environment)
      #expect(await listing.type("user", "list") == .done)
      #expect(listing.out == "malee\tมาลี\tauditor\n")
      let json = Desk(environment)
      #expect(await json.type("user", "list", "--json") == .done)
      let object = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any]
      #expect(object?["name_th"] as? String == "มาลี")
      #expect(object?["grants"] as? [String] == ["auditor"])

      let verifying = Desk(environment)
      #expect(await verifying.type("audit", "verify") == .done)
      #expect(verifying.out == "2 records, whole and in order.\n")
    }
  }
}
