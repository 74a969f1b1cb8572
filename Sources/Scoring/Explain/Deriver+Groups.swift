import Kernel

extension Deriver {
  /// The parts of a group: children, or the items of a collection.
  func parts() -> [Derivation.Part] {
    if case .collection = node.kind { return itemParts() }
    let isWeighted = if case .weightedMean = node.kind { true } else { false }
    let selected = evaluation.selectedCase(of: index)
    return plan.children(of: index).compactMap { child in
      if case .cases = node.kind, row == nil, child != selected { return nil }
      let part = results[child]
      guard part.status != .absent else { return nil }
      return Derivation.Part(
        node: child, item: row, title: plan.nodes[child].title, result: part,
        weight: isWeighted ? evaluation.weight(of: child) : nil, remark: remark(child, part, isWeighted: isWeighted))
    }
  }

  private func itemParts() -> [Derivation.Part] {
    guard let items = evaluation.items(of: index) else { return [] }
    let each = index - 1
    return items.indices.map { row in
      let inner = evaluation.item(row, of: index)
      let result = inner[each]
      let leftOut = isLeftOut(row, inner)
      return Derivation.Part(
        node: each, item: row, title: LocalizedText(same: items[row].name), result: result,
        weight: itemWeight(row, inner),
        remark: leftOut
          ? LocalizedText(th: "ไม่อยู่ในเงื่อนไขที่นับ", en: "not among the items that count")
          : remark(each, result, isWeighted: false) ?? withoutWeight(row, inner),
        isLeftOut: leftOut)
    }
  }

  /// The answers that the weight of an item waits for; `nil` when it has one, or needs none.
  private func missingForWeight(_ row: Int, _ inner: [NodeResult]) -> LocalizedText? {
    guard case .collection(let list) = node.kind, list.combine == .weightedMean,
      case .expression(let expression) = list.each.weight, itemWeight(row, inner) == nil
    else { return nil }
    let missing = MissingInputs(evaluation: evaluation, results: inner).names(in: [expression])
    guard !missing.isEmpty else { return nil }
    return LocalizedText(
      th: missing.map(\.th).joined(separator: ", "), en: missing.map(\.en).joined(separator: ", "))
  }

  private func withoutWeight(_ row: Int, _ inner: [NodeResult]) -> LocalizedText? {
    missingForWeight(row, inner).map {
      LocalizedText(th: "ยังไม่รู้น้ำหนัก ขาด \($0.th)", en: "no weight yet, missing: \($0.en)")
    }
  }

  /// The weights of items that cannot be worked out yet, with the answers they wait for.
  func missingWeights() -> [LocalizedText] {
    let items = evaluation.items(of: index) ?? []
    return items.indices.compactMap { row in
      let inner = evaluation.item(row, of: index)
      guard !isLeftOut(row, inner), let missing = missingForWeight(row, inner) else { return nil }
      return LocalizedText(
        th: "น้ำหนัก (weight) ของ “\(items[row].name)” (\(missing.th))",
        en: "the weight of “\(items[row].name)” (\(missing.en))")
    }
  }

  /// The weight of an item, in a weighted mean over the items.
  private func itemWeight(_ row: Int, _ inner: [NodeResult]) -> Exact? {
    guard case .collection(let list) = node.kind, list.combine == .weightedMean else { return nil }
    return Scorer.weight(of: index - 1, evaluation, results: inner, item: (row, index))
  }

  /// Whether `only` leaves the item out.
  private func isLeftOut(_ row: Int, _ inner: [NodeResult]) -> Bool {
    guard entry.program >= 0 else { return false }
    let value = Scorer.value(program: entry.program, evaluation, results: inner, item: (row, index))
    return value.map { $0.isZero } ?? false
  }

