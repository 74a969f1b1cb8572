public import Kernel
public import YAML

/// A worked example of an instrument: what agencies bring, and what must come out.
public struct Example: Sendable {
  /// One agency and its input; the id is empty where the example has only one.
  public struct Agency: Sendable {
    /// As the example names it.
    public var id: String
    /// What it brings.
    public var input: AssessmentInput
    /// Its answers as they are written, to find the place of one.
    var written: YAMLNode?
  }

  /// What the example shows.
  public var title: LocalizedText
  /// Where it comes from, when a document works it out.
  public var source: Source?
  /// One agency, or the agencies of a group.
  public var agencies: [Agency]
  /// Whether it holds several agencies, whose mean and ranks are expected.
  public var isGroup: Bool
  /// Expected at the nodes of the one agency, or of the mean of the group.
  public var expectations: [Expectation]
  /// Ranks within the group, by the score at the root.
  public var ranks: [ExpectedRank]
  /// The pillar with the highest share of its maximum.
  public var strongest: ExpectedNode?
  /// The pillar with the lowest share of its maximum.
  public var weakest: ExpectedNode?
  /// The five dimensions with the lowest share, worst first.
  public var urgent: [ExpectedNode]
  /// Where the example begins.
  public var mark: YAMLMark
}

/// A node that is expected to stand out.
public struct ExpectedNode: Sendable, Hashable {
  /// The node's id.
  public var id: String
  /// Where it is written.
  public var mark: YAMLMark
}

/// The rank an agency is expected to have.
public struct ExpectedRank: Sendable, Hashable {
  /// The agency's id in the example.
  public var agency: String
  /// From 1, the best.
  public var rank: Int
  /// Where it is written.
  public var mark: YAMLMark
}

/// What is expected at one node; what is `nil` is not looked at.
public struct Expectation: Sendable, Hashable {
  /// A figure and how many decimals of it are written: the result is rounded to them before it is compared.
  public struct Figure: Sendable, Hashable {
    /// The figure as written.
    public var value: Exact
    /// Decimals written, 0 to 12.
    public var digits: Int
    /// Where it is written.
    public var mark: YAMLMark
  }

  /// A figure as readers see it.
  public struct ShownFigure: Sendable, Hashable {
    /// The text, such as `308` or `66.67`.
    public var text: String
    /// Where it is written.
    public var mark: YAMLMark
  }

  /// The statuses that can be expected.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case scored, blank, monitor, joint, given, absent
    case notApplicable = "not_applicable"
  }

  /// The node's id.
  public var node: String
  /// On what is answered.
  public var score: Figure?
  /// With blanks as zero.
  public var zero: Figure?
  /// The most that could be reached.
  public var maximum: Figure?
  /// In per cent.
  public var coverage: Figure?
  /// What became of the node.
  public var status: Status?
  /// The score as the instrument shows it, with its digits and its rounding.
  public var shown: ShownFigure?
  /// Where the node is named.
  public var mark: YAMLMark
}

/// What came of reading `examples.yaml`.
public struct ExamplesReading: Sendable {
  /// The examples; none when anything is wrong.
  public var examples: [Example]
  /// Everything that is wrong, in the order of the file.
  public var diagnostics: [Diagnostic]
}
