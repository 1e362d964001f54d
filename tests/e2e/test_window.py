# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console in a real window: an admin's morning, from the offline devices to one device's history.

The service is a process of its own that is killed and started again on the way; what the window shows is compared with
what rollcallctl says of the same fleet.
"""
import json
import os
import re
import subprocess
import sys
import time
import unittest

import desktop

BIN = os.environ["ROLLCALL_BIN"]
DEVICES = 1200
# Sanitized builds on a loaded machine take their time; a healthy run never waits for these.
LONG = 90


class WindowTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = desktop.Desktop(1280, 860)
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.__exit__)
        cls.data = cls.desktop.home + "/fleet"
        cls.ctl("sample", "--devices", DEVICES, "--users", 60, "--days", 30, "--seed", 7)
        cls.port = 0
        cls.server = cls.serve()
        key = json.loads(cls.ctl("credentials"))
        cls.desktop.environment.update(AWS_ACCESS_KEY_ID=key["AccessKeyId"], AWS_SECRET_ACCESS_KEY=key["SecretAccessKey"])
        cls.console = cls.desktop.start([BIN + "/rollcall", "--endpoint-url", cls.url, "--color-scheme", "light",
                                         "--language", "en"])
        cls.app = cls.desktop.application("rollcall")
        cls.table = cls.desktop.find(cls.app, "table", "Devices", timeout=LONG)
        cls.status(f"50 of {DEVICES:,} loaded")

    @classmethod
    def ctl(cls, *arguments):
        return subprocess.run([BIN + "/rollcallctl", "--data-dir", cls.data, *map(str, arguments)],
                              env=cls.desktop.environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=300).stdout

    @classmethod
    def serve(cls):
        server = cls.desktop.start([BIN + "/rollcallctl", "--data-dir", cls.data, "serve", "--listen",
                                    f"127.0.0.1:{cls.port}"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        cls.url, cls.port = re.search(r"(http://127\.0\.0\.1:(\d+))", server.stdout.readline()).groups()
        server.stdout.close()
        return server

    @classmethod
    def status(cls, text):
        """Waits until the status bar says so."""
        return desktop.wait_until(f"{text} in the status bar", lambda: any(
            text in label.name for label in cls.desktop.find_all(cls.app, "label")), LONG)

    def listed(self, *arguments):
        return json.loads(self.ctl("devices", "--endpoint-url", self.url, "--output", "json", *arguments))["Devices"]

    def column(self, header, **range_):
        grid = self.table.queryTable()
        index = [grid.getColumnHeader(c).name for c in range(grid.nColumns)].index(header)
        return [cell for cell, in self.desktop.rows(self.table, columns=[index], **range_)]

    def header_click(self, header):
        time.sleep(0.6)  # or two of them would make a double click
        grid = self.table.queryTable()
        for column in range(grid.nColumns):
            if grid.getColumnHeader(column).name == header:
                return self.desktop.click(grid.getColumnHeader(column))
        self.fail(f"no column {header}")

    def loaded_by_scrolling(self, count):
        """Presses End until all pages have come: each press shows the last row known, which asks for more."""
        def all_here():
            if self.table.queryTable().nRows == count:
                return True
            self.desktop.key("End")
            return False
        desktop.wait_until(f"{count} rows by scrolling", all_here, LONG, 0.4)

    # One story in order: unittest runs methods by name.

    def test_1_offline_filter_and_sort(self):
        offline = self.listed("--filter", "ConnectionStatus=OFFLINE", "--sort", "RoomName:desc")
        self.assertGreater(len(offline), 50, "one page would leave the sorting to the console")
        self.desktop.click(self.desktop.find(self.app, "check box", lambda name: name.startswith("Offline")))
        self.status(f"50 of {len(offline)} loaded")
        self.header_click("Room")
        desktop.wait_until("rooms in ascending order", lambda: self.column("Room", count=1) == [
            self.listed("--filter", "ConnectionStatus=OFFLINE", "--sort", "RoomName", "--max-items", 1)[0].get("RoomName", "")], LONG)
        self.header_click("Room")
        desktop.wait_until("rooms in descending order", lambda: self.column("Name", count=5) == [
            device["DeviceName"] for device in offline[:5]], LONG)
        self.assertEqual(set(self.column("Status")), {"Offline"})

    def test_2_scroll_through_all_pages(self):
        self.desktop.click(self.desktop.find(self.app, "check box", lambda name: name.startswith("All")))
        self.status(f"of {DEVICES:,} loaded")
        self.header_click("Name")
        desktop.wait_until("names in order", lambda: self.column("Name", count=3) == [
            device["DeviceName"] for device in self.listed("--sort", "DeviceName", "--max-items", 3)], LONG)
        self.desktop.click(self.table)
        self.loaded_by_scrolling(DEVICES)
        self.status(f"All {DEVICES:,} loaded")
        self.header_click("Room")
        self.status("sorted here")
        arns = self.column("Device ARN")
        self.assertEqual(len(set(arns)), DEVICES)
        self.assertEqual(set(arns), {device["DeviceArn"] for device in self.listed()})

    def test_3_service_killed_and_restarted(self):
        rows = self.table.queryTable().nRows
        desktop.kill_hard(self.server)
        self.desktop.key("F5")
        retry = self.desktop.find(self.app, "push button", "Retry", timeout=LONG)
        self.assertEqual(self.table.queryTable().nRows, rows)
        type(self).server = self.serve()
        self.desktop.click(retry)
        desktop.wait_until("the banner gone", lambda: not any(self.desktop.find_all(self.app, "push button", "Retry")), LONG)
        desktop.wait_until("all rows still there", lambda: self.table.queryTable().nRows == rows, LONG)

    def test_4_a_device_and_its_timeline(self):
        offline = self.listed("--filter", "ConnectionStatus=OFFLINE")
        histories = {}
        # Names in other scripts are there too, but the made-up keyboard loses some of their letters.
        for device in [device for device in offline if device["DeviceName"].isascii()][:12]:
            events = json.loads(self.ctl("events", device["DeviceArn"], "--endpoint-url", self.url, "--output", "json"))
            histories[device["DeviceName"]] = events["DeviceEvents"]
        name, events = max(histories.items(), key=lambda item: len(item[1]))
        search = self.desktop.find(self.app, "text", "Text to search for")
        self.desktop.click(search)
        self.desktop.type(name)
        desktop.wait_until("the device found", lambda: self.column("Name", count=1) == [name], LONG)
        self.desktop.key("Tab")
        first = self.table.queryTable().getAccessibleAt(0, 2)
        self.desktop.click(first)
        self.desktop.find(self.app, "label", name, timeout=LONG)
        summary = self.desktop.find(self.app, "label", lambda text: re.search(r"\d outage", text), timeout=LONG)
        self.assertRegex(summary.name, r"[\d.]+ ?% up")
        listed = self.desktop.find(self.app, "table", "Events", timeout=LONG)
        desktop.wait_until("every event listed", lambda: listed.queryTable().nRows == len(events), LONG)
        self.assertTrue(any(self.desktop.find_all(self.app, name=f"Timeline of {name}")))

    def test_5_users(self):
        self.desktop.key("ctrl+2")
        users = self.desktop.find(self.app, "table", "Users", timeout=LONG)
        self.status("50 of 60 loaded")
        self.desktop.click(users)
        self.desktop.key("End")
        desktop.wait_until("all users", lambda: users.queryTable().nRows == 60, LONG)
        self.desktop.key("ctrl+1")
        self.desktop.find(self.app, "table", "Devices", timeout=LONG)

    def test_6_everything_reachable_is_named(self):
        states = self.desktop.atspi
        nameless = [f"{node.getRoleName()} in {node.parent.name!r}" for node in self.desktop.find_all(self.app)
                    if node.getState().contains(states.STATE_FOCUSABLE) and not node.name]
        self.assertEqual(nameless, [])

    def test_7_closes_cleanly(self):
        self.desktop.key("ctrl+q")
        self.assertEqual(self.console.wait(LONG), 0)


if __name__ == "__main__":
    sys.exit(unittest.main(failfast=True))
