import Database
import Design
import Discussion
import HTTP
import Identity
import Kernel

/// Builds the way of a request: what stands around everything, then either the plain addresses (assets, health,
/// figures), or session, language and form token around the features.
struct ServiceBuilder {
  let application: Application
  let log: (@Sendable (String) -> Void)?

  private var settings: Settings { application.ground.settings }

  /// Nothing but what we serve ourselves; no inline script or style.
  static let contentSecurityPolicy = """
    default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  var service: HTTPService {
    HTTPService(middleware: surroundings, handler: handler)
  }

  private var surroundings: [any Middleware] {
    var layers: [any Middleware] = [TrustedProxies(Set(settings.value(of: SettingsTable.trustedProxies)))]
    if let log { layers.append(AccessLog(write: log)) }
    let year = 31_536_000
    layers +=
      [
        application.metrics,
        SecurityHeaders(
          contentSecurityPolicy: Self.contentSecurityPolicy,
          strictTransport: settings.value(of: SettingsTable.https) ? year : nil),
        ErrorPages(render: ErrorAnswer.make),
        RequestLimits(
          maxBody: settings.value(of: SettingsTable.bodyLimit) * 1_000_000,
          timeLimit: .seconds(settings.value(of: SettingsTable.requestSeconds)),
          maxConcurrent: settings.value(of: SettingsTable.requestLimit), uploads: EvidenceSetup.uploads(settings)),
        Compression(), ConditionalRequests(),
      ] as [any Middleware]
    return layers
  }

  private var handler: Handler {
    let plain = plainRouter
    let pages = HTTPService.passingErrors(router: featureRouter, middleware: pageLayers)
    return { request in
      switch request.segments.first {
      case "assets", "healthz", "readyz", "metrics": try await plain.respond(to: request)
      default: try await pages(request)
      }
    }
  }

  private var pageLayers: [any Middleware] {
    let ground = application.ground
    return [
      SessionMiddleware(
        database: ground.database, organisation: ground.organisation, clock: ground.clock,
        lifetime: ground.lifetime, demandsHTTPS: settings.value(of: SettingsTable.https)),
      APIDoor(),
      TogetherMiddleware(Together(presence: ground.presence, shelf: DiscussionFeature.shelf)),
      MenuMiddleware(entries: application.features.flatMap(\.navigation)),
      FlashCarrier(), ErrorPages(render: ErrorAnswer.make), SignInRedirect(),
      SecondFactorGate(roles: Set(settings.value(of: SettingsTable.secondFactorRoles))), FormRescue(),
      FormTokenMiddleware(),
    ]
  }

  private var featureRouter: Router {
    var router = Router()
    for feature in application.features { feature.register(in: &router) }
    return router
  }

  private var plainRouter: Router {
    var router = Router()
    for asset in DesignAssets.all {
      router.register(.get, RoutePattern(asset.address), AssetAnswer(asset).handler)
    }
    let database = application.ground.database
    let ready = HealthCheck([
      (name: "database", run: { _ = try await database.read { try $0.first("SELECT 1 AS one") } })
    ])
    router.register(.get, "/healthz", HealthCheck().handler)
    router.register(.get, "/readyz", ready.handler)
    router.register(.get, "/metrics", metricsHandler)
    return router
  }

  /// Figures for the named readers only. What an unknown proxy passes on is not from a reader, whatever it looks like.
  private var metricsHandler: Handler {
    let readers = Set(settings.value(of: SettingsTable.metricsReaders))
    let hasProxies = !settings.value(of: SettingsTable.trustedProxies).isEmpty
    let show = application.metrics.handler
    return { request in
      let isForwarded = request.headers.contains("X-Forwarded-For") || request.headers.contains("Forwarded")
      guard readers.contains(request.remoteAddress), hasProxies || !isForwarded else { throw RoutingError.notFound }
      return try await show(request)
    }
  }
}

extension HTTPService {
  /// A router behind middleware whose errors pass through to whatever stands around it.
  static func passingErrors(router: Router, middleware: [any Middleware]) -> Handler {
    var handler: Handler = { request in try await router.respond(to: request) }
    for layer in middleware.reversed() {
      let next = handler
      handler = { request in try await layer.respond(to: request, next: next) }
    }
    return handler
  }
}

/// Gives every request the menu that its viewer sees.
struct MenuMiddleware: Middleware {
  let entries: [NavigationEntry]

  init(entries: [NavigationEntry]) {
    self.entries = entries.sorted { $0.order < $1.order }
  }

  func respond(to request: Request, next: Handler) async throws -> Response {
    var request = request
    let shown = entries.filter { $0.isShown(request.viewer) }
    request.navigationEntries = shown
    // Only what is drawn needs figures.
    if request.method == .get, request.headers[.accept]?.contains("text/html") != false {
      for entry in shown { request.navigationBadges[entry.address] = try await entry.badge?(request.viewer) }
    }
    return try await next(request)
  }
}
