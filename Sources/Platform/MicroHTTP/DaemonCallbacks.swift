import CMicroHTTPD
import Glibc

/// The C functions the library calls. Each finds its Swift object and hands over.
enum DaemonCallbacks {
  static let log: samrit_mhd_log = { context, message in
    guard let context, let message else { return }
    let text = String(cString: message)
    core(context).configuration.log(String(text.prefix { $0 != "\n" }))
  }

  /// A request line has arrived. The exchange made here is released by `completed`.
  static let begin: samrit_mhd_begin = { context, target, connection in
    guard let context, let target, let connection else { return nil }
    let record = samrit_mhd_socket_context(connection).map {
      Unmanaged<ConnectionRecord>.fromOpaque($0).takeUnretainedValue()
    }
    let exchange = Exchange(core: core(context), connection: connection, record: record, target: target)
    return Unmanaged.passRetained(exchange).toOpaque()
  }

  static let access: MHD_AccessHandlerCallback = { _, _, url, method, version, upload, size, exchange in
    guard let url, let method, let version, let size, let pointer = exchange?.pointee else { return .NO }
    let call = AccessCall(
      url: url, method: method, version: version, upload: UnsafeRawBufferPointer(start: upload, count: size.pointee))
    size.pointee = 0
    return Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue().access(call)
  }

  static let completed: MHD_RequestCompletedCallback = { _, _, exchange, reason in
    guard let pointer = exchange?.pointee else { return }
    exchange?.pointee = nil
    let owned = Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue()
    owned.complete(normally: reason == .REQUEST_TERMINATED_COMPLETED_OK)
  }

  static let connection: MHD_NotifyConnectionCallback = { context, connection, socketContext, event in
    guard let context, let connection, let socketContext else { return }
    let core = core(context)
    if event == .CONNECTION_NOTIFY_STARTED {
      let record = ConnectionRecord(
        descriptor: samrit_mhd_socket(connection),
        remoteAddress: NumericAddress.text(samrit_mhd_client_address(connection)))
      core.connectionWatch.opened(record)
      socketContext.pointee = Unmanaged.passRetained(record).toOpaque()
    } else if let pointer = socketContext.pointee {
      socketContext.pointee = nil
      core.connectionWatch.closing(Unmanaged<ConnectionRecord>.fromOpaque(pointer).takeRetainedValue())
      core.acceptor.connectionEnded()
    }
  }

  private static func core(_ context: UnsafeMutableRawPointer) -> ServerCore {
    Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
  }
}
