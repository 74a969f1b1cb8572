import Kernel

/// Maxima and weights that are certain before anybody answers.
struct StaticScales {
  let context: CheckContext

  /// A round and a class of agencies; the class is `nil` where there are none.
  struct Setting {
    let round: String
    let agencyClass: String?
  }

  /// Every round with every class; fewer only where a hostile file would make that millions of sums.
  static func settings(of instrument: Instrument, nodes: Int, depth: Int) -> [Setting] {
    let classes: [String?] = instrument.classes.isEmpty ? [nil] : instrument.classes.map(\.id)
    let all = instrument.rounds.lazy.flatMap { round in
      classes.lazy.map { Setting(round: round.id, agencyClass: $0) }
    }
    return Array(all.prefix(max(4_000_000 / max(nodes * depth, 1), 1)))
  }

  var settings: [Setting] { context.settings }

  /// Children that count in their group in a round.
  func counting(_ children: [Node], in setting: Setting) -> [Node] {
    children.filter { child in
      !child.isMonitor && !child.isOnlyRecorded && child.rounds?.contains(setting.round) != false
    }
  }

  func amount(_ amount: Amount, in setting: Setting) -> Exact? {
    switch amount {
    case .number(let number): number
    case .byClass(let amounts, let otherwise): setting.agencyClass.flatMap { amounts[$0] } ?? otherwise
    case .expression: nil
    }
  }

  /// The node's maximum, its rescale included; `nil` when it depends on facts or answers.
  func maximum(of node: Node, in setting: Setting) -> Exact? {
    guard let own = ownMaximum(of: node, in: setting) else { return nil }
    switch node.rescale {
    case nil: return own
    case .to(let base): return amount(base, in: setting)
    case .times(let factor): return amount(factor, in: setting).flatMap { own.multiplied(by: $0) }
    }
  }

  /// The maximum before any rescale.
  func ownMaximum(of node: Node, in setting: Setting) -> Exact? {
    switch node.kind {
    case .yesNo(let points): return amount(points, in: setting)
    case .levels(let levels): return levels.last?.score
    case .choice(let question): return maximum(of: question)
    case .milestones(let steps): return steps.last?.score
    case .bands(let bands): return bands.bands.map(\.score).max().map { max($0, bands.below) }
    case .number(let input, let isScored): return isScored ? input.max : .zero
    case .text(_, let points): return points.map { amount($0, in: setting) } ?? .zero
    case .formula(let formula): return amount(formula.maximum, in: setting)
    case .sum(let children, _): return sum(of: children, in: setting)
    case .mean(let children), .weightedMean(let children, _), .minimum(let children):
      return same(counting(children, in: setting), in: setting)
    case .index(let index): return index.base
    case .count(let count): return count.levels.last?.score
    case .tiers(let tiers): return tiers.tiers.last?.at
    case .cases(let cases): return maximum(of: cases, in: setting)
    case .collection(let list): return maximum(of: list, in: setting)
    }
  }

  private func maximum(of question: ChoiceQuestion) -> Exact? {
    let scores = question.choices.compactMap(\.score)
    guard question.isMultiple else { return scores.max() ?? .zero }
    let all = scores.reduce(Exact.zero, +)
    return question.maximum.map { min($0, all) } ?? all
  }

  /// What the children that count add up to.
  func sum(of children: [Node], in setting: Setting) -> Exact? {
    var sum = Exact.zero
    for child in counting(children, in: setting) {
      guard let maximum = maximum(of: child, in: setting) else { return nil }
      sum += maximum
    }
    return sum
  }

  /// The maximum that all of them share.
  private func same(_ nodes: [Node], in setting: Setting) -> Exact? {
    let maxima = nodes.map { maximum(of: $0, in: setting) }
    guard let first = maxima.first, maxima.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private func maximum(of cases: [Case], in setting: Setting) -> Exact? {
    for branch in cases {
      guard let condition = branch.condition else { return maximum(of: branch.node, in: setting) }
      guard let isTrue = truth(of: condition.root, in: setting) else {
        return same(cases.map(\.node), in: setting)
      }
      if isTrue { return maximum(of: branch.node, in: setting) }
    }
    return nil
  }

  private func maximum(of list: ItemList, in setting: Setting) -> Exact? {
    switch list.combine {
    case .share: .hundred
    case .sum: list.maximum
    default: maximum(of: list.each, in: setting)
    }
  }
}

/// Conditions that the round and the class alone decide.
extension StaticScales {
  private func truth(of term: Expression.Term, in setting: Setting) -> Bool? {
    switch term {
    case .truth(let truth): return truth
    case .not(let inner): return truth(of: inner, in: setting).map { !$0 }
    case .binary(.and, let left, let right, _):
      let sides = [truth(of: left, in: setting), truth(of: right, in: setting)]
      return sides.contains(false) ? false : sides.contains(nil) ? nil : true
    case .binary(.or, let left, let right, _):
      let sides = [truth(of: left, in: setting), truth(of: right, in: setting)]
      return sides.contains(true) ? true : sides.contains(nil) ? nil : false
    case .binary(.equal, let left, let right, _): return isSame(left, right, in: setting)
    case .binary(.notEqual, let left, let right, _): return isSame(left, right, in: setting).map { !$0 }
    default: return nil
    }
  }

  private func isSame(_ left: Expression.Term, _ right: Expression.Term, in setting: Setting) -> Bool? {
    guard let left = text(of: left, in: setting), let right = text(of: right, in: setting) else { return nil }
    return left == right
  }

  private func text(of term: Expression.Term, in setting: Setting) -> String? {
    switch term {
    case .text(let text): text
    case .round: setting.round
    case .agencyClass: setting.agencyClass
    default: nil
    }
  }
}
