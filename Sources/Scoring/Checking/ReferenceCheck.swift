import Kernel
import YAML

/// What nodes name outside expressions: other nodes, rounds, collections.
struct ReferenceCheck {
  let context: CheckContext

  func run() {
    for checked in context.nodes {
      rounds(of: checked)
      requirements(of: checked)
      if case .collection(let list) = checked.node.kind { sameItems(list, of: checked) }
    }
  }

  private func rounds(of checked: CheckedNode) {
    guard let rounds = checked.node.rounds else { return }
    let known = context.instrument.rounds.map(\.id)
    var hasUnknown = false
    for (index, round) in rounds.enumerated() where !known.contains(round) {
      hasUnknown = true
      context.report(
        .unknownRound(round, near: closest(to: round, among: known), known: known), in: checked.node, "rounds",
        .element(index))
    }
    guard !hasUnknown, checked.rounds.isEmpty, context.parent(of: checked)?.rounds.isEmpty != true else { return }
    context.report(.neverExists, in: checked.node, "rounds")
  }

  private func requirements(of checked: CheckedNode) {
    for (index, id) in checked.node.requires.enumerated() {
      let place = context.places.place(from: checked.node.mark, ["requires", .element(index)])
      guard let target = context.byID[id] else {
        guard !context.writtenIDs.contains(id) else { continue }
        context.report(.unknownNode(id, near: context.idNear(id)), at: place)
        continue
      }
      if !context.isVisible(target, from: checked.collection) {
        context.report(.insideItems(id, collection: context.collectionName(of: target)), at: place)
      }
    }
  }

  private func sameItems(_ list: ItemList, of checked: CheckedNode) {
    guard let id = list.sameItemsAs else { return }
    let place = context.places.place(from: checked.node.mark, ["same_items_as"])
    guard let target = context.byID[id] else {
      guard !context.writtenIDs.contains(id) else { return }
      return context.report(.unknownNode(id, near: context.idNear(id)), at: place)
    }
    let other = context.nodes[target].node
    guard !context.isBroken(other) || target == checked.index else { return }
    guard case .collection(let owner) = other.kind, target != checked.index else {
      return context.report(.notACollection(id), at: place)
    }
    if let first = owner.sameItemsAs { context.report(.itemsOfItems(id, owner: first), at: place) }
  }
}

extension CheckContext {
  /// Whether a node can be named from outside collections (`nil`) or from inside the items of `collection`.
  func isVisible(_ target: Int, from collection: Int?) -> Bool {
    guard let items = nodes[target].collection else { return true }
    guard let collection else { return false }
    return itemOwner(of: items) == itemOwner(of: collection)
  }

  func collectionName(of target: Int) -> String {
    nodes[target].collection.map { nodes[$0].id } ?? ""
  }
}
