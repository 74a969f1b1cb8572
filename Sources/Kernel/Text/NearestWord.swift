/// The candidate that was most probably meant: at most two slips of the keyboard away, and fewer than half its letters.
/// Among equally near ones it is that which begins alike the longest, since slips come late in a word.
public func closest(to word: String, among candidates: some Sequence<String>) -> String? {
  let written = Array(word.lowercased())
  guard written.count > 1 else { return nil }
  var best: (candidate: String, distance: Int, beginning: Int)?
  for candidate in candidates.sorted() {
    let letters = Array(candidate.lowercased())
    guard letters.count > 1, abs(letters.count - written.count) <= 2 else { continue }
    let distance = editDistance(written, letters)
    guard distance <= 2, distance * 2 < max(letters.count, 3) else { continue }
    let beginning = zip(written, letters).prefix { $0 == $1 }.count
    if let best, (best.distance, -best.beginning) <= (distance, -beginning) { continue }
    best = (candidate, distance, beginning)
  }
  return best?.candidate
}

extension LocalizedText {
  /// The text with the question whether another word was meant, when one is near.
  public func orMeant(_ near: String?) -> LocalizedText {
    guard let near else { return self }
    return LocalizedText(th: "\(th) หมายถึง “\(near)” หรือไม่", en: "\(en); did you mean “\(near)”?")
  }
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, character) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column] + (character == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
