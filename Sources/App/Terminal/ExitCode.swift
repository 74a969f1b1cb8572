/// What a command tells the program that started it. Scripts may rely on these.
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// All went well.
  case done = 0
  /// The command did its work and found something wrong in the data: a wrong row, a failed check, a refused password.
  case problemInData = 1
  /// The command line could not be understood; nothing was done.
  case usage = 2
  /// A setting is unknown or wrong; nothing was done.
  case settings = 3
  /// Something the command needs is not there: the database, a file, the port.
  case unavailable = 4
  /// A fault of the program itself.
  case fault = 70
}
