#!/usr/bin/env bash
# Makes a Python environment with what a requirements file names, and does nothing when it is there already.
#
#   Support/venv.sh Tests/browser/requirements.txt .venv/browser
set -euo pipefail

[ $# -eq 2 ] || { sed -n '2,4p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 64; }
requirements=$1
folder=$2
mark=$folder/.requirements.sha256

sum=$(sha256sum <"$requirements")
[ -x "$folder/bin/python" ] && [ -f "$mark" ] && [ "$(cat "$mark")" = "$sum" ] && exit 0

echo "Preparing Python tools in $folder …" >&2
rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
# Written last: an interrupted installation is begun anew.
printf '%s\n' "$sum" >"$mark"
