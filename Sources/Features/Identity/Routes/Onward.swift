import Crypto
import Design
import HTTP
import Kernel

/// Where somebody goes once they are in.
struct Onward: Sendable {
  /// The address they came for.
  var back: String
  /// The form they had sent when their session was over.
  var kept: KeptForm?
}

extension Request {
  /// What is known of the browser at the door.
  var arrival: Doorkeeper.Arrival {
    Doorkeeper.Arrival(
      address: remoteAddress, agent: headers[.userAgent] ?? "", device: cookies[SessionCookie.device.text],
      language: language)
  }
}

extension IdentityRoutes {
  /// Opens the site to somebody whose password was right, or asks for the code.
  func letIn(_ outcome: Doorkeeper.Outcome, _ request: Request, _ onward: Onward) -> Response {
    switch outcome {
    case .opened(let token, let device, let account):
      return opened(token, device, account, request, onward)
    case .needsCode(let pending):
      var response: Response
      if onward.kept == nil {
        response = .redirect("/sign-in/code?" + (["back": onward.back] as QueryItems).encoded)
      } else {
        response = .page(codePage(request, onward))
      }
      response.setCookie(
        Cookie(
          SessionCookie.pending, pending, maxAge: Int(Doorkeeper.codeLifetime), secure: request.isSecure,
          sameSite: .strict))
      return response
    case .refused, .wait:
      return .redirect("/sign-in")
    }
  }

  /// The first answer of a new session: the page somebody came for, or what they had written.
  func opened(
    _ token: String, _ device: String, _ account: Account, _ request: Request, _ onward: Onward
  ) -> Response {
    var response = Response.redirect(onward.back)
    if let kept = onward.kept {
      var request = request
      request.viewer.account = account
      request.formToken = FormToken.make(from: token)
      response = .page(KeptPage(kept: kept).page(request))
    }
    let secure = request.isSecure
    response.setCookie(Cookie(SessionCookie.session, token, secure: secure))
    response.setCookie(Cookie(SessionCookie.device, device, maxAge: SessionCookie.year, secure: secure))
    response.clearCookie(SessionCookie.visit, secure: secure)
    response.clearCookie(SessionCookie.pending, secure: secure)
    if let language = account.language { response.setCookie(SessionCookie.language(language, secure: secure)) }
    return response
  }
}
