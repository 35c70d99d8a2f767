#!/bin/sh
# Layout (clang-format) of all sources and defects (clang-tidy) in what changed, within a time limit.
#
#   packaging/check.sh [SECONDS]    for clang-tidy; 420 when not said
#   packaging/check.sh layout       the layout alone
set -eu
cd "$(dirname "$0")/.."
limit=${1:-420}
format=$(command -v clang-format-14 || command -v clang-format)
tidy=$(command -v clang-tidy-14 || command -v clang-tidy)

echo "Checking the layout"
find app core ui tests -name '*.cpp' -o -name '*.h' | sort |
    xargs "$format" --dry-run -Werror
[ "$limit" != layout ] || exit 0

# Core first: it is what everything stands on; then the rest of what the last commits touched.
mkdir -p build/check
cmake -S . -B build/check -G Ninja -DCMAKE_BUILD_TYPE=Debug -DTRUCKROLL_PCH=OFF >build/check/configure.log 2>&1 ||
    { tail -n 40 build/check/configure.log >&2; exit 1; }
# moc's output is included by some sources and must be there before anything is read.
cmake --build build/check --target truckroll_backend_autogen truckroll_ui_autogen truckroll_app_autogen \
    >build/check/build.log 2>&1 || { tail -n 40 build/check/build.log >&2; exit 1; }
{
    git diff --name-only --diff-filter=d HEAD~1 -- 'app/*.cpp' 'core/*.cpp' 'ui/*.cpp' 2>/dev/null || :
    find core/domain core/workflow core/store core/schedule core/backend -name '*.cpp' | sort
} | awk '!seen[$0]++' >build/check/files
echo "Looking for defects in up to $(wc -l <build/check/files) files, at most $limit seconds"
state=0
timeout "$limit" xargs -P "$(nproc)" -n 1 "$tidy" -p build/check --quiet --warnings-as-errors='*' \
    <build/check/files >build/check/tidy.log 2>/dev/null || state=$?
case $state in
0) ;;
124) echo "Time is up; the rest was not looked at." ;;
*)
    grep -E '(warning|error):' build/check/tidy.log | sort -u | head -n 60 >&2
    exit 1
    ;;
esac
! grep -qE '(warning|error): ' build/check/tidy.log || {
    grep -E '(warning|error): ' build/check/tidy.log | sort -u | head -n 60 >&2
    exit 1
}
