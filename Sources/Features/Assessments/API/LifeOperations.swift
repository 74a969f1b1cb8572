import HTTP
import Kernel
import Scoring

/// The steps of an assessment's life for programs: every line of `LifeTable`, by one operation.
struct LifeOperations: Sendable {
  let desk: AssessmentDesk

  var all: [APIOperation] { [events, take] }

  private static let point = APISchema.shape(
    APIShape(
      "StepItem",
      [
        APIField("node", .string(most: 200)), APIField("reason", .string(most: LifeForm.longest)),
        APIField("reply", .string(most: LifeForm.longest), LifeAPITexts.reply, isRequired: false),
      ]))

  private static let event = APISchema.shape(
    APIShape(
      "Step",
      [
        APIField("number", .count), APIField("step", .word(LifeStep.allCases.map(\.rawValue))),
        APIField("from", .word(WorkState.allCases.map(\.rawValue))),
        APIField("to", .word(WorkState.allCases.map(\.rawValue))), APIField("at", .moment),
        APIField("by", .bilingual), APIField("reason", .string()), APIField("items", .list(point)),
      ]))

  private static let life = APISchema.shape(
    APIShape(
      "Life",
      [
        APIField("state", .word(WorkState.allCases.map(\.rawValue))), APIField("revision", .count),
        APIField("next", .list(.word(LifeStep.allCases.map(\.rawValue))), LifeAPITexts.next),
        APIField("digest", .string(), LifeAPITexts.digest), APIField("steps", .list(event)), .capabilities,
      ]))

  private static let order = APISchema.shape(
    APIShape(
      "StepOrder",
      [
        APIField("step", .word(LifeStep.allCases.map(\.rawValue))), APIField("seen", .count, LifeAPITexts.seen),
        APIField("digest", .string(most: 200), LifeAPITexts.digest, isRequired: false),
        APIField("reason", .string(most: LifeForm.longest), isRequired: false),
        APIField("items", .list(point, most: 500), LifeAPITexts.items, isRequired: false),
      ]))

  private var events: APIOperation {
    APIOperation(
      "getTransitions", .get, "/assessments/:id/transitions", LifeAPITexts.life, for: .readAssessment,
      answer: Self.life
    ) { [desk] asked in APIAnswer(Self.value(try await desk.open(try asked.id(), for: asked.viewer))) }
  }

  /// The scope is that of the step, which `Permissions` looks at when the step is known.
  private var take: APIOperation {
    APIOperation(
      "takeTransition", .post, "/assessments/:id/transitions", LifeAPITexts.take, for: nil, body: Self.order,
      answer: Self.life
    ) { [desk] asked in
      let opened = try await desk.open(try asked.id(), for: asked.viewer)
      let order = try order(asked, opened)
      switch try await desk.take(order, of: opened.sheet.assessment.id, by: asked.viewer) {
      case .done, .doneBefore:
        return APIAnswer(Self.value(try await desk.open(try asked.id(), for: asked.viewer)))
      case .refused(let refusal): throw Self.problem(refusal)
      }
    }
  }

  private func order(_ asked: APIRequest, _ opened: AssessmentDesk.Opened) throws -> LifeOrder {
    guard let step = asked.body["step"]?.text.flatMap(LifeStep.init) else { throw APIProblem(.unprocessableContent) }
    var order = LifeOrder(step: step)
    order.seen = asked.body["seen"]?.integer
    order.digest = asked.body["digest"]?.text
    if step == .sign, order.digest == nil {
      throw APIProblem(.unprocessableContent, flaws: [APIFlaw("/digest", LifeAPITexts.signsUnseen)])
    }
    order.reason = LifeForm.words(asked.body["reason"]?.text)
    for (row, item) in (asked.body["items"]?.values ?? []).enumerated() {
      guard let node = item["node"]?.text, opened.plan.indices[node] != nil else {
        throw APIProblem(
          .unprocessableContent, flaws: [APIFlaw("/items/\(row)/node", AssessmentAPITexts.noQuestion)])
      }
      order.points.append(
        LifePoint(
          node: node, reason: LifeForm.words(item["reason"]?.text), reply: LifeForm.words(item["reply"]?.text)))
    }
    guard step == .answerAppeal else { return order }
    // What was objected to stands; only the decision on it is new.
    let replies = Dictionary(order.points.map { ($0.node, $0.reply) }, uniquingKeysWith: { first, _ in first })
    let said = opened.events.last { $0.step == .appeal }?.points ?? []
    order.points = said.map { LifePoint(node: $0.node, reason: $0.reason, reply: replies[$0.node] ?? "") }
    return order
  }