  private func remark(_ child: Int, _ part: NodeResult, isWeighted: Bool) -> LocalizedText? {
    let flags = plan.table[child].flags
    if flags.contains(.monitor) { return LocalizedText(th: "ติดตามผล ไม่นับคะแนน", en: "monitored, not counted") }
    if flags.contains(.record) { return LocalizedText(th: "ข้อมูลประกอบ", en: "for information") }
    switch part.status {
    case .notApplicable: return LocalizedText(th: "ไม่เกี่ยวข้อง", en: "not applicable")
    case .blank: return LocalizedText(th: "ยังไม่ตอบ", en: "not answered")
    default: break
    }
    if isWeighted, evaluation.weight(of: child)?.isZero == true {
      return LocalizedText(th: "น้ำหนัก 0 ไม่นับคะแนน", en: "weight 0, not counted")
    }
    return nil
  }

  /// The parts that enter the figure on what is answered.
  private var counted: [Derivation.Part] {
    parts().filter { part in
      let flags = plan.table[part.node].flags
      return part.result.hasScore && !part.isLeftOut && flags.isDisjoint(with: [.monitor, .record])
        && part.weight?.isZero != true
    }
  }

  func groupSteps() -> [LocalizedText] {
    let counted = counted
    guard !counted.isEmpty, result.problem != .tooFew else { return [] }
    switch node.kind {
    case .sum: return sumSteps(counted)
    case .mean: return meanSteps(counted)
    case .weightedMean: return weightedSteps(counted)
    case .minimum:
      let lowest = counted.map(\.result.score).min() ?? .zero
      return [
        LocalizedText(th: "ต่ำที่สุดคือ \(figure(lowest)) คะแนน", en: "The lowest is \(figure(lowest))")
      ]
    case .index(let index): return indexSteps(counted, base: index.base)
    case .count(let count): return countSteps(count)
    case .tiers(let tiers): return tierSteps(tiers)
    case .cases: return caseSteps()
    case .collection(let list): return listSteps(list)
    default: return []
    }
  }

  private func sumSteps(_ counted: [Derivation.Part]) -> [LocalizedText] {
    let total = counted.reduce(Exact.zero) { $0 + $1.result.score }
    let answered = counted.reduce(Exact.zero) { $0 + $1.result.maximum }
    let whole = ownMaximum
    var lines = [LocalizedText(same: "\(joined(counted.map(\.result.score))) \(equals(total))")]
    if answered != whole && !answered.isZero && node.missing == .skip && node.notApplicable == .rescale {
      let stretched = total.multiplied(by: whole)?.divided(by: answered) ?? total
      let working = "\(figure(total)) × \(figure(whole)) ÷ \(figure(answered)) \(equals(stretched))"
      lines.append(
        LocalizedText(
          th: "คิดเทียบเต็มจากข้อที่ตอบ: \(working)", en: "Brought to the whole: \(working)"))
    }
    return lines
  }

  /// The maximum before `rescale`.
  private var ownMaximum: Exact { ownResult.maximum }

  private func joined(_ values: [Exact]) -> String {
    values.isEmpty ? "0" : values.map { figure($0) }.joined(separator: " + ")
  }

  private func meanSteps(_ counted: [Derivation.Part]) -> [LocalizedText] {
    let total = counted.reduce(Exact.zero) { $0 + $1.result.score }
    let mean = total.divided(by: Exact(max(counted.count, 1))) ?? .zero
    return [
      LocalizedText(same: "(\(joined(counted.map(\.result.score)))) ÷ \(counted.count) \(equals(mean))")
    ]
  }

  private func weightedSteps(_ counted: [Derivation.Part]) -> [LocalizedText] {
    let products = counted.map { part in
      "\(figure(part.weight ?? .one)) × \(figure(part.result.score))"
    }
    let weights = counted.reduce(Exact.zero) { $0 + ($1.weight ?? .one) }
    let total = counted.reduce(Exact.zero) { $0 + (($1.weight ?? .one).multiplied(by: $1.result.score) ?? .zero) }
    let mean = total.divided(by: weights) ?? .zero
    return [
      LocalizedText(same: "\(products.joined(separator: " + ")) \(equals(total))"),
      LocalizedText(same: "\(figure(total)) ÷ \(figure(weights)) \(equals(mean))"),
    ]
  }

