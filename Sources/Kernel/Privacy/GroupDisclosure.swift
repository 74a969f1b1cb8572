/// Decides whether a figure about a group of agencies may be shown to somebody who may not see the agencies one by one.
///
/// A figure is shown only when the hidden agencies in it are enough, and when nothing can be learnt of fewer by putting
/// it together with the figures already shown: two filters that differ by one agency tell that agency's figure, and so
/// does a whole less its other parts.
public struct GroupDisclosure: Sendable, Hashable {
  /// The fewest hidden agencies that a figure may be about.
  public let minimum: Int

  /// - Parameter minimum: the fewest agencies; at least 2, as a figure about one agency is that agency's.
  public init(minimum: Int) {
    self.minimum = max(2, minimum)
  }

  /// Whether a figure over `group` may be shown.
  ///
  /// - Parameters:
  ///   - group: the agencies it is computed from.
  ///   - seen: the agencies that the reader may see one by one.
  ///   - shown: the groups whose figures the reader has, or can have.
  public func allows(
    _ group: Set<ID<Agency>>, seen: Set<ID<Agency>>, beside shown: [Set<ID<Agency>>] = []
  ) -> Bool {
    // What the reader sees singly can be taken out of every figure, so only the hidden count.
    let hidden = group.subtracting(seen)
    if hidden.isEmpty { return true }
    guard hidden.count >= minimum else { return false }
    let sets = (shown.map { $0.subtracting(seen) } + [hidden]).filter { !$0.isEmpty }
    return !HiddenSums(sets).tells(fewerThan: minimum)
  }

  /// The groups of a list that may be shown together, taken in their order.
  public func allowed(of groups: [Set<ID<Agency>>], seen: Set<ID<Agency>>) -> [Bool] {
    var shown: [Set<ID<Agency>>] = []
    return groups.map { group in
      let isAllowed = allows(group, seen: seen, beside: shown)
      if isAllowed { shown.append(group) }
      return isAllowed
    }
  }
}

/// What sums over sets of agencies tell about smaller sets. Agencies that always appear together form one cell; a sum
/// over some cells can be worked out exactly when it is a combination of the sums that are known.
private struct HiddenSums {
  private var sizes: [Int] = []
  private var rows: [[Int]] = []
  /// Combinations are looked for among remainders of this prime, where fractions are exact.
  private static let prime = 1_000_003
  /// Beyond so many small cells, trying every set of them takes too long; nothing more is shown then.
  private static let mostSmallCells = 14

  init(_ sets: [Set<ID<Agency>>]) {
    var cells: [[Bool]: Int] = [:]
    for agency in sets.reduce(into: Set<ID<Agency>>(), { $0.formUnion($1) }) {
      cells[sets.map { $0.contains(agency) }, default: 0] += 1
    }
    let ordered = cells.sorted { left, right in left.key.lexicographicallyPrecedes(right.key) { !$0 && $1 } }
    sizes = ordered.map(\.value)
    for place in sets.indices { add(ordered.map { $0.key[place] ? 1 : 0 }) }
  }

  /// Whether the sum over some set of fewer agencies can be worked out.
  func tells(fewerThan minimum: Int) -> Bool {
    let small = sizes.indices.filter { sizes[$0] < minimum }
    guard small.count <= Self.mostSmallCells else { return true }
    for choice in 1..<(1 << small.count) {
      let cells = small.indices.filter { choice & (1 << $0) != 0 }.map { small[$0] }
      guard cells.reduce(0, { $0 + sizes[$1] }) < minimum else { continue }
      var sum = Array(repeating: 0, count: sizes.count)
      for cell in cells { sum[cell] = 1 }
      if reduced(sum).allSatisfy({ $0 == 0 }) { return true }
    }
    return false
  }

  /// Keeps a row in a form in which each begins with a 1 where all others are 0.
  private mutating func add(_ row: [Int]) {
    var row = reduced(row)
    guard let lead = row.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.power(row[lead], Self.prime - 2)
    row = row.map { $0 * inverse % Self.prime }
    for place in rows.indices { rows[place] = Self.less(rows[place], rows[place][lead], row) }
    rows.append(row)
  }

  private func reduced(_ row: [Int]) -> [Int] {
    rows.reduce(row) { rest, known in
      guard let lead = known.firstIndex(where: { $0 != 0 }) else { return rest }
      return Self.less(rest, rest[lead], known)
    }
  }

  private static func less(_ row: [Int], _ factor: Int, _ other: [Int]) -> [Int] {
    guard factor != 0 else { return row }
    return zip(row, other).map { (($0 - factor * $1) % prime + prime) % prime }
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base % prime, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
