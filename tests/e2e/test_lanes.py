# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many devices on one time axis in a real window: collected, shown, opened, reported; and a timeline without the service."""
import json
import os
import pathlib
import re
import subprocess
import time
import unittest

import desktop

BIN = os.environ["ROLLCALL_BIN"]
LONG = 90
SHOTS = os.environ.get("ROLLCALL_SHOTS")


class LanesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = desktop.Desktop(1280, 860)
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.__exit__)
        cls.home = pathlib.Path(cls.desktop.home)
        cls.data = str(cls.home / "fleet")
        cls.ctl("sample", "--devices", 200, "--users", 3, "--days", 30, "--seed", 7)
        cls.server = cls.desktop.start([BIN + "/rollcallctl", "--data-dir", cls.data, "serve", "--listen", "127.0.0.1:0"],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        cls.url = re.search(r"(http://127\.0\.0\.1:\d+)", cls.server.stdout.readline())[1]
        cls.server.stdout.close()
        key = json.loads(cls.ctl("credentials"))
        cls.desktop.environment.update(AWS_ACCESS_KEY_ID=key["AccessKeyId"], AWS_SECRET_ACCESS_KEY=key["SecretAccessKey"])
        cls.console = cls.desktop.start([BIN + "/rollcall", "--endpoint-url", cls.url, "--color-scheme", "light",
                                         "--language", "en", "--data-dir", cls.data])
        cls.app = cls.desktop.application("rollcall")
        cls.table = cls.desktop.find(cls.app, "table", "Devices", timeout=LONG)
        desktop.wait_until("the first page", lambda: cls.table.queryTable().nRows == 50, LONG)

    @classmethod
    def ctl(cls, *arguments):
        return subprocess.run([BIN + "/rollcallctl", "--data-dir", cls.data, *map(str, arguments)],
                              env=cls.desktop.environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=300).stdout

    def label(self, pattern):
        return self.desktop.find(self.app, "label", lambda text: re.search(pattern, text), timeout=LONG)

    def button(self, name):
        return self.desktop.find(self.app, "push button", name, timeout=LONG)

    def palette(self, typed):
        self.desktop.key("ctrl+k")
        time.sleep(0.5)
        self.desktop.type(typed)
        time.sleep(0.5)
        self.desktop.key("Return")

    def look(self, name):
        if SHOTS:
            time.sleep(0.5)
            self.desktop.screenshot(f"{SHOTS}/{name}.png")

    def report(self):
        return json.loads(self.ctl("report", "availability", "--since", "7d", "--endpoint-url", self.url, "--output", "json"))

    # One story in order: unittest runs methods by name.

    def test_1_all_devices_are_collected(self):
        self.desktop.click(self.table)
        self.desktop.key("ctrl+h")
        self.label("Nothing is known of these devices|events of all devices are being collected")
        self.look("lanes-empty")
        if not any(self.desktop.find_all(self.app, "push button", "Stop collecting events")):
            self.desktop.click(self.button("Collect the latest events"))
        summary = self.label(r"% up, [\d,]+ outages")
        self.look("lanes-all")
        # What is shown is what the command line says of the same file.
        fleet = self.report()["fleet"]
        shown = int(re.search(r"([\d,]+) outage", summary.name)[1].replace(",", ""))
        self.assertAlmostEqual(shown, fleet["outages"], delta=2)
        self.assertEqual(fleet["devices"], 200)

    def test_2_a_device_opens(self):
        lanes = next(node for node in self.desktop.find_all(self.app) if node.name == "Devices on one time axis" and
                     node.getState().contains(self.desktop.atspi.STATE_FOCUSABLE))
        lanes.queryComponent().grabFocus()
        self.desktop.key("Down", "Down", "Return")
        worst = self.report()["devices"][1]["DeviceName"]
        self.label(f"^{re.escape(worst)}$")
        self.desktop.find(self.app, name=f"Timeline of {worst}", timeout=LONG)
        self.look("lanes-opened")

    def test_3_several_selected(self):
        self.desktop.click(self.table)
        self.desktop.key("Home")
        self.desktop.key(*["shift+Down"] * 8)
        self.label("^9 devices$")
        self.look("lanes-selected")

    def test_4_the_site_of_a_group(self):
        self.palette("group by site")
        heading = lambda: self.table.queryTable().getAccessibleAt(0, 0).name.split(" · ")
        desktop.wait_until("a group's heading", lambda: len(heading()) == 2, LONG)
        site = heading()[0]
        self.desktop.click(self.table)
        self.desktop.key("ctrl+Home", "Menu")
        time.sleep(1)
        self.desktop.key("Down", "Return")
        self.label(f"^{re.escape(site)}$")
        self.look("lanes-site")
        self.palette("without groups")

    def test_5_a_report_is_saved(self):
        self.desktop.click(self.button("Make a report of the availability"))
        time.sleep(1)  # until its menu is there
        self.desktop.key("Down", "Return")
        dialog = self.desktop.find(self.app, name="Save report", timeout=LONG)
        self.assertTrue(dialog)
        time.sleep(1)
        target = self.home / "sent.pdf"
        self.desktop.key("ctrl+a")
        self.desktop.type(str(target))
        self.desktop.key("Return")
        self.label("^Saved sent.pdf$")
        self.assertTrue(target.read_bytes().startswith(b"%PDF-"))

    def test_6_without_the_service(self):
        desktop.kill_hard(self.server)
        self.desktop.click(self.table)
        self.desktop.key("End")
        self.desktop.key("Home")
        events = self.desktop.find(self.app, "table", "Events", timeout=LONG)
        desktop.wait_until("the events that were kept", lambda: events.queryTable().nRows > 0, LONG)
        self.label("could not be read to its end")
        self.look("lanes-offline")

    def test_7_closes_cleanly(self):
        self.desktop.key("ctrl+q")
        self.assertEqual(self.console.wait(LONG), 0)


if __name__ == "__main__":
    unittest.main(failfast=True)
