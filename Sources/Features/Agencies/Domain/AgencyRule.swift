import Kernel

/// What the parts of an agency may be.
enum AgencyRule {
  static let nameLimit = 300
  static let textLimit = 2_000
  static let orders = 0...1_000_000

  /// Letters of any script, digits, `.`, `-`, `_`, `/`; at most 40 characters.
  static func isCode(_ code: String) -> Bool {
    guard (1...40).contains(code.count) else { return false }
    return code.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || ".-_/".unicodeScalars.contains(scalar)
        || (0x0E31...0x0E4E).contains(scalar.value)
    } && code.unicodeScalars.first.map { !"-./".unicodeScalars.contains($0) } == true
  }

  /// The known classes, and those in use.
  static func isClass(_ id: String, in tree: OrganisationTree) -> Bool {
    AgencyClass(rawValue: id) != nil || tree.agencies.contains { $0.classID == id }
  }
}
