#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds the two programs and opens the console. Arguments go to the console.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

sh "$root/app/install.sh" run
build=$root/build/release
# Quiet when it works: the compiler's output is of interest only when it fails.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
run() { "$@" >"$log" 2>&1 || { cat "$log" >&2; echo "start.sh: failed: $*" >&2; exit 1; }; }
[ -x "$build/bin/rollcall" ] || echo "Building Rollcall; the first time takes a few minutes." >&2
cd "$root"
[ -f "$build/build.ninja" ] || run cmake --preset release
run cmake --build --preset release --target rollcall rollcallctl
rm -f "$log"
trap - EXIT

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$build/bin/rollcall" "$@"
fi
echo "There is no display (DISPLAY and WAYLAND_DISPLAY are not set), so the console can't open." >&2
echo "The devices that are offline now, from the command line:" >&2
exec "$build/bin/rollcallctl" devices --filter ConnectionStatus=OFFLINE
