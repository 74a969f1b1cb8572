import HTTP
import Kernel
import Scoring
import Spreadsheet

/// The names of the fields of a round.
enum RoundField {
  static let titleThai = "title-th"
  static let titleEnglish = "title-en"
  static let year = "year"
  static let instrument = "instrument"
  static let opens = "opens"
  static let due = "due"
  static let closes = "closes"
  static let open = "open"
  static let evidence = "evidence"
  static let appeal = "appeal"
  static let minimum = "minimum"
  static let carries = "carries"
  static let part = "part"
  static let kinds = "kind"
  static let classes = "class"
  static let codes = "codes"
  static let codesFile = "codes-file"
  static let reason = "reason"
  static let revision = "revision"
}

/// What may be chosen for a round.
struct RoundChoices: Sendable {
  var parts: [Agency]
  var mayWhole: Bool
  var tree: OrganisationTree
  /// The texts of instruments to choose from.
  var plans: [Plan]
  /// Rounds whose answers may be suggested.
  var earlier: [EvaluationRound]

  /// Every instrument with each of its rounds.
  var instruments: [(pin: PinnedInstrument, plan: Plan, round: RoundDefinition?)] {
    plans.flatMap { plan -> [(PinnedInstrument, Plan, RoundDefinition?)] in
      let rounds = plan.instrument.rounds
      if rounds.count < 2 { return [(PinnedInstrument(plan, round: rounds.first?.id), plan, nil)] }
      return rounds.map { (PinnedInstrument(plan, round: $0.id), plan, $0) }
    }
  }

  /// The class ids that agencies have, each with its words where an instrument names it.
  var classes: [(id: String, title: LocalizedText)] {
    Set(tree.agencies.compactMap(\.classID)).sorted().map { id in
      let title = plans.lazy.flatMap(\.instrument.classes).first { $0.id == id }?.title
      return (id, title ?? LocalizedText(same: id))
    }
  }
}

/// Reads the form of a round.
struct RoundFormReader {
  let choices: RoundChoices
  private(set) var errors: [(field: String, message: LocalizedText)] = []

  init(choices: RoundChoices) {
    self.choices = choices
  }

  /// What was asked for; `nil` when something is to be mended, and `errors` says what.
  ///
  /// - Parameter fixed: what cannot be chosen any more, because the round has begun.
  mutating func read(_ form: FormData, fixed: ManagedRound? = nil) -> RoundDraft? {
    let title = LocalizedText(th: text(form, RoundField.titleThai), en: text(form, RoundField.titleEnglish))
    let year = year(form)
    let instrument = fixed.map { PinnedInstrument($0.round) } ?? instrument(form)
    let opens = day(form, RoundField.opens)
    let due = day(form, RoundField.due)
    let closes = day(form, RoundField.closes)
    if let opens, let due, due < opens { fail(RoundField.due, RoundChangeTexts.dueBeforeOpens) }
    if let due, let closes, closes < due { fail(RoundField.closes, RoundChangeTexts.closesBeforeDue) }
    if let year, let opens, abs(FiscalYear(containing: opens).buddhistYear - year.buddhistYear) > 1 {
      fail(RoundField.opens, RoundChangeTexts.outsideYear)
    }
    let minimum = whole(form, RoundField.minimum, 1...1000, RoundChangeTexts.badMinimum)
    let appeal = whole(form, RoundField.appeal, 0...365, RoundChangeTexts.badAppeal)
    let evidence = form[RoundField.evidence].flatMap(EvidenceRule.init)
    if evidence == nil { fail(RoundField.evidence, RoundChangeTexts.badEvidence) }
    let carries = carries(form)
    let population = fixed?.terms.population ?? population(form)
    guard errors.isEmpty, let year, let instrument, let opens, let due, let closes, let minimum, let appeal,
      let evidence, let population
    else {
      return nil
    }
    return RoundDraft(
      title: title, instrument: instrument, fiscalYear: year, opens: opens, due: due, closes: closes,
      isOpenWhenPublished: form[RoundField.open] != nil, evidenceRule: evidence, appealDays: appeal,
      minimumAgencies: minimum, carriesFrom: carries,
      population: population)
  }

