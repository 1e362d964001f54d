#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the console's start: from the start of the process to rows on the screen, and to nothing but a label for comparison.

Everything is warm: each program has been started before, the sample fleet is there. The console starts a service of
its own each time. Medians over the rounds, the two programs in turn.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
import desktop  # noqa: E402

BUDGET = 250


def first_paint(command, environment):
    """Milliseconds."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        for line in process.stderr:
            if "rows on screen" in line:
                return (time.perf_counter() - started) * 1000
        raise SystemExit(f"startup.py: {command[0]} ended with nothing on the screen")
    finally:
        process.terminate()
        process.wait(20)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="folder of the built programs")
    parser.add_argument("--trivial", required=True, help="the program that shows a label")
    parser.add_argument("--out", required=True, help="folder for startup.md and startup.json")
    parser.add_argument("--devices", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    samples = {"rollcall": [], "a window with a label": []}
    with desktop.Desktop(1280, 800) as screen:
        data = screen.home + "/fleet"
        environment = dict(screen.environment, QT_LOGGING_RULES="rollcall.startup=true", QT_FORCE_STDERR_LOGGING="1")
        subprocess.run([options.bin + "/rollcallctl", "sample", "--data-dir", data, "--devices", str(options.devices)],
                       env=environment, check=True, stdout=subprocess.DEVNULL)
        commands = {"rollcall": [options.bin + "/rollcall", "--data-dir", data], "a window with a label": [options.trivial]}
        for number in range(options.rounds + 1):
            for name, command in commands.items():
                elapsed = first_paint(command, environment)
                if number > 0:  # the first warms up
                    samples[name].append(elapsed)
    medians = {name: statistics.median(rows) for name, rows in samples.items()}
    lines = [f"From the start of the process to the screen, warm, {options.rounds} rounds; {options.devices:,} devices", "",
             "| program | median | slowest | budget |", "|---|---|---|---|"]
    for name, rows in samples.items():
        budget = f"{BUDGET} ms" if name == "rollcall" else ""
        lines.append(f"| {name} | {medians[name]:.0f} ms | {max(rows):.0f} ms | {budget} |")
    text = "\n".join(lines) + "\n"
    print(text)
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "startup.md").write_text(text, encoding="utf-8")
    (out / "startup.json").write_text(json.dumps({"milliseconds": samples, "medians": medians}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
