import Foundation
import HTTP

/// Which site a request was caused by, as the browser says.
enum RequestOrigin {
  case here, elsewhere
  /// The browser, or the program, says nothing; then the form token alone decides.
  case unsaid

  init(of request: Request) {
    if let site = request.headers["Sec-Fetch-Site"] {
      self = site == "same-origin" ? .here : site == "none" ? .unsaid : .elsewhere
      return
    }
    guard let origin = request.headers[.origin] else {
      self = .unsaid
      return
    }
    guard let host = request.host, let mark = origin.range(of: "://") else {
      self = .elsewhere
      return
    }
    self = origin[mark.upperBound...].lowercased() == host.lowercased() ? .here : .elsewhere
  }
}
