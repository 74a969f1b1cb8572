import Database
import Foundation
import HTTP
import Kernel
import Spreadsheet
import Testing

@testable import Agencies

@Suite("Agencies from files")
struct ImportTests {
  @Test("what was exported says nothing new, as CSV and as XLSX, also of what has ended or is to come")
  func roundTrip() async throws {
    let office = try await Office()
    try await office.change(
      "D1-A", .merge(into: Office.id("D1-B"), movesUnits: false), from: Office.today.adding(days: -40))
    try await office.change("D2", .rename(LocalizedText(same: "=1+1")), from: Office.today.adding(days: -2))
    try await office.change("D1", .rename(LocalizedText(same: "later")), from: Office.today.adding(days: 9))
    let coming = Office.agency("N", .division, "กองใหม่", "New", under: "D1")
    try await office.desk.add(coming, from: Office.today, reason: "", reference: "", by: Office.viewer())
    let export = try AgencyExport(try await office.history(), on: Office.today)
    for bytes in [export.csv(), export.csv(forExcel: false), try export.xlsx()] {
      let difference = try await Self.check(office, bytes, closesMissing: true)
      #expect(difference.problems.isEmpty && difference.items.isEmpty, "\(difference.problems)")
    }
    #expect(String(decoding: export.csv(), as: UTF8.self).contains("'=1+1"))
  }

  @Test(
    "the difference names what is added, renamed, moved, reclassified, merged; applying it makes it so",
    arguments: Store.present)
  func difference(store: Store) async throws {
    let office = try await Office(store)
    let file = """
      code,name_th,name_en,parent_code,kind,class,province,order,valid_from,ended,successor_code
      NEW-1,กองย่อย,Sub Division,NEW,division,central,,2,,,
      NEW,กรมใหม่,New Department,M,department,local,,1,2025-10-01,,
      D1,กรมหนึ่งใหม่,Department One,M,department,central,,0,,,
      D1-A,กองคลัง,Finance Division,D2,division,central,,0,,,
      D1-B,กองแผนงาน,Planning Division,D1,division,central,,0,,2026-02-01,D1-A
      D2-52,สำนักงานจังหวัดลำปาง,Lampang Office,D2,provincial-office,local,ลำพูน,0,,,
      """
    let importer = AgencyImporter(database: office.database, clock: office.desk.clock)
    let options = AgencyImport.Options(effective: Office.today)
    let bytes = Array(file.utf8)
    let (difference, revision) = try await importer.check(bytes, named: "a.csv", options, by: Office.viewer())
    #expect(difference.problems == [])
    #expect(difference.items.map(\.action) == [.added, .added, .renamed, .moved, .merged, .reclassified])
    #expect(try await office.tree().agencies.count == 6)
    let outcome = try await importer.apply(bytes, named: "a.csv", options, by: Office.viewer(), seen: revision)
    guard case .difference = outcome else {
      Issue.record("it was taken for stale")
      return
    }
    let tree = try await office.tree()
    #expect(tree.agency(code: "NEW-1").flatMap { $0.parent }.flatMap { tree[$0]?.code } == "NEW")
    #expect(tree.agency(code: "D1")?.name.th == "กรมหนึ่งใหม่" && tree.agency(code: "D1-A")?.parent == Office.id("D2"))
    #expect(tree.agency(code: "D1-B")?.ended == Day("2026-02-01"))
    #expect(tree.agency(code: "D2-52")?.provinceCode == "51" && tree.agency(code: "D2-52")?.classID == "local")
    #expect(try await office.trail().count == 6)
    let again = try await importer.check(bytes, named: "a.csv", options, by: Office.viewer()).difference
    #expect(again.items.isEmpty && again.problems.isEmpty)
    let stale = try await importer.apply(bytes, named: "a.csv", options, by: Office.viewer(), seen: revision)
    if case .difference = stale { Issue.record("a stale difference was applied") }
    await office.database.close()
  }

  @Test("agencies that the file leaves out are closed only when asked for, units with their unit above")
  func missing() async throws {
    let office = try await Office()
    let file = Array("code\nM\nD2\nD2-52\n".utf8)
    #expect(try await Self.check(office, file).items.isEmpty)
    let difference = try await Self.check(office, file, closesMissing: true)
    #expect(difference.problems.isEmpty)
    #expect(difference.items.map { "\($0.action) \($0.after.code)" } == ["closed D1", "closed D1-A", "closed D1-B"])
    let broken = try await Self.check(office, Array("code\nM\nD1-A\nD2\nD2-52\n".utf8), closesMissing: true)
    #expect(broken.problems.map(\.row) == [3] && broken.problems.map(\.column) == ["parent_code"])
  }

