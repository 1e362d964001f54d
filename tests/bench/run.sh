#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures the release build side by side with other clients of the API, in one run on one machine, and writes
# build/bench/results.md and results.json. Arguments go to paging.py (see its --help).
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
sh "$root/app/install.sh" run test
cd "$root"
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build --preset release --target rollcallctl >/dev/null
mkdir -p build/bench
exec /usr/bin/python3 tests/bench/paging.py --bin build/release/bin --out build/bench "$@"
