#!/usr/bin/env bash
# Installs the Debian packages that are missing, and says which.
#
#   Support/packages.sh build          what building and running needs
#   Support/packages.sh build test     that, and what the tests need
#   Support/packages.sh build bench    that, and what the benchmarks need
#
# Asks nothing: as root, or where sudo needs no password, it installs; otherwise it prints the command to give.
set -euo pipefail

build=(make pkg-config libmicrohttpd-dev libyaml-dev libsodium-dev libxlsxwriter-dev libsqlite3-dev libpq-dev
  libzip-dev libxml2-dev zlib1g-dev libcurl4-openssl-dev liboath-dev libqrencode-dev
  libmagic-dev libpoppler-glib-dev libgdk-pixbuf-2.0-dev)
test=(postgresql chromium python3-venv fonts-noto-core fonts-thai-tlwg)
bench=(python3-venv nginx-light wrk)

[ $# -ge 1 ] || { sed -n '2,8p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 64; }
wanted=()
for group in "$@"; do
  case $group in
    build) wanted+=("${build[@]}") ;;
    test) wanted+=("${test[@]}") ;;
    bench) wanted+=("${bench[@]}") ;;
    *) echo "packages.sh: there is no group “$group”" >&2; exit 64 ;;
  esac
done

command -v swift >/dev/null || {
  echo "Swift is missing. Install Swift 6.3 or newer for Debian 12 from https://www.swift.org/install/linux/" >&2
  exit 1
}
command -v dpkg-query >/dev/null || {
  echo "This is not Debian. Make sure that these are installed: ${wanted[*]}" >&2
  exit 0
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null || true)" = installed ]; }
is_satisfied() {
  is_installed "$1" && return
  # Any nginx will do.
  [ "$1" = nginx-light ] && command -v nginx >/dev/null
}

missing=()
for package in "${wanted[@]}"; do
  is_satisfied "$package" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Missing Debian packages: ${missing[*]}" >&2
install="apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -eq 0 ]; then
  as_root=()
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
  as_root=(sudo -n)
else
  echo "Please give this command once, then try again:" >&2
  echo "  su -c 'apt-get update && $install'" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
# The list holds names only, so that splitting it is what is meant.
# shellcheck disable=SC2086
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive $install
