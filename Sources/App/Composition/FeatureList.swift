import Agencies
import Assessments
import Discussion
import Evidence
import Home
import Identity
import Instruments
import Interface
import Kernel
import Notices
import Planning

/// The capabilities of this product, one line each. Adding one is adding a folder and a line here.
enum FeatureList {
  static func make(_ ground: Ground) -> [any Feature] {
    let identity = IdentityFeature(
      database: ground.database, organisation: ground.organisation, passwords: ground.passwords,
      clock: ground.clock, lifetime: ground.lifetime, admitsDemo: ground.settings.value(of: SettingsTable.demo),
      secondFactorRoles: Set(ground.settings.value(of: SettingsTable.secondFactorRoles)),
      publicAddress: ground.settings.value(of: SettingsTable.publicAddress))
    let instruments = InstrumentsFeature(
      folder: ground.settings.value(of: SettingsTable.instruments), database: ground.database, clock: ground.clock)
    let isDemo = ground.settings.value(of: SettingsTable.demo)
    let assessments = AssessmentsFeature(
      database: ground.database, organisation: ground.organisation, library: instruments.library, clock: ground.clock,
      people: ground.people, evidence: EvidenceCabinet(),
      demoInstruments: isDemo ? instruments.library.reading().plans : [])
    let agencies = AgenciesFeature(
      database: ground.database, organisation: ground.organisation, clock: ground.clock)
    let evidence = EvidenceSetup.feature(
      ground, hosts: [assessments.evidenceHost, PlanningFeature.evidenceHost(organisation: ground.organisation)],
      people: ground.people)
    let planning = PlanningFeature(
      database: ground.database, organisation: ground.organisation, library: instruments.library, clock: ground.clock,
      shelf: evidence.shelf, people: ground.people, demoInstruments: isDemo ? instruments.library.reading().plans : [])
    let mail = MailSetup.service(ground.settings)
    let notices = NoticesFeature(
      database: ground.database, organisation: ground.organisation, people: ground.people, clock: ground.clock,
      service: mail.service, lacksMailSetting: mail.isIncomplete,
      deadlines: [assessments.deadlines, planning.deadlines])
    let discussion = DiscussionFeature(
      database: ground.database, organisation: ground.organisation, people: ground.people, clock: ground.clock,
      hosts: assessments.places, live: ground.live, presence: ground.presence)
    let working: [any Feature] = [
      assessments, evidence, agencies, instruments, notices, discussion, identity,
      planning,
    ]
    let trust = TrustSetup.feature(ground, over: working)
    let home = HomeFeature(sources: (working + [trust]).compactMap(\.waitingWork), clock: ground.clock)
    let own = [home] + working + [trust]
    return own + [InterfaceFeature(operations: own.flatMap(\.operations))]
  }
}
