import CPQ
import Database

/// Where the server is, as libpq's keywords: never put together as text, so no value can pose as another keyword.
struct ServerAddress: Sendable {
  private var keywords: [String: String] = [:]

  /// Reads keywords or a URI.
  init(_ text: String) throws(DatabaseError) {
    var reason: UnsafeMutablePointer<CChar>?
    guard let parsed = PQconninfoParse(text, &reason) else {
      let message = reason.map { String(cString: $0) } ?? "out of memory"
      PQfreemem(reason)
      // Most of libpq's complaints repeat the text, and with it a password; this one names a keyword only.
      let detail = message.hasPrefix("invalid connection option") ? ": \(message.trimmed)" : ""
      throw DatabaseError(
        .unreachable,
        "the address of the PostgreSQL server cannot be read; it is written as host=… dbname=… or postgresql://…"
          + detail)
    }
    defer { PQconninfoFree(parsed) }
    var option = parsed
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { keywords[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
  }

  /// Opens a connection; the result is to be checked with `PQstatus`. `nil` only when memory is short.
  func connect(timeout: Duration) -> OpaquePointer? {
    var all = keywords
    all["client_encoding"] = "UTF8"
    // What follows yields to the address: a dead network is noticed within half a minute.
    for (keyword, value) in [
      ("application_name", "samrit"), ("connect_timeout", String(max(2, timeout.components.seconds))),
      ("tcp_user_timeout", "30000"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
      ("keepalives_count", "2"),
    ] where all[keyword] == nil {
      all[keyword] = value
    }
    let pairs = Array(all)
    let names = CStringArray(pairs.map(\.key))
    let values = CStringArray(pairs.map(\.value))
    return PQconnectdbParams(names.pointers, values.pointers, 0)
  }
}

/// C strings in a null-terminated array, freed together.
private final class CStringArray {
  let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    pointers = .allocate(capacity: count + 1)
    pointers.initialize(repeating: nil, count: count + 1)
    for (index, string) in strings.enumerated() {
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: string.utf8.count + 1)
      for (position, byte) in string.utf8.enumerated() { copy[position] = CChar(bitPattern: byte) }
      copy[string.utf8.count] = 0
      pointers[index] = UnsafePointer(copy)
    }
  }

  deinit {
    for index in 0..<count { pointers[index]?.deallocate() }
    pointers.deallocate()
  }
}

extension String {
  /// Without the line ends that libpq puts after its messages.
  var trimmed: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
