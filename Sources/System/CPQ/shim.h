#ifndef SAMRIT_CPQ_SHIM_H
#define SAMRIT_CPQ_SHIM_H

// pkg-config adds the folder of libpq's headers.
#include <libpq-fe.h>

// The diagnostic field codes are character macros, which Swift does not import as integers.
static const int samrit_pq_sqlstate = PG_DIAG_SQLSTATE;
static const int samrit_pq_message = PG_DIAG_MESSAGE_PRIMARY;
static const int samrit_pq_detail = PG_DIAG_MESSAGE_DETAIL;
static const int samrit_pq_table = PG_DIAG_TABLE_NAME;
static const int samrit_pq_column = PG_DIAG_COLUMN_NAME;
static const int samrit_pq_constraint = PG_DIAG_CONSTRAINT_NAME;

#endif
