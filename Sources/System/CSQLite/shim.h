#ifndef SAMRIT_CSQLITE_SHIM_H
#define SAMRIT_CSQLITE_SHIM_H

#include <sqlite3.h>

// sqlite3_db_config is variadic, and SQLITE_TRANSIENT is a cast macro: Swift sees neither.

static inline int samrit_sqlite_switch(sqlite3 *database, int option, int on) {
  return sqlite3_db_config(database, option, on, (int *)0);
}

static inline int samrit_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, index, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int samrit_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_TRANSIENT);
}

#endif
