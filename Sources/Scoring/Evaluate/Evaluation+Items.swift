extension Evaluation {
  /// Results of one item of a collection by node, considering what stands above each: in a case that was not chosen,
  /// nothing applies. Only nodes under the collection are there.
  public func itemResults(_ row: Int, of collection: Int) -> [Int: NodeResult] {
    let results = item(row, of: collection)
    var found: [Int: NodeResult] = [:]
    var pending = plan.children(of: collection)
    while let node = pending.popLast() {
      found[node] = plan.effective(node) { results[$0] }
      pending += plan.children(of: node)
    }
    return found
  }
}
