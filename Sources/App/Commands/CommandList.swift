/// What `samrit` can be asked to do, one line each.
enum CommandList {
  static let all: [any Command] = [
    ServeCommand(),
    MigrateCommand(),
    ScoreCommand(),
    InstrumentListCommand(),
    InstrumentCheckCommand(),
    InstrumentShowCommand(),
    InstrumentNewCommand(),
    AgencyImportCommand(),
    AgencyExportCommand(),
    AgencyPopulationCommand(),
    UserAddCommand(),
    UserListCommand(),
    UserPasswordCommand(),
    AuditVerifyCommand(),
    AuditExportCommand(),
    ExtractCommand(),
    BackupCommand(),
    BackupCheckCommand(),
    RestoreCommand(),
  ]
}
