import Kernel

/// What is said to add up adds up, in every round and for every class.
struct TotalsCheck {
  let context: CheckContext

  func check(_ checked: CheckedNode) {
    switch checked.node.kind {
    case .sum(let children, let total?): sum(children, total, of: checked)
    case .tiers(let tiers): self.tiers(tiers, of: checked)
    default: break
    }
  }

  private func settings(of checked: CheckedNode) -> [StaticScales.Setting] {
    StaticScales(context: context).settings.filter { checked.rounds.contains($0.round) }
  }

  private func sum(_ children: [Node], _ total: Exact, of checked: CheckedNode) {
    let scales = StaticScales(context: context)
    for setting in settings(of: checked) {
      guard let sum = scales.sum(of: children, in: setting), sum != total else { continue }
      let parts = scales.counting(children, in: setting).compactMap { scales.maximum(of: $0, in: setting) }
      let finding = Finding.totalDiffers(
        total, sum: sum, parts: parts, setting: context.names(setting))
      return context.report(finding, in: checked.node, "total")
    }
  }

  private func tiers(_ tiers: Tiers, of checked: CheckedNode) {
    let scales = StaticScales(context: context)
    var before = Exact.zero
    for (index, tier) in tiers.tiers.enumerated() {
      defer { before = tier.at }
      guard case .sum(let children, let total) = tier.criterion.kind, tier.at > before else { continue }
      let step = tier.at - before
      // A total that the children do not meet is reported by itself.
      let sums = total.map { [$0] } ?? settings(of: checked).compactMap { scales.sum(of: children, in: $0) }
      guard let sum = sums.first(where: { $0 != step }) else { continue }
      let finding = Finding.stepDiffers(tier.criterion.id, sum: sum, step: step, at: tier.at, before: before)
      if total != nil {
        context.report(finding, in: tier.criterion, "total")
      } else {
        context.report(finding, in: checked.node, "tiers", .element(index), "at")
      }
    }
  }
}

extension CheckContext {
  /// Where a sum holds, in words; empty when it holds everywhere alike.
  func names(_ setting: StaticScales.Setting) -> (th: String, en: String) {
    var th = ""
    var en = ""
    if instrument.rounds.count > 1 {
      th += " ในรอบ \(setting.round)"
      en += " in round \(setting.round)"
    }
    if let agencyClass = setting.agencyClass {
      th += " สำหรับกลุ่ม \(agencyClass)"
      en += " for class \(agencyClass)"
    }
    return (th, en)
  }
}
