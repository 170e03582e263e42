#!/usr/bin/env bash
# Runs the program's own tests with the options of `swift test`; what fails is said again at the end,
# where it is found among a thousand lines.
set -o pipefail
log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift test "$@" 2>&1 | tee "$log" && exit 0
echo "What failed:"
grep -E "✘|error:|Fatal error|ERROR: |SUMMARY: " "$log"
exit 1
