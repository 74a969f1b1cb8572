import Foundation
import HTML
import HTTP

/// What the script is told; the keys are those of Design's `Autosave`.
struct AutosaveReply: Encodable {
  struct Saved: Encodable {
    var time: String
    var hidden: [String: String]
  }

  struct Conflict: Encodable {
    var message: String
  }

  var saved: Saved?
  var fragments: [String: String] = [:]
  var errors: [String: String]?
  var conflict: Conflict?

  /// Adds an element that takes the place of the one with its id.
  mutating func add(_ id: String, _ html: HTML) {
    fragments[id] = html.render()
  }

  func response(_ status: Status) throws -> Response {
    .json(String(decoding: try JSONEncoder().encode(self), as: UTF8.self), status: status)
  }
}
