public import Kernel

/// The next step that one answer could take, and what it would bring.
public struct NextStep: Sendable {
  /// Index of the leaf.
  public var node: Int
  /// Row of the item, inside a collection.
  public var item: Int?
  /// What to do, in one sentence.
  public var action: LocalizedText
  /// Points at the root, with blanks as zero.
  public var gain: Exact
  /// The root's score, with blanks as zero, after the step.
  public var rootAfter: Exact
}

extension Evaluation {
  /// Every possible next step with its worth at the root, the most valuable first; steps that bring nothing by
  /// themselves are left out.
  public func nextSteps() -> [NextStep] {
    var trial = self
    var steps: [NextStep] = []
    for index in plan.nodes.indices {
      if plan.table[index].operation == .list {
        steps += itemSteps(in: index, trial: &trial)
      } else if let step = nextStep(of: index, trial: &trial) {
        steps.append(step)
      }
    }
    return steps.filter { $0.gain > .zero }.enumerated()
      .sorted { $0.element.gain == $1.element.gain ? $0.offset < $1.offset : $0.element.gain > $1.element.gain }
      .map(\.element)
  }

  /// The next step at one node outside collections; `nil` when nothing more can be won by its answer.
  public func nextStep(of index: Int) -> NextStep? {
    var trial = self
    return nextStep(of: index, trial: &trial)
  }

  private func nextStep(of index: Int, trial: inout Evaluation) -> NextStep? {
    guard !plan.table[index].flags.contains(.inItem), isOpen(self[index], at: index) else { return nil }
    let id = plan.nodes[index].id
    let deriver = Deriver(evaluation: self, index: index, row: nil)
    guard let next = StepFinder(deriver: deriver, answer: input.answers[id]).next() else { return nil }
    trial.answer(next.answer, at: id)
    defer { trial.answer(input.answers[id], at: id) }
    return step(index, item: nil, next.action, trial)
  }

  private func itemSteps(in collection: Int, trial: inout Evaluation) -> [NextStep] {
    guard isOpen(self[collection], at: collection), let items = items(of: collection) else { return [] }
    let owner = plan.layout.listOwner[collection] ?? collection
    let ownerID = plan.nodes[owner].id
    var steps: [NextStep] = []
    for row in items.indices {
      let inner = item(row, of: collection)
      for leaf in Int(plan.table[collection].firstDescendant)..<collection where isOpen(inner[leaf], at: leaf) {
        let id = plan.nodes[leaf].id
        let deriver = Deriver(evaluation: self, index: leaf, row: row)
        guard let next = StepFinder(deriver: deriver, answer: items[row].answers[id]).next() else { continue }
        var changed = items
        changed[row].answers[id] = next.answer
        trial.answer(.items(changed), at: ownerID)
        steps.append(step(leaf, item: row, next.action, trial))
      }
    }
    trial.answer(.items(items), at: ownerID)
    return steps
  }

  private func isOpen(_ result: NodeResult, at index: Int) -> Bool {
    let flags = plan.table[index].flags
    guard flags.isDisjoint(with: [.record, .monitor]) else { return false }
    return result.status == .scored || result.status == .blank
  }

  private func step(_ index: Int, item: Int?, _ action: LocalizedText, _ trial: Evaluation) -> NextStep {
    NextStep(
      node: index, item: item, action: action, gain: trial.root.floor - root.floor, rootAfter: trial.root.floor)
  }
}
