import Crypto
import Design
import HTML
public import HTTP
import Kernel

/// Keeps what somebody has typed when their session was over before they sent it, or when the page was made in an
/// earlier session. Stands before `FormTokenMiddleware`, which would refuse such a form.
///
/// Only forms are kept that the browser says were sent from a page of ours, and nothing is done with them until their
/// writer presses a button on a page that says where they go.
public struct FormRescue: Middleware {
  /// A rescue that stands behind `SessionMiddleware`.
  public init() {}

  /// Addresses for people who have not signed in, which need no rescue.
  private static let open = ["/sign-in", "/sign-in/code", "/sign-out", "/reader"]

  /// Answers the request, or keeps its form.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    guard try await needsRescue(request) else { return try await next(request) }
    if request.headers["X-Samrit-Autosave"] != nil {
      let message = request.viewer.isSignedIn ? KeptTexts.autosaveOlder : KeptTexts.autosaveSignedOut
      return BearerToken.refusal(.unauthorized, message[request.language])
    }
    guard let kept = KeptForm(try await request.form().fields, sentTo: request.address) else {
      return .page(tooLarge(request), status: .contentTooLarge)
    }
    if request.viewer.isSignedIn { return .page(KeptPage(kept: kept).page(request), status: .conflict) }
    let page = SignInPage(
      language: request.language, token: request.formToken, back: kept.address, kept: kept, demo: [])
    return .page(request.page(title: SignInPage.title[request.language], main: page.html), status: .unauthorized)
  }

  private func needsRescue(_ request: Request) async throws -> Bool {
    guard request.method == .post, request.viewer.token == nil, RequestOrigin(of: request) == .here,
      !Self.open.contains(request.path), request.segments.first != "invitation",
      MediaType(parsing: request.headers[.contentType] ?? "")?.essence == "application/x-www-form-urlencoded"
    else { return false }
    let form = try await request.form()
    // A page that is being left sends what it has once more, as a beacon, and takes no answer.
    guard let given = form[Page.tokenField], !given.isEmpty, let expected = request.formToken,
      form[Autosave.beaconField] == nil
    else { return false }
    return !ConstantTime.equal(given, expected)
  }

  private func tooLarge(_ request: Request) -> Page {
    let language = request.language
    return request.page(
      title: KeptTexts.tooLargeTitle[language],
      main: """
        \(Component.heading(KeptTexts.tooLargeTitle[language], lead: HTML(text: KeptTexts.tooLarge[language])))
        """)
  }
}
