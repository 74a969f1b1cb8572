import Kernel

extension Deriver {
  /// Worked steps of a leaf, before rescaling.
  func leafSteps() -> [LocalizedText] {
    switch (node.kind, answer) {
    case (.yesNo, .yesNo(let yes)?):
      return [
        yes
          ? LocalizedText(th: "ตอบว่า มี/ใช่", en: "Answered yes")
          : LocalizedText(th: "ตอบว่า ไม่มี/ไม่ใช่", en: "Answered no")
      ].map { with($0, own(yes ? nil : .zero)) }
    case (.levels(let levels), .number(let score)?):
      let text = levels.first { $0.score == score }?.text
      return [
        LocalizedText(
          th: "ทำได้ระดับ \(figure(score)): \(text?.th ?? "")", en: "Level \(figure(score)): \(text?.en ?? "")")
      ]
    case (.choice(let question), .choices(let ids)?): return [chosen(ids, question)]
    case (.milestones(let steps), .choices(let ids)?): return milestones(steps, done: Set(ids))
    case (.bands(let bands), _): return bandSteps(bands)
    case (.number(let input, let isScored), .number(let number)?):
      let unit = input.unit
      return [
        LocalizedText(
          th: "\(isScored ? "คะแนนที่รายงาน" : "ค่าที่รายงาน") \(figure(number)) \(unit?.th ?? "")",
          en: "\(isScored ? "Score" : "Value") reported: \(figure(number)) \(unit?.en ?? "")")
      ]
    case (.text, .text(let text)?):
      return [LocalizedText(th: "กรอกว่า “\(text)”", en: "Filled in: “\(text)”")]
    case (.formula(let formula), _):
      return [
        LocalizedText(
          th: "\(readable(formula.score, .thai)) \(equals(beforeRescale))",
          en: "\(readable(formula.score, .english)) \(equals(beforeRescale))")
      ]
    default: return []
    }
  }

  /// The node's own figure before `rescale` and `round`.
  var beforeRescale: Exact { ownResult.score }

  /// The points of the leaf's own rule; `nil` stands for all of them.
  private func own(_ value: Exact?) -> Exact {
    if let value { return value }
    switch node.kind {
    case .yesNo: return Scorer.amount(entry.amount, evaluation) ?? result.score
    default: return result.score
    }
  }

  private func with(_ text: LocalizedText, _ points: Exact) -> LocalizedText {
    LocalizedText(th: "\(text.th) ได้ \(figure(points)) คะแนน", en: "\(text.en): \(figure(points))")
  }

  private func chosen(_ ids: [String], _ question: ChoiceQuestion) -> LocalizedText {
    let choices = question.choices.filter { ids.contains($0.id) }
    func list(_ language: Language) -> String {
      choices.map { choice in
        choice.score.map { "\(choice.text[language]) (\(figure($0)))" } ?? choice.text[language]
      }.joined(separator: " + ")
    }
    return LocalizedText(th: "เลือก \(list(.thai))", en: "Chosen: \(list(.english))")
  }

  private func milestones(_ steps: [Milestone], done: Set<String>) -> [LocalizedText] {
    let run = steps.prefix { done.contains($0.id) }
    let skipped = done.count - run.count
    var lines: [LocalizedText] = []
    if let last = run.last {
      lines.append(
        LocalizedText(
          th: "ทำครบถึงขั้นตอนที่ \(run.count): \(last.text.th) ได้ \(figure(last.score)) คะแนน",
          en: "Done up to step \(run.count): \(last.text.en): \(figure(last.score))"))
    } else {
      lines.append(LocalizedText(th: "ยังไม่ครบขั้นตอนแรก ได้ 0 คะแนน", en: "The first step is not done: 0"))
    }
    if skipped > 0 {
      lines.append(
        LocalizedText(
          th: "อีก \(skipped) ขั้นตอนที่ทำข้ามไปจะนับเมื่อขั้นตอนก่อนหน้าครบ",
          en: "\(skipped) later steps will count once the steps before them are done"))
    }
    return lines
  }

  // MARK: Bands

  private func bandSteps(_ bands: Bands) -> [LocalizedText] {
    guard let value = bandValue(bands) else { return [] }
    var lines: [LocalizedText] = []
    let unit = bands.input?.unit
    if let expression = bands.value {
      lines.append(
        LocalizedText(
          th: "\(readable(expression, .thai)) \(equals(value))",
          en: "\(readable(expression, .english)) \(equals(value))"))
    } else {
      lines.append(
        LocalizedText(
          th: "ค่าที่รายงาน \(figure(value)) \(unit?.th ?? "")", en: "Reported: \(figure(value)) \(unit?.en ?? "")"))
    }
    lines.append(reached(bands, value))
    return lines
  }

  /// The number the bands judge.
  func bandValue(_ bands: Bands) -> Exact? {
    if bands.value != nil { return value(program: entry.program) }
    if case .number(let number)? = answer { return number }
    return nil
  }

  /// The thresholds of the bands as they stand for this agency.
  func thresholds(_ bands: Bands) -> [Exact?] {
    zip(bands.bands, entry.entries.range).map { band, position in
      if case .number(let number) = band.threshold { return number }
      return value(program: plan.entryTable[position].program)
    }
  }

  private func reached(_ bands: Bands, _ value: Exact) -> LocalizedText {
    let thresholds = thresholds(bands)
    let number = thresholds.prefix { threshold in
      threshold.map { bands.lowerIsBetter ? value <= $0 : value >= $0 } ?? false
    }.count
    guard number > 0, let threshold = thresholds[number - 1] else {
      return LocalizedText(
        th: "ยังไม่ถึงเกณฑ์แรก ได้ \(figure(bands.below)) คะแนน",
        en: "Below the first threshold: \(figure(bands.below))")
    }
    let sign = bands.lowerIsBetter ? "≤" : "≥"
    let score = bands.bands[number - 1].score
    if bands.isLinear, number < bands.bands.count, let next = thresholds[number] {
      let nextScore = bands.bands[number].score
      return LocalizedText(
        th: "อยู่ระหว่าง \(figure(threshold)) (\(figure(score)) คะแนน) กับ \(figure(next)) (\(figure(nextScore)) คะแนน)",
        en: "Between \(figure(threshold)) (\(figure(score))) and \(figure(next)) (\(figure(nextScore)))")
    }
    return LocalizedText(
      th: "ถึงเกณฑ์ \(sign) \(figure(threshold)) ได้ \(figure(score)) คะแนน",
      en: "Reaches \(sign) \(figure(threshold)): \(figure(score))")
  }

  /// An expression with its references replaced by titles and figures.
  private func readable(_ expression: Expression, _ language: Language) -> String {
    ReadableExpression(evaluation: evaluation, results: results, item: row, language: language)
      .text(expression.root)
  }
}
