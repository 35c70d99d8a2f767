#!/bin/sh
# packaging/test.sh [PRESET]: installs what is missing, builds and runs all tests. PRESET is dev, asan or release.
set -eu
cd "$(dirname "$0")/.."
preset=${1:-dev}

packaging/setup.sh
packaging/build.sh "$preset"

# A test that hangs ends by its own time limit; a test that finds nothing to run is a failure.
# Benchmarks (ctest -L bench) are for a machine that is quiet.
# One more than there are processors: many tests wait for a server or for a program that is killed. The machines
# of the CI are shared: a test that fails there is run up to twice more, and what it said stays in the output. By
# hand it fails at once, to be mended.
exec ctest --preset "$preset" --parallel $(($(nproc) + 1)) --no-tests=error --label-exclude bench \
    ${CI:+--repeat until-pass:3} </dev/null
