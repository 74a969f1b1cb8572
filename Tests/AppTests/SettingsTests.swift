import App
import Foundation
import Kernel
import Testing

@Suite("Settings")
struct SettingsTests {
  private func mistakes(
    _ environment: [String: String] = [:], file: String? = nil
  ) throws -> [SettingsMistake] {
    do throws(Settings.Refusal) {
      _ = try Settings.read(environment: environment, file: file)
      return []
    } catch {
      return error.mistakes
    }
  }

  private func withFile<Value>(_ text: String, _ body: (String) throws -> Value) throws -> Value {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("samrit-\(UUID().uuidString).yaml")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }

  @Test("every default is accepted by its own rule", arguments: SettingsTable.all.map(\.key))
  func defaults(key: String) throws {
    let entry = try #require(SettingsTable.all.first { $0.key == key })
    #expect(entry.accepts(entry.fallback))
    #expect(!entry.purpose.th.isEmpty && !entry.purpose.en.isEmpty)
    #expect(entry.variable == "SAMRIT_" + key.uppercased())
  }

  @Test("no two settings share a name")
  func unique() {
    #expect(Set(SettingsTable.all.map(\.key)).count == SettingsTable.all.count)
  }

  @Test("an environment without our variables, and one with those of the tests, is fine")
  func plain() throws {
    #expect(try mistakes(["HOME": "/", "SAMRIT_TEST_POSTGRES": "x"]).isEmpty)
  }

  @Test(
    "an unknown variable or a wrong value is refused by name",
    arguments: [
      ("SAMRIT_LISTEN_PRT", "1", "did you mean “listen_port”"), ("SAMRIT_XYZZY", "1", "there is no setting"),
      ("SAMRIT_LISTEN_PORT", "http", "whole number from 0 to 65535"), ("SAMRIT_LISTEN_PORT", "65536", "65535"),
      ("SAMRIT_DEMO", "maybe", "on or off"), ("SAMRIT_LISTEN_HOST", "", "text"),
    ])
  func environment(name: String, value: String, words: String) throws {
    let found = try mistakes([name: value])
    #expect(found.map(\.place) == [name])
    #expect(found[0].line(in: .english).contains(words))
    #expect(!found[0].message.th.isEmpty)
  }

  @Test("a file's mistakes come all at once, each at its line and column")
  func file() throws {
    let text = """
      listen_port: 9000
      listn_host: localhost
      https:   perhaps
      trusted_proxies: [10.0.0.1, 10.0.0.2]
      database: {a: b}
      """
    try withFile(text) { path in
      let places = try mistakes(file: path).map(\.place)
      #expect(places == ["\(path):2:1", "\(path):3:10", "\(path):5:11"])
    }
  }

  @Test(
    "a file that is no settings file is refused",
    arguments: [("- a\n- b\n", ":1:1"), ("a: b: c\n", ":1:"), ("listen_port: 1\nlisten_port: 2\n", ":2:1")])
  func notAFile(text: String, place: String) throws {
    try withFile(text) { path in
      let found = try mistakes(file: path)
      #expect(found.count == 1)
      #expect(found.first?.place.hasPrefix(path + place) == true)
    }
  }

  @Test("a missing file is refused; an empty one changes nothing")
  func missing() throws {
    #expect(try mistakes(file: "/nowhere/samrit.yaml").map(\.place) == ["/nowhere/samrit.yaml"])
    #expect(try mistakes(["SAMRIT_SETTINGS": "/nowhere/samrit.yaml"]).count == 1)
    let none = try withFile("") { try mistakes(file: $0) }
    #expect(none.isEmpty)
  }

  @Test("the command line outweighs the environment, the environment the file, the file the default")
  func order() throws {
    try withFile("listen_port: 1001\nsession_hours: 3\nthreads: 4\n") { path in
      let settings = try Settings.read(
        environment: ["SAMRIT_LISTEN_PORT": "1002", "SAMRIT_SESSION_HOURS": "5"], file: path,
        overrides: ["listen_port": "1003"])
      #expect(settings.text(of: "listen_port") == "1003")
      #expect(settings.text(of: "session_hours") == "5")
      #expect(settings.text(of: "threads") == "4")
      #expect(settings.text(of: "listen_host") == "127.0.0.1")
    }
  }
}
