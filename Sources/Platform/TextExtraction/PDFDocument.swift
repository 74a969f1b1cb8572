import CPoppler
import Foundation

/// Reads a PDF with poppler.
final class PDFDocument {
  private let document: OpaquePointer

  init(_ path: String) throws(ExtractionError) {
    guard let address = g_filename_to_uri(URL(fileURLWithPath: path).path, nil, nil) else { throw .damaged("path") }
    defer { g_free(address) }
    var failure: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_file(address, nil, &failure) else {
      defer { if let failure { g_error_free(failure) } }
      let isLocked = failure.map { $0.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) } ?? false
      if isLocked { throw .locked }
      throw .damaged(failure.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "no PDF")
    }
    self.document = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  func extract(_ limits: ExtractionLimits) -> Extraction {
    let count = Int(poppler_document_get_n_pages(document))
    var gathered = TextGatherer(limit: limits.textBytes)
    for number in 0..<min(count, limits.pages) where !gathered.isFull {
      guard let page = poppler_document_get_page(document, Int32(number)) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      guard let text = poppler_page_get_text(page) else { continue }
      gathered.add(String(cString: text))
      gathered.add("\n")
      g_free(text)
    }
    return Extraction(
      text: gathered.text, pages: count, preview: preview(side: limits.previewSide),
      isCut: gathered.isCut || count > limits.pages)
  }

  /// The first page as PNG.
  private func preview(side: Int) -> [UInt8]? {
    guard let page = poppler_document_get_page(document, 0) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    guard width >= 1, height >= 1, width.isFinite, height.isFinite else { return nil }
    let scale = Double(side) / max(width, height)
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(max(1, width * scale)), Int32(max(1, height * scale)))
    defer { cairo_surface_destroy(surface) }
    let drawing = cairo_create(surface)
    defer { cairo_destroy(drawing) }
    cairo_set_source_rgb(drawing, 1, 1, 1)
    cairo_paint(drawing)
    cairo_scale(drawing, scale, scale)
    poppler_page_render(page, drawing)
    guard cairo_status(drawing) == CAIRO_STATUS_SUCCESS else { return nil }
    let bytes = ByteBox()
    let status = cairo_surface_write_to_png_stream(
      surface,
      { box, piece, count in
        guard let box, let piece else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteBox>.fromOpaque(box).takeUnretainedValue().bytes +=
          UnsafeBufferPointer(start: piece, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(bytes).toOpaque())
    return status == CAIRO_STATUS_SUCCESS ? bytes.bytes : nil
  }
}

private final class ByteBox {
  var bytes: [UInt8] = []
}
