import Kernel

/// What people write for yes, no, numbers and "not applicable".
enum AnswerWords {
  private static let yes: Set<String> = ["yes", "y", "true", "1", "๑", "ใช่", "มี", "✓"]
  private static let no: Set<String> = ["no", "n", "false", "0", "๐", "ไม่ใช่", "ไม่มี", "ไม่", "✗"]
  private static let notApplicable: Set<String> = ["n/a", "na", "not applicable", "ไม่เกี่ยวข้อง", "ไม่ประเมิน"]
  private static let none: Set<String> = ["none", "ไม่มี", "-"]

  static func truth(_ text: String) -> Bool? {
    let word = text.lowercased()
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  static func isNotApplicable(_ text: String) -> Bool { notApplicable.contains(text.lowercased()) }

  /// Nothing of a list, said outright.
  static func isNone(_ text: String) -> Bool { none.contains(text.lowercased()) }

  /// A number in Arabic or Thai digits; commas may stand between groups of three.
  static func number(_ text: String) -> Exact? {
    if let number = Exact(text) { return number }
    guard text.contains(",") else { return nil }
    let whole = text.prefix { $0 != "." }
    let groups = whole.drop { "+-\u{2212}".contains($0) }.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !text.dropFirst(whole.count).contains(",")
    else { return nil }
    return Exact(text.filter { $0 != "," })
  }
}

extension String {
  /// Whether a text says anything: it has a letter or a digit. A dash or dots stand where nothing is to be said.
  var isFilledIn: Bool { contains { $0.isLetter || $0.isNumber } }

  /// Without white space at both ends; a cell of a sheet often has some.
  var trimmedOfSpace: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
