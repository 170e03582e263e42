#!/usr/bin/env bash
# Installs with apt what is missing on Debian 12: setup.sh build|test|bench. Does nothing when all is there.
set -euo pipefail
build="libxlsxwriter-dev libexpat1-dev libdeflate-dev zlib1g-dev libutf8proc-dev libssl-dev pkg-config"
test="$build python3 python3-venv python3-jsonschema strace libreoffice-calc libreoffice-writer poppler-utils fonts-liberation unzip zip p7zip-full libarchive-tools locales"
case ${1:-build} in
build) wanted=$build ;;
test) wanted=$test ;;
bench) wanted="$test valgrind" ;;
*) echo "usage: setup.sh build|test|bench" >&2; exit 64 ;;
esac
command -v swift >/dev/null || { echo "A Swift 6.3 toolchain is needed: https://swift.org/install" >&2; exit 1; }
missing=""
for package in $wanted; do
  [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = "install ok installed" ] || missing+=" $package"
done
[ -n "$missing" ] || exit 0
echo "Installing:$missing" >&2
sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
