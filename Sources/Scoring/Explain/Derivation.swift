public import Kernel

/// How a node's score follows, step by step, to the rule and its source.
public struct Derivation: Sendable {
  /// A child (or item) that the score was made from.
  public struct Part: Sendable {
    /// Index of the node in the plan.
    public var node: Int
    /// The item's row, for an item of a collection.
    public var item: Int?
    /// Its name in both languages.
    public var title: LocalizedText
    /// What came out.
    public var result: NodeResult
    /// Weight among the siblings, in a weighted mean.
    public var weight: Exact?
    /// Why the part does not count, when it does not.
    public var remark: LocalizedText?
    /// Whether a condition of the collection leaves the item out of the figure.
    var isLeftOut = false
  }

  /// The node it is about.
  public var node: Int
  /// What came out.
  public var result: NodeResult
  /// The rule in one sentence.
  public var rule: LocalizedText
  /// Worked arithmetic, one line a step, on what is answered.
  public var steps: [LocalizedText]
  /// What blanks, requirements or missing facts do to the figure.
  public var remarks: [LocalizedText]
  /// What the score was made from, in the order of the file.
  public var parts: [Part]
  /// Where the rule comes from; inherited from the nearest parent that has a source.
  public var source: Source?
}

extension Evaluation {
  /// Explains one node. `row` names the item when the node stands inside a collection.
  public func derivation(of index: Int, item row: Int? = nil) -> Derivation {
    Deriver(evaluation: self, index: index, row: row).derivation()
  }

  /// The source of a node, its own or the nearest above it.
  public func source(of index: Int) -> Source? {
    var current: Int? = index
    while let node = current {
      if let source = plan.nodes[node].source { return source }
      current = plan.parents[node]
    }
    return plan.instrument.source
  }
}

/// Writes the derivation of one node.
struct Deriver {
  let evaluation: Evaluation
  let index: Int
  let row: Int?
  /// Results to explain: the assessment's, or those of one item.
  let results: [NodeResult]
  var plan: Plan { evaluation.plan }
  var node: Node { plan.nodes[index] }
  var entry: PlanNode { plan.table[index] }

  init(evaluation: Evaluation, index: Int, row: Int?) {
    self.evaluation = evaluation
    self.index = index
    self.row = row
    if let row, let collection = evaluation.plan.collection(of: index) {
      results = evaluation.item(row, of: collection)
    } else {
      results = evaluation.plan.nodes.indices.map { evaluation[$0] }
    }
  }

  var result: NodeResult { results[index] }

  /// What the node's rule gives by itself, before `rescale` and `round`.
  var ownResult: NodeResult {
    guard node.rescale != nil || node.round != nil else { return result }
    let item = row.flatMap { row in plan.collection(of: index).map { (row, $0) } }
    return Scorer.ownResult(of: index, evaluation, results: results, item: item) ?? result
  }

  /// The value of an expression of the node, for its item if it stands in one.
  func value(program: Int32) -> Exact? {
    let item = row.flatMap { row in plan.collection(of: index).map { (row, $0) } }
    return Scorer.value(program: program, evaluation, results: results, item: item)
  }

  func derivation() -> Derivation {
    var steps: [LocalizedText] = []
    switch result.status {
    case .given, .joint: steps = [taken()]
    case .scored, .monitor: steps = ownSteps() + [rescaling(), rounding()].compactMap { $0 }
    case .blank, .notApplicable, .absent: break
    }
    return Derivation(
      node: index, result: result, rule: rule(), steps: steps, remarks: remarks(), parts: parts(),
      source: evaluation.source(of: index))
  }

  private func ownSteps() -> [LocalizedText] {
    node.operation.isLeaf ? leafSteps() : groupSteps()
  }

  var answer: Answer? {
    if let row, let collection = plan.collection(of: index), let items = evaluation.items(of: collection),
      items.indices.contains(row)
    {
      return items[row].answers[node.id]
    }
    return evaluation.input.answers[node.id]
  }

  /// A figure in a derivation: exact when it is short, otherwise rounded with a sign that says so.
  func figure(_ value: Exact) -> String { Deriver.figure(value) }

  /// What arithmetic comes to: `= 10`, or `≈ 3.9091` when the figure is rounded.
  func equals(_ value: Exact) -> String {
    let figure = figure(value)
    return figure.hasPrefix("≈") ? figure : "= \(figure)"
  }

  static func figure(_ value: Exact) -> String {
    let text = value.description
    guard let point = text.firstIndex(of: "."), text.distance(from: point, to: text.endIndex) > 7 else { return text }
    return "≈ \(value.formatted(digits: 4))"
  }

  // MARK: Around the node's own rule

