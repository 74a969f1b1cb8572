#!/usr/bin/env bash
# Builds the system and serves it with its demonstration, on http://127.0.0.1:8080/ unless settings say otherwise.
#
# CONFIGURATION=release builds for real use. Debug is the choice here: it builds in a fraction of the time, is shared with
# `make test`, and still starts in about a second and answers a page in some tens of milliseconds.
set -euo pipefail
cd "$(dirname "$0")/.."

configuration=${CONFIGURATION:-debug}
flags=(--explicit-target-dependency-import-check error -c "$configuration")

Support/packages.sh build
echo "Building ($configuration) … the first time takes some minutes." >&2
swift build "${flags[@]}" --product samrit
exec "$(swift build "${flags[@]}" --show-bin-path)/samrit" serve --demo --quiet
