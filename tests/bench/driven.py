#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the console's window with a whole large fleet in it, and reports how long its event loop stood still.

Real key presses and clicks on an X server, against a real service; the console itself takes the times (its log
"rollcall.stalls" names each stall of more than some 15 ms). An assistive technology is listening, which makes Qt work more.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
import desktop  # noqa: E402

BUDGET = 50
LONG = 300
UNSEEN = "under 15 ms"


def stolen():
    """Milliseconds in which a processor of this virtual machine was wanted and its host gave it to others."""
    with open("/proc/stat", encoding="ascii") as file:
        return int(file.readline().split()[8]) * 1000 / os.sysconf("SC_CLK_TCK")


class Stalls:
    """What the console says of its stalls, gathered step by step."""

    def __init__(self, process):
        self.rows, self.lock = [], threading.Lock()
        self.taken = collections.deque(maxlen=500)  # (when, stolen until then), one each 5 ms
        threading.Thread(target=self.watch_host, daemon=True).start()
        threading.Thread(target=self.read, args=(process.stderr,), daemon=True).start()

    def watch_host(self):
        while True:
            self.taken.append((time.monotonic(), stolen()))
            time.sleep(0.005)

    def taken_since(self, moment):
        """The system counts in steps of 10 ms, a moment later."""
        time.sleep(0.02)
        samples = list(self.taken)
        before = [ms for when, ms in samples if when <= moment] or [samples[0][1]]
        return samples[-1][1] - before[-1]

    def read(self, stream):
        for line in stream:
            now = time.monotonic()
            found = re.search(r"stall ([\d.]+) ms, its own work ([\d.]+) ms, in line for a processor ([\d.]+) ms", line)
            if found:
                wall, own, in_line = (float(text) for text in found.groups())
                taken = self.taken_since(now - wall / 1000 - 0.01)
                with self.lock:
                    self.rows.append((wall, own, in_line, taken))
            else:
                sys.stderr.write(line)

    def take(self):
        with self.lock:
            rows, self.rows = self.rows, []
        return rows