  private static func problem(_ refusal: LifeRefusal) -> APIProblem {
    let words = LifeTexts.refusal(refusal)
    switch refusal {
    case .needsReason: return APIProblem(.unprocessableContent, words, flaws: [APIFlaw("/reason", words)])
    case .needsItems: return APIProblem(.unprocessableContent, words, flaws: [APIFlaw("/items", words)])
    case .standsElsewhere(let state):
      return APIProblem(.conflict, words, members: [JSON.Member("state", .string(state.rawValue))])
    case .changedMeanwhile(let changes):
      let keys = changes.map { JSON.string($0.key.text) }
      return APIProblem(.conflict, words, members: [JSON.Member("changed", .list(keys))])
    case .locked, .appealTimeOver, .evidence: return APIProblem(.conflict, words)
    }
  }

  private static func value(_ opened: AssessmentDesk.Opened) -> JSON {
    let assessment = opened.sheet.assessment
    let state = assessment.state(in: opened.sheet.round)
    let next = LifeTable.steps(from: state).filter { opened.capabilities.allow($0.action) }
    return [
      "state": .string(state.rawValue), "revision": .whole(assessment.revision),
      "next": .list(next.map { .string($0.rawValue) }),
      "digest": .string(SignedContent.digest(opened.signable)), "steps": .list(opened.events.map(value)),
      "capabilities": .capabilities(opened.capabilities),
    ]
  }

  private static func value(_ event: LifeEvent) -> JSON {
    let items = event.points.map { point -> JSON in
      ["node": .string(point.node), "reason": .string(point.reason), "reply": .string(point.reply)]
    }
    return [
      "number": .whole(event.number), "step": .string(event.step.rawValue), "from": .string(event.from.rawValue),
      "to": .string(event.to.rawValue), "at": .moment(event.at), "by": .bilingual(event.by.name),
      "reason": .string(event.reason), "items": .list(items),
    ]
  }
}

enum LifeAPITexts {
  static let life = LocalizedText(
    th: "ขั้นตอนที่ผ่านมาและขั้นที่ผู้ขอทำต่อได้", en: "The steps so far, and those the reader may take next")
  static let take = LocalizedText(
    th: "เดินขั้นตอน เช่น ส่ง ลงนาม ส่งคืน รับรอง ขอบเขตขึ้นกับขั้น",
    en: "Take a step: hand in, sign, send back, accept; the scope is that of the step")
  static let next = LocalizedText(th: "ขั้นที่ผู้ขอทำต่อได้", en: "The steps that the reader may take now")
  static let digest = LocalizedText(
    th: "แฮชของเนื้อหาที่จะลงนาม", en: "The digest of what a signature would be put to")
  static let signsUnseen = LocalizedText(
    th: "การลงนามต้องส่ง digest ของเนื้อหาที่ได้อ่านแล้ว", en: "A signature needs the digest of what was read.")
  static let seen = LocalizedText(th: "revision ที่เห็น", en: "The revision that was seen")
  static let items = LocalizedText(th: "ข้อที่เกี่ยวข้องพร้อมเหตุผล", en: "The items it is about, each with a reason")
  static let reply = LocalizedText(th: "คำวินิจฉัยของข้อที่อุทธรณ์", en: "The decision on an item of an appeal")
}
