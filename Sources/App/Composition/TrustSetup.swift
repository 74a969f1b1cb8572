import Kernel
import Trust

/// Trust, over all other features.
enum TrustSetup {
  static func feature(_ ground: Ground, over features: [any Feature]) -> any Feature {
    TrustFeature(
      database: ground.database, organisation: ground.organisation, people: ground.people, clock: ground.clock,
      holders: features.compactMap(\.personalData), rules: features.flatMap(\.retention),
      periods: Dictionary(
        uniqueKeysWithValues: SettingsTable.retention.map { ($0.kind, ground.settings.value(of: $0.days)) }))
  }
}
