#!/bin/sh
# Installs what building and testing Truckroll needs, on Debian 12 and Ubuntu 24.04 (and relatives with apt).
# Elsewhere it says what is missing. Does nothing when everything is there.
#
#   packaging/setup.sh            to build, run and test
#   packaging/setup.sh --checks   the checkers of .ci/run as well (clang-format, clang-tidy)
set -eu

checks=no
[ "${1:-}" = "--checks" ] && checks=yes

# Clang needs half of GCC's time for a build, and still less when the sanitizers are on.
packages="clang libclang-rt-dev cmake ninja-build pkg-config python3
  qt6-base-dev qt6-tools-dev qt6-tools-dev-tools linguist-qt6 qt6-l10n-tools qt6-svg-dev
  libqt6sql6-sqlite libqt6svg6 libgl1-mesa-dev
  qt6-charts-dev libqt6opengl6-dev qtkeychain-qt6-dev libcurl4-openssl-dev libfontconfig-dev libqrencode-dev
  libsqlite3-dev libsodium-dev libical-dev libexpected-dev catch2
  poppler-utils python3-aiosmtpd openssl xvfb dbus-x11 at-spi2-core python3-pyatspi fonts-dejavu-core fonts-noto-core fonts-noto-cjk"
# Version 14 of both: other versions lay out and judge the same code differently.
[ $checks = yes ] && packages="$packages git clang-format-14 clang-tidy-14"

say_what_is_missing() {
    missing=
    for tool in clang++ cmake ninja pkg-config python3 pdftotext; do
        command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
    done
    if command -v pkg-config >/dev/null 2>&1; then
        for module in Qt6Widgets Qt6Sql Qt6Svg Qt6Network Qt6PrintSupport Qt6Test Qt6Charts sqlite3 libsodium libical libcurl fontconfig libqrencode; do
            pkg-config --exists "$module" || missing="$missing $module"
        done
    fi
    for header in tl/expected.hpp catch2 qt6keychain/keychain.h; do
        [ -e "/usr/include/$header" ] || [ -e "/usr/local/include/$header" ] || missing="$missing <$header>"
    done
    [ $checks = no ] || for tool in clang-format-14 clang-tidy-14; do
        command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
    done
    [ -z "$missing" ] && return 0
    echo "This system has no apt, so nothing was installed. Missing:$missing" >&2
    echo "Needed are Qt 6.4 (base, tools, svg, charts), QtKeychain, libcurl, fontconfig, libqrencode, SQLite 3.40, libsodium, libical, tl-expected, Catch2, poppler's" \
        "pdftotext and the Noto fonts. Install them with your system's packages and start again." >&2
    return 1
}

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    say_what_is_missing
    exit
fi

missing=
for package in $packages; do
    case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :) in
    installed) ;;
    *) missing="$missing $package" ;;
    esac
done
[ -z "$missing" ] && exit 0

echo "Installing:$missing"
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
        echo "These packages are missing and neither root nor sudo is there to install them:$missing" >&2
        exit 1
    }
    as_root=sudo
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
quietly() {
    if ! $as_root env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >"$log" 2>&1; then
        tail -n 25 "$log" >&2
        echo "Installing the packages failed: $*" >&2
        return 1
    fi
}
quietly apt-get update -q
# shellcheck disable=SC2086
quietly apt-get install -q -y --no-install-recommends $missing
