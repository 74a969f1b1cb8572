/// Finds the name somebody probably meant.
enum NearestName {
  /// The known name with the fewest letters to change, if those are few.
  static func of(_ name: String, among known: [String]) -> String? {
    let limit = max(1, name.count / 3)
    let near = known.map { ($0, distance(Array(name), Array($0))) }.min { $0.1 < $1.1 }
    return near.flatMap { $0.1 <= limit ? $0.0 : nil }
  }

  /// Letters to insert, delete or replace.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
