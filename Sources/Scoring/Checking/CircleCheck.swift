import Kernel
import YAML

/// Nodes that need each other's result before their own.
struct CircleCheck {
  let context: CheckContext

  private struct Need {
    let target: Int
    /// Where it is said; `nil` for a child, which its parent needs by nature.
    let place: YAMLMark?
  }

  func run() {
    let needs = needs()
    var state = [UInt8](repeating: 0, count: needs.count)
    var reported: Set<Int> = []
    for start in needs.indices where state[start] == 0 {
      // On a stack of its own: a chain of references may be longer than the thread's stack allows.
      var path = [(node: start, next: 0)]
      state[start] = 1
      while let top = path.last {
        guard top.next < needs[top.node].count else {
          state[top.node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let need = needs[top.node][top.next]
        if state[need.target] == 0 {
          state[need.target] = 1
          path.append((need.target, 0))
        } else if state[need.target] == 1 {
          let circle = Array(path.map(\.node).drop { $0 != need.target })
          guard reported.isDisjoint(with: circle) else { continue }
          reported.formUnion(circle)
          report(circle, needs: needs)
        }
      }
    }
  }

  private func needs() -> [[Need]] {
    var needs = context.nodes.map { _ in [Need]() }
    for checked in context.nodes {
      if let parent = checked.parent { needs[parent].append(Need(target: checked.index, place: nil)) }
      for (number, id) in checked.node.requires.enumerated() {
        guard let target = context.byID[id] else { continue }
        let place = context.places.place(from: checked.node.mark, ["requires", .element(number)])
        needs[checked.index].append(Need(target: target, place: place))
      }
      for site in context.expressions(of: checked) {
        for reference in site.expression.root.references {
          guard let target = context.byID[reference.id] else { continue }
          let place = context.place(in: site.expression, column: reference.column)
          needs[site.user].append(Need(target: target, place: place))
          // What is added up over items waits for the whole collection, unless it is asked inside it.
          if reference.property == .sum, let items = context.nodes[target].collection, items != site.collection {
            needs[site.user].append(Need(target: items, place: place))
          }
        }
      }
      if case .collection = checked.node.kind, case let owner = context.itemOwner(of: checked.index),
        owner != checked.index
      {
        let place = context.places.place(from: checked.node.mark, ["same_items_as"])
        needs[checked.index].append(Need(target: owner, place: place))
      }
    }
    return needs
  }

  /// Reported at the first reference in the file that closes the circle.
  private func report(_ circle: [Int], needs: [[Need]]) {
    var places: [YAMLMark] = []
    for (position, node) in circle.enumerated() {
      let next = circle[(position + 1) % circle.count]
      if let place = needs[node].first(where: { $0.target == next && $0.place != nil })?.place { places.append(place) }
    }
    let place = places.min { ($0.line, $0.column) < ($1.line, $1.column) } ?? context.nodes[circle[0]].node.mark
    let ids = (circle + circle.prefix(1)).map { context.nodes[$0].id }
    context.report(.circle(ids), at: place)
  }
}

extension Expression.Term {
  /// Every node that is named, with the place of its id.
  var references: [(property: Expression.Property, id: String, column: Int)] {
    switch self {
    case .reference(let property, let node, let column): [(property, node, column)]
    case .negate(let inner), .not(let inner): inner.references
    case .binary(_, let left, let right, _): left.references + right.references
    case .call(_, let arguments, _): arguments.flatMap(\.references)
    case .number, .text, .truth, .fact, .round, .agencyClass: []
    }
  }
}
