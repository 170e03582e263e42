#!/usr/bin/env bash
# Fuzz each target for a stated time: run.sh SECONDS [TARGET…]
# Inputs that fail are kept in finds/; every one of them becomes a test.
set -eu
cd "$(dirname "$0")"
seconds=${1:?usage: run.sh SECONDS [TARGET...]}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(container workbook sheet strings styles decoders csv compound biff ods docx msg returns decisions)
# Of several -sanitize options the compiler takes the last, and two --sanitize come in any order: both are named in one.
swift build -c release --product Fuzz --sanitize fuzzer -Xswiftc -sanitize=address,fuzzer -Xswiftc -enable-testing
if ! FUZZ_TARGET=styles .build/release/Fuzz -runs=1 2>&1 | grep -q "inline 8-bit counters" \
  || ! nm .build/release/Fuzz | grep -q __asan_report; then
  echo "the build lacks coverage counters or the address sanitizer: nothing would be found" >&2
  exit 70
fi
corpus=${FUZZ_CORPUS:-.build/corpus}
mkdir -p finds
python3 make_seeds.py "$corpus"
status=0
for target in "${targets[@]}"; do
  mkdir -p "$corpus/$target" finds/"$target"
  log="$corpus/$target.log"
  if FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no .build/release/Fuzz "$corpus/$target" \
    -max_total_time="$seconds" -dict=xml.dict -artifact_prefix=finds/"$target"/ -timeout=20 \
    -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 -seed=1 >"$log" 2>&1
  then
    runs=$(grep -oE 'number_of_executed_units: [0-9]+' "$log" | grep -oE '[0-9]+')
    echo "$target: $runs runs in $seconds s, nothing found"
  else
    echo "$target: FOUND, see finds/$target and $log"
    status=1
  fi
done
exit $status