class Drive:
    def __init__(self, screen, bin_folder, data, devices):
        self.screen, self.devices = screen, devices
        environment = dict(screen.environment, QT_LOGGING_RULES="rollcall.stalls=true", QT_FORCE_STDERR_LOGGING="1")
        self.console = subprocess.Popen(
            [bin_folder + "/rollcall", "--data-dir", data, "--color-scheme", "light", "--language", "en"], env=environment,
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        screen.processes.append(self.console)
        self.stalls = Stalls(self.console)
        self.app = screen.application("rollcall")
        self.table = screen.find(self.app, "table", "Devices", timeout=LONG)
        self.said(f"of {devices:,} loaded")
        self.steps = []

    def said(self, text):
        desktop.wait_until(f"{text} on a label", lambda: any(
            text in label.name for label in self.screen.find_all(self.app, "label")), LONG, 0.5)

    def header(self, name):
        grid = self.table.queryTable()
        found = next(grid.getColumnHeader(column) for column in range(grid.nColumns) if grid.getColumnHeader(column).name == name)
        self.screen.click(found)

    def palette(self, typed):
        self.screen.key("ctrl+k")
        time.sleep(0.5)
        self.screen.type(typed)
        time.sleep(0.5)
        self.screen.key("Return")

    def keys(self, key, times):
        for _ in range(times):
            self.screen.key(key)
            time.sleep(0.02)

    def step(self, name, work, until=None, rest=2.0):
        time.sleep(0.3)
        self.stalls.take()
        before = stolen()
        work()
        if until:
            self.said(until)
        time.sleep(rest)
        rows = self.stalls.take()
        longest, _, in_line, taken = max(rows, default=(None, None, None, None))
        self.steps.append({"step": name, "stalls": rows, "longest": longest, "inLine": in_line,
                           "ownWork": max((row[1] for row in rows), default=None), "stolen": stolen() - before, "stolenMeanwhile": taken})
        print(name, self.steps[-1]["longest"] or UNSEEN, flush=True)

    def run(self):
        window = re.search(r"\d+", subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Rollcall"], env=self.screen.environment, check=True,
            stdout=subprocess.PIPE, text=True).stdout).group(0)
        everything = f"All {self.devices:,} loaded"
        self.step("load all", lambda: self.palette("load all"), everything, 5)
        for name in ("Room", "Room", "Status", "Name", "Name"):
            self.step(f"click the header {name}", lambda name=name: self.header(name))
        search = self.screen.find(self.app, "text", "Text to search for")
        self.screen.click(search)
        self.step("type in the search field", lambda: self.screen.type("room 12"))
        self.step("take it back letter by letter", lambda: self.keys("BackSpace", len("room 12")))
        self.screen.click(self.table)
        self.step("hold Page Down", lambda: self.keys("Next", 60))
        self.step("to the end and the start", lambda: self.screen.key("ctrl+End", "ctrl+Home"))
        self.step("wheel", lambda: self.screen.xdotool("click", "--repeat", 60, "--delay", 15, 5))
        self.step("select all", lambda: self.screen.key("ctrl+a"))
        self.step("sort with all selected", lambda: self.header("Type"))
        self.screen.key("ctrl+a")
        self.step("copy all", lambda: self.screen.key("ctrl+c"), rest=8)
        for group in ("site", "status"):
            self.step(f"group by {group} with all selected", lambda group=group: self.palette(f"group by {group}"))
        self.step("without groups with all selected", lambda: self.palette("without groups"))
        self.step("select one row", lambda: self.screen.key("Down"))
        for group in ("room", "site", "status"):
            self.step(f"group by {group}", lambda group=group: self.palette(f"group by {group}"))
        self.step("scroll through groups", lambda: self.keys("Next", 30))
        self.step("without groups", lambda: self.palette("without groups"))
        for width, height in ((1000, 700), (1270, 780)):
            self.step(f"resize to {width}x{height}", lambda size=(width, height): self.screen.xdotool("windowsize", window, *size))
        self.step("read the fleet again", lambda: self.screen.key("F5"), everything, 15)

    def close(self):
        self.console.terminate()
        self.console.wait(30)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="folder of the built programs")
    parser.add_argument("--out", required=True, help="folder for driven.md and driven.json")
    parser.add_argument("--devices", type=int, default=1_000_000)
    parser.add_argument("--data-dir", help="a store that holds such a sample already")
    parser.add_argument("--shots", help="folder for a picture after each step")
    options = parser.parse_args()
    with desktop.Desktop(1280, 800) as screen:
        data = options.data_dir or screen.home + "/fleet"
        if not options.data_dir:
            subprocess.run([options.bin + "/rollcallctl", "sample", "--data-dir", data, "--devices", str(options.devices),
                            "--users", "100", "--days", "1"], env=screen.environment, check=True, stdout=subprocess.DEVNULL)
        drive = Drive(screen, options.bin, data, options.devices)
        if options.shots:
            step = drive.step
            def looked_at(name, *arguments, **named):
                step(name, *arguments, **named)
                screen.screenshot(f"{options.shots}/{len(drive.steps):02}-{name.replace(' ', '-')}.png")
            drive.step = looked_at
        drive.run()
        drive.close()
    longest = max((step["longest"] or 0 for step in drive.steps), default=0)
    undisturbed = max((row[0] for step in drive.steps for row in step["stalls"] if row[3] == 0), default=0)
    lines = [f"The window driven by keyboard and mouse with {options.devices:,} devices: the longest stall of the event loop was "
             f"{longest:.0f} ms (budget {BUDGET} ms), and {undisturbed:.0f} ms of those in which the host took no processor time", "",
             "| step | longest stall | in line for a processor meanwhile | the host took of both processors meanwhile, and in the whole step | "
             "own work at a stretch |", "|---|---|---|---|---|"]
    for step in drive.steps:
        if step["longest"]:
            lines.append(f"| {step['step']} | {step['longest']:.0f} ms | {step['inLine']:.0f} ms | {step['stolenMeanwhile']:.0f} ms, "
                         f"{step['stolen']:.0f} ms | {step['ownWork']:.0f} ms |")
        else:
            lines.append(f"| {step['step']} | {UNSEEN} | | {step['stolen']:.0f} ms | |")
    text = "\n".join(lines) + "\n"
    print(text)
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "driven.md").write_text(text, encoding="utf-8")
    (out / "driven.json").write_text(json.dumps({"devices": options.devices, "steps": drive.steps, "longest": longest, "longestUndisturbed": undisturbed}, indent=2) + "\n",
                                     encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
