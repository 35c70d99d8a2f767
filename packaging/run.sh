#!/bin/sh
# Builds Truckroll and opens it on the demo office. Arguments go to the program; without any, `--demo` is meant.
# The demo office takes its cards at a simulated processor that runs beside the program; no money moves.
# Without a display the same journey is done by command, and its papers and pictures stay in build/journey.
set -eu
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- --demo
case " $* " in
*" --demo "*) demo=yes ;;
*) demo= ;;
esac

packaging/setup.sh
packaging/build.sh release truckroll truckroll-cli ${demo:+simulated-cardpointe}

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "${QT_QPA_PLATFORM:-}" != offscreen ]; then
    echo "There is no display here, so no window can open. The journey from the first call to a paid invoice is"
    echo "done by truckroll-cli instead."
    exec packaging/journey.sh build/release/app build/journey
fi
[ -n "$demo" ] || exec build/release/app/truckroll "$@"

# It says on its output what the office has to know; nothing when another one has its address already.
said=build/release/simulated-cardpointe.txt
: >"$said"
build/release/tests/simulated-cardpointe >"$said" 2>/dev/null &
processor=$!
trap 'kill $processor 2>/dev/null || :' EXIT
trap 'exit 130' INT TERM
tries=50
while [ $tries -gt 0 ] && ! grep -q '^#' "$said" && kill -0 $processor 2>/dev/null; do
    tries=$((tries - 1))
    sleep 0.1
done
eval "$(grep '^export' "$said" || :)"
grep '^#' "$said" || echo "# Another program uses the simulated processor's address; cards may not work."
build/release/app/truckroll "$@"
