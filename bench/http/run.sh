#!/usr/bin/env bash
# run.sh URL FILE [SECONDS]: requests per second of URL beside nginx serving FILE, the same bytes, in the same minute.
#
# With FILE "-" nginx answers with a fixed two-byte text instead. The two are measured in turn, five times each; what
# counts is the median of the five ratios, because other work on the machine then disturbs both sides alike. Both get the
# header in BENCH_HEADER, such as the cookie of somebody signed in.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 64; }
url=$1 file=$2 seconds=${3:-3}
for tool in nginx wrk curl; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install nginx-light wrk curl" >&2; exit 69; }
done
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
server=
cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap cleanup EXIT

port=${BENCH_NGINX_PORT:-18099}
mkdir "$folder/files"
chmod 755 "$folder" "$folder/files"
peer=http://127.0.0.1:$port/fixed
if [ "$file" != - ]; then
  install -m 644 "$file" "$folder/files/page"
  peer=http://127.0.0.1:$port/page
fi
sed -e "s|@FOLDER@|$folder|g" -e "s|@PORT@|$port|g" -e "s|@WORKERS@|${BENCH_WORKERS:-$(nproc)}|g" \
  "$here/nginx.conf.template" >"$folder/nginx.conf"
nginx -e "$folder/error.log" -c "$folder/nginx.conf" &
server=$!
for _ in $(seq 50); do curl -fsS -o /dev/null "$peer" 2>/dev/null && break; sleep 0.1; done
curl -fsS -o /dev/null "$peer"
header=${BENCH_HEADER:-X-Bench: 1}
curl -fsS -o /dev/null -H "$header" "$url"

# Prints requests per second; fails when any answer was not a success.
measure() {
  local report
  report=$(wrk -t2 -c64 -d"${seconds}s" -H "$header" "$1")
  if grep -q 'Non-2xx' <<<"$report"; then echo "$1 gave errors: $report" >&2; return 1; fi
  awk '/^Requests\/sec:/ { print $2 }' <<<"$report"
}

rounds=()
for _ in 1 2 3 4 5; do
  theirs=$(measure "$peer")
  ours=$(measure "$url")
  rounds+=("$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.3f %.0f %.0f", a / b, a, b }')")
done
printf '%s\n' "${rounds[@]}" | sort -g | awk -v url="$url" '
  { ratio[NR] = $1; ours[NR] = $2; theirs[NR] = $3 }
  END {
    printf "%-48s %10d requests/s\n%-48s %10d requests/s\n", url, ours[3], "nginx, same bytes", theirs[3]
    printf "ratio %.2f (five rounds: %.2f to %.2f)\n", ratio[3], ratio[1], ratio[5]
  }'
