#!/bin/sh
# Builds Truckroll and opens it on the demo office. Arguments go to the program; without any, `--demo` is meant.
# Without a display the same journey is done by command, and its papers and pictures stay in build/journey.
set -eu
cd "$(dirname "$0")/.."

packaging/setup.sh
packaging/build.sh release truckroll truckroll-cli

[ $# -gt 0 ] || set -- --demo
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "${QT_QPA_PLATFORM:-}" != offscreen ]; then
    echo "There is no display here, so no window can open. The journey from the first call to a paid invoice is"
    echo "done by truckroll-cli instead."
    exec packaging/journey.sh build/release/app build/journey
fi
exec build/release/app/truckroll "$@"
