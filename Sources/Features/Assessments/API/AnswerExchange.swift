import HTTP
import Kernel
import Scoring

/// Answers as programs send and read them.
enum AnswerExchange {
  /// What is sent for an answer: exactly one of these.
  static let sent = APISchema.shape(
    APIShape(
      "SentAnswer",
      [
        APIField("yes", .boolean), APIField("number", .string(most: 60), AssessmentAPITexts.number),
        APIField("choices", .list(.string(most: 200), most: 200), AssessmentAPITexts.choices),
        APIField("text", .string(most: AnswerCheck.longestParagraph), AssessmentAPITexts.text),
        APIField("notApplicable", .boolean), APIField("items", .list(sentItem, most: AnswerCheck.mostItems)),
      ], isChoice: true))

  private static let sentItem = APISchema.record([
    APIField("name", .string(most: AnswerCheck.longestLine)),
    APIField("answers", .map(.reference("SentAnswer")), AssessmentAPITexts.itemAnswers),
  ])

  /// What stands as an answer: as sent, or a result taken from elsewhere.
  static let kept = APISchema.shape(
    APIShape(
      "Answer",
      [
        optional("yes", .boolean), optional("number", .string()), optional("choices", .list(.string())),
        optional("text", .string()), optional("notApplicable", .boolean), optional("given", .string()),
        optional("from", .string()), optional("joint", .string()),
        optional(
          "items",
          .list(.record([APIField("name", .string()), APIField("answers", .map(.reference("Answer")))]))),
      ]))

  private static func optional(_ name: String, _ schema: APISchema) -> APIField {
    APIField(name, schema, isRequired: false)
  }

  /// An answer as it is shown.
  static func value(_ answer: Answer?) -> JSON {
    guard let answer else { return .null }
    // What the store writes is the one spelling of answers.
    return (try? JSONReader.read(Array(AnswerJSON.encode(answer).utf8))) ?? .null
  }

  /// Reads what was sent for a question, by the same rules as the form.
  static func read(_ sent: JSON, for node: Node, in plan: Plan, at pointer: String) throws(APIFlaw) -> Answer? {
    guard let member = sent.members?.first else { return nil }
    if case .collection = node.kind, member.name == "items" {
      return try items(member.value.values ?? [], of: node, in: plan, at: pointer + "/items")
    }
    guard member.name == "notApplicable" || kinds(of: node.kind).contains(member.name) else {
      throw APIFlaw(pointer, AssessmentAPITexts.otherAnswer(kinds(of: node.kind)))
    }
    do throws(AnswerFlaw) {
      return try AnswerReading.read(typed(member), for: node, in: plan.instrument)
    } catch { throw APIFlaw(pointer + "/" + member.name, error.message) }
  }

  /// Reads what was sent for a fact about the agency.
  static func read(_ sent: JSON, for fact: Scoring.Fact, at pointer: String) throws(APIFlaw) -> Answer? {
    guard let member = sent.members?.first else { return nil }
    let kind =
      switch fact.kind {
      case .number: "number"
      case .yesNo: "yes"
      case .choice: "choices"
      }
    guard member.name == kind else { throw APIFlaw(pointer, AssessmentAPITexts.otherAnswer([kind])) }
    do throws(AnswerFlaw) { return try AnswerReading.read(typed(member), for: fact) } catch {
      throw APIFlaw(pointer + "/" + member.name, error.message)
    }
  }

  private static func kinds(of kind: Kind) -> [String] {
    switch kind {
    case .yesNo: ["yes"]
    case .levels, .bands, .number: ["number"]
    case .choice, .milestones: ["choices"]
    case .text: ["text"]
    case .collection: ["items"]
    default: []
    }
  }

  private static func typed(_ member: JSON.Member) -> TypedAnswer {
    switch member.value {
    case .boolean(let isTrue):
      member.name == "notApplicable"
        ? TypedAnswer(values: [], isNotApplicable: isTrue) : TypedAnswer(values: [isTrue ? "yes" : "no"])
    case .string(let text): TypedAnswer(values: [text])
    case .list(let values): TypedAnswer(values: values.compactMap(\.text))
    default: TypedAnswer(values: [])
    }
  }

  private static func items(
    _ sent: [JSON], of collection: Node, in plan: Plan, at pointer: String
  ) throws(APIFlaw) -> Answer? {
    var items: [Answer.Item] = []
    for (row, value) in sent.enumerated() {
      let place = pointer + "/\(row)"
      var answers: [String: Answer] = [:]
      for member in value["answers"]?.members ?? [] {
        let inner = place + "/answers" + APIFlaw.step(member.name)
        guard let index = plan.indices[member.name], let owner = plan.collection(of: index),
          plan.indices[collection.id].map(plan.listOwner) == plan.listOwner(of: owner), plan.isQuestion(index)
        else { throw APIFlaw(inner, AssessmentAPITexts.noQuestion) }
        let flaws = Self.sent.flaws(of: member.value, at: inner)
        if let first = flaws.first { throw first }
        if let answer = try read(member.value, for: plan.nodes[index], in: plan, at: inner) {
          answers[member.name] = answer
        }
      }
      items.append(Answer.Item(name: value["name"]?.text ?? "", answers: answers))
    }
    guard !items.isEmpty else { return nil }
    let answer = Answer.items(items)
    if let problem = AnswerCheck.check(answer, for: collection, in: plan.instrument).first {
      throw APIFlaw(pointer, problem)
    }
    return answer
  }
}
