/// Says whether the program can do its work: every named check must pass.
public struct HealthCheck: Sendable {
  /// Returns when all is well, throws otherwise.
  public typealias Check = @Sendable () async throws -> Void

  private let checks: [(name: String, run: Check)]

  /// - Parameter checks: names and checks, for instance `database`.
  public init(_ checks: [(name: String, run: Check)] = []) { self.checks = checks }

  /// Answers 200 or 503 with one JSON member per check. Reasons stay inside.
  public var handler: Handler {
    { _ in
      var line = JSONLine()
      var isHealthy = true
      for check in checks {
        do {
          try await check.run()
          line.add(check.name, "ok")
        } catch {
          isHealthy = false
          line.add(check.name, "failed")
        }
      }
      line.add("status", isHealthy ? "ok" : "failed")
      var response = Response.json(line.text + "\n", status: isHealthy ? .ok : .serviceUnavailable)
      response.headers[.cacheControl] = "no-store"
      return response
    }
  }
}