  /// Notes something to be mended.
  mutating func fail(_ field: String, _ message: LocalizedText) {
    guard !errors.contains(where: { $0.field == field }) else { return }
    errors.append((field, message))
  }

  private mutating func text(_ form: FormData, _ name: String) -> String {
    let text = String((form[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(300))
    if text.isEmpty { fail(name, RoundChangeTexts.needed) }
    return text
  }

  private mutating func year(_ form: FormData) -> FiscalYear? {
    let year = Exact(form[RoundField.year] ?? "")?.wholeNumber.flatMap { FiscalYear(buddhistYear: $0) }
    if year == nil { fail(RoundField.year, RoundChangeTexts.badYear) }
    return year
  }

  private mutating func instrument(_ form: FormData) -> PinnedInstrument? {
    let value = form[RoundField.instrument] ?? ""
    let found = choices.instruments.first { $0.pin.value == value }?.pin
    if found == nil { fail(RoundField.instrument, RoundChangeTexts.badInstrument) }
    return found
  }

  private mutating func day(_ form: FormData, _ name: String) -> Day? {
    let day = DayEntry.read(form[name] ?? "")
    if day == nil { fail(name, AssessmentTexts.notADay) }
    return day
  }

  private mutating func whole(
    _ form: FormData, _ name: String, _ range: ClosedRange<Int>, _ message: LocalizedText
  ) -> Int? {
    guard let number = Exact(form[name] ?? "")?.wholeNumber, range.contains(number) else {
      fail(name, message)
      return nil
    }
    return number
  }

  private mutating func carries(_ form: FormData) -> ID<EvaluationRound>? {
    guard let value = form[RoundField.carries], !value.isEmpty else { return nil }
    let found = choices.earlier.first { $0.id.rawValue == value }?.id
    if found == nil { fail(RoundField.carries, RoundChangeTexts.badCarries) }
    return found
  }

  private mutating func population(_ form: FormData) -> Population? {
    var population = Population()
    let part = form[RoundField.part] ?? ""
    if part.isEmpty {
      guard choices.mayWhole else {
        fail(RoundField.part, RoundChangeTexts.badPart)
        return nil
      }
    } else if let known = choices.parts.first(where: { $0.id.rawValue == part }) {
      population.part = known.id
    } else {
      fail(RoundField.part, RoundChangeTexts.badPart)
      return nil
    }
    population.kinds = Set(form.all(RoundField.kinds).compactMap(Agency.Kind.init))
    population.classes = Set(form.all(RoundField.classes)).intersection(choices.classes.map(\.id))
    population.codes = CodeList.read(form, within: population.part, of: choices.tree) { fail($0, $1) }
    return population
  }
}

/// Codes of agencies, pasted or in a file.
enum CodeList {
  /// The codes that were sent; those that no agency of the part has are told of.
  static func read(
    _ form: FormData, within part: ID<Agency>?, of tree: OrganisationTree,
    failing: (String, LocalizedText) -> Void
  ) -> Set<String> {
    var codes = (form[RoundField.codes] ?? "").split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" })
      .map(String.init)
    if let file = form.file(RoundField.codesFile), !file.bytes.isEmpty {
      do {
        let rows = try CSVReader.parse(file.bytes, maximumBytes: 2 << 20)
        let first = rows.compactMap { $0.first?.text }.map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
        // The first line may name the column.
        codes += first.enumerated().filter { $0 > 0 || tree.agency(code: $1) != nil }.map(\.element)
        if let title = first.first, first.count == 1, tree.agency(code: title) == nil { codes.append(title) }
      } catch {
        failing(RoundField.codesFile, RoundChangeTexts.badFile)
      }
    }
    let unknown = codes.filter { code in
      guard let agency = tree.agency(code: code) else { return true }
      return part.map { !tree.contains(agency.id, within: $0) } ?? false
    }
    if !unknown.isEmpty { failing(RoundField.codes, RoundChangeTexts.unknownCodes(unknown, unknown.count)) }
    return Set(codes)
  }
}