  @Test("every wrong cell is named with its row, its column and the cure, all at once")
  func problems() async throws {
    let office = try await Office()
    let file = """
      code,name_th,name_en,parent_code,kind,class,province,order,valid_from,ended,successor_code,colour
      D1,,Department One,D1,x,y,99,-1,2020-02-30,,,
      ,ก,a,,division,,,,,,,
      D1,ก,a,,division,,,,,,,
      Q 1,ก,a,,division,,,,,,,
      N1,,,ZZ,,,,,,,D1,
      D2,กรมสอง,Department Two,M,department,central,,0,2020-01-01,,,
      """
    let difference = try await Self.check(office, Array(file.utf8))
    let found = Set(difference.problems.map { "\($0.row) \($0.column)" })
    let expected: Set<String> = [
      "1 ", "2 name_th", "2 kind", "2 class", "2 province", "2 order", "2 valid_from", "3 code", "4 code", "5 code",
      "6 name_th", "6 name_en", "6 parent_code", "6 kind", "6 successor_code", "7 valid_from",
    ]
    #expect(expected.subtracting(found).isEmpty, "\(expected.subtracting(found))")
    #expect(difference.problems.allSatisfy { !$0.message.th.isEmpty && !$0.message.en.isEmpty })
    let circle = try await Self.check(office, Array("code,parent_code\nD1,D1-A\nD1-A,D2\nD2,D1\n".utf8))
    #expect(!circle.problems.isEmpty && circle.problems.allSatisfy { $0.column == "parent_code" })
  }

  @Test("Thai offices' encodings and separators are read, formulas are not")
  func encodings() async throws {
    let office = try await Office()
    let thai = "code;name_th\nD1;กรมไทย\n"
    var windows: [UInt8] = []
    for scalar in thai.unicodeScalars {
      windows.append(scalar.isASCII ? UInt8(scalar.value) : UInt8(scalar.value - 0x0E01 + 0xA1))
    }
    let marked = [0xEF, 0xBB, 0xBF] + Array("รหัส,ชื่อภาษาไทย\r\nD1,กรมไทย\r\n".utf8)
    for bytes in [windows, marked] {
      let difference = try await Self.check(office, bytes)
      #expect(difference.items.map(\.after.name.th) == ["กรมไทย"], "\(difference.problems)")
    }
    let workbook = try XLSXWriter()
    let sheet = try workbook.addSheet("agencies")
    try sheet.append([.text("code"), .text("name_th"), .text("valid_from")])
    try sheet.append([.text("D1"), .formula("UPPER(\"x\")", cached: .text("X")), .empty])
    let difference = try await Self.check(office, try workbook.bytes())
    #expect(difference.problems.map(\.message) == [AgencyImportTexts.formula])
    #expect(difference.problems.first?.row == 2 && difference.problems.first?.column == "name_th")
  }

  @Test("what cannot be read at all is refused with a sentence")
  func unreadable() async throws {
    let office = try await Office()
    let files: [[UInt8]] = [
      [], Array("name_th\nx\n".utf8), Array("PK\u{3}\u{4}nonsense".utf8), [0xD0, 0xCF, 0x11, 0xE0, 1, 2],
      Array("code\n\"open\n".utf8), [UInt8](repeating: 0x41, count: AgencyFile.byteLimit + 1),
      Array(("code\n" + (0...AgencyFile.rowLimit).map { "C\($0)\n" }.joined()).utf8),
    ]
    for bytes in files {
      await #expect(throws: UnreadableAgencyFile.self) { _ = try await Self.check(office, bytes) }
    }
  }

  @Test("an administrator of a part imports within the part; rows outside are refused, unchanged ones are not")
  func reach() async throws {
    let office = try await Office()
    let keeper = Office.viewer("keeper", in: "D1")
    let export = try AgencyExport(try await office.history(), on: Office.today)
    #expect(try await Self.check(office, export.csv(), by: keeper).problems.isEmpty)
    let outside =
      "code,name_th,name_en,parent_code,kind\nD1-A,ใหม่,Finance Division,D1,division\nD2,ใหม่,x,M,department\n"
    let difference = try await Self.check(office, Array(outside.utf8), by: keeper)
    #expect(difference.problems.map(\.row) == [3])
    #expect(difference.problems.map(\.message) == [AgencyImportTexts.outOfReach])
    let left = try await Self.check(office, Array("code\nD1\n".utf8), closesMissing: true, by: keeper)
    #expect(left.problems.isEmpty && left.items.map(\.after.code) == ["D1-A", "D1-B"])
    let top = try await Self.check(office, Array("code,name_th,name_en,kind\nX,ก,x,ministry\n".utf8), by: keeper)
    #expect(top.problems.map(\.message) == [AgencyImportTexts.outOfReach])
  }

