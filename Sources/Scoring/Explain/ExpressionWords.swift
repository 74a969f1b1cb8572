public import Kernel

/// An expression in words: ids become the titles of what they stand for.
public struct ExpressionWords: Sendable {
  private let plan: Plan
  private let language: Language
  private var instrument: Instrument { plan.instrument }

  /// Words for the expressions of one instrument.
  public init(plan: Plan, language: Language) {
    self.plan = plan
    self.language = language
  }

  /// The whole expression, as part of a sentence.
  public func text(_ expression: Expression) -> String { text(expression.root) }

  func text(_ term: Expression.Term) -> String {
    switch term {
    case .number(let value): NumberText().short(value, atMost: 6)
    case .text(let text): "“\(text)”"
    case .truth(let truth): truth ? words("จริง", "true") : words("เท็จ", "false")
    case .fact(let id, _): title(ofFact: id)
    case .round: words("รอบการประเมิน", "the round")
    case .agencyClass: words("ประเภทหน่วยงาน", "the class of agency")
    case .reference(let property, let node, _): reference(property, node)
    case .negate(let inner): "−\(text(inner))"
    case .not(let inner): words("ไม่ใช่กรณีที่ \(text(inner))", "not (\(text(inner)))")
    case .binary(let op, let left, let right, _): binary(op, left, right)
    case .call(let function, let arguments, _): call(function, arguments)
    }
  }

  /// How a formula scores, as a sentence without its full stop; `maximum` is already written.
  public func score(_ expression: Expression, atMost maximum: String) -> String {
    let formula = text(expression)
    if case .call(.if, _, _) = expression.root {
      return words("คะแนนคิดดังนี้ \(formula) โดยไม่เกิน \(maximum)", "The score is \(formula), and at most \(maximum)")
    }
    return words("คะแนน = \(formula) โดยไม่เกิน \(maximum)", "Score = \(formula), at most \(maximum)")
  }

  private func words(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  // MARK: Names

  private func title(ofFact id: String) -> String {
    guard let fact = instrument.facts.first(where: { $0.id == id }) else { return id }
    return "“\(fact.title[language])”"
  }

  private func title(ofNode id: String) -> String {
    guard let index = plan.indices[id] else { return id }
    return "“\(plan.nodes[index].title[language])”"
  }

  private func reference(_ property: Expression.Property, _ id: String) -> String {
    let title = title(ofNode: id)
    return switch property {
    case .value: title
    case .score: words("คะแนนของ \(title)", "the score of \(title)")
    case .percent: words("ร้อยละของคะแนนเต็มของ \(title)", "the per cent of the maximum of \(title)")
    case .satisfied: words("\(title) ผ่านเกณฑ์", "\(title) is met")
    case .answered: words("ตอบ \(title) แล้ว", "\(title) is answered")
    case .count: words("จำนวนของ \(title)", "the count of \(title)")
    case .sum: words("ผลรวมของ \(title) ทุกรายการ", "the sum of \(title) over all items")
    }
  }

  /// What a text stands for when it is compared with something: a round, a class, a choice.
  private func meaning(of text: String, besides other: Expression.Term) -> String? {
    switch other {
    case .round: instrument.rounds.first { $0.id == text }.map { "“\($0.title[language])”" }
    case .agencyClass: instrument.classes.first { $0.id == text }.map { "“\($0.title[language])”" }
    case .fact(let id, _):
      if case .choice(let choices)? = instrument.facts.first(where: { $0.id == id })?.kind {
        choices.first { $0.id == text }.map { "“\($0.text[language])”" }
      } else {
        nil
      }
    case .reference(.value, let id, _):
      if let index = plan.indices[id], case .choice(let question) = plan.nodes[index].kind {
        question.choices.first { $0.id == text }.map { "“\($0.text[language])”" }
      } else {
        nil
      }
    default: nil
    }
  }

  // MARK: Operators

  private func binary(_ op: Expression.Operator, _ left: Expression.Term, _ right: Expression.Term) -> String {
    if case .truth(let truth) = right, op == .equal || op == .notEqual {
      return truth == (op == .equal) ? text(left) : words("ไม่ใช่กรณีที่ \(text(left))", "not (\(text(left)))")
    }
    let (first, second) = (side(left, besides: right, in: op), side(right, besides: left, in: op))
    return "\(first) \(sign(op, isText: isText(left) || isText(right))) \(second)"
  }

  private func side(_ term: Expression.Term, besides other: Expression.Term, in op: Expression.Operator) -> String {
    if case .text(let text) = term, let meaning = meaning(of: text, besides: other) { return meaning }
    if case .binary(let inner, _, _, _) = term, strength(inner) < strength(op) || (inner != op && op == .divide) {
      return "(\(text(term)))"
    }
    return text(term)
  }

  private func isText(_ term: Expression.Term) -> Bool {
    switch term {
    case .text, .round, .agencyClass: true
    default: false
    }
  }

  private func sign(_ op: Expression.Operator, isText: Bool) -> String {
    switch op {
    case .add: "+"
    case .subtract: "−"
    case .multiply: "×"
    case .divide: "÷"
    case .equal: isText ? words("คือ", "is") : "="
    case .notEqual: isText ? words("ไม่ใช่", "is not") : "≠"
    case .less: words("น้อยกว่า", "is less than")
    case .lessOrEqual: words("ไม่เกิน", "is at most")
    case .greater: words("มากกว่า", "is more than")
    case .greaterOrEqual: words("ตั้งแต่", "is at least")
    case .and: words("และ", "and")
    case .or: words("หรือ", "or")
    }
  }

  private func strength(_ op: Expression.Operator) -> Int {
    switch op {
    case .or: 0
    case .and: 1
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 2
    case .add, .subtract: 3
    case .multiply, .divide: 4
    }
  }

  private func call(_ function: Expression.Function, _ arguments: [Expression.Term]) -> String {
    Self.call(function, arguments, written: arguments.map(text), language)
  }

  /// A function and what it is applied to, already written; shared with the working, which puts figures in.
  static func call(
    _ function: Expression.Function, _ arguments: [Expression.Term], written texts: [String], _ language: Language
  ) -> String {
    func words(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }
    let list = texts.joined(separator: words(" กับ ", ", "))
    switch function {
    case .min: return words("ค่าน้อยที่สุดของ (\(list))", "the least of (\(list))")
    case .max: return words("ค่ามากที่สุดของ (\(list))", "the greatest of (\(list))")
    case .abs: return words("ขนาดของ (\(list))", "the size of (\(list))")
    case .round:
      guard texts.count == 2 else { return words("ปัดเศษ (\(list))", "(\(list)) rounded") }
      return words("ปัด (\(texts[0])) เป็นทศนิยม \(texts[1]) ตำแหน่ง", "(\(texts[0])) rounded to \(texts[1]) digits")
    case .if:
      guard texts.count == 3 else { return list }
      // One condition after the other reads as a list of cases.
      let goesOn = if case .call(.if, _, _) = arguments[2] { true } else { false }
      return words(
        "ถ้า \(texts[0]) ใช้ \(texts[1]) \(goesOn ? "" : "กรณีอื่นใช้ ")\(texts[2])",
        "\(texts[1]) if \(texts[0]), otherwise \(texts[2])")
    }
  }
}
