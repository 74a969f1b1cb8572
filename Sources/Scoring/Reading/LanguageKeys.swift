/// All keys of the instrument language: the reader refuses every other, and the schema for editors lists the same.
enum LanguageKeys {
  static let file = KeyTable(
    "file", needed: ["samrit", "id", "version", "title", "root"],
    optional: ["about", "source", "notes", "fiscal_year", "digits", "rounding", "rounds", "classes", "facts", "grades"])
  static let text = KeyTable("both-languages", needed: ["th", "en"])
  static let source = KeyTable("source", needed: ["document"], optional: ["item"])
  static let round = KeyTable("round", needed: ["id", "title"], optional: ["due"])
  static let agencyClass = KeyTable("class", needed: ["id", "title"])
  static let grade = KeyTable("grade", needed: ["at_least", "title"])
  static let evidence = KeyTable("evidence", needed: ["id", "title"], optional: ["required"])
  static let rescale = KeyTable("rescale", optional: ["times", "to"])
  static let rounding = KeyTable("rounding", needed: ["digits"], optional: ["mode"])

  /// Facts by their type.
  static let facts: [String: KeyTable] = {
    let common = KeyTable("fact", needed: ["id", "title", "type"])
    return [
      "number": common.adding(optional: ["unit", "min", "max"], name: "fact-number"),
      "yes_no": common.adding(name: "fact-yes_no"),
      "choice": common.adding(needed: ["choices"], name: "fact-choice"),
    ]
  }()
  static let factChoice = KeyTable("fact-option", needed: ["id", "title"])

  static let level = KeyTable("level", needed: ["score"], optional: ["text", "empty"])
  static let choice = KeyTable("option", needed: ["id", "text"], optional: ["score"])
  static let step = KeyTable("step", needed: ["id", "text", "score"])
  static let input = KeyTable("input", optional: ["unit", "min", "max", "whole"])
  static let field = KeyTable("field", needed: ["id", "title"], optional: ["unit", "min", "max", "whole"])
  static let band = KeyTable("band", needed: ["score"], optional: ["at_least", "at_most", "text"])
  static let countLevel = KeyTable("count-level", needed: ["at_least", "score"])
  static let tier = KeyTable("tier", needed: ["at", "criterion"])
  static let branch = KeyTable("case", needed: ["use"], optional: ["when", "otherwise"])

  /// What every node may have.
  static let node = KeyTable(
    "node", needed: ["id", "kind", "title"],
    optional: [
      "question", "guidance", "evidence", "source", "notes", "rounds", "when", "weight", "requires", "satisfied_at",
      "rescale", "round", "allow_not_applicable", "monitor", "joint", "part",
    ])

  /// Nodes by their kind: the common keys and the kind's own.
  static let kinds: [String: KeyTable] = {
    var kinds: [String: KeyTable] = [:]
    func leaf(_ kind: String, needed: [String] = [], optional: [String] = []) {
      kinds[kind] = node.adding(needed: needed, optional: optional, name: kind)
    }
    func group(_ kind: String, needed: [String], optional: [String] = []) {
      leaf(kind, needed: needed, optional: optional + ["missing", "not_applicable"])
    }
    leaf("yes_no", optional: ["points"])
    leaf("levels", needed: ["levels"])
    leaf("choice", needed: ["choices"], optional: ["multiple", "maximum"])
    leaf("milestones", needed: ["steps"])
    leaf("bands", needed: ["bands"], optional: ["input", "fields", "value", "better", "between", "below"])
    leaf("number", optional: ["unit", "min", "max", "whole", "scored"])
    leaf("text", optional: ["format", "points"])
    leaf("formula", needed: ["score", "maximum"], optional: ["fields"])
    group("sum", needed: ["children"], optional: ["total"])
    group("mean", needed: ["children"])
    group("weighted_mean", needed: ["children"], optional: ["total_weight"])
    group("minimum", needed: ["children"])
    group("index", needed: ["children"], optional: ["base", "minimum_answered"])
    group("count", needed: ["children", "levels"])
    group("tiers", needed: ["tiers"], optional: ["build"])
    group("cases", needed: ["cases"])
    group(
      "collection", needed: ["item", "each"],
      optional: ["combine", "whole", "maximum", "at_least", "empty", "same_items_as", "only"])
    return kinds
  }()

  /// Every table, for the schema and its test.
  static let all: [KeyTable] =
    [
      file, text, source, round, agencyClass, grade, evidence, rescale, rounding, factChoice, level, choice, step,
      input,
      field, band, countLevel, tier, branch,
    ] + facts.values.sorted { $0.name < $1.name } + kinds.values.sorted { $0.name < $1.name }
}
