public import Kernel

/// One thing an operator may choose: its name, what it may be, what it is when nothing is said.
public struct Setting<Value: Sendable>: SettingEntry {
  /// The name in the settings file, for instance `listen_port`.
  public let key: String
  /// The value when nothing is said, as it would be written.
  public let fallback: String
  /// What may be written, in words.
  public let kind: LocalizedText
  /// What it is for.
  public let purpose: LocalizedText
  let parse: @Sendable (String) -> Value?

  init(
    _ key: String, default fallback: String, kind: LocalizedText, purpose: LocalizedText,
    parse: @escaping @Sendable (String) -> Value?
  ) {
    self.key = key
    self.fallback = fallback
    self.kind = kind
    self.purpose = purpose
    self.parse = parse
  }

  /// Whether a text is a value of it.
  public func accepts(_ text: String) -> Bool { parse(text) != nil }
}

/// A setting whatever the type of its value.
public protocol SettingEntry: Sendable {
  /// The name in the settings file.
  var key: String { get }
  /// The value when nothing is said, as it would be written.
  var fallback: String { get }
  /// What may be written, in words.
  var kind: LocalizedText { get }
  /// What it is for.
  var purpose: LocalizedText { get }
  /// Whether a text is a value of it.
  func accepts(_ text: String) -> Bool
}

extension SettingEntry {
  /// The name of its environment variable, for instance `SAMRIT_LISTEN_PORT`.
  public var variable: String { Settings.variablePrefix + key.uppercased() }
}

extension Setting<String> {
  static func text(_ key: String, default fallback: String, _ purpose: LocalizedText) -> Setting {
    Setting(key, default: fallback, kind: SettingsTexts.text, purpose: purpose) { $0.isEmpty ? nil : $0 }
  }
}

extension Setting<Int> {
  static func whole(
    _ key: String, default fallback: Int, in range: ClosedRange<Int>, _ purpose: LocalizedText
  ) -> Setting {
    Setting(key, default: String(fallback), kind: SettingsTexts.whole(range), purpose: purpose) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension Setting<Bool> {
  static func flag(_ key: String, default fallback: Bool, _ purpose: LocalizedText) -> Setting {
    Setting(key, default: fallback ? "on" : "off", kind: SettingsTexts.flag, purpose: purpose) { text in
      switch text.lowercased() {
      case "on", "true", "yes", "1": true
      case "off", "false", "no", "0": false
      default: nil
      }
    }
  }
}

extension Setting<[String]> {
  static func list(_ key: String, default fallback: String, _ purpose: LocalizedText) -> Setting {
    Setting(key, default: fallback, kind: SettingsTexts.list, purpose: purpose) { text in
      text.split(separator: ",").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }.filter { !$0.isEmpty }
    }
  }
}

extension Setting<[Role]> {
  static func roles(_ key: String, default fallback: String, _ purpose: LocalizedText) -> Setting {
    Setting(key, default: fallback, kind: SettingsTexts.roles, purpose: purpose) { text in
      let names = text.split { $0 == "," || $0 == " " }.map(String.init)
      let roles = names.compactMap(Role.init)
      return roles.count == names.count ? roles : nil
    }
  }
}
