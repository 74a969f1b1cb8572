import HTTP
import Kernel

/// The personal token that a program sends in `Authorization: Bearer …`.
enum BearerToken {
  private static let scheme = "bearer "

  /// The token of a request; `nil` when it has none, and so comes from a browser.
  static func find(in request: Request) -> String? {
    guard let field = request.headers["Authorization"], field.lowercased().hasPrefix(scheme) else { return nil }
    let token = field.dropFirst(scheme.count).drop { $0 == " " }
    return String(token)
  }

  /// The same in the form of the address that was asked for.
  static func refusal(
    _ status: Status, _ words: LocalizedText, _ request: Request, _ language: Language
  ) -> Response {
    APIProblem.answers(request)
      ? APIProblem(status, words).response(in: language) : refusal(status, words[language])
  }

  /// What a program is told whose token is not good for what it asked.
  static func refusal(_ status: Status, _ message: String) -> Response {
    var response = Response.json(
      #"{"error":{"status":\#(status.code),"message":"\#(message)"}}"#, status: status)
    response.headers[.cacheControl] = "no-store"
    if status == .unauthorized { response.headers["WWW-Authenticate"] = "Bearer" }
    return response
  }
}
