public import Kernel

/// Reads answers as people write them in a cell, a form field or a YAML scalar.
public struct AnswerReader: Sendable {
  private let nodes: [String: Node]
  private let facts: [String: Fact]

  /// A reader for the questions and facts of one instrument.
  public init(_ instrument: Instrument) {
    nodes = Dictionary(instrument.root.withDescendants.map { ($0.id, $0) }) { first, _ in first }
    facts = Dictionary(instrument.facts.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The node with an id, wherever it stands.
  public func node(_ id: String) -> Node? { nodes[id] }

  /// Ids of all nodes.
  var nodeIDs: some Sequence<String> { nodes.keys }

  /// The fact with an id.
  public func fact(_ id: String) -> Fact? { facts[id] }

  /// The answer that a text is to a node; `nil` when the text is blank.
  ///
  /// Read, not checked: ``AnswerCheck`` says whether the answer is allowed.
  /// - Throws: when the text cannot be an answer to this kind of node.
  public func answer(_ text: String, to node: Node) throws(AnswerError) -> Answer? {
    let text = text.trimmedOfSpace
    guard !text.isEmpty else { return nil }
    if AnswerWords.isNotApplicable(text) { return .notApplicable }
    if let given = Self.rest(of: text, after: "given:") { return .given(try Self.number(given)) }
    if let lead = Self.rest(of: text, after: "joint:") { return try Self.joint(lead) }
    switch node.kind {
    case .yesNo: return .yesNo(try Self.truth(text))
    case .levels, .number: return .number(try Self.number(text))
    case .bands(let bands) where bands.value == nil:
      return .number(try Self.number(text, unit: bands.input?.unit))
    case .choice(let question): return .choices(Self.ids(text, known: question.choices.map(\.id)))
    case .milestones(let steps): return .choices(Self.ids(text, known: steps.map(\.id)))
    case .text: return .text(text)
    case .collection: throw .itemsExpected
    default: throw .notAsked(node)
    }
  }

  /// What a text says about a fact; `nil` when it is blank.
  ///
  /// - Throws: when the text cannot be a value of this fact.
  public func answer(_ text: String, to fact: Fact) throws(AnswerError) -> Answer? {
    let text = text.trimmedOfSpace
    guard !text.isEmpty else { return nil }
    switch fact.kind {
    case .number(let input): return .number(try Self.number(text, unit: input.unit))
    case .yesNo: return .yesNo(try Self.truth(text))
    case .choice: return .choices([text])
    }
  }

  /// A number in Arabic or Thai digits, with or without thousands separators.
  ///
  /// - Throws: when the text is no such number.
  public static func number(_ text: String) throws(AnswerError) -> Exact {
    try number(text, unit: nil)
  }

  private static func number(_ text: String, unit: LocalizedText?) throws(AnswerError) -> Exact {
    var written = text.trimmedOfSpace
    if unit?.en == "%", written.hasSuffix("%") { written = String(written.dropLast()).trimmedOfSpace }
    guard let number = AnswerWords.number(written) else { throw .notANumber(text) }
    return number
  }

  private static func truth(_ text: String) throws(AnswerError) -> Bool {
    guard let truth = AnswerWords.truth(text) else { throw .notATruth(text) }
    return truth
  }

  /// Ids separated by semicolons; a word for "none" is the empty list unless it is an id.
  private static func ids(_ text: String, known: [String]) -> [String] {
    if AnswerWords.isNone(text), !known.contains(text) { return [] }
    return text.split(separator: ";").map { String($0).trimmedOfSpace }.filter { !$0.isEmpty }
  }

  private static func joint(_ lead: String) throws(AnswerError) -> Answer {
    guard !lead.isEmpty else { throw .leadMissing }
    return .joint(nil, from: lead)
  }

  private static func rest(of text: String, after prefix: String) -> String? {
    guard text.lowercased().hasPrefix(prefix) else { return nil }
    return String(text.dropFirst(prefix.count)).trimmedOfSpace
  }
}

extension Node {
  /// This node and all below it, in the order of the file.
  var withDescendants: [Node] {
    var all = [self]
    for child in children { all += child.withDescendants }
    return all
  }
}

extension AnswerError {
  static func notANumber(_ text: String) -> AnswerError {
    AnswerError(
      th: "“\(text)” ไม่ใช่ตัวเลข ให้เขียนเช่น 1,250.5 (ทศนิยมไม่เกิน 12 ตำแหน่ง และไม่เกินหนึ่งล้านล้าน)",
      en: "“\(text)” is not a number; write 1,250.5, for instance (at most 12 decimals and a million million)")
  }

  static func notATruth(_ text: String) -> AnswerError {
    AnswerError(
      th: "“\(text)” ไม่ใช่คำตอบใช่หรือไม่ใช่ ให้เขียน ใช่ หรือ ไม่ใช่",
      en: "“\(text)” is neither yes nor no; write yes or no")
  }

  static let itemsExpected = AnswerError(
    th: "ต้องตอบเป็นรายการ ให้กรอกทีละรายการพร้อมชื่อรายการ",
    en: "this is answered item by item; give each answer with the name of its item")

  static let leadMissing = AnswerError(
    th: "หลัง joint: ต้องมีรหัสหน่วยงานเจ้าภาพ เช่น joint:A01",
    en: "the lead agency's id is missing after joint:, as in joint:A01")

  static func notAsked(_ node: Node) -> AnswerError {
    AnswerError(
      th: "“\(node.id)” คำนวณจากเกณฑ์ย่อย ให้ตอบเกณฑ์ย่อยแทน หรือใช้ given: หรือ joint:",
      en: "“\(node.id)” is computed; answer what is below it, or use given: or joint:")
  }
}
