import Home
import Identity
import Kernel

/// The capabilities of this product, one line each. Adding one is adding a folder and a line here.
enum FeatureList {
  static func make(_ ground: Ground) -> [any Feature] {
    let identity = IdentityFeature(
      database: ground.database, organisation: ground.organisation, passwords: ground.passwords,
      clock: ground.clock, lifetime: ground.lifetime, admitsDemo: ground.settings.value(of: SettingsTable.demo))
    let working: [any Feature] = [
      identity
    ]
    let home = HomeFeature(sources: working.compactMap(\.waitingWork), clock: ground.clock)
    return [home] + working
  }
}
