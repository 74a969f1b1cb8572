#!/usr/bin/env bash
# A throw-away S3-speaking server for tests (moto, from PyPI), on a free loopback port, that refuses wrong signatures.
#
#   Support/s3.sh start [DIR]   makes and starts it, unless it runs; prints the address for SAMRIT_TEST_S3
#   Support/s3.sh stop [DIR]    stops it and removes its notes; does nothing when there is none
#
# DIR is .s3 in the current directory unless given; the Python environment is kept in .venv/s3. Everything is kept in
# memory only. The key is written to DIR/key as id:secret, for SAMRIT_TEST_S3_KEY.
set -euo pipefail

command=${1:-}
base=${2:-.s3}
[ $# -ge 1 ] && [ $# -le 2 ] || { sed -n '2,8p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 64; }
case $base in /*) ;; *) base=$PWD/$base ;; esac
venv=${SAMRIT_S3_VENV:-$PWD/.venv/s3}

fail() { echo "s3.sh: $*" >&2; exit 1; }
alive() { [ -f "$base/pid" ] && kill -0 "$(cat "$base/pid")" 2>/dev/null; }

start() {
  if alive; then cat "$base/address"; return; fi
  "$(dirname "$0")/venv.sh" "$(dirname "$0")/s3-requirements.txt" "$venv" >&2 || fail "moto cannot be installed"
  mkdir -p "$base"
  local port
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  # The first requests make the user, its key, its right and the bucket; from then on every signature is checked.
  INITIAL_NO_AUTH_ACTION_COUNT=4 "$venv/bin/moto_server" -H 127.0.0.1 -p "$port" >"$base/log" 2>&1 &
  echo $! >"$base/pid"
  "$venv/bin/python" - "$port" "$base/key" <<'PYTHON' || { stop; fail "the server does not start: see $base/log"; }
import json, sys, time
import boto3
from botocore.config import Config

port, note = sys.argv[1], sys.argv[2]
options = dict(
    endpoint_url=f"http://127.0.0.1:{port}", region_name="us-east-1", aws_access_key_id="first",
    aws_secret_access_key="first", config=Config(retries={"max_attempts": 0}))
iam = boto3.client("iam", **options)
for attempt in range(100):
    try:
        iam.create_user(UserName="samrit")
        break
    except Exception:
        time.sleep(0.1)
key = iam.create_access_key(UserName="samrit")["AccessKey"]
policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
iam.put_user_policy(UserName="samrit", PolicyName="all", PolicyDocument=json.dumps(policy))
boto3.client("s3", **options).create_bucket(Bucket="evidence")
with open(note, "w") as file:
    file.write(f"{key['AccessKeyId']}:{key['SecretAccessKey']}")
PYTHON
  echo "s3:http://127.0.0.1:$port/evidence" >"$base/address"
  cat "$base/address"
}

stop() {
  if alive; then kill "$(cat "$base/pid")" 2>/dev/null || true; fi
  rm -rf "$base"
}

case $command in
  start) start ;;
  stop) stop ;;
  *) fail "there is no command “$command”" ;;
esac
