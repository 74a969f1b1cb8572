import Kernel
import Scoring

/// What the file says of a node besides its texts, in sentences that a reader of the criteria understands.
struct RuleWords {
  let plan: Plan
  let language: Language

  private var instrument: Instrument { plan.instrument }
  private var expressions: ExpressionWords { ExpressionWords(plan: plan, language: language) }

  private func words(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  func plain(_ value: Exact) -> String { NumberText().short(value, atMost: 6) }

  func points(_ value: Exact) -> String {
    words("\(plain(value)) คะแนน", value == .one ? "1 point" : "\(plain(value)) points")
  }

  /// An amount; one by class names the classes.
  func amount(_ amount: Amount) -> String {
    switch amount {
    case .number(let value): return plain(value)
    case .expression(let expression): return expressions.text(expression)
    case .byClass(let values, let otherwise):
      var parts = instrument.classes.compactMap { agencyClass in
        values[agencyClass.id].map { "\(agencyClass.title[language]) \(plain($0))" }
      }
      if let otherwise { parts.append("\(words("อื่น ๆ", "others")) \(plain(otherwise))") }
      return parts.joined(separator: " · ")
    }
  }

  func threshold(_ threshold: Threshold) -> String {
    switch threshold {
    case .number(let value): plain(value)
    case .expression(let expression): expressions.text(expression)
    }
  }

  func text(_ expression: Expression) -> String { expressions.text(expression) }

  /// The most a node can bring by itself, where that does not depend on the agency.
  func maximum(of index: Int, blank: [NodeResult]) -> String? {
    let node = plan.nodes[index]
    if node.isMonitor { return nil }
    if blank.indices.contains(index), blank[index].status != .absent, !blank[index].maximum.isZero {
      return points(blank[index].maximum)
    }
    switch node.kind {
    case .yesNo(.number(let value)): return points(value)
    case .levels(let levels): return levels.map(\.score).max().map(points)
    case .milestones(let steps): return steps.map(\.score).max().map(points)
    case .bands(let bands): return bands.bands.map(\.score).max().map(points)
    case .text(_, .number(let value)?): return points(value)
    case .formula(let formula):
      if case .number(let value) = formula.maximum { return points(value) }
      return nil
    case .sum(_, let total?): return points(total)
    case .choice(let question):
      let scores = question.choices.compactMap(\.score)
      let most = question.isMultiple ? scores.reduce(.zero, +) : scores.max()
      return (question.maximum ?? most).flatMap { $0.isZero ? nil : points($0) }
    default: return nil
    }
  }

  /// The weight among the siblings, when the node's parent weighs its children.
  func weight(of index: Int) -> String? {
    let node = plan.nodes[index]
    guard let parent = plan.parents[index] else { return nil }
    switch plan.nodes[parent].kind {
    case .weightedMean: return amount(node.weight ?? .number(.one))
    case .collection(let list) where list.combine == .weightedMean: return amount(node.weight ?? .number(.one))
    default: return nil
    }
  }

  /// How the score of a node comes about, in one sentence; `nil` where the table below it says all.
  func rule(of node: Node) -> String? {
    switch node.kind {
    case .levels, .milestones, .choice: return nil
    case .yesNo(let points):
      return words("ทำแล้วได้ \(amount(points)) คะแนน ยังไม่ได้ทำได้ 0", "Yes earns \(amount(points)), no earns 0.")
    case .bands(let bands):
      let value = bands.value.map { words("ค่าที่ใช้เทียบ: \(text($0)) ", "The value compared is \(text($0)). ") } ?? ""
      return bands.isLinear
        ? value + words("เทียบบัญญัติไตรยางศ์ระหว่างเกณฑ์", "Between thresholds it rises on a straight line.")
        : value + words("ได้คะแนนของเกณฑ์สูงสุดที่ทำได้ถึง", "The highest threshold reached gives the score.")
    case .number(_, let isScored):
      return isScored
        ? words("ตัวเลขที่รายงานคือคะแนน", "The number reported is the score.")
        : words("บันทึกไว้ใช้คำนวณในข้ออื่น ไม่มีคะแนน", "Recorded for other rules; earns nothing by itself.")
    case .text(_, let points):
      return points.map { words("กรอกแล้วได้ \(amount($0)) คะแนน", "Filling it in earns \(amount($0)).") }
        ?? words("บันทึกไว้เป็นข้อมูล ไม่มีคะแนน", "Recorded for information; earns nothing.")
    case .formula(let formula):
      return expressions.score(formula.score, atMost: amount(formula.maximum)) + words("", ".")
    default: return groupRule(of: node)
    }
  }

  private func groupRule(of node: Node) -> String? {
    switch node.kind {
    case .sum: words("รวมคะแนนของข้อย่อย", "The items below add up.")
    case .mean: words("ค่าเฉลี่ยของข้อย่อย", "The mean of the items below.")
    case .weightedMean(_, let total):
      words("ค่าเฉลี่ยของข้อย่อย ถ่วงด้วยน้ำหนัก", "The mean of the items below by their weights")
        + (total.map { words(" น้ำหนักรวม \(plain($0))", ", \(plain($0)) in all.") } ?? words("", "."))
    case .minimum: words("ใช้ข้อย่อยที่ได้คะแนนต่ำที่สุด", "The lowest of the items below.")
    case .index(let index):
      words(
        "ค่าเฉลี่ยของสัดส่วนคะแนนข้อย่อย เทียบฐาน \(plain(index.base))",
        "The mean share of the items below, on a base of \(plain(index.base)).")
    case .count: words("นับข้อย่อยที่ทำได้ แล้วเทียบเป็นคะแนน", "The number of items met gives the score.")
    case .tiers(let tiers):
      tiers.isStrict
        ? words(
          "เป้าหมายต่อเนื่องกัน ขั้นถัดไปนับเมื่อขั้นก่อนหน้าครบ",
          "Targets build on each other: each counts when those before it are complete.")
        : words("รวมคะแนนของเป้าหมายแต่ละขั้น", "The points of the targets add up.")
    case .cases: words("ใช้เกณฑ์ข้อใดข้อหนึ่งตามเงื่อนไข", "One of the criteria below applies, by its condition.")
    case .collection(let list): collection(list)
    default: nil
    }
  }

  private func collection(_ list: ItemList) -> String {
    let item = list.item[language]
    var sentences = [
      words(
        "แจ้งรายการ\(item) แล้วตอบคำถามชุดเดียวกันทุกรายการ",
        "List every \(item) and answer the same questions for each.")
    ]
    switch list.combine {
    case .mean: sentences.append(words("คะแนนคือค่าเฉลี่ยของทุกรายการ", "The score is their mean."))
    case .sum: sentences.append(words("คะแนนคือผลรวมของทุกรายการ", "Their scores add up."))
    case .minimum: sentences.append(words("คะแนนคือรายการที่ต่ำที่สุด", "The lowest counts."))
    case .weightedMean: sentences.append(words("คะแนนคือค่าเฉลี่ยถ่วงน้ำหนัก", "The score is their weighted mean."))
    case .share: sentences.append(words("คะแนนคือร้อยละของรายการที่ทำได้ครบ", "The score is the per cent that are complete."))
    }
    if list.isWhole {
      sentences.append(words("แต่ละรายการต้องครบทุกข้อจึงได้คะแนน", "An item earns its score only when complete."))
    }
    if list.atLeast > 0 {
      sentences.append(words("ต้องมีอย่างน้อย \(list.atLeast) รายการ", "At least \(list.atLeast) are needed."))
    }
    if let only = list.only {
      sentences.append(words("นับเฉพาะรายการที่ \(text(only))", "Only those count for which \(text(only))."))
    }
    return sentences.joined(separator: " ")
  }
}
