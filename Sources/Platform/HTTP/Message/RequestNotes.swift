import Synchronization

/// What inner layers tell outer ones about a request: the route that matched, words for the access log.
///
/// Shared by all copies of a request, unlike its context.
public final class RequestNotes: Sendable {
  private struct Content {
    var route: String?
    var labels: [(String, String)] = []
    var form: FormData?
  }

  private let content = Mutex(Content())

  /// Empty notes.
  public init() {}

  /// The pattern of the route that matched, for instance `/rounds/:round`; set by the router.
  public var route: String? {
    get { content.withLock { $0.route } }
    set { content.withLock { $0.route = newValue } }
  }

  /// Adds a word for the access log, for instance `user` → `u-17`. Replaces an earlier one of that name.
  public func label(_ name: String, _ value: String) {
    content.withLock { content in
      content.labels.removeAll { $0.0 == name }
      content.labels.append((name, value))
    }
  }

  /// The words for the access log, in the order they were added.
  public var labels: [(name: String, value: String)] {
    content.withLock { $0.labels.map { (name: $0.0, value: $0.1) } }
  }

  /// The form once it was read, so that a forgery check and the handler may both ask for it.
  var form: FormData? {
    get { content.withLock { $0.form } }
    set { content.withLock { $0.form = newValue } }
  }
}
