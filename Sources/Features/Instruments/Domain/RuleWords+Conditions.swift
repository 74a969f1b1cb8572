import Kernel
import Scoring

extension RuleWords {
  /// When a node applies, and what else changes its score: one sentence each.
  func conditions(of node: Node) -> [String] {
    [rounds(node), condition(node), requires(node), optional(node), monitor(node), joint(node)].compactMap { $0 }
      + [scale(node), rounding(node), satisfied(node)].compactMap { $0 }
  }

  /// The condition under which a case is used.
  func when(_ item: Case) -> String {
    item.condition.map { words("ใช้เมื่อ \(text($0))", "Used when \(text($0)).") }
      ?? words("ใช้เมื่อไม่เข้าเงื่อนไขอื่น", "Used when no other condition holds.")
  }

  private func words(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  private func rounds(_ node: Node) -> String? {
    guard let ids = node.rounds else { return nil }
    let titles = plan.instrument.rounds.filter { ids.contains($0.id) }.map { $0.title[language] }
    let list = titles.joined(separator: words(" และ ", " and "))
    return words("ใช้เฉพาะ\(list)", "Only in the \(list).")
  }

  private func condition(_ node: Node) -> String? {
    node.condition.map { words("ใช้เมื่อ \(text($0))", "Applies when \(text($0)).") }
  }

  private func requires(_ node: Node) -> String? {
    guard !node.requires.isEmpty else { return nil }
    let titles = node.requires.compactMap { plan.indices[$0] }.map { "“\(plan.nodes[$0].title[language])”" }
    let list = titles.joined(separator: words(" และ ", " and "))
    return words("ต้องผ่าน \(list) ก่อน จึงจะได้คะแนนข้อนี้", "Earns nothing until \(list) is met.")
  }

  private func optional(_ node: Node) -> String? {
    guard node.allowsNotApplicable else { return nil }
    return words("ตอบว่าไม่เกี่ยวข้องได้", "May be declared not applicable.")
  }

  private func monitor(_ node: Node) -> String? {
    guard node.isMonitor else { return nil }
    return words("ติดตามผลเท่านั้น ไม่นำไปรวมคะแนน", "Monitored only: reported, never counted.")
  }

  private func joint(_ node: Node) -> String? {
    guard node.isJoint else { return nil }
    return words("ใช้ผลร่วมกับหน่วยงานเจ้าภาพได้", "The result may be taken from a lead agency.")
  }

  private func scale(_ node: Node) -> String? {
    switch node.rescale {
    case .times(let factor): words("นำคะแนนที่ได้คูณ \(amount(factor))", "The result is multiplied by \(amount(factor)).")
    case .to(let maximum):
      words("เทียบเป็นคะแนนเต็ม \(amount(maximum))", "The result is brought to a maximum of \(amount(maximum)).")
    case nil: nil
    }
  }

  private func rounding(_ node: Node) -> String? {
    guard let rounding = node.round else { return nil }
    return words("ปัดเป็นทศนิยม \(rounding.digits) ตำแหน่ง", "Rounded to \(rounding.digits) digits.")
  }

  private func satisfied(_ node: Node) -> String? {
    guard node.satisfiedAt != .hundred else { return nil }
    return words(
      "ถือว่าผ่านเมื่อได้ตั้งแต่ร้อยละ \(plain(node.satisfiedAt)) ของคะแนนเต็ม",
      "Counts as met from \(plain(node.satisfiedAt)) % of its maximum.")
  }
}
