import Crypto
import Kernel

/// What a form carries to tell whether the agency is still as it was when the form was opened.
enum AgencyStamp {
  static func of(_ versions: [AgencyVersion]) -> String {
    var text = ""
    for version in versions {
      let agency = version.agency
      let fields: [String?] = [
        version.validFrom.iso, agency.code, agency.name.th, agency.name.en, agency.parent?.rawValue,
        agency.kind.rawValue, agency.classID, agency.provinceCode, String(agency.sortOrder), agency.ended?.iso,
        agency.successor?.rawValue, version.note.reason, version.note.reference,
      ]
      for field in fields { text += field.map { "\($0.utf8.count):\($0)" } ?? "-" }
    }
    return String(SHA256.hex(Array(text.utf8)).prefix(16))
  }
}
