/// Makes names that every system can unpack, Thai ones included.
public enum EntryName {
  /// The longest name of one folder or file, in UTF-8 bytes: most file systems allow 255.
  private static let limit = 180

  /// A name of one folder or file: no separators, no characters that some system refuses, no leading dot, no name that
  /// Windows keeps for devices, not longer than file systems allow.
  public static func safe(_ text: String, fallback: String = "file") -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": name.unicodeScalars.append("_")
      default:
        let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate]
          .contains(scalar.properties.generalCategory)
        if !isHidden { name.unicodeScalars.append(scalar) }
      }
    }
    name = String(name.drop { $0 == "." || $0 == " " })
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    let stem = name.prefix { $0 != "." }.uppercased()
    if devices.contains(stem) { name = "_" + name }
    name = shortened(name)
    return name.isEmpty ? fallback : name
  }

  /// The name, or the name with a number before its ending when it is taken already; case does not tell names apart.
  public static func unique(_ name: String, among taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let (stem, ending) = split(name)
      candidate = "\(stem) (\(number))\(ending)"
      number += 1
    }
    return candidate
  }

  private static let devices: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })

  private static func split(_ name: String) -> (String, String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
      name.distance(from: dot, to: name.endIndex) <= 8
    else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > limit else { return name }
    var (stem, ending) = split(name)
    while stem.utf8.count + ending.utf8.count > limit, !stem.isEmpty { stem.removeLast() }
    return stem + ending
  }
}
