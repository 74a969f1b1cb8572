import Kernel

/// Stores answers as JSON. Numbers are kept as text, so that they stay exact.
///
/// `{"yes":true}` · `{"number":"12.5"}` · `{"choices":["a","b"]}` · `{"text":"…"}` · `{"notApplicable":true}` ·
/// `{"given":"33.2"}` · `{"from":"A01","joint":"88.5"}` · `{"items":[{"answers":{"m1":{"yes":true}},"name":"…"}]}`
public enum AnswerJSON {
  /// The same answer always gives the same text.
  public static func encode(_ answer: Answer) -> String { value(of: answer).text }

  /// Reads back what ``encode(_:)`` wrote.
  ///
  /// - Throws: when the text is anything else, down to a key or a digit too many.
  public static func decode(_ text: String) throws(AnswerError) -> Answer {
    guard let value = JSONValue(text), let answer = answer(value) else { throw .notStoredAnswer }
    return answer
  }

  private static func value(of answer: Answer) -> JSONValue {
    switch answer {
    case .yesNo(let yes): .object(["yes": .truth(yes)])
    case .number(let number): .object(["number": .text(number.description)])
    case .choices(let ids): .object(["choices": .list(ids.map { .text($0) })])
    case .text(let text): .object(["text": .text(text)])
    case .notApplicable: .object(["notApplicable": .truth(true)])
    case .given(let score): .object(["given": .text(score.description)])
    case .joint(let score?, let lead): .object(["from": .text(lead), "joint": .text(score.description)])
    case .joint(nil, let lead): .object(["from": .text(lead)])
    case .items(let items):
      .object([
        "items": .list(
          items.map { .object(["name": .text($0.name), "answers": .object($0.answers.mapValues { value(of: $0) })]) })
      ])
    }
  }

  private static func answer(_ value: JSONValue) -> Answer? {
    guard case .object(let fields) = value, let key = fields.keys.sorted().first else { return nil }
    if case .text(let lead) = fields["from"] {
      guard fields.count == 2 else { return fields.count == 1 ? .joint(nil, from: lead) : nil }
      return number(fields["joint"]).map { .joint($0, from: lead) }
    }
    guard fields.count == 1 else { return nil }
    switch (key, fields[key]) {
    case ("yes", .truth(let yes)): return .yesNo(yes)
    case ("text", .text(let text)): return .text(text)
    case ("notApplicable", .truth(true)): return .notApplicable
    case ("number", let field): return number(field).map { .number($0) }
    case ("given", let field): return number(field).map { .given($0) }
    case ("choices", .list(let ids)):
      return all(ids) { if case .text(let id) = $0 { id } else { nil } }.map { .choices($0) }
    case ("items", .list(let items)): return all(items, item).map { .items($0) }
    default: return nil
    }
  }

  private static func item(_ value: JSONValue) -> Answer.Item? {
    guard case .object(let fields) = value, fields.count == 2, case .text(let name) = fields["name"],
      case .object(let answers) = fields["answers"]
    else { return nil }
    var read: [String: Answer] = [:]
    for (id, field) in answers {
      guard let answer = answer(field) else { return nil }
      read[id] = answer
    }
    return Answer.Item(name: name, answers: read)
  }

  /// A number as `Exact` writes it, and in no other spelling.
  private static func number(_ value: JSONValue?) -> Exact? {
    guard case .text(let text) = value, let number = Exact(text), number.description == text else { return nil }
    return number
  }

  private static func all<Value>(_ values: [JSONValue], _ read: (JSONValue) -> Value?) -> [Value]? {
    let found = values.compactMap(read)
    return found.count == values.count ? found : nil
  }
}

extension AnswerError {
  static let notStoredAnswer = AnswerError(
    th: "คำตอบที่เก็บไว้อ่านไม่ได้", en: "the stored answer cannot be read")
}
