#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The one list of Debian packages, by what they are needed for; installs those that are missing and says nothing
# when none is. Usage: sh app/install.sh [run] [test] [lint]        (nothing named: run)
set -eu

# To build and run the two programs. The reason for each is in the README.
run="g++ cmake ninja-build
qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
libqt6svg6 libqt6sql6-sqlite qt6-wayland qt6-translations-l10n fonts-noto-core fonts-noto-cjk
libssl-dev libboost-dev libsimdjson-dev libicu-dev libxlsxwriter-dev libfontconfig-dev libmimalloc-dev"

# To run the tests: real clients of the API, and a screen to drive the window on.
test="awscli python3 python3-boto3 python3-openpyxl sqlite3 xvfb openbox xdotool imagemagick x11-utils dbus at-spi2-core gir1.2-atspi-2.0 python3-pyatspi"

# To lint what changed.
lint="git clang clang-format clang-tidy clazy"

wanted=""
for part in "${@:-run}"; do
    case $part in
    run) wanted="$wanted $run" ;;
    test) wanted="$wanted $test" ;;
    lint) wanted="$wanted $lint" ;;
    *) echo "install.sh: unknown part '$part'; there are run, test and lint" >&2; exit 2 ;;
    esac
done

missing=""
for package in $wanted; do
    case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :) in
    installed) ;;
    *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

echo "Installing:$missing" >&2
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "install.sh: run as root: apt-get install$missing" >&2; exit 1; }
    as_root=sudo
fi
# The output goes to a file: a page of progress bars says nothing, unless it fails.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # the list is meant to be split
if ! { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $missing; } >"$log" 2>&1; then
    cat "$log" >&2
    echo "install.sh: could not install:$missing" >&2
    exit 1
fi
