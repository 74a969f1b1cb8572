import Database
import Design
import HTTP
import Kernel

/// The addresses of taking agencies in from files.
struct AgencyImportRoutes: Sendable {
  let desk: AgencyDesk

  func register(in router: inout Router) {
    router.register(.get, "/agencies/import", showForm)
    router.register(.post, "/agencies/import", check)
    router.register(.get, "/agencies/import/:id", showDifference)
    router.register(.post, "/agencies/import/:id", confirm)
  }

  @Sendable private func showForm(_ request: Request) async throws -> Response {
    let reading = try await manager(request).reading
    return .page(formPage(request, effective: reading.today.iso))
  }

  /// Keeps the file and shows the difference at an address of its own, so that it can be looked at again.
  @Sendable private func check(_ request: Request) async throws -> Response {
    let (reading, account) = try await manager(request)
    let form = try await request.form()
    let typed = form["effective"] ?? ""
    var flaws: [FormFlaw] = []
    let day = typed.isEmpty ? reading.today : TypedDay.read(typed.trimmed)
    if day == nil { flaws.append(FormFlaw(field: "effective", message: AgencyTexts.badDay)) }
    let file = form.file("file")
    if file == nil { flaws.append(FormFlaw(field: "file", message: AgencyImportTexts.needsFile)) }
    guard flaws.isEmpty, let day, let file else {
      return .page(formPage(request, effective: typed, form: form, flaws: flaws), status: .unprocessableContent)
    }
    let options = AgencyImport.Options(effective: day, closesMissing: form["close_missing"] == "yes")
    let moment = desk.clock.now()
    let checked = CheckedFile(
      id: .make(at: moment), account: account.id, filename: file.filename, content: file.bytes, options: options,
      createdAt: moment)
    do {
      // What cannot be read at all is said beside the form and not kept.
      _ = try await importer.check(file.bytes, named: file.filename, options, by: request.viewer)
    } catch let unreadable as UnreadableAgencyFile {
      let flaw = FormFlaw(field: "file", message: unreadable.message)
      return .page(formPage(request, effective: typed, form: form, flaws: [flaw]), status: .unprocessableContent)
    }
    try await desk.database.write { try CheckedFileStore.add(checked, in: $0) }
    return request.redirect(to: "/agencies/import/\(checked.id)")
  }

  @Sendable private func showDifference(_ request: Request) async throws -> Response {
    guard let file = try await file(request) else { return forgotten(request) }
    return try await differencePage(file, request)
  }

  @Sendable private func confirm(_ request: Request) async throws -> Response {
    guard let file = try await file(request) else { return forgotten(request) }
    let revision = Int(try await request.form()["revision"] ?? "") ?? -1
    let viewer = request.viewer
    let clock = desk.clock
    let outcome = try await desk.database.write { connection in
      let outcome = try AgencyImporter.apply(
        file.content, file.filename, file.options, viewer, true, clock, seen: revision, in: connection)
      if case .difference(let difference) = outcome, difference.problems.isEmpty {
        try CheckedFileStore.remove(file.id, in: connection)
      }
      return outcome
    }
    guard case .difference(let difference) = outcome, difference.problems.isEmpty else {
      return try await differencePage(file, request, isStale: true)
    }
    let count = Set(difference.items.map(\.after.id)).count
    return request.redirect(
      to: "/agencies", flash: Flash(.good, AgencyImportTexts.done(count)[request.language]))
  }

  private var importer: AgencyImporter { AgencyImporter(database: desk.database, clock: desk.clock) }

  /// Somebody who keeps the organisation or a part of it; rows outside the part are refused one by one.
  private func manager(_ request: Request) async throws -> (reading: OrganisationReading, account: Account) {
    let reading = try await desk.read(request.viewer)
    guard reading.mayManageSomewhere, let account = request.viewer.account else {
      throw PermissionDenied(.manageOrganisation, by: request.viewer, hiding: true)
    }
    return (reading, account)
  }

  private func file(_ request: Request) async throws -> CheckedFile? {
    let account = try await manager(request).account
    let id = ID<CheckedFile>(rawValue: try request.parameters.require("id"))
    let moment = desk.clock.now()
    return try await desk.database.read { try CheckedFileStore.find(id, of: account.id, at: moment, in: $0) }
  }

  private func forgotten(_ request: Request) -> Response {
    let flash = Flash(.warning, AgencyImportTexts.rememberedNoMore[request.language])
    return request.redirect(to: "/agencies/import", flash: flash)
  }

  private func differencePage(
    _ file: CheckedFile, _ request: Request, isStale: Bool = false
  ) async throws -> Response {
    let (difference, revision) = try await importer.check(
      file.content, named: file.filename, file.options, by: request.viewer)
    let page = AgencyDifferencePage(
      file: file, difference: difference, revision: revision, isStale: isStale, token: request.formToken,
      language: request.language)
    let title = AgencyImportTexts.difference[request.language]
    let way =
      way(request.language) + [
        Crumb(AgencyImportTexts.title[request.language], to: "/agencies/import"), Crumb(title),
      ]
    return .page(request.page(title: title, breadcrumb: way, main: page.html), status: isStale ? .conflict : .ok)
  }

  private func formPage(
    _ request: Request, effective: String, form: FormData = FormData(), flaws: [FormFlaw] = []
  ) -> Page {
    let language = request.language
    let page = AgencyImportPage(
      effective: effective, closesMissing: form["close_missing"] == "yes", flaws: flaws,
      token: request.formToken, language: language)
    let title = AgencyImportTexts.title[language]
    return request.page(title: title, breadcrumb: way(language) + [Crumb(title)], main: page.html)
  }

  private func way(_ language: Language) -> [Crumb] { [Crumb(AgencyTexts.agencies[language], to: "/agencies")] }
}
