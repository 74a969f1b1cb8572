import Foundation
public import Kernel
import YAML

/// What the operator chose, checked.
public struct Settings: Sendable {
  /// What the names of all environment variables begin with.
  public static let variablePrefix = "SAMRIT_"
  /// The variable that names the settings file.
  public static let fileVariable = "SAMRIT_SETTINGS"
  /// Variables that are no settings but may be there.
  static let otherVariables: Set<String> = [fileVariable]
  /// Variables of the tests.
  static let testPrefix = "SAMRIT_TEST_"

  private var texts: [String: String] = [:]

  /// Every setting at its default.
  public init() {}

  /// The value of a setting. What was given has been checked; otherwise it is the default.
  func value<Value>(of setting: Setting<Value>) -> Value {
    if let value = setting.parse(texts[setting.key] ?? setting.fallback) { return value }
    preconditionFailure("the default of \(setting.key) is not accepted by its own rule")
  }

  /// The value of a setting as it is written, by its key; `nil` for an unknown key.
  public func text(of key: String) -> String? {
    texts[key] ?? SettingsTable.all.first { $0.key == key }?.fallback
  }

  /// Everything wrong with what was given.
  public struct Refusal: Error, Sendable {
    /// The mistakes, in the order found.
    public let mistakes: [SettingsMistake]
  }

  /// Reads settings: the environment outweighs the file, the file the defaults.
  ///
  /// - Parameters:
  ///   - environment: variables; those that begin with `SAMRIT_` must be known.
  ///   - file: the path of a YAML file; `nil` reads the one that `SAMRIT_SETTINGS` names, if any.
  ///   - overrides: what the command line says, by key; outweighs everything.
  /// - Throws: `Refusal`: an unknown name or a wrong value is never passed over.
  public static func read(
    environment: [String: String], file: String? = nil, overrides: [String: String] = [:]
  ) throws(Refusal) -> Settings {
    var reading = SettingsReading()
    if let path = file ?? environment[fileVariable] { reading.take(file: path) }
    reading.take(environment: environment)
    for (key, text) in overrides.sorted(by: { $0.key < $1.key }) { reading.take(key, text, at: "--\(key)") }
    guard reading.mistakes.isEmpty else { throw Refusal(mistakes: reading.mistakes) }
    var settings = Settings()
    settings.texts = reading.texts
    return settings
  }
}

/// A name or value that was refused, and where it stands.
public struct SettingsMistake: Error, Sendable, Hashable {
  /// `samrit.yaml:3:7`, or the name of a variable.
  public let place: String
  /// What is wrong and how to mend it.
  public let message: LocalizedText

  /// Place and message on one line.
  public func line(in language: Language) -> String { "\(place): \(message[language])" }
}

/// Gathers values and mistakes.
private struct SettingsReading {
  var texts: [String: String] = [:]
  var mistakes: [SettingsMistake] = []

  private static let entries = Dictionary(
    uniqueKeysWithValues: SettingsTable.all.map { ($0.key, $0) })

  mutating func take(_ key: String, _ text: String, at place: String, keyPlace: String? = nil) {
    guard let entry = Self.entries[key] else {
      let like = closest(to: key, among: Self.entries.keys.sorted())
      refuse(keyPlace ?? place, SettingsTexts.unknownKey(key, like: like))
      return
    }
    guard entry.accepts(text) else {
      refuse(place, SettingsTexts.badValue(text, of: key, kind: entry.kind))
      return
    }
    texts[key] = text
  }

  mutating func take(environment: [String: String]) {
    for (name, text) in environment.sorted(by: { $0.key < $1.key }) {
      guard name.hasPrefix(Settings.variablePrefix), !Settings.otherVariables.contains(name),
        !name.hasPrefix(Settings.testPrefix)
      else { continue }
      take(name.dropFirst(Settings.variablePrefix.count).lowercased(), text, at: name)
    }
  }

  mutating func take(file path: String) {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      refuse(path, SettingsTexts.unreadable((error as NSError).localizedDescription))
      return
    }
    let (node, errors) = YAMLReader.parse(bytes)
    for error in errors {
      let message = LocalizedText(th: error.problem.thai, en: error.problem.english)
      refuse(Self.place(path, error.mark), message)
    }
    guard errors.isEmpty, let node else { return }
    guard let entries = node.asMapping else {
      refuse(Self.place(path, node.mark), SettingsTexts.noMapping)
      return
    }
    for entry in entries {
      let place = Self.place(path, entry.value.mark)
      guard let text = Self.text(entry.value) else {
        refuse(place, SettingsTexts.nested)
        continue
      }
      take(entry.key.text, text, at: place, keyPlace: Self.place(path, entry.key.mark))
    }
  }

  private mutating func refuse(_ place: String, _ message: LocalizedText) {
    mistakes.append(SettingsMistake(place: place, message: message))
  }

  private static func place(_ path: String, _ mark: YAMLMark) -> String { "\(path):\(mark.line):\(mark.column)" }

  private static func text(_ node: YAMLNode) -> String? {
    if let scalar = node.asScalar { return scalar.text }
    let parts = node.asSequence?.map { $0.asScalar?.text }
    guard let parts, !parts.contains(nil) else { return nil }
    return parts.compactMap { $0 }.joined(separator: ",")
  }
}
