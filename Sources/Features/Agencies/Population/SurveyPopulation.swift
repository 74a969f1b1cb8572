public import Database
public import Kernel

/// The agencies of the digital-readiness survey of 2560: 76 provinces with 19 offices each, and 302 departments; 1,746
/// are surveyed. The provinces and the kinds of their offices are real, ministries and departments are invented.
public struct SurveyPopulation: Sendable {
  /// Every agency, each after the one it stands under: ministries, departments, provinces, offices.
  public let agencies: [Agency]

  /// The agencies that the survey asks: all but the ministries and provinces that hold them.
  public var surveyed: [Agency] { agencies.filter { $0.kind == .department || $0.kind == .provincialOffice } }

  /// Builds the population; the seed decides which invented ministries there are and in which order.
  public init(seed: UInt64 = 1) {
    agencies = Self.ministries(seed: seed) + Self.provinces
  }

  /// Puts the population into a database, with its audit records.
  ///
  /// - Throws: `AlreadyThere` when one of the codes is taken, or `DatabaseError`.
  public func load(trail: AuditTrail, by viewer: Viewer, in connection: any Connection) throws {
    let known = try AgencyStore.history(in: connection)
    if let taken = agencies.first(where: { known.id(code: $0.code) != nil }) { throw AlreadyThere(code: taken.code) }
    try AgencyStore.save(agencies.map { AgencyVersion($0, from: .beginning) }, in: connection)
    for agency in agencies {
      let entry = AuditEntry(
        "agency.created", on: "agency", agency.id.rawValue, agency: agency.id,
        after: "\(agency.code) · \(agency.name.th) · \(agency.name.en)")
      try trail.append(entry, by: viewer, in: connection)
    }
  }

  /// The population, or something with its codes, has been loaded before.
  public struct AlreadyThere: Error, Sendable, Hashable {
    /// The first code that is taken.
    public let code: String
  }

  private static func ministries(seed: UInt64) -> [Agency] {
    let subjects = PopulationWords.subjects.shuffled(seed: seed).prefix(20)
    return subjects.enumerated().flatMap { number, subject in
      let code = "M" + padded(number + 1, 2)
      let ministry = Agency(
        id: id(code), code: code,
        name: LocalizedText(th: "กระทรวง\(subject.th)", en: "Ministry of \(subject.en)"), kind: .ministry,
        classID: AgencyClass.central.rawValue, sortOrder: number + 1)
      // 2 × 16 + 18 × 15 are 302.
      return [ministry]
        + PopulationWords.departments.prefix(number < 2 ? 16 : 15).enumerated().map {
          department(subject, $1, code: code + "-" + padded($0 + 1, 2), under: ministry.id, order: $0)
        }
    }
  }

  private static func department(
    _ subject: LocalizedText, _ pattern: PopulationWords.Pattern, code: String, under parent: ID<Agency>, order: Int
  ) -> Agency {
    let agencyClass: AgencyClass = pattern.isPublicOrganisation ? .publicOrganisation : .central
    return Agency(
      id: id(code), code: code, name: pattern.name(of: subject), parent: parent, kind: .department,
      classID: agencyClass.rawValue, sortOrder: order)
  }

  private static var provinces: [Agency] {
    Province.all.filter { $0.code != Province.bangkokCode }.flatMap { province in
      let top = Agency(
        id: id("P" + province.code), code: "P" + province.code,
        name: LocalizedText(th: "จังหวัด\(province.name.th)", en: "\(province.name.en) Province"), kind: .province,
        classID: AgencyClass.regional.rawValue, provinceCode: province.code, sortOrder: 1_000)
      return [top]
        + PopulationWords.offices.enumerated().map { number, office in
          let code = "P\(province.code)-\(padded(number + 1, 2))"
          let agencyClass: AgencyClass = office.isLocal ? .local : .regional
          return Agency(
            id: id(code), code: code, name: office.name(in: province), parent: top.id, kind: .provincialOffice,
            classID: agencyClass.rawValue, provinceCode: province.code, sortOrder: number)
        }
    }
  }

  private static func id(_ code: String) -> ID<Agency> { ID(rawValue: "survey-" + code.lowercased()) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Array {
  /// The elements in an order that follows from the seed.
  fileprivate func shuffled(seed: UInt64) -> [Element] {
    var dice = SeededDice(state: seed)
    return shuffled(using: &dice)
  }
}

/// Random numbers that follow from a seed (SplitMix64).
private struct SeededDice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
