import Kernel

/// Keys of groups: levels that can be reached, tiers that rise, cases in order, collections that make sense.
struct GroupCheck {
  let context: CheckContext

  func check(_ checked: CheckedNode) {
    let node = checked.node
    switch node.kind {
    case .index(let index): self.index(index, of: node)
    case .count(let count): self.count(count, of: node)
    case .tiers(let tiers): self.tiers(tiers, of: node)
    case .cases(let cases): self.cases(cases, of: node)
    case .collection(let list): collection(list, of: node)
    default: break
    }
    scored(checked)
  }

  /// A place whose score counts by itself needs a node that has one.
  private func scored(_ checked: CheckedNode) {
    let children = checked.node.children
    switch checked.node.kind {
    case .tiers, .collection:
      for child in children where child.isOnlyRecorded {
        context.report(.scoreNeeded(child.id, parent: checked.id), in: child, "kind")
      }
    case .sum, .mean, .weightedMean, .minimum, .index, .count, .cases:
      let isRoot = checked.role == .root
      guard isRoot, !children.isEmpty, children.allSatisfy(\.isOnlyRecorded) else { return }
      context.report(.nothingScored, in: checked.node, "kind")
    default:
      guard checked.role == .root, checked.node.isOnlyRecorded else { return }
      context.report(.nothingScored, in: checked.node, "kind")
    }
  }

  private func index(_ index: SurveyIndex, of node: Node) {
    if index.base <= .zero { context.report(.notPositive(index.base, zeroAllowed: false), in: node, "base") }
    let children = index.children.count { !$0.isMonitor && !$0.isOnlyRecorded }
    if index.minimumAnswered < 0 {
      context.report(.notPositive(Exact(index.minimumAnswered), zeroAllowed: true), in: node, "minimum_answered")
    } else if index.minimumAnswered > max(children, 1) {
      context.report(.moreThanChildren(index.minimumAnswered, children: children), in: node, "minimum_answered")
    }
  }

  private func count(_ count: SatisfiedCount, of node: Node) {
    context.limit(count.levels.count, of: "levels", in: node)
    context.rising(count.levels.map { Exact($0.atLeast) }, of: node, list: "levels", key: "at_least")
    context.rising(count.levels.map(\.score), of: node, list: "levels", key: "score")
    let children = count.children.count { !$0.isMonitor && !$0.isOnlyRecorded }
    for (index, level) in count.levels.enumerated() where level.atLeast > children {
      context.report(
        .moreThanChildren(level.atLeast, children: children), in: node, "levels", .element(index), "at_least")
    }
  }

  private func tiers(_ tiers: Tiers, of node: Node) {
    context.limit(tiers.tiers.count, of: "tiers", in: node)
    context.rising(tiers.tiers.map(\.at), of: node, list: "tiers", key: "at")
    if let first = tiers.tiers.first, first.at.isZero {
      context.report(.notPositive(first.at, zeroAllowed: false), in: node, "tiers", 0, "at")
    }
  }

  private func cases(_ cases: [Case], of node: Node) {
    context.limit(cases.count, of: "cases", in: node)
    for (index, branch) in cases.dropLast().enumerated() where branch.condition == nil {
      context.report(.otherwiseNotLast, in: node, "cases", .element(index), "otherwise")
    }
  }

  private func collection(_ list: ItemList, of node: Node) {
    if list.combine == .sum {
      if let maximum = list.maximum {
        if maximum <= .zero { context.report(.notPositive(maximum, zeroAllowed: false), in: node, "maximum") }
      } else {
        context.report(.sumNeedsMaximum, in: node, "combine")
      }
    } else if list.maximum != nil {
      context.report(.maximumWithoutSum(list.combine.rawValue), in: node, "maximum")
    }
    if list.combine == .weightedMean, list.each.weight == nil, !list.each.isOnlyRecorded {
      context.report(.eachNeedsWeight(list.each.id), in: list.each)
    }
    if list.atLeast < 0 {
      context.report(.notPositive(Exact(list.atLeast), zeroAllowed: true), in: node, "at_least")
    }
    if list.atLeast > 0, list.empty != .blank {
      context.report(.emptyBesideAtLeast, in: node, "empty")
    }
  }
}
