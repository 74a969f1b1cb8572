#!/usr/bin/env bash
# A throw-away PostgreSQL for tests: its own cluster, on a unix socket and a free loopback port.
#
#   Support/postgres.sh start [DIR]   makes and starts it, unless it runs; prints its address
#   Support/postgres.sh url [DIR]     prints its address: libpq keywords for SAMRIT_TEST_POSTGRES
#   Support/postgres.sh stop [DIR]    stops it and removes it; does nothing when there is none
#
# DIR is .postgres in the current directory unless given. Works as root, who may not run a server, by becoming an
# ordinary user, and as an ordinary user. Durability is off: never keep anything in it.
set -euo pipefail

usage() { sed -n '2,9p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 64; }
fail() { echo "postgres.sh: $*" >&2; exit 1; }

command=${1:-}
base=${2:-.postgres}
[ $# -ge 1 ] && [ $# -le 2 ] || usage
case $base in /*) ;; *) base=$PWD/$base ;; esac
note=$base/address

# The newest server that is installed.
find_server() {
  local found
  found=$(command -v pg_ctl || true)
  [ -n "$found" ] || found=$(printf '%s\n' /usr/lib/postgresql/*/bin/pg_ctl | sort -V | tail -n 1)
  [ -x "$found" ] || fail "no PostgreSQL server is installed (Debian: apt-get install postgresql)"
  dirname "$(readlink -f "$found")"
}

# Root becomes postgres (or nobody); anybody else stays who they are.
server_user() {
  if [ "$(id -u)" -ne 0 ]; then id -un
  elif id postgres >/dev/null 2>&1; then echo postgres
  else echo nobody
  fi
}

as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid="$(server_user)" --regid="$(id -g "$(server_user)")" --clear-groups -- "$@"
  else
    "$@"
  fi
}

free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 30000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  fail "no free port was found"
}

# The data lies beside the sockets in a folder that the server's user can reach, whatever lies above DIR.
home() { sed -n 's/^home=//p' "$note"; }

port() { sed -n 's/^url=.* port=\([0-9]*\) .*/\1/p' "$note"; }

is_running() { [ -f "$note" ] && "$bin/pg_isready" -q -h "$(home)" -p "$(port)"; }

url() {
  [ -f "$note" ] || fail "there is no cluster in $base; start it first"
  sed -n 's/^url=//p' "$note"
}

prepare() {
  local folder
  # /tmp: short enough for a socket's path, and reachable by the server's user.
  folder=$(mktemp -d "${TMPDIR:-/tmp}/pg-test.XXXXXX")
  [ "$(id -u)" -ne 0 ] || chown "$(server_user)" "$folder"
  mkdir -p "$base"
  echo "home=$folder" >"$note"
  (cd "$folder" && as_server "$bin/initdb" -D "$folder/data" -U samrit -A trust -E UTF8 --locale=C --no-sync) \
    >"$base/initdb.log" 2>&1 || { cat "$base/initdb.log" >&2; fail "initdb failed"; }
  as_server tee -a "$folder/data/postgresql.conf" >/dev/null <<CONF
unix_socket_directories = '$folder'
listen_addresses = '127.0.0.1'
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 60
shared_buffers = 64MB
max_wal_size = 256MB
logging_collector = off
CONF
}

start() {
  if is_running; then url; return; fi
  # What an interrupted run or a crash left is not worth mending.
  stop
  prepare
  local folder port attempt
  folder=$(home)
  for attempt in 1 2 3; do
    port=$(free_port)
    if (cd "$folder" && as_server "$bin/pg_ctl" start -w -t 60 -D "$folder/data" -l "$folder/server.log" \
      -o "-p $port") >/dev/null 2>&1; then
      printf 'home=%s\nurl=host=%s port=%s user=samrit dbname=postgres\n' "$folder" "$folder" "$port" >"$note"
      url
      return
    fi
    # Somebody may have taken the port in the meantime.
    echo "postgres.sh: attempt $attempt to start failed" >&2
  done
  as_server cat "$folder/server.log" >&2 || true
  fail "the server does not start"
}

stop() {
  [ -f "$note" ] || return 0
  # It may have ended by itself; without its folder it ends in any case.
  (cd / && as_server "$bin/pg_ctl" stop -w -t 20 -m immediate -D "$(home)/data") >/dev/null 2>&1 || true
  case $(home) in */pg-test.*) rm -rf "$(home)" ;; esac
  # Only what was made here: DIR may hold something of somebody else's.
  rm -f "$note" "$base/initdb.log"
  rmdir "$base" 2>/dev/null || true
}

bin=$(find_server)
case $command in
  start) start ;;
  url) url ;;
  stop) stop ;;
  *) usage ;;
esac
