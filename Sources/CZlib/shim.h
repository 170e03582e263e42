#include <zlib.h>

static inline int parbook_inflate_init_raw(z_stream *stream) {
  return inflateInit2(stream, -15);
}
