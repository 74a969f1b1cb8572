import HTTP
import Kernel
import Scoring

/// What programs may learn of instruments: published rules, open to everybody.
struct InstrumentOperations: Sendable {
  let library: StoredInstruments

  var all: [APIOperation] { [list, one] }

  private static let brief = [
    APIField("id", .string()), APIField("version", .string()),
    APIField("contentHash", .string(), InstrumentAPITexts.hash), APIField("title", .bilingual),
  ]

  private static let named = APISchema.shape(
    APIShape("Named", [APIField("id", .string()), APIField("title", .bilingual)]))

  private static let node = APISchema.shape(
    APIShape(
      "InstrumentNode",
      [
        APIField("id", .string()), APIField("title", .bilingual),
        APIField("question", .nullable(.bilingual)), APIField("guidance", .nullable(.bilingual)),
        APIField("kind", .string(), InstrumentAPITexts.kind), APIField("choices", .list(named)),
        APIField("isQuestion", .boolean, InstrumentAPITexts.isQuestion),
        APIField("children", .list(.string()), InstrumentAPITexts.children),
      ]))

  private static let instrument = APISchema.shape(
    APIShape(
      "Instrument",
      brief + [
        APIField("about", .nullable(.bilingual)), APIField("rounds", .list(named)), APIField("classes", .list(named)),
        APIField("facts", .list(named)), APIField("root", .string()),
        APIField("nodes", .list(node), InstrumentAPITexts.nodes),
      ]))

  private var list: APIOperation {
    APIOperation(
      "listInstruments", .get, "/instruments", InstrumentAPITexts.list, for: .readInstruments,
      answer: .record([APIField("items", .list(.shape(APIShape("InstrumentBrief", Self.brief))))])
    ) { [library] asked in
      try Permissions(.empty).require(asked.viewer, .readInstruments)
      let all = try await library.current()
      return APIAnswer(["items": .list(all.map { .object(Self.members($0.instrument)) })])
    }
  }

  private var one: APIOperation {
    APIOperation(
      "getInstrument", .get, "/instruments/:id", InstrumentAPITexts.one, for: .readInstruments,
      parameters: [APIParameter("version", .string(most: 100), InstrumentAPITexts.hash)], answer: Self.instrument
    ) { [library] asked in
      try Permissions(.empty).require(asked.viewer, .readInstruments)
      let id: String = try asked.request.parameters.require("id")
      let plan =
        if let wanted = asked.word("version") {
          try await library.plan(id: id, contentHash: wanted)
        } else { try await library.current().first { $0.instrument.id == id } }
      guard let plan else { throw APIProblem(.notFound) }
      return APIAnswer(Self.value(plan))
    }
  }

  private static func members(_ instrument: Instrument) -> [JSON.Member] {
    [
      .init("id", .string(instrument.id)), .init("version", .string(instrument.version)),
      .init("contentHash", .string(instrument.contentHash)), .init("title", .bilingual(instrument.title)),
    ]
  }

  private static func named(_ id: String, _ title: LocalizedText) -> JSON {
    ["id": .string(id), "title": .bilingual(title)]
  }

  private static func value(_ plan: Plan) -> JSON {
    let instrument = plan.instrument
    return .object(
      members(instrument) + [
        .init("about", instrument.about.map { .bilingual($0) } ?? .null),
        .init("rounds", .list(instrument.rounds.map { named($0.id, $0.title) })),
        .init("classes", .list(instrument.classes.map { named($0.id, $0.title) })),
        .init("facts", .list(instrument.facts.map { named($0.id, $0.title) })),
        .init("root", .string(plan.nodes[plan.rootIndex].id)),
        .init("nodes", .list(plan.nodes.indices.map { value($0, in: plan) })),
      ])
  }

  private static func value(_ index: Int, in plan: Plan) -> JSON {
    let node = plan.nodes[index]
    return [
      "id": .string(node.id), "title": .bilingual(node.title),
      "question": node.question.map { .bilingual($0) } ?? .null,
      "guidance": node.guidance.map { .bilingual($0) } ?? .null, "kind": .string(node.kind.name),
      "choices": .list(choices(node).map { named($0.id, $0.title) }), "isQuestion": .boolean(plan.isQuestion(index)),
      "children": .list(plan.children(of: index).map { .string(plan.nodes[$0].id) }),
    ]
  }

  private static func choices(_ node: Node) -> [(id: String, title: LocalizedText)] {
    switch node.kind {
    case .choice(let question): question.choices.map { ($0.id, $0.text) }
    case .milestones(let steps): steps.map { ($0.id, $0.text) }
    default: []
    }
  }
}

enum InstrumentAPITexts {
  static let list = LocalizedText(th: "แบบประเมินที่ใช้อยู่", en: "The instruments in use")
  static let one = LocalizedText(th: "แบบประเมินหนึ่งพร้อมทุกข้อ", en: "An instrument with all its nodes")
  static let hash = LocalizedText(th: "แฮชของเนื้อหา ซึ่งระบุฉบับ", en: "The content hash, which names one version exactly")
  static let kind = LocalizedText(th: "วิธีคิดคะแนนของข้อ", en: "How the node comes to its figure")
  static let isQuestion = LocalizedText(th: "ข้อที่ต้องตอบ", en: "Whether it asks for an answer")
  static let children = LocalizedText(th: "รหัสของข้อย่อย", en: "The ids of the nodes under it")
  static let nodes = LocalizedText(th: "ทุกข้อ ข้อย่อยมาก่อนข้อใหญ่", en: "All nodes; children stand before their parents")
}
