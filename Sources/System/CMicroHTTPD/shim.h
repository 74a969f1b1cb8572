#ifndef SAMRIT_CMICROHTTPD_SHIM_H
#define SAMRIT_CMICROHTTPD_SHIM_H

#include <microhttpd.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/eventfd.h>

/* Swift cannot call variadic functions; what the server needs of them is here, with fixed parameters. */

typedef void (*samrit_mhd_log)(void *context, const char *message);
typedef void *(*samrit_mhd_begin)(void *context, const char *target, struct MHD_Connection *connection);

struct samrit_mhd_settings {
  unsigned int connection_limit;
  unsigned int timeout_seconds;
  size_t connection_memory;
  void *context;
  samrit_mhd_log log;
  samrit_mhd_begin begin;
  MHD_AccessHandlerCallback access;
  MHD_RequestCompletedCallback completed;
  MHD_NotifyConnectionCallback connection;
};

/* A counter that one thread rings to wake another; not inherited, never blocking. */
static inline int samrit_bell(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

/* The library's logger takes a va_list; the message is put together here. `context` is the settings' own copy. */
struct samrit_mhd_logger {
  void *context;
  samrit_mhd_log log;
};

static inline void samrit_mhd_log_adapter(void *cls, const char *format, va_list arguments) {
  struct samrit_mhd_logger *logger = (struct samrit_mhd_logger *)cls;
  char message[1024];
  vsnprintf(message, sizeof message, format, arguments);
  logger->log(logger->context, message);
}

/* Paths are decoded in Swift, where broken encoding can be refused. */
static inline size_t samrit_mhd_keep_escapes(void *cls, struct MHD_Connection *connection, char *text) {
  size_t length = 0;
  (void)cls;
  (void)connection;
  while (text[length] != 0) length++;
  return length;
}

/* Starts one thread without a listening socket: connections are handed to it. `logger` must live as long as it. */
static inline struct MHD_Daemon *samrit_mhd_start(
    const struct samrit_mhd_settings *s, struct samrit_mhd_logger *logger) {
  unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC |
                       MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ERROR_LOG;
  logger->context = s->context;
  logger->log = s->log;
  return MHD_start_daemon(
      flags, 0, NULL, NULL, s->access, s->context,
      MHD_OPTION_EXTERNAL_LOGGER, samrit_mhd_log_adapter, logger,
      MHD_OPTION_CONNECTION_LIMIT, s->connection_limit,
      MHD_OPTION_CONNECTION_TIMEOUT, s->timeout_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, s->connection_memory,
      MHD_OPTION_UNESCAPE_CALLBACK, samrit_mhd_keep_escapes, NULL,
      MHD_OPTION_URI_LOG_CALLBACK, s->begin, s->context,
      MHD_OPTION_NOTIFY_COMPLETED, s->completed, s->context,
      MHD_OPTION_NOTIFY_CONNECTION, s->connection, s->context,
      MHD_OPTION_END);
}

/* What the connection notification left behind, or NULL. */
static inline void *samrit_mhd_socket_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == NULL ? NULL : info->socket_context;
}

/* The address of the client, or NULL. */
static inline const struct sockaddr *samrit_mhd_client_address(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info == NULL ? NULL : info->client_addr;
}

/* The socket of a connection, or -1. */
static inline int samrit_mhd_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

static const ssize_t samrit_mhd_end_of_stream = MHD_CONTENT_READER_END_OF_STREAM;
static const ssize_t samrit_mhd_end_with_error = MHD_CONTENT_READER_END_WITH_ERROR;

#endif
