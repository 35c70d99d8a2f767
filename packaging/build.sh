#!/bin/sh
# packaging/build.sh PRESET [TARGET...]: configures and builds; prints little unless something is wrong.
set -eu
cd "$(dirname "$0")/.."

preset=$1
shift
log=build/$preset/build.log
mkdir -p "build/$preset"
# A folder configured before a package came or went may remember the wrong answer: configuring is cheap.
cmake --preset "$preset" >"$log" 2>&1 || { tail -n 40 "$log" >&2; exit 1; }

echo "Building ($preset)"
[ $# -eq 0 ] || set -- --target "$@"
if ! cmake --build --preset "$preset" "$@" >"$log" 2>&1; then
    grep -vE '^\[[0-9]+/[0-9]+\]' "$log" | head -n 80 >&2
    echo "The build failed; all of its output is in $log" >&2
    exit 1
fi
