# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console in a real window when things go wrong: each failure is told in the service's own words, keeps the rows and
goes away with Retry. Then what a flapping device, a hasty hand and the Tab key meet.

A scripted proxy stands before one real service, and answers as the test tells it.
"""
import datetime
import json
import os
import re
import subprocess
import sys
import time
import unittest

import desktop
import scriptedproxy

BIN = os.environ["ROLLCALL_BIN"]
SHOTS = os.environ.get("ROLLCALL_SCREENSHOTS")  # a folder: keep pictures of every state to look at
LONG = float(os.environ.get("ROLLCALL_PATIENCE", 90))
DEVICES = 300
FLAPPING = "arn:aws:a4b:us-east-1:123456789012:device/aaaa-flapping"
FLAPS = 3000
JSON = "application/x-amz-json-1.1"


class Fleet:
    """A screen, a fleet with its service, and the proxy before it."""

    def __init__(self, width=1280, height=860):
        self.desktop = desktop.Desktop(width, height)
        self.desktop.__enter__()
        self.data = self.desktop.home + "/fleet"
        self.ctl("sample", "--devices", DEVICES, "--users", 20, "--days", 30, "--seed", 7)
        self.add_flapping()
        server = self.desktop.start([BIN + "/rollcallctl", "--data-dir", self.data, "serve", "--listen", "127.0.0.1:0"],
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.proxy = scriptedproxy.ScriptedProxy(int(re.search(r"http://127\.0\.0\.1:(\d+)", server.stdout.readline())[1]))
        server.stdout.close()
        key = json.loads(self.ctl("credentials"))
        self.desktop.environment.update(AWS_ACCESS_KEY_ID=key["AccessKeyId"], AWS_SECRET_ACCESS_KEY=key["SecretAccessKey"])

    def close(self):
        self.proxy.stop()
        self.desktop.__exit__()

    def ctl(self, *arguments):
        return subprocess.run([BIN + "/rollcallctl", "--data-dir", self.data, *map(str, arguments)],
                              env=self.desktop.environment, check=True, stdout=subprocess.PIPE, timeout=300).stdout

    def add_flapping(self):
        """A device that changed its state every ten minutes for three weeks, first in the list by its name."""
        now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        stamp = "%Y-%m-%dT%H:%M:%SZ"
        devices = self.desktop.home + "/flapping.csv"
        with open(devices, "w", encoding="utf-8") as file:
            file.write("DeviceArn,DeviceName,DeviceSerialNumber,DeviceType,DeviceStatus,ConnectionStatus,ConnectionStatusUpdatedTime\n")
            file.write(f"{FLAPPING},0 Flapping,G0911FLAP,EchoDot,READY,ONLINE,{now.strftime(stamp)}\n")
        events = self.desktop.home + "/flaps.csv"
        with open(events, "w", encoding="utf-8") as file:
            file.write("DeviceArn,Type,Value,Timestamp\n")
            for index in range(FLAPS):
                at = (now - datetime.timedelta(minutes=10 * index)).strftime(stamp)
                file.write(f"{FLAPPING},CONNECTION_STATUS,{'OFFLINE' if index % 2 else 'ONLINE'},{at}\n")
        self.ctl("import", devices, events)


class Story(unittest.TestCase):
    """One console, driven step by step: unittest runs methods by name."""

    width, height = 1280, 860

    @classmethod
    def open(cls, *arguments, **environment):
        environment = {**cls.desktop.environment, **environment}
        process = subprocess.Popen([BIN + "/rollcall", *arguments], env=environment, stdin=subprocess.DEVNULL)
        cls.desktop.processes.append(process)
        cls.app = desktop.wait_until("the console on the accessibility bus", lambda: next(
            (app for app in cls.desktop.atspi.Registry.getDesktop(0)
             if app and app.name == "rollcall" and app.get_process_id() == process.pid), None), 60)
        return process

    @classmethod
    def labels(cls):
        return [label.name for label in cls.desktop.find_all(cls.app, "label")]

    @classmethod
    def label(cls, pattern):
        return desktop.wait_until(f"a label like {pattern}", lambda: next(
            (text for text in cls.labels() if re.search(pattern, text)), None), LONG)

    @classmethod
    def button(cls, name, role="push button"):
        return cls.desktop.find(cls.app, role, name, timeout=LONG)

    @classmethod
    def shown(cls, name):
        return any(cls.desktop.find_all(cls.app, name=name))

    @classmethod
    def picture(cls, name):
        if SHOTS:
            time.sleep(0.3)
            cls.desktop.screenshot(f"{SHOTS}/{name}.png")


class FailureTest(Story):
    @classmethod
    def setUpClass(cls):
        cls.fleet = Fleet()
        cls.addClassCleanup(cls.fleet.close)
        cls.desktop, cls.proxy = cls.fleet.desktop, cls.fleet.proxy
        cls.console = cls.open("--endpoint-url", f"http://127.0.0.1:{cls.proxy.port}", "--color-scheme", "light",
                               "--language", "en")
        cls.table = cls.desktop.find(cls.app, "table", "Devices", timeout=LONG)
        cls.label(r"^50 of \d+ loaded$")
        cls.wait_for_the_collection()

    @classmethod
    def wait_for_the_collection(cls):
        """It walks the fleet, too, as soon as nobody uses the window, and would take part in what the proxy counts."""
        def asked():
            return sum(name == "ListDeviceEvents" for name, _ in cls.proxy.calls)

        def is_at_rest():
            before = asked()
            time.sleep(2)
            return before > 0 and asked() == before
        desktop.wait_until("the first collection of the history", is_at_rest, 240)

    def rows(self):
        return self.table.queryTable().nRows

    def expect(self, name, patterns, request_id=True):
        """Refreshes into the failure, reads the banner and its details, and gets out of it by Retry."""
        before = self.rows()
        self.assertGreater(before, 0)
        self.desktop.key("F5")
        banner = self.label("could not be loaded")
        for pattern in patterns:
            self.assertRegex(banner, pattern)
        self.assertEqual(self.rows(), before, "rows were lost")
        self.desktop.click(self.button("Details", "check box"))
        self.button("Copy")
        details = " ".join(self.labels())
        self.assertIn("Request id: " + scriptedproxy.REQUEST_ID if request_id else "there is no request id", details)
        self.label(r"^as of .* ago$")
        self.picture(name)
        self.recover(before)

    def recover(self, rows):
        self.proxy.answer = None
        self.retry()
        desktop.wait_until("the rows still there", lambda: self.rows() == rows, LONG)
        self.label(r"^updated .* ago$")

    def retry(self):
        """Takes every offer to try again, the history's and the details' too, until none is left."""
        def none_left():
            button = next(self.desktop.find_all(self.app, "push button", "Retry"), None)
            if button:
                self.desktop.click(button)
            return not button
        desktop.wait_until("no Retry left", none_left, LONG, 0.7)

    def test_01_wrong_key(self):
        words = "The request signature we calculated does not match the signature you provided."
        self.proxy.answer = lambda _: scriptedproxy.error(400, "InvalidSignatureException", words)
        self.expect("wrong-key", [re.escape(words)])

    def test_02_html_of_a_proxy(self):
        self.proxy.answer = lambda _: (200, "text/html", b"<html><body><h1>Sign in to the guest network</h1></body></html>")
        self.expect("html", ["JSON|HTML|web page"])

    def test_03_internal_failure(self):
        self.proxy.answer = lambda _: scriptedproxy.error(500, "InternalFailure", "The shelf fell down.")
        before = len(self.proxy.calls)
        self.expect("http-500", [r"The shelf fell down\."])
        self.assertGreaterEqual(sum(name == "SearchDevices" for name, _ in self.proxy.calls[before:]), 3)

    def test_04_cut_answer(self):
        self.proxy.answer = lambda _: "cut"
        self.expect("cut", ["before the whole answer was here"], request_id=False)

    def test_05_expired_token_under_way(self):
        """The walk through all pages breaks off after its second; what it brought stays, and Retry goes on from there."""
        words = "The security token included in the request is expired."
        # Counts ask by themselves: only calls that carry a token belong to the walk.
        before = self.rows()

        def answer(operation):
            walking = operation == "SearchDevices" and b"NextToken" in self.proxy.calls[-1][1]
            answer.walked += walking
            return scriptedproxy.error(400, "ExpiredTokenException", words) if walking and answer.walked > 2 else None
        answer.walked = 0
        self.proxy.answer = answer
        self.desktop.click(self.button("Load all"))
        banner = self.label(re.escape(words))
        self.assertIn("could not be", banner)
        # The banner can be heard of before the rows that came with it.
        desktop.wait_until("what the walk brought", lambda: self.rows() > before, LONG)
        kept = self.rows()
        self.picture("expired")
        self.proxy.answer = None
        self.retry()
        desktop.wait_until("more rows than before", lambda: self.rows() > kept, LONG)

    def test_06_refused_and_old(self):
        """Three refreshes that miss turn the age of the data to the colour of warnings."""
        rows = self.rows()
        port = self.proxy.port
        self.proxy.stop()
        for missed in range(3):
            self.desktop.key("F5")
            time.sleep(0.2)
            desktop.wait_until(f"failure {missed + 1}", lambda: not self.shown("Stop") and self.shown("Retry"), LONG)
        self.assertEqual(self.rows(), rows)
        self.label("refused")
        age = next(node for node in self.desktop.find_all(self.app, "label") if node.name.startswith("as of "))
        desktop.wait_until("the colour of a warning", lambda: self.nearest(age, (0x8a, 0x5a, 0x00)) < 24, LONG)
        self.picture("refused-old")
        self.proxy.start(port)
        self.recover(rows)
        self.assertGreater(self.nearest(age, (0x8a, 0x5a, 0x00)), 40)

    def nearest(self, accessible, colour):
        """How far the pixel that comes closest to a colour is from it, over what a widget shows."""
        box = accessible.queryComponent().getExtents(self.desktop.atspi.DESKTOP_COORDS)
        pixels = subprocess.run(["import", "-window", "root", "-crop", f"{box.width}x{box.height}+{box.x}+{box.y}", "-depth",
                                 "8", "rgb:-"], env=self.desktop.environment, check=True, stdout=subprocess.PIPE).stdout
        return min(max(abs(pixels[i + c] - colour[c]) for c in range(3)) for i in range(0, len(pixels) - 2, 3))

    def test_07_history_that_fails(self):
        """The timeline tells its own failure beside the table's rows."""
        self.proxy.answer = lambda operation: (scriptedproxy.error(400, "AccessDeniedException", "No history for you.")
                                               if operation == "ListDeviceEvents" else None)
        self.desktop.click(self.table.queryTable().getAccessibleAt(1, 2))
        self.label(r"No history for you\.")
        self.picture("history")
        self.proxy.answer = None
        self.retry()

    def test_08_flapping_device(self):
        self.desktop.click(self.table.queryTable().getAccessibleAt(0, 2))
        began = time.monotonic()
        self.desktop.find(self.app, name="Timeline of 0 Flapping", timeout=LONG)
        self.label(r"outage")
        appeared = time.monotonic() - began
        events = self.desktop.find(self.app, "table", "Events", timeout=LONG)
        desktop.wait_until("every event", lambda: events.queryTable().nRows == FLAPS, LONG)
        print(f"first outages after {appeared:.2f} s, {FLAPS} events after {time.monotonic() - began:.2f} s ... ",
              end="", file=sys.stderr, flush=True)
        self.desktop.click(events)
        self.desktop.key("End")
        self.picture("flapping")

    def test_09_rapid_walk_shows_no_foreign_history(self):
        """Down held: whatever is shown at last is that device's own history, and none of the answers that came late."""
        self.proxy.delay = 0.15
        self.desktop.click(self.table.queryTable().getAccessibleAt(0, 2))
        for _ in range(3):
            self.desktop.key(*["Down"] * 8, *["Up"] * 7)
        self.desktop.key("Home", *["Down"] * 7)
        grid = self.table.queryTable()
        name_column = [grid.getColumnHeader(c).name for c in range(grid.nColumns)].index("Name")
        arn_column = [grid.getColumnHeader(c).name for c in range(grid.nColumns)].index("Device ARN")
        name = grid.getAccessibleAt(7, name_column).name
        arn = grid.getAccessibleAt(7, arn_column).name
        self.desktop.find(self.app, name=f"Timeline of {name}", timeout=LONG)
        own = json.loads(self.fleet.ctl("events", arn, "--endpoint-url", f"http://127.0.0.1:{self.proxy.service}",
                                        "--output", "json"))["DeviceEvents"]
        events = self.desktop.find(self.app, "table", "Events", timeout=LONG)
        desktop.wait_until("its own events", lambda: events.queryTable().nRows == len(own), LONG)
        time.sleep(1)  # answers that were still under way
        self.assertEqual(events.queryTable().nRows, len(own))
        self.proxy.delay = 0.0

    def test_10_tab_goes_round_in_reading_order(self):
        self.desktop.key("ctrl+f")
        where = "Text to search for"
        desktop.wait_until("the search focused", lambda: where in self.focused_names(), 10)
        met = []
        for _ in range(60):
            before = self.focused_names()
            self.desktop.key("Tab")
            now = desktop.wait_until(f"the focus beyond {before}", lambda: self.focused_names() not in ([], before)
                                     and self.focused_names(), 10)
            if where in now:
                break
            met += now
        else:
            self.fail(f"Tab does not come back to the search: {met}")
        wanted = ["Refresh", "Menu", "Columns", "Devices", "Details and raw answer", "Show the last 24 hours", "All events",
                  "Events"]
        self.assertEqual([name for name in dict.fromkeys(met) if name in wanted], wanted, met)

    def focused_names(self):
        return [node.name for node in self.desktop.find_all(self.app)
                if node.getState().contains(self.desktop.atspi.STATE_FOCUSED) and node.getRoleName() != "page tab"]

    def test_99_closes_cleanly(self):
        self.desktop.key("ctrl+q")
        self.assertEqual(self.console.wait(LONG), 0)


if __name__ == "__main__":
    sys.exit(unittest.main())
