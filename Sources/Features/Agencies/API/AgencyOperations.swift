import HTTP
import Kernel

/// What programs may learn of agencies.
struct AgencyOperations: Sendable {
  let desk: AgencyDesk

  var all: [APIOperation] { [list, one, history] }

  private static let fields = [
    APIField("id", .string()), APIField("code", .string()), APIField("name", .bilingual),
    APIField("parent", .nullable(.string()), AgencyAPITexts.parent),
    APIField("kind", .word(Agency.Kind.allCases.map(\.rawValue))),
    APIField("class", .nullable(.string()), AgencyAPITexts.classID),
    APIField("province", .nullable(.string()), AgencyAPITexts.province),
    APIField("ended", .nullable(.day), AgencyAPITexts.ended),
    APIField("successor", .nullable(.string()), AgencyAPITexts.successor),
  ]
  private static let agency = APISchema.shape(APIShape("Agency", fields + [.capabilities]))
  private static let version = APISchema.shape(
    APIShape(
      "AgencyVersion",
      [
        APIField("from", .day, AgencyAPITexts.from), APIField("agency", .shape(APIShape("AgencyState", fields))),
        APIField("reason", .string()), APIField("reference", .string()),
      ]))

  private static let parameters =
    [
      APIParameter("q", .string(most: 200), AgencyAPITexts.words),
      APIParameter("kind", .word(Agency.Kind.allCases.map(\.rawValue)), AgencyAPITexts.kind),
      APIParameter("class", .string(most: 100), AgencyAPITexts.classID),
      APIParameter("province", .string(most: 10), AgencyAPITexts.province),
      APIParameter("state", .word(AgencyQuery.Standing.allCases.map(\.rawValue)), AgencyAPITexts.state),
      APIParameter("on", .string(most: 40), AgencyAPITexts.day),
    ] + APIParameter.paging

  private var list: APIOperation {
    APIOperation(
      "listAgencies", .get, "/agencies", AgencyAPITexts.list, for: .readOrganisation, parameters: Self.parameters,
      answer: APIPage.schema(of: Self.agency)
    ) { [desk] asked in
      let query = AgencyQuery(asked.request.query)
      if asked.word("on") != nil, query.day == nil {
        throw APIProblem(.badRequest, flaws: [APIFlaw("?on", AgencyAPITexts.badDay)])
      }
      let reading = try await desk.read(asked.viewer, on: query.day)
      let found = query.matches(in: reading.treeOfDay)
      return try await APIPage.cut(found, asked.page, id: { $0.id.rawValue }) { Self.value($0, in: reading) }
    }
  }

  private var one: APIOperation {
    APIOperation(
      "getAgency", .get, "/agencies/:id", AgencyAPITexts.one, for: .readOrganisation, answer: Self.agency
    ) { [desk] asked in
      let reading = try await desk.read(asked.viewer)
      return APIAnswer(Self.value(try reading.require(try asked.id()), in: reading))
    }
  }

  private var history: APIOperation {
    APIOperation(
      "getAgencyHistory", .get, "/agencies/:id/history", AgencyAPITexts.history, for: .readOrganisation,
      answer: .record([APIField("items", .list(Self.version))])
    ) { [desk] asked in
      let reading = try await desk.read(asked.viewer)
      let agency = try reading.require(try asked.id())
      let versions = reading.history.versions(of: agency.id).map { version -> JSON in
        [
          "from": .day(version.validFrom), "agency": .object(Self.members(version.agency)),
          "reason": .string(version.note.reason), "reference": .string(version.note.reference),
        ]
      }
      return APIAnswer(["items": .list(versions)])
    }
  }

  private static func members(_ agency: Agency) -> [JSON.Member] {
    [
      .init("id", .string(agency.id.rawValue)), .init("code", .string(agency.code)),
      .init("name", .bilingual(agency.name)), .init("parent", .words(agency.parent?.rawValue)),
      .init("kind", .string(agency.kind.rawValue)), .init("class", .words(agency.classID)),
      .init("province", .words(agency.provinceCode)), .init("ended", .day(agency.ended)),
      .init("successor", .words(agency.successor?.rawValue)),
    ]
  }

  private static func value(_ agency: Agency, in reading: OrganisationReading) -> JSON {
    let permissions = Permissions(reading.tree)
    let subject = Subject(agency: agency.id)
    return .object(
      members(agency)
        + [.init("capabilities", .capabilities(permissions.capabilities(reading.viewer, on: subject)))])
  }
}

enum AgencyAPITexts {
  static let list = LocalizedText(th: "หน่วยงานทั้งหมดตามลำดับโครงสร้าง", en: "The agencies, in the order of the tree")
  static let one = LocalizedText(th: "หน่วยงานหนึ่งตามสภาพวันนี้", en: "An agency as it stands today")
  static let history = LocalizedText(th: "สภาพของหน่วยงานในแต่ละช่วงเวลา", en: "What an agency was, from which day on")
  static let parent = LocalizedText(th: "หน่วยงานที่สังกัด", en: "The unit above")
  static let classID = LocalizedText(th: "ประเภทที่แบบประเมินใช้เลือกเกณฑ์", en: "The class by which instruments choose")
  static let province = LocalizedText(th: "รหัสจังหวัดสองหลัก", en: "The two-digit code of the province")
  static let ended = LocalizedText(th: "วันแรกที่ไม่ได้ปฏิบัติงานแล้ว", en: "The first day on which it no longer works")
  static let successor = LocalizedText(th: "หน่วยงานที่รับงานต่อ", en: "The agency that took over")
  static let from = LocalizedText(th: "วันแรกที่เป็นเช่นนี้", en: "The first day on which it stood so")
  static let words = LocalizedText(th: "คำในชื่อหรือรหัส", en: "Words of the name or the code")
  static let kind = LocalizedText(th: "ชนิดของหน่วยงาน", en: "The kind of unit")
  static let badDay = LocalizedText(
    th: "โปรดเขียนวันเป็น ปี-เดือน-วัน เช่น 2025-10-01", en: "Write the day as year-month-day, such as 2025-10-01.")
  static let state = LocalizedText(th: "ยังปฏิบัติงานหรือสิ้นสุดแล้ว", en: "Working or ended")
  static let day = LocalizedText(th: "วันที่ต้องการดูโครงสร้าง", en: "The day whose organisation is wanted")
}
