import Database
import Foundation
import Kernel

extension LifeStep: SQLConvertible {}

/// Keeps the steps that were taken, and signatures.
enum LifeStore {
  static func add(_ event: LifeEvent, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO assessment_event (id, assessment_id, number, step, from_state, to_state, at, actor, actor_en,
        actor_id, reason, seen)
      VALUES (\(event.id), \(event.assessment), \(event.number), \(event.step), \(event.from), \(event.to),
        \(event.at), \(event.by.name.th), \(event.by.name.en), \(event.by.account), \(event.reason), \(event.seen))
      """)
    for point in event.points {
      try connection.execute(
        """
        INSERT INTO assessment_point (event_id, node_id, reason, reply)
        VALUES (\(event.id), \(point.node), \(point.reason), \(point.reply))
        """)
    }
  }

  /// Everything that happened to an assessment, in order.
  static func events(of id: ID<Assessment>, in connection: any Connection) throws -> [LifeEvent] {
    let rows = try connection.query(
      """
      SELECT id, number, step, from_state, to_state, at, actor, actor_en, actor_id, reason, seen
      FROM assessment_event WHERE assessment_id = \(id) ORDER BY number
      """)
    let points = try connection.query(
      """
      SELECT assessment_point.event_id, node_id, assessment_point.reason, reply
      FROM assessment_point JOIN assessment_event ON assessment_event.id = assessment_point.event_id
      WHERE assessment_event.assessment_id = \(id) ORDER BY assessment_point.event_id, node_id
      """)
    var byEvent: [ID<LifeEvent>: [LifePoint]] = [:]
    for row in points {
      byEvent[try row.get("event_id"), default: []].append(
        LifePoint(node: try row.get("node_id"), reason: try row.get("reason"), reply: try row.get("reply")))
    }
    return try rows.map { row in
      let eventID = try row.get("id", as: ID<LifeEvent>.self)
      return LifeEvent(
        id: eventID, assessment: id, number: try row.get("number"), step: try row.get("step"),
        from: try row.get("from_state"), to: try row.get("to_state"), at: try row.get("at"),
        by: try row.author("actor") ?? .nobody, reason: try row.get("reason"), seen: try row.get("seen"),
        points: byEvent[eventID] ?? [])
    }
  }

  /// The items that may be changed while it is sent back: `nil` for all of them.
  static func openItems(of assessment: Assessment, in connection: any Connection) throws -> Set<String>? {
    guard assessment.state == .returned else { return nil }
    return openItems(assessment, try events(of: assessment.id, in: connection))
  }

  static func openItems(_ assessment: Assessment, _ events: [LifeEvent]) -> Set<String>? {
    guard assessment.state == .returned, let last = events.last(where: { $0.to == .returned }) else { return nil }
    return last.points.isEmpty ? nil : Set(last.points.map(\.node))
  }

  static func add(_ signature: Signature, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO assessment_signature (assessment_id, number, at, signer, signer_en, signer_id, digest, content)
      VALUES (\(signature.assessment), \(signature.number), \(signature.at), \(signature.by.name.th),
        \(signature.by.name.en), \(signature.by.account), \(signature.digest), \(signature.content))
      """)
  }

  /// The last signature; `nil` when nobody has signed.
  static func signature(of id: ID<Assessment>, in connection: any Connection) throws -> Signature? {
    try connection.first(
      """
      SELECT number, at, signer, signer_en, signer_id, digest, content FROM assessment_signature
      WHERE assessment_id = \(id) ORDER BY number DESC LIMIT 1
      """
    ).map { row in
      Signature(
        assessment: id, number: try row.get("number"), at: try row.get("at"), by: try row.author("signer") ?? .nobody,
        digest: try row.get("digest"), content: try row.get("content"))
    }
  }
}
