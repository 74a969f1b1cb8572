/// Names and values in order, as in a query or a form; a name may have several values.
public struct QueryItems: Sendable, Equatable, Sequence, ExpressibleByDictionaryLiteral {
  /// One name and its value, both decoded.
  public struct Item: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The value; empty when none was given.
    public let value: String
  }

  private var items: [Item]

  /// No items.
  public init() { items = [] }

  /// Items in the order given.
  public init(dictionaryLiteral elements: (String, String)...) {
    items = elements.map { Item(name: $0, value: $1) }
  }

  /// Reads `a=1&b=2`, decoding percent signs and plus signs.
  ///
  /// - Returns: `nil` when the encoding is broken or a decoded text holds a NUL.
  public init?(parsing text: some StringProtocol) {
    items = []
    guard !text.isEmpty else { return }
    for pair in text.utf8.split(separator: 0x26, omittingEmptySubsequences: true) {
      let halves = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = halves.first.flatMap({ PercentCoding.decode(bytes: $0, plusIsSpace: true) }),
        let value = halves.count > 1 ? PercentCoding.decode(bytes: halves[1], plusIsSpace: true) : "",
        !name.utf8.contains(0), !value.utf8.contains(0)
      else { return nil }
      items.append(Item(name: name, value: value))
    }
  }

  /// The items in order.
  public func makeIterator() -> IndexingIterator<[Item]> { items.makeIterator() }

  /// How many items there are.
  public var count: Int { items.count }

  /// Whether there are none.
  public var isEmpty: Bool { items.isEmpty }

  /// The first value of a name.
  public func first(_ name: String) -> String? { items.first { $0.name == name }?.value }

  /// The first value of a name.
  public subscript(_ name: String) -> String? { first(name) }

  /// Every value of a name, in order.
  public func all(_ name: String) -> [String] { items.compactMap { $0.name == name ? $0.value : nil } }

  /// Adds an item at the end.
  public mutating func add(_ name: String, _ value: String) { items.append(Item(name: name, value: value)) }

  /// Replaces every item of a name by one; `nil` removes them.
  public mutating func set(_ name: String, _ value: String?) {
    items.removeAll { $0.name == name }
    if let value { add(name, value) }
  }

  /// The items as `a=1&b=2`, encoded.
  public var encoded: String {
    items.map { "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.value))" }.joined(separator: "&")
  }
}
