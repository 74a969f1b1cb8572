import Kernel

/// Finds the answer one step better than the present one.
struct StepFinder {
  let deriver: Deriver
  let answer: Answer?

  func next() -> (answer: Answer, action: LocalizedText)? {
    switch deriver.node.kind {
    case .yesNo:
      if case .yesNo(true) = answer { return nil }
      return (.yesNo(true), LocalizedText(th: "ดำเนินการข้อนี้ให้แล้วเสร็จ", en: "Get this done"))
    case .levels(let levels): return next(levels)
    case .choice(let question): return question.isMultiple ? nextTick(question) : nextChoice(question)
    case .milestones(let steps): return next(steps)
    case .bands(let bands): return next(bands)
    case .number(let input, true): return next(input)
    case .text(_, let points):
      guard points != nil, answer == nil else { return nil }
      return (.text("…"), LocalizedText(th: "กรอกข้อมูลข้อนี้", en: "Fill this in"))
    default: return nil
    }
  }

  private func next(_ levels: [Level]) -> (Answer, LocalizedText)? {
    let present: Exact? = if case .number(let score) = answer { score } else { nil }
    guard let level = levels.first(where: { !$0.isEmpty && (present.map { $0 } ?? Exact.zero) < $0.score }),
      let text = level.text
    else { return nil }
    return (
      .number(level.score),
      LocalizedText(
        th: "ทำให้ถึงระดับ \(deriver.figure(level.score)): \(text.th)",
        en: "Reach level \(deriver.figure(level.score)): \(text.en)")
    )
  }

  private func nextChoice(_ question: ChoiceQuestion) -> (Answer, LocalizedText)? {
    let present = chosen.first.flatMap { id in question.choices.first { $0.id == id }?.score } ?? .zero
    let better = question.choices.filter { ($0.score ?? .zero) > present }
    guard let next = better.min(by: { ($0.score ?? .zero) < ($1.score ?? .zero) }) else { return nil }
    return (.choices([next.id]), LocalizedText(th: "ทำให้ถึง: \(next.text.th)", en: "Reach: \(next.text.en)"))
  }

  private func nextTick(_ question: ChoiceQuestion) -> (Answer, LocalizedText)? {
    let open = question.choices.filter { !chosen.contains($0.id) && ($0.score ?? .zero) > .zero }
    guard let next = open.max(by: { ($0.score ?? .zero) < ($1.score ?? .zero) }) else { return nil }
    return (.choices(chosen + [next.id]), LocalizedText(th: "ทำเพิ่ม: \(next.text.th)", en: "Add: \(next.text.en)"))
  }

  private func next(_ steps: [Milestone]) -> (Answer, LocalizedText)? {
    guard let number = steps.firstIndex(where: { !chosen.contains($0.id) }) else { return nil }
    return (
      .choices(chosen + [steps[number].id]),
      LocalizedText(
        th: "ทำขั้นตอนที่ \(number + 1): \(steps[number].text.th)",
        en: "Do step \(number + 1): \(steps[number].text.en)")
    )
  }

  private var chosen: [String] {
    if case .choices(let ids) = answer { ids } else { [] }
  }

  /// The next threshold not reached yet. A value made of several numbers is tried as its score alone.
  private func next(_ bands: Bands) -> (Answer, LocalizedText)? {
    let thresholds = deriver.thresholds(bands)
    let value = deriver.bandValue(bands)
    let present = value.map { value in
      thresholds.prefix { $0.map { bands.lowerIsBetter ? value <= $0 : value >= $0 } ?? false }.count
    }
    let number = present ?? 0
    guard number < thresholds.count, let threshold = thresholds[number] else { return nil }
    let sign = bands.lowerIsBetter ? "≤" : "≥"
    let unit = bands.input?.unit
    let action = LocalizedText(
      th: "ทำให้ค่าถึง \(sign) \(deriver.figure(threshold)) \(unit?.th ?? "")",
      en: "Bring the value to \(sign) \(deriver.figure(threshold)) \(unit?.en ?? "")")
    if bands.value == nil { return (.number(threshold), action) }
    guard let score = rescaled(bands.bands[number].score) else { return nil }
    return (.given(score), action)
  }

  /// A score of the node's own rule on the node's final scale.
  private func rescaled(_ score: Exact) -> Exact? {
    guard let factor = Scorer.amount(deriver.entry.rescaleAmount, deriver.evaluation) else {
      return deriver.node.rescale == nil ? score : nil
    }
    if deriver.entry.rescale == .times { return score.multiplied(by: factor) }
    guard case .bands(let bands) = deriver.node.kind, let best = bands.bands.map(\.score).max() else { return nil }
    return score.multiplied(by: factor)?.divided(by: best)
  }

  private func next(_ input: NumberInput) -> (Answer, LocalizedText)? {
    guard let maximum = input.max else { return nil }
    if case .number(let present) = answer, present >= maximum { return nil }
    return (
      .number(maximum),
      LocalizedText(
        th: "ยกระดับให้ถึง \(deriver.figure(maximum)) \(input.unit?.th ?? "")",
        en: "Raise it to \(deriver.figure(maximum)) \(input.unit?.en ?? "")")
    )
  }
}
