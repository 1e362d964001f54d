#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures the release build, in one run on one machine; what it finds stands in build/bench:
#   parts.md    what signing, pages, the stores and the tables' rows cost, beside Qt's proxy model
#   window.md   the devices' page with a million rows: stalls of the event loop, frames of scrolling
#   timeline.md a device's history of a million events: frames of zooming and panning, beside Qt Charts' line series
#   startup.md  from the start of the console's process to rows on the screen
#   driven.md   the whole console with a million devices, driven by keyboard and mouse (and driven.json)
#   results.md  a fleet read side by side with other clients of the API (and results.json)
# The whole takes about an hour, a third of it in chains of calls that wait for 80 ms each. Arguments go to the last (see paging.py --help).
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
    for part in wire store history tables; do build/release/tests/bench_$part; done
} | tee build/bench/parts.md
echo
{
    echo "| with a million rows | until it is done | |"
    echo "|---|---|---|"
    QT_QPA_PLATFORM=offscreen build/release/tests/bench_window 2>/dev/null
} | tee build/bench/window.md
echo
{
    echo "| with a device's history | median | |"
    echo "|---|---|---|"
    QT_QPA_PLATFORM=offscreen build/release/tests/bench_timeline 2>/dev/null
} | tee build/bench/timeline.md
echo
/usr/bin/python3 tests/bench/startup.py --bin build/release/bin --trivial build/release/tests/bench_trivial --out build/bench
/usr/bin/python3 tests/bench/driven.py --bin build/release/bin --out build/bench
exec /usr/bin/python3 tests/bench/paging.py --bin build/release/bin --reader build/release/tests/bench_fleet --out build/bench "$@"
