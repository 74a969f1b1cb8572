import HTTP
import Kernel

/// What was typed into a form about an agency, and what it means.
struct AgencyForm: Sendable {
  private let values: [String: String]

  init(_ values: [String: String]) {
    self.values = values
  }

  init(_ form: FormData) {
    var values: [String: String] = [:]
    for item in form.fields { values[item.name] = item.value }
    self.init(values)
  }

  subscript(_ field: String) -> String { values[field] ?? "" }

  /// How an agency stands on a day, as the form for a change begins.
  init(_ agency: Agency, in reading: OrganisationReading, from day: Day) {
    self.init([
      "code": agency.code, "name_th": agency.name.th, "name_en": agency.name.en,
      "parent": agency.parent.flatMap { reading.agency($0)?.code } ?? "", "kind": agency.kind.rawValue,
      "class": agency.classID ?? "", "province": agency.provinceCode ?? "", "order": String(agency.sortOrder),
      "from": day.iso,
    ])
  }
}

/// Understands a form; gathers everything that is wrong with it.
struct AgencyFormReader {
  let form: AgencyForm
  let reading: OrganisationReading
  private(set) var flaws: [FormFlaw] = []

  init(_ form: AgencyForm, _ reading: OrganisationReading) {
    self.form = form
    self.reading = reading
  }

  mutating func change(_ kind: AgencyChange.Kind) -> AgencyChange? {
    let content: AgencyChange.Content?
    switch kind {
    case .rename: content = name().map { .rename($0) }
    case .move:
      let parent = parent()
      let order = order()
      content = parent.flatMap { parent in order.map { .move(under: parent, order: $0) } }
    case .reclassify:
      let (kind, agencyClass, province) = (kindOfUnit(), classID(), provinceCode())
      content =
        if let kind, let agencyClass, let province {
          .reclassify(kind, classID: agencyClass, province: province)
        } else { nil }
    case .merge: content = successor().map { .merge(into: $0, movesUnits: form["moves_units"] == "yes") }
    case .close: content = .close
    case .reopen: content = .reopen
    }
    let day = day()
    let (reason, reference) = (reason(), reference())
    guard flaws.isEmpty, let content, let day else { return nil }
    return AgencyChange(content: content, from: day, reason: reason, reference: reference)
  }

  /// A new agency with its first day.
  mutating func newAgency(id: ID<Agency>) -> (agency: Agency, from: Day, reason: String, reference: String)? {
    let code = code()
    let name = name()
    let (parent, kind, agencyClass) = (parent(), kindOfUnit(), classID())
    let (province, order, day) = (provinceCode(), order(), day())
    let (reason, reference) = (reason(isNeeded: false), reference())
    guard flaws.isEmpty, let code, let name, let parent, let kind, let agencyClass, let province, let order, let day
    else { return nil }
    let agency = Agency(
      id: id, code: code, name: name, parent: parent, kind: kind, classID: agencyClass, provinceCode: province,
      sortOrder: order)
    return (agency, day, reason, reference)
  }

  private mutating func fail<Value>(_ field: String, _ message: LocalizedText) -> Value? {
    flaws.append(FormFlaw(field: field, message: message))
    return nil
  }

  private mutating func code() -> String? {
    let code = form["code"].trimmed
    if code.isEmpty { return fail("code", AgencyTexts.needsCode) }
    guard AgencyRule.isCode(code) else { return fail("code", AgencyTexts.badCode) }
    return reading.history.id(code: code) == nil ? code : fail("code", AgencyTexts.codeTaken(code))
  }

  private mutating func name() -> LocalizedText? {
    let name = LocalizedText(th: form["name_th"].trimmed, en: form["name_en"].trimmed)
    let before = flaws.count
    for (field, text, missing) in [
      ("name_th", name.th, AgencyTexts.needsThaiName), ("name_en", name.en, AgencyTexts.needsEnglishName),
    ] {
      if text.isEmpty { flaws.append(FormFlaw(field: field, message: missing)) }
      if text.count > AgencyRule.nameLimit { flaws.append(FormFlaw(field: field, message: AgencyTexts.longName)) }
    }
    return flaws.count == before ? name : nil
  }

  /// The unit above; `.some(nil)` for the top.
  private mutating func parent() -> ID<Agency>?? {
    let typed = form["parent"].trimmed
    guard !typed.isEmpty else { return .some(nil) }
    return agency("parent", typed).map { .some($0) }
  }

  private mutating func successor() -> ID<Agency>? {
    let typed = form["successor"].trimmed
    guard !typed.isEmpty else { return fail("successor", AgencyTexts.needsSuccessor) }
    return agency("successor", typed)
  }

  private mutating func agency(_ field: String, _ typed: String) -> ID<Agency>? {
    let found = reading.found(typed)
    guard found.count == 1 else {
      var seen: Set<ID<Agency>> = []
      return fail(field, AgencyTexts.unknownAgency(typed, like: found.filter { seen.insert($0.id).inserted }))
    }
    return found[0].id
  }

  private mutating func kindOfUnit() -> Agency.Kind? {
    Agency.Kind(rawValue: form["kind"]) ?? fail("kind", AgencyTexts.needsKind)
  }

  private mutating func classID() -> String?? {
    let typed = form["class"].trimmed
    guard !typed.isEmpty else { return .some(nil) }
    guard AgencyRule.isClass(typed, in: reading.tree) else { return fail("class", AgencyTexts.unknownClass) }
    return .some(typed)
  }

  private mutating func provinceCode() -> String?? {
    let typed = form["province"].trimmed
    guard !typed.isEmpty else { return .some(nil) }
    guard Province.of(code: typed) != nil else { return fail("province", AgencyTexts.unknownProvince) }
    return .some(typed)
  }

  private mutating func order() -> Int? {
    let typed = form["order"].trimmed
    guard !typed.isEmpty else { return 0 }
    guard let order = Int(typed), AgencyRule.orders.contains(order) else { return fail("order", AgencyTexts.badOrder) }
    return order
  }

  private mutating func day() -> Day? {
    TypedDay.read(form["from"].trimmed) ?? fail("from", AgencyTexts.badDay)
  }

  private mutating func reason(isNeeded: Bool = true) -> String {
    let reason = form["reason"].trimmed
    if isNeeded, reason.isEmpty { flaws.append(FormFlaw(field: "reason", message: AgencyTexts.needsReason)) }
    if reason.count > AgencyRule.textLimit { flaws.append(FormFlaw(field: "reason", message: AgencyTexts.longReason)) }
    return reason
  }

  private mutating func reference() -> String {
    let reference = form["reference"].trimmed
    if reference.count > AgencyRule.textLimit {
      flaws.append(FormFlaw(field: "reference", message: AgencyTexts.longReason))
    }
    return reference
  }
}
