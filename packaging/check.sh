#!/bin/sh
# Layout (clang-format) of all sources and defects (clang-tidy) in as many as the time allows, what was changed last
# first. Says how many files were not looked at.
#
#   packaging/check.sh [SECONDS]    for clang-tidy; 420 when not said, 0: no limit
#   packaging/check.sh layout       the layout alone
set -eu
cd "$(dirname "$0")/.."
limit=${1:-420}
format=$(command -v clang-format-14 || command -v clang-format)

echo "Checking the layout"
find app core ui tests -name '*.cpp' -o -name '*.h' | sort |
    xargs "$format" --dry-run -Werror
[ "$limit" != layout ] || exit 0

tidy=$(command -v clang-tidy-14 || command -v clang-tidy)
place=build/check
mkdir -p "$place"
cmake -S . -B "$place" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DTRUCKROLL_PCH=OFF >"$place/configure.log" 2>&1 ||
    { tail -n 40 "$place/configure.log" >&2; exit 1; }
# moc's output is included by some sources and must be there before anything is read.
cmake --build "$place" --target truckroll_backend_autogen truckroll_ui_autogen truckroll_app_autogen \
    >"$place/build.log" 2>&1 || { tail -n 40 "$place/build.log" >&2; exit 1; }

# Changed and not committed, then by the last commit that touched them, then what no history tells of.
{
    git status --porcelain -- app core ui 2>/dev/null | cut -c4- || :
    git log --format= --name-only -- app core ui 2>/dev/null || :
    find app core ui -name '*.cpp' | sort
} | awk '/\.cpp$/ && !seen[$0]++' | while read -r file; do
    [ ! -e "$file" ] || echo "$file"
done >"$place/files"
all=$(wc -l <"$place/files")
: >"$place/looked"
rm -f "$place"/*.found
echo "Looking for defects in $all files, at most $limit seconds"
# One call for each file: what was found, and that it was looked through to its end.
state=0
# shellcheck disable=SC2016
timeout "$limit" xargs -P "$(nproc)" -n 1 sh -c '
    found=$1/$(echo "$3" | tr / -).found
    "$2" -p "$1" --quiet --warnings-as-errors="*" "$3" >"$found" 2>/dev/null || [ -s "$found" ] ||
        echo "$3: error: clang-tidy could not read it" >"$found"
    [ -s "$found" ] || rm -f "$found"
    echo "$3" >>"$1/looked"
' check "$place" "$tidy" <"$place/files" || state=$?
looked=$(wc -l <"$place/looked")
if grep -hE '(warning|error): ' "$place"/*.found 2>/dev/null | sort -u >"$place/tidy.log"; then :; fi
if [ -s "$place/tidy.log" ]; then
    head -n 60 "$place/tidy.log" >&2
    echo "$(wc -l <"$place/tidy.log") defects in the $looked of $all files that were looked at" >&2
    exit 1
fi
case $state in
0) echo "No defects in $looked files" ;;
124) echo "No defects in $looked files; time was up, $((all - looked)) were not looked at" ;;
*) echo "clang-tidy ended early: $looked of $all files were looked at" >&2; exit 1 ;;
esac
