/// An error that knows how it is answered. How its page looks is decided by the application's `ErrorPages`.
public protocol HTTPResponseError: Error {
  /// The status to answer with.
  var status: Status { get }
  /// Fields the answer must carry, for instance `Allow`.
  var headers: Headers { get }
  /// What went wrong, in one plain English clause for logs and developers; never shown to the public.
  var detail: String { get }
}

extension HTTPResponseError {
  /// No extra fields.
  public var headers: Headers { Headers() }
}

/// A failure with a status and a reason, for code that needs no type of its own.
public struct HTTPFailure: HTTPResponseError, Equatable {
  /// The status to answer with.
  public let status: Status
  /// The reason, for logs.
  public let detail: String
  /// Fields the answer must carry.
  public let headers: Headers

  /// Describes a failure.
  public init(_ status: Status, _ detail: String, headers: Headers = [:]) {
    self.status = status
    self.detail = detail
    self.headers = headers
  }
}

extension Status {
  /// The status that answers an error: its own, 499 for a cancelled request, otherwise 500.
  public init(answering error: any Error) {
    if let known = error as? any HTTPResponseError {
      self = known.status
    } else {
      self = error is CancellationError ? .clientClosedRequest : .internalServerError
    }
  }
}
