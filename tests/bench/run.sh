#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures the release build in one run on one machine: what signing, pages, the store and the tables' rows cost
# (build/bench/parts.md), the console's start (startup.md), then reading a fleet side by side with other clients of the API (build/bench/results.md and
# results.json). Arguments go to paging.py (see its --help).
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
sh "$root/app/install.sh" run test
cd "$root"
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build --preset release --target rollcall rollcallctl rollcall_bench >/dev/null
mkdir -p build/bench
{
    echo "| part | median | |"
    echo "|---|---|---|"
    for part in wire store tables; do build/release/tests/bench_$part; done
} | tee build/bench/parts.md
echo
/usr/bin/python3 tests/bench/startup.py --bin build/release/bin --trivial build/release/tests/bench_trivial --out build/bench
exec /usr/bin/python3 tests/bench/paging.py --bin build/release/bin --out build/bench "$@"