  @Test("upload, look, confirm: exactly the difference that was looked at, once, by who looked")
  func pages() async throws {
    let office = try await Office()
    var client = office.client()
    let answer = try await upload("code,name_th\nD1,ชื่อใหม่\n", to: &client)
    let address = try #require(answer.headers[.location])
    #expect(answer.status == .seeOther && address.hasPrefix("/agencies/import/"))
    let page = try await client.get(address)
    #expect(page.text.contains("กรมหนึ่ง → ชื่อใหม่") && page.text.contains(AgencyImportTexts.confirm.th))
    let revision = try #require(page.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
    var other = office.client(Office.viewer("other"))
    #expect(try await other.get(address).headers[.location] == "/agencies/import")

    try await office.change("D2", .rename(LocalizedText(same: "meanwhile")))
    let stale = try await client.post(address, form: ["revision": String(revision)])
    #expect(stale.status == .conflict && stale.text.contains(AgencyImportTexts.stale.th))
    #expect(try await office.tree().agency(code: "D1")?.name.th == "กรมหนึ่ง")
    let fresh = try #require(stale.text.firstMatch(of: /name="revision" value="(\d+)"/)?.1)
    #expect(try await client.post(address, form: ["revision": String(fresh)]).headers[.location] == "/agencies")
    #expect(try await office.tree().agency(code: "D1")?.name.th == "ชื่อใหม่")
    #expect(try await client.post(address, form: ["revision": String(fresh)]).headers[.location] == "/agencies/import")
  }

  @Test("a file with mistakes shows them and offers no confirmation; sent all the same, nothing is recorded")
  func mistakes() async throws {
    let office = try await Office()
    var client = office.client(Office.viewer("admin", .administrator, in: nil, .english))
    let answer = try await upload("code,kind\nD1,nonsense\nD2,division\n", to: &client)
    let address = try #require(answer.headers[.location])
    let page = try await client.get(address)
    #expect(page.text.contains("nonsense") && !page.text.contains("name=\"revision\""))
    _ = try await client.post(address, form: ["revision": "1"])
    #expect(try await office.trail().isEmpty)
    let empty = try await client.post("/agencies/import", multipart: FormData(fields: ["effective": "x"]))
    #expect(empty.status == .unprocessableContent)
    #expect(empty.text.contains(AgencyImportTexts.needsFile.en) && empty.text.contains(AgencyTexts.badDay.en))
    var reader = office.client(Office.viewer("reader", .coordinator))
    #expect(try await reader.get("/agencies/import").status == .notFound)
    #expect(try await upload("code\nD1\n", to: &reader).status == .notFound)
  }

  @Test(
    "the survey's population is 1,746 agencies, is loaded once, and comes back from its own export",
    arguments: Store.present)
  func population(store: Store) async throws {
    let office = try await Office(store)
    let population = SurveyPopulation(seed: 5)
    #expect(population.surveyed.count == 1_746)
    #expect(population.surveyed.count { $0.kind == .department } == 302)
    #expect(population.agencies.count { $0.kind == .province } == 76)
    #expect(Set(population.agencies.map(\.code)).count == population.agencies.count)
    #expect(Set(population.agencies.map(\.name.th)).count == population.agencies.count)
    #expect(SurveyPopulation(seed: 5).agencies == population.agencies)
    #expect(SurveyPopulation(seed: 6).agencies != population.agencies)
    let trail = AuditTrail(clock: office.desk.clock)
    let start = ContinuousClock.now
    try await office.database.write { try population.load(trail: trail, by: Viewer(nil), in: $0) }
    #expect(ContinuousClock.now - start < .seconds(30))
    await #expect(throws: SurveyPopulation.AlreadyThere.self) {
      try await office.database.write { try population.load(trail: trail, by: Viewer(nil), in: $0) }
    }
    let tree = try await office.tree()
    #expect(tree.agencies.count == population.agencies.count + 6)
    #expect(tree.agency(code: "P52-19")?.classID == "local")
    let export = try AgencyExport(try await office.history(), on: Office.today)
    let difference = try await Self.check(office, try export.xlsx())
    #expect(difference.items.isEmpty && difference.problems.isEmpty)
    await office.database.close()
  }

  private static func check(
    _ office: Office, _ bytes: [UInt8], closesMissing: Bool = false, by viewer: Viewer = Office.viewer()
  ) async throws -> AgencyImport {
    let importer = AgencyImporter(database: office.database, clock: office.desk.clock)
    let options = AgencyImport.Options(effective: Office.today, closesMissing: closesMissing)
    return try await importer.check(bytes, named: "file", options, by: viewer).difference
  }

  private func upload(_ text: String, to client: inout RouterClient) async throws -> RouterClient.Answer {
    let file = UploadedFile(field: "file", filename: "a.csv", contentType: "text/csv", bytes: Array(text.utf8))
    let form = FormData(fields: ["effective": "2026-03-01"], files: [file])
    return try await client.post("/agencies/import", multipart: form)
  }
}
