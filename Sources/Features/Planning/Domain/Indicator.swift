import Foundation
import Kernel

/// What an agency proposes for one place of the instrument, as it was typed; whether it can be used is for
/// `IndicatorCheck` to say.
struct IndicatorContent: Sendable, Hashable, Codable {
  /// The node it is for.
  var slot: String
  var name = ""
  var definition = ""
  var unit = ""
  /// `higher`, `lower`, `described`, or what else the instrument offers; empty where targets are in words.
  var direction = ""
  /// The results of the three years before, the latest first.
  var baseline = ["", "", ""]
  var target50 = ""
  var target75 = ""
  var target100 = ""
  var weight = ""
  var isJoint = false
  var lead = ""
  var partners = ""
  var source = ""
  var responsible = ""
  /// What else the instrument asks, by node id.
  var extras: [String: String] = [:]

  init(slot: String) {
    self.slot = slot
  }

  var targets: [String] { [target50, target75, target100] }
  /// A target with the unit; per cent stands before its figure in Thai.
  func withUnit(_ target: String) -> String {
    if unit.isEmpty || target.isEmpty { return target }
    return unit == "ร้อยละ" ? "\(unit) \(target)" : "\(target) \(unit)"
  }
  var weightNumber: Exact? { Self.number(weight) }

  /// Reads a number as people type it; `nil` when it is none.
  static func number(_ text: String) -> Exact? {
    let plain = text.filter { !$0.isWhitespace && $0 != "," }
    return plain.isEmpty ? nil : Exact(plain)
  }
}

/// An indicator as it is kept.
struct Indicator: Sendable, Hashable {
  let id: ID<Indicator>
  var proposal: ID<Proposal>
  var position: Int
  var content: IndicatorContent
  /// Counts up with every change, from 1.
  var revision: Int
  var by: Hand
  var changedAt: Date
}

/// Who did something, as they were called at the time.
struct Hand: Sendable, Hashable {
  var account: ID<Account>?
  var name: LocalizedText

  init(account: ID<Account>?, name: LocalizedText) {
    self.account = account
    self.name = name
  }

  init(_ viewer: Viewer) {
    self.init(account: viewer.account?.id, name: viewer.account?.name ?? LocalizedText(same: ""))
  }
}

/// Content as JSON, so that one column holds it and before and after can stand side by side.
enum StoredContent {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func read<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
