#!/usr/bin/env bash
# Runs every suite and ends with the totals of all of them, as “N passed, N failed, N skipped”.
#
# Each suite is a function that leaves its own totals in the same form. A suite that stops before it has counted is
# one failure. SAMRIT_TEST_ONLY=swift (or instruments, commands, browser, clients) runs one suite alone.
set -uo pipefail
cd "$(dirname "$0")/.."

flags=(--explicit-target-dependency-import-check error)
reports=.build/test-reports
mkdir -p "$reports"
passed=0 failed=0 skipped=0
summary=()

# count NAME LOG STATUS: adds the totals in a log's last such line.
count() {
  local name=$1 log=$2 status=$3 line p f s
  line=$(grep -E '[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1)
  p=$(grep -oE '[0-9]+ passed' <<<"$line" | grep -oE '[0-9]+')
  f=$(grep -oE '[0-9]+ failed' <<<"$line" | grep -oE '[0-9]+')
  s=$(grep -oE '[0-9]+ skipped' <<<"$line" | grep -oE '[0-9]+')
  p=${p:-0} f=${f:-0} s=${s:-0}
  # What fails without having counted a failure has failed all the same.
  [ "$status" -eq 0 ] || [ "$f" -gt 0 ] || f=1
  # What succeeds without having counted anything has tested nothing.
  [ "$status" -ne 0 ] || [ $((p + f + s)) -gt 0 ] || f=1
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  summary+=("$(printf '%-12s %s passed, %s failed, %s skipped' "$name:" "$p" "$f" "$s")")
}

# suite NAME FUNCTION
suite() {
  [ -z "${SAMRIT_TEST_ONLY:-}" ] || [ "$SAMRIT_TEST_ONLY" = "$1" ] || return 0
  echo "== $1"
  "$2" 2>&1 | tee "$reports/$1.log"
  count "$1" "$reports/$1.log" "${PIPESTATUS[0]}"
}

swift_tests() {
  local status=0 report=$reports/swift-swift-testing.xml
  rm -f "$reports"/swift*.xml
  SAMRIT_TEST_POSTGRES=$(Support/postgres.sh start .postgres) || return 1
  SAMRIT_TEST_S3=$(Support/s3.sh start .s3) || return 1
  SAMRIT_TEST_S3_KEY=$(cat .s3/key)
  export SAMRIT_TEST_POSTGRES SAMRIT_TEST_S3 SAMRIT_TEST_S3_KEY
  # One test at a time: tests that wait for a socket or a lock would hold up each other's work on two cores.
  swift test "${flags[@]}" --no-parallel --xunit-output "$reports/swift.xml" || status=$?
  Support/postgres.sh stop .postgres || true
  Support/s3.sh stop .s3 || true
  python3 Support/xunit-totals.py "$report" || status=1
  return $status
}

program() {
  swift build "${flags[@]}" --product samrit >&2 && echo "$(swift build "${flags[@]}" --show-bin-path)/samrit"
}

instrument_examples() {
  local program status=0
  program=$(program) || return 1
  "$program" instrument check || status=$?
  "$program" instrument check --json | python3 -c '
import json, sys
found = json.load(sys.stdin)
failed = sum(max(each["failed_examples"] or 0, 0 if each["ok"] else 1) for each in found)
total = sum(each["examples"] or 0 for each in found)
print(total - failed, "passed,", failed, "failed")' || status=1
  return $status
}

command_line() {
  local program
  program=$(program) || return 1
  Tests/cli/run "$program"
}

browser_tests() {
  [ -x Tests/browser/run ] || { echo "0 passed, 1 failed (Tests/browser/run is missing)"; return 1; }
  Tests/browser/run
}

client_tests() {
  [ -x Tests/clients/run ] || { echo "0 passed, 1 failed (Tests/clients/run is missing)"; return 1; }
  Tests/clients/run
}

Support/packages.sh build test || exit 1
suite swift swift_tests
suite instruments instrument_examples
suite commands command_line
suite browser browser_tests
suite clients client_tests

echo "== totals"
printf '%s\n' "${summary[@]}"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
