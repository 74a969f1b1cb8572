/// The instruments an installation offers and those its rounds are pinned to.
///
/// A round names an instrument by id and content hash; a changed file is another version and never touches the round.
public protocol InstrumentLibrary: Sendable {
  /// The present version of every instrument, sorted by id.
  func current() async throws -> [Plan]
  /// The version with this content hash; `nil` when it was never seen.
  func plan(id: String, contentHash: String) async throws -> Plan?
}