  private func indexSteps(_ counted: [Derivation.Part], base: Exact) -> [LocalizedText] {
    let shares = counted.map { "\(figure($0.result.score))/\(figure($0.result.maximum))" }
    return [
      LocalizedText(
        same: "(\(shares.joined(separator: " + "))) ÷ \(counted.count) × \(figure(base)) \(equals(beforeRescale))")
    ]
  }

  private func countSteps(_ count: SatisfiedCount) -> [LocalizedText] {
    let parts = counted
    let met = parts.filter { part in
      guard let share = part.result.score.multiplied(by: .hundred)?.divided(by: part.result.maximum) else {
        return false
      }
      return share >= plan.nodes[part.node].satisfiedAt
    }.count
    let score = count.levels.last { $0.atLeast <= met }?.score ?? .zero
    return [
      LocalizedText(
        th: "ทำได้ \(met) จาก \(plan.children(of: index).count) ข้อ ได้ \(figure(score)) คะแนน",
        en: "\(met) of \(plan.children(of: index).count) are met: \(figure(score))")
    ]
  }

  private func tierSteps(_ tiers: Tiers) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    var before = Exact.zero
    var total = Exact.zero
    var open = true
    for (tier, child) in zip(tiers.tiers, plan.children(of: index)) {
      let part = results[child]
      let step = tier.at - before
      before = tier.at
      let unset = part.status == .notApplicable || part.status == .absent
      let share = unset ? Exact.one : part.score.divided(by: part.maximum) ?? .zero
      let reached = unset || share.multiplied(by: .hundred).map { $0 >= plan.nodes[child].satisfiedAt } == true
      let earned = !open ? .zero : reached ? step : share.multiplied(by: step) ?? .zero
      total += earned
      lines.append(
        LocalizedText(
          th: "เป้าหมาย \(figure(tier.at)): ได้ \(figure(earned)) จาก \(figure(step)) คะแนน"
            + (open ? "" : " (ขั้นก่อนหน้ายังไม่ครบ)"),
          en: "Target \(figure(tier.at)): \(figure(earned)) of \(figure(step))"
            + (open ? "" : " (a target before it is not complete)")))
      if tiers.isStrict && !reached { open = false }
    }
    lines.append(LocalizedText(th: "รวม \(figure(total)) คะแนน", en: "Together \(figure(total))"))
    return lines
  }

  private func caseSteps() -> [LocalizedText] {
    guard let selected = evaluation.selectedCase(of: index) else { return [] }
    let title = plan.nodes[selected].title
    return [
      LocalizedText(th: "ใช้เกณฑ์ “\(title.th)”", en: "The criterion “\(title.en)” applies")
    ]
  }

  private func listSteps(_ list: ItemList) -> [LocalizedText] {
    let scores = counted.map(\.result)
    switch list.combine {
    case .share:
      let complete = scores.filter { $0.score >= $0.maximum }.count
      let working = "\(complete) ÷ \(scores.count) × 100 \(equals(beforeRescale))"
      return [
        LocalizedText(
          th: "ครบ \(complete) จาก \(scores.count) \(list.item.th): \(working)",
          en: "\(complete) of \(scores.count) complete: \(working)")
      ]
    case .mean:
      let figures = scores.map { list.isWhole && $0.score < $0.maximum ? Exact.zero : $0.score }
      return [
        LocalizedText(same: "(\(joined(figures))) ÷ \(scores.count) \(equals(beforeRescale))")
      ]
    case .weightedMean: return weightedSteps(counted.filter { $0.weight != nil })
    case .sum: return [LocalizedText(same: "\(joined(scores.map(\.score))) \(equals(beforeRescale))")]
    case .minimum:
      return [
        LocalizedText(
          th: "ต่ำที่สุดคือ \(figure(beforeRescale)) คะแนน", en: "The lowest is \(figure(beforeRescale))")
      ]
    }
  }
}
