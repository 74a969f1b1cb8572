/// The keys of `examples.yaml`.
enum ExampleKeys {
  static let file = KeyTable("examples", needed: ["examples"])
  static let single = KeyTable(
    "example", needed: ["title", "answers", "expect"],
    optional: ["source", "round", "class", "facts", "weights", "strongest", "weakest", "urgent"])
  static let group = KeyTable(
    "example", needed: ["title", "agencies"],
    optional: ["source", "round", "expect_mean", "expect_rank", "strongest", "weakest", "urgent"])
  static let agency = KeyTable(
    "example-agency", needed: ["id", "answers"], optional: ["class", "facts", "weights"])
  static let expectation = KeyTable(
    "expectation", optional: ["score", "zero", "maximum", "coverage", "status", "shown"])
  static let meanExpectation = KeyTable("expectation", optional: ["score", "maximum"])
  static let item = KeyTable("listed-item", needed: ["name", "answers"])
  static let given = KeyTable("taken-answer", needed: ["given"])
  static let joint = KeyTable("taken-answer", needed: ["from"], optional: ["joint"])
}
