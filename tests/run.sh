#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds everything and runs every test.
# ROLLCALL_PRESET chooses the preset (default dev; CI uses asan); arguments go to ctest, as in: sh tests/run.sh -L api
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
preset=${ROLLCALL_PRESET:-dev}

sh "$root/app/install.sh" run test
cd "$root"
[ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
cmake --build --preset "$preset"
exec ctest --preset "$preset" "$@"
