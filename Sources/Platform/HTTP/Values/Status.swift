/// A response status: three digits, 100 to 599.
public struct Status: Sendable, Hashable, CustomStringConvertible {
  /// The number, for instance 404.
  public let code: Int

  /// Makes a status from its number.
  public init(_ code: Int) { self.code = code }

  /// The number and its English phrase, for instance `404 Not Found`.
  public var description: String { "\(code) \(reason)" }

  /// Whether the status reports a fault of the request (4xx) or of the server (5xx).
  public var isError: Bool { code >= 400 }

  /// Whether a response of this status may carry a body (not 1xx, 204, 304).
  public var allowsBody: Bool { code >= 200 && code != 204 && code != 304 }

  /// 200
  public static let ok = Status(200)
  /// 201
  public static let created = Status(201)
  /// 202
  public static let accepted = Status(202)
  /// 204
  public static let noContent = Status(204)
  /// 301
  public static let movedPermanently = Status(301)
  /// 302
  public static let found = Status(302)
  /// 303
  public static let seeOther = Status(303)
  /// 304
  public static let notModified = Status(304)
  /// 308
  public static let permanentRedirect = Status(308)
  /// 400
  public static let badRequest = Status(400)
  /// 401
  public static let unauthorized = Status(401)
  /// 403
  public static let forbidden = Status(403)
  /// 404
  public static let notFound = Status(404)
  /// 405
  public static let methodNotAllowed = Status(405)
  /// 408
  public static let requestTimeout = Status(408)
  /// 409
  public static let conflict = Status(409)
  /// 410
  public static let gone = Status(410)
  /// 412
  public static let preconditionFailed = Status(412)
  /// 413
  public static let contentTooLarge = Status(413)
  /// 414
  public static let uriTooLong = Status(414)
  /// 415
  public static let unsupportedMediaType = Status(415)
  /// 417
  public static let expectationFailed = Status(417)
  /// 422
  public static let unprocessableContent = Status(422)
  /// 429
  public static let tooManyRequests = Status(429)
  /// 431
  public static let headerFieldsTooLarge = Status(431)
  /// 499: the client went away before the answer; only ever seen in logs and metrics.
  public static let clientClosedRequest = Status(499)
  /// 500
  public static let internalServerError = Status(500)
  /// 501
  public static let notImplemented = Status(501)
  /// 503
  public static let serviceUnavailable = Status(503)
  /// 505
  public static let versionNotSupported = Status(505)
}

extension Status {
  /// The English reason phrase; empty for a number without one here.
  public var reason: String { Self.phrases[code]?.english ?? "" }

  /// The same in Thai, as a person would read it; the English phrase where there is none.
  public var reasonInThai: String { Self.phrases[code]?.thai ?? reason }

  private static let phrases: [Int: (english: String, thai: String)] = [
    200: ("OK", "สำเร็จ"),
    201: ("Created", "สร้างแล้ว"),
    202: ("Accepted", "รับไว้ดำเนินการแล้ว"),
    204: ("No Content", "ไม่มีเนื้อหา"),
    301: ("Moved Permanently", "ย้ายที่อยู่ถาวรแล้ว"),
    302: ("Found", "พบที่ที่อยู่อื่น"),
    303: ("See Other", "โปรดดูที่ที่อยู่อื่น"),
    304: ("Not Modified", "ไม่มีการเปลี่ยนแปลง"),
    308: ("Permanent Redirect", "ย้ายที่อยู่ถาวรแล้ว"),
    400: ("Bad Request", "คำขอไม่ถูกต้อง"),
    401: ("Unauthorized", "โปรดเข้าสู่ระบบก่อน"),
    403: ("Forbidden", "ท่านไม่มีสิทธิเข้าถึงส่วนนี้"),
    404: ("Not Found", "ไม่พบหน้าที่ต้องการ"),
    405: ("Method Not Allowed", "หน้านี้ไม่รองรับวิธีเรียกดังกล่าว"),
    408: ("Request Timeout", "ส่งข้อมูลไม่เสร็จภายในเวลาที่กำหนด"),
    409: ("Conflict", "ข้อมูลขัดแย้งกับการแก้ไขอื่น"),
    410: ("Gone", "หน้านี้ไม่มีอยู่แล้ว"),
    412: ("Precondition Failed", "ข้อมูลถูกแก้ไขไปก่อนแล้ว"),
    413: ("Content Too Large", "ข้อมูลที่ส่งมีขนาดใหญ่เกินกำหนด"),
    414: ("URI Too Long", "ที่อยู่ยาวเกินกำหนด"),
    415: ("Unsupported Media Type", "ไม่รองรับรูปแบบข้อมูลนี้"),
    417: ("Expectation Failed", "ไม่สามารถทำตามเงื่อนไขที่ขอมา"),
    422: ("Unprocessable Content", "ข้อมูลที่ส่งมายังใช้ไม่ได้"),
    429: ("Too Many Requests", "ส่งคำขอถี่เกินไป โปรดรอสักครู่"),
    431: ("Request Header Fields Too Large", "ส่วนหัวของคำขอใหญ่เกินกำหนด"),
    499: ("Client Closed Request", "ผู้ใช้ยกเลิกคำขอ"),
    500: ("Internal Server Error", "ระบบขัดข้อง"),
    501: ("Not Implemented", "ระบบไม่รองรับคำขอแบบนี้"),
    503: ("Service Unavailable", "ระบบยังไม่พร้อมให้บริการ โปรดลองอีกครั้ง"),
    505: ("HTTP Version Not Supported", "ไม่รองรับโพรโทคอลรุ่นนี้"),
  ]
}