  private func taken() -> LocalizedText {
    let value = figure(result.score)
    if case .joint(_, let agency) = evaluation.input.answers[node.id] {
      return LocalizedText(
        th: "ใช้ผลร่วมกับหน่วยงานเจ้าภาพ \(agency): \(value) คะแนน",
        en: "Taken from the lead agency \(agency): \(value)")
    }
    return LocalizedText(
      th: "ใช้ผลที่ประกาศแล้วตามจริง: \(value) คะแนน", en: "Taken as published: \(value)")
  }

  private func rescaling() -> LocalizedText? {
    guard entry.rescale != .own, let factor = Scorer.amount(entry.rescaleAmount, evaluation) else { return nil }
    let after = figure(result.score)
    if entry.rescale == .times {
      return LocalizedText(
        th: "คูณ \(figure(factor)) ได้ \(after) คะแนน", en: "Times \(figure(factor)): \(after)")
    }
    return LocalizedText(
      th: "เทียบเป็นคะแนนเต็ม \(figure(factor)) ได้ \(after) คะแนน",
      en: "Brought to a maximum of \(figure(factor)): \(after)")
  }

  private func rounding() -> LocalizedText? {
    guard let rounding = node.round else { return nil }
    return LocalizedText(
      th: "ปัดเป็นทศนิยม \(rounding.digits) ตำแหน่ง ได้ \(figure(result.score)) คะแนน",
      en: "Rounded to \(rounding.digits) digits: \(figure(result.score))")
  }

  private func remarks() -> [LocalizedText] {
    var remarks: [LocalizedText] = []
    if let problem = problemText() { remarks.append(problem) }
    if result.status == .notApplicable {
      remarks.append(LocalizedText(th: "ไม่นำมาคิดคะแนน เพราะไม่เกี่ยวข้อง", en: "Not applicable, so it is left out"))
    }
    if result.status == .blank && result.problem == .none {
      remarks.append(LocalizedText(th: "ยังไม่ได้ตอบ", en: "Not answered yet"))
    }
    if node.isMonitor {
      remarks.append(
        LocalizedText(th: "ติดตามผลเท่านั้น ไม่นำไปรวมคะแนน", en: "Monitored only: reported, never counted"))
    }
    if result.hasScore && result.floor != result.score {
      remarks.append(
        LocalizedText(
          th: "เป็นคะแนนเฉพาะที่ตอบแล้ว หากนับข้อที่ยังไม่ตอบเป็นศูนย์จะได้ \(figure(result.floor)) คะแนน",
          en: "This is on what is answered; with blanks as zero it is \(figure(result.floor))"))
    }
    return remarks
  }

  private func problemText() -> LocalizedText? {
    switch result.problem {
    case .none: return nil
    case .missingInput:
      let missing = missingNames()
      return LocalizedText(
        th: "ยังคิดไม่ได้ เพราะขาดข้อมูล: \(missing.map(\.th).joined(separator: ", "))",
        en: "Cannot be worked out yet, missing: \(missing.map(\.en).joined(separator: ", "))")
    case .divisionByZero:
      return LocalizedText(
        th: "คิดไม่ได้ เพราะตัวหารเป็นศูนย์ โปรดตรวจตัวเลขที่กรอก",
        en: "Cannot be worked out: it would divide by zero; check the numbers entered")
    case .outOfRange:
      return LocalizedText(
        th: "คิดไม่ได้ เพราะตัวเลขใหญ่เกินไปหรือน้ำหนักติดลบ โปรดตรวจตัวเลขที่กรอก",
        en: "Cannot be worked out: a number is too large or a weight negative; check the numbers entered")
    case .requirementUnmet:
      let names = node.requires.filter { id in plan.indices[id].map { !isSatisfied($0) } ?? false }
      let titles = names.compactMap { plan.indices[$0].map { plan.nodes[$0].title } }
      return LocalizedText(
        th: "ได้ 0 คะแนน เพราะต้องผ่านข้อนี้ก่อน: \(titles.map(\.th).joined(separator: ", "))",
        en: "0, because this must be met first: \(titles.map(\.en).joined(separator: ", "))")
    case .tooFew:
      return LocalizedText(
        th: "มีรายการหรือคำตอบน้อยกว่าที่เกณฑ์กำหนด (อย่างน้อย \(entry.least))",
        en: "Fewer items or answers than the rule asks for (at least \(entry.least))")
    }
  }

  private func isSatisfied(_ index: Int) -> Bool {
    let result = results[index]
    if result.status == .notApplicable || result.status == .absent { return true }
    guard result.hasScore, let share = result.floor.multiplied(by: .hundred)?.divided(by: result.maximum) else {
      return false
    }
    return share >= plan.nodes[index].satisfiedAt
  }

  private func missingNames() -> [LocalizedText] {
    let names = MissingInputs(evaluation: evaluation, results: results).names(for: index) + missingWeights()
    return names.isEmpty ? [LocalizedText(th: "คำตอบที่เกี่ยวข้อง", en: "a related answer")] : names
  }
}
