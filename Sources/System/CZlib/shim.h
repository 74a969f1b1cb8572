#ifndef SAMRIT_CZLIB_SHIM_H
#define SAMRIT_CZLIB_SHIM_H

#include <zlib.h>

/* deflateInit2 is a macro that carries the header's version and the size of z_stream. */
static inline int samrit_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/* inflateInit2 is a macro for the same reason; 16 asks for the gzip format only. */
static inline int samrit_inflate_init_gzip(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}

#endif
