/// What `samrit` can be asked to do, one line each.
enum CommandList {
  static let all: [any Command] = [
    ServeCommand(),
    MigrateCommand(),
    UserAddCommand(),
    UserListCommand(),
    UserPasswordCommand(),
    AuditVerifyCommand(),
  ]
}
