import YAML

/// Checks what an instrument says, after its shape has been read. Everything is reported in one run; where something
/// could not be read, what depends on it is not judged.
enum InstrumentCheck {
  static func run(_ instrument: Instrument, tree: YAMLNode, log: ReadingLog) {
    let context = CheckContext(instrument, tree: tree, log: log)
    FileCheck(context: context).run()
    IdentityCheck(context: context).run()
    ReferenceCheck(context: context).run()
    ExpressionCheck(context: context).run()
    CircleCheck(context: context).run()
    for node in context.nodes {
      PlacementCheck(context: context).check(node)
      AmountCheck(context: context).check(node)
      guard !context.isBroken(node.node) else { continue }
      LeafCheck(context: context).check(node)
      GroupCheck(context: context).check(node)
      TotalsCheck(context: context).check(node)
      WeightCheck(context: context).check(node)
    }
  }
}
