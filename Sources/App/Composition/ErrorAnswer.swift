import Design
import HTTP
import Kernel

/// What people and programs get instead of what they asked for.
enum ErrorAnswer {
  @Sendable static func make(_ status: Status, _ error: any Error, _ request: Request) async -> Response {
    if APIProblem.answers(request) {
      return APIProblem(status).response(
        in: request.language, reference: status.code < 500 ? nil : request.id.description)
    }
    // Nothing is added to a beacon's or a script's answer but what it can use.
    if wantsJSON(request) {
      let page = ErrorPage(status: status.code)
      let message = page.happened[request.language]
      var response = Response.json(
        #"{"error":{"status":\#(status.code),"message":\#(JSONText.quoted(message)),"reference":"\#(request.id)"}}"#,
        status: status)
      response.headers[.cacheControl] = "no-store"
      return response
    }
    let page = ErrorPage(status: status.code)
    let main = page.main(language: request.language, reference: request.id.description)
    var response = Response.page(request.page(title: page.title[request.language], main: main), status: status)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private static func wantsJSON(_ request: Request) -> Bool {
    if request.viewer.token != nil { return true }
    let accept = request.headers[.accept] ?? ""
    return accept.contains("application/json") && !accept.contains("text/html")
  }
}

/// Text as JSON writes it.
enum JSONText {
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
