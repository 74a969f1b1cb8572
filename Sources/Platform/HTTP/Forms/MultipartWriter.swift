/// Writes a form with files the way browsers do.
struct MultipartWriter {
  let boundary: String

  func bytes(of form: FormData) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in form.fields {
      bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(field.name))\"\r\n\r\n".utf8
      bytes += "\(field.value)\r\n".utf8
    }
    for file in form.files {
      bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(file.field))\"; ".utf8
      bytes += "filename=\"\(escaped(file.filename))\"\r\nContent-Type: \(file.contentType)\r\n\r\n".utf8
      bytes += file.bytes + Array("\r\n".utf8)
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
}
