import Agencies
import Database
import Kernel

/// `samrit agency population`
struct AgencyPopulationCommand: Command {
  let manual = CommandManual(
    "agency", "population", summary: AgencyCommandTexts.populationSummary,
    options: [
      CommandGround.settingsOption,
      .init("seed", value: "NUMBER", AgencyCommandTexts.seedOption),
    ],
    details: [AgencyCommandTexts.populationDetail])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let seed = try arguments.value("seed").map { text in
      guard let seed = UInt64(text) else { throw UsageError(AgencyCommandTexts.badSeed(text)) }
      return seed
    }
    let population = SurveyPopulation(seed: seed ?? 1)
    return try await CommandGround.withApplication(arguments, terminal) { application in
      let trail = AuditTrail(clock: application.ground.clock)
      let viewer = CommandGround.viewer(terminal)
      do {
        try await application.ground.database.write { connection in
          try population.load(trail: trail, by: viewer, in: connection)
        }
      } catch let taken as SurveyPopulation.AlreadyThere {
        throw CommandFailure(.problemInData, AgencyCommandTexts.populationThere(taken.code))
      }
      terminal.note(AgencyCommandTexts.populated(population))
      return .done
    }
  }
}
