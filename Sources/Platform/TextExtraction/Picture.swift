import CPixbuf

/// Scales pictures down with gdk-pixbuf.
enum Picture {
  static func extract(_ path: String, _ limits: ExtractionLimits) throws(ExtractionError) -> Extraction {
    var width: Int32 = 0
    var height: Int32 = 0
    guard gdk_pixbuf_get_file_info(path, &width, &height) != nil, width > 0, height > 0 else {
      throw .damaged("no picture that can be read")
    }
    // A small file may hold a wall of points.
    guard Int(width) * Int(height) <= limits.imagePoints else { throw .tooMuch("\(width) × \(height) points") }
    let side = Int32(limits.previewSide)
    guard
      let raw = gdk_pixbuf_new_from_file_at_scale(path, min(width, side), min(height, side), 1, nil)
    else { throw .damaged("the picture is broken") }
    defer { g_object_unref(UnsafeMutableRawPointer(raw)) }
    let turned = gdk_pixbuf_apply_embedded_orientation(raw)
    defer { if let turned { g_object_unref(UnsafeMutableRawPointer(turned)) } }
    var buffer: UnsafeMutablePointer<gchar>?
    var size: gsize = 0
    guard gdk_pixbuf_save_to_bufferv(turned ?? raw, &buffer, &size, "png", nil, nil, nil) != 0, let buffer else {
      throw .damaged("the picture cannot be scaled")
    }
    defer { g_free(buffer) }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: Int(size))
    return Extraction(preview: Array(bytes))
  }
}
