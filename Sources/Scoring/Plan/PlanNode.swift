import Kernel

/// What the engine does at a node.
enum Operation: UInt8 {
  case yesNo, levels, choice, multipleChoice, milestones, bands, number, record, text, formula
  case sum, mean, minimum, index, count, tiers, cases, list

  /// Whether the node's own answer decides, rather than its children.
  var isLeaf: Bool { rawValue <= Operation.formula.rawValue }
}

/// One node of the flat plan: plain numbers and places in the plan's tables, nothing to retain.
struct PlanNode: BitwiseCopyable {
  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt32
    static let monitor = Flags(rawValue: 1)
    static let joint = Flags(rawValue: 2)
    /// Only recorded; earns nothing and counts in no coverage.
    static let record = Flags(rawValue: 4)
    /// Inside the `each` of a collection: its answers are those of the current item.
    static let inItem = Flags(rawValue: 8)
    static let missingIsZero = Flags(rawValue: 16)
    static let lowerIsBetter = Flags(rawValue: 32)
    static let linear = Flags(rawValue: 64)
    static let strict = Flags(rawValue: 128)
    static let wholeItems = Flags(rawValue: 256)
    static let weighted = Flags(rawValue: 512)
    /// Nothing stands around the node's own rule: no condition, requirement, change of scale, rounding.
    static let plain = Flags(rawValue: 1024)
    /// `highest` holds for every agency.
    static let fixedHighest = Flags(rawValue: 2048)
    /// `fixedWeight` holds for every agency without a weight of its own.
    static let fixedWeight = Flags(rawValue: 4096)
    /// A leaf whose answer becomes its result without further rules.
    static let direct = Flags(rawValue: 8192)
  }

  enum Scale: UInt8, BitwiseCopyable {
    case own, times, to
  }

  var operation: Operation
  var flags: Flags = []
  var notApplicable = NotApplicableRule.rescale
  var combine = ItemList.Combine.mean
  var empty = ItemList.Empty.blank
  var rescale = Scale.own
  /// Digits to round to; −1 leaves the figure as it is.
  var roundDigits: Int8 = -1
  var roundMode = RoundingMode.halfAway
  /// Bit n set: exists in round n.
  var rounds: UInt64 = .max
  var parent: Int32 = -1
  /// The node's subtree is the run of indices from here to the node itself.
  var firstDescendant: Int32 = 0
  var children = TableRange()
  /// The children that take part in the figure: neither monitored nor only recorded.
  var counted = TableRange()
  var requires = TableRange()
  var entries = TableRange()
  /// Place of the answer, in the assessment or in the item.
  var slot: Int32 = -1
  /// Place of the items among the lists of the assessment, at a collection and inside it; −1 elsewhere.
  var list: Int32 = -1
  /// Evaluation order inside one item, at a collection.
  var itemOrder = TableRange()
  /// The part of that order which the collection's own figure needs.
  var itemCore = TableRange()
  var condition: Int32 = -1
  var program: Int32 = -1
  var weight: Int32 = -1
  /// Points, base or maximum.
  var amount: Int32 = -1
  var rescaleAmount: Int32 = -1
  /// `minimum_answered` or `at_least`.
  var least: Int32 = 0
  var satisfiedAt: Int128 = 0
  var below: Int128 = 0
  /// The most a leaf can earn; at a collection, the maximum of an item that is still blank.
  var highest: Int128 = 0
  var fixedWeight: Int128 = 0
}

/// A run of entries in one of the plan's tables.
struct TableRange: BitwiseCopyable {
  var start: Int32 = 0
  var count: Int32 = 0
  var range: Range<Int> { Int(start)..<Int(start + count) }
}

/// One level, choice, step, band, tier or count level.
struct PlanEntry: BitwiseCopyable {
  var threshold: Int128
  var score: Int128
  /// A threshold that depends on facts or answers.
  var program: Int32 = -1
}

/// An amount: a constant for each class, or a program.
struct PlanAmount: BitwiseCopyable {
  /// First of the (classes + 1) constants; the last is for agencies without a known class.
  var start: Int32
  var program: Int32 = -1
}

/// A constant that may be missing for a class.
struct PlanConstant: BitwiseCopyable {
  var value: Int128
  var isKnown: Bool
}

/// One step of a compiled expression, on a stack of values.
struct Instruction: BitwiseCopyable {
  enum Code: UInt8 {
    case constant, unknown, fact, round, agencyClass
    case value, score, percent, satisfied, answered, count, sum
    /// Whether the answer of a node is the constant.
    case valueIs
    case negate, not, absolute
    case add, subtract, multiply, divide
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, and, or
    case minimum, maximum, roundTo, choose
  }

  var code: Code

  /// Whether it puts a value on the stack and takes none.
  var isValue: Bool { code.rawValue <= Code.valueIs.rawValue }
  /// Whether it takes two values.
  var isOperator: Bool { code.rawValue >= Code.add.rawValue && code.rawValue <= Code.or.rawValue }

  /// A node, a fact, or the number of arguments.
  var operand: Int32 = 0
  var constant: Int128 = 0
}

/// A compiled expression: where its instructions are and how deep its stack gets.
struct Program: BitwiseCopyable {
  /// The commonest forms need no stack.
  enum Shape: UInt8, BitwiseCopyable {
    /// One value.
    case value
    /// Two values and an operator.
    case pair
    case steps
  }

  var instructions: TableRange
  var depth: Int32
  var shape: Shape
}
