import Kernel

extension Deriver {
  /// The node's rule in one sentence.
  func rule() -> LocalizedText {
    let maximum = figure(result.maximum)
    switch node.kind {
    case .yesNo:
      return LocalizedText(
        th: "มี/ใช่ ได้คะแนนเต็ม ไม่มี/ไม่ใช่ ได้ 0", en: "Yes earns the points in full, no earns 0")
    case .levels:
      return LocalizedText(th: "ได้คะแนนตามระดับที่ทำได้", en: "The score is the level reached")
    case .choice(let question):
      return question.isMultiple
        ? LocalizedText(th: "รวมคะแนนของทุกตัวเลือกที่เลือก", en: "The scores of what is chosen add up")
        : LocalizedText(th: "ได้คะแนนตามตัวเลือก", en: "The score is that of the choice")
    case .milestones:
      return LocalizedText(
        th: "ได้คะแนนของขั้นตอนสุดท้ายที่ทำต่อเนื่องมาจากขั้นตอนแรก",
        en: "The score is that of the last step done without a gap from the first")
    case .bands(let bands): return rule(bands)
    case .number(_, let isScored):
      return isScored
        ? LocalizedText(th: "ตัวเลขที่รายงานคือคะแนน", en: "The number reported is the score")
        : LocalizedText(th: "บันทึกไว้ใช้คำนวณในข้ออื่น", en: "Recorded for other rules to use")
    case .text(_, let points):
      return points == nil
        ? LocalizedText(th: "บันทึกไว้เป็นข้อมูล", en: "Recorded for information")
        : LocalizedText(th: "กรอกข้อมูลแล้วได้คะแนนเต็ม", en: "Filling it in earns the points")
    case .formula(let formula):
      return LocalizedText(
        th: ExpressionWords(plan: plan, language: .thai).score(formula.score, atMost: maximum),
        en: ExpressionWords(plan: plan, language: .english).score(formula.score, atMost: maximum))
    case .sum: return LocalizedText(th: "รวมคะแนนของข้อย่อย", en: "The parts add up")
    case .mean: return LocalizedText(th: "ค่าเฉลี่ยของข้อย่อย", en: "The mean of the parts")
    case .weightedMean:
      return LocalizedText(
        th: "ค่าเฉลี่ยถ่วงน้ำหนัก: ผลรวมของ (น้ำหนัก × คะแนน) หารด้วยผลรวมของน้ำหนัก",
        en: "Weighted mean: the sum of (weight × score) divided by the sum of the weights")
    case .minimum: return LocalizedText(th: "ข้อย่อยที่ได้คะแนนต่ำที่สุด", en: "The lowest of the parts")
    case .index(let index):
      return LocalizedText(
        th: "ค่าเฉลี่ยของสัดส่วนคะแนนข้อย่อย เทียบฐาน \(figure(index.base))",
        en: "Mean share of the parts' maxima, on a base of \(figure(index.base))")
    case .count:
      return LocalizedText(
        th: "นับจำนวนข้อย่อยที่ทำได้ แล้วเทียบเป็นคะแนน", en: "The number of parts that are met gives the score")
    case .tiers(let tiers): return rule(tiers)
    case .cases:
      return LocalizedText(
        th: "ใช้เกณฑ์ตามเงื่อนไขของหน่วยงาน", en: "The criterion depends on the agency's circumstances")
    case .collection(let list): return rule(list)
    }
  }

  private func rule(_ bands: Bands) -> LocalizedText {
    bands.isLinear
      ? LocalizedText(
        th: "เทียบค่าที่ได้กับเกณฑ์ และเทียบบัญญัติไตรยางศ์ระหว่างเกณฑ์",
        en: "The value is placed between the thresholds on a straight line")
      : LocalizedText(
        th: "ได้คะแนนของเกณฑ์สูงสุดที่ค่าถึง", en: "The score is that of the highest threshold reached")
  }

  private func rule(_ tiers: Tiers) -> LocalizedText {
    tiers.isStrict
      ? LocalizedText(
        th: "เป้าหมายต่อเนื่องกัน ขั้นถัดไปนับเมื่อขั้นก่อนหน้าครบ",
        en: "Targets build on each other; the next counts when all before it are complete")
      : LocalizedText(th: "รวมคะแนนของเป้าหมายแต่ละขั้น", en: "The points of the targets add up")
  }

  private func rule(_ list: ItemList) -> LocalizedText {
    switch list.combine {
    case .mean:
      LocalizedText(th: "ค่าเฉลี่ยของทุก\(list.item.th)", en: "The mean over every \(list.item.en)")
    case .sum:
      LocalizedText(th: "รวมคะแนนของทุก\(list.item.th)", en: "The scores of every \(list.item.en) add up")
    case .weightedMean:
      LocalizedText(
        th: "ค่าเฉลี่ยถ่วงน้ำหนักของทุก\(list.item.th)", en: "The weighted mean over every \(list.item.en)")
    case .minimum:
      LocalizedText(th: "\(list.item.th)ที่ได้คะแนนต่ำที่สุด", en: "The lowest \(list.item.en)")
    case .share:
      LocalizedText(
        th: "ร้อยละของ\(list.item.th)ที่ทำได้ครบ", en: "Per cent of items (\(list.item.en)) that are complete")
    }
  }
}
