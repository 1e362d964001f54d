# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saved views in the console: saved under a name, kept to the next start, sent as a link and as a file, damaged ones refused."""
import base64
import json
import os
import subprocess
import sys
import time
import unittest

import desktop

BIN = os.environ["ROLLCALL_BIN"]
DEVICES = 240
LONG = 60


def link_of(view):
    return "rollcall://view?data=" + base64.urlsafe_b64encode(json.dumps(view).encode()).decode().rstrip("=")


class ViewsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = desktop.Desktop(1280, 860)
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.__exit__)
        cls.data = cls.desktop.home + "/fleet"
        subprocess.run([BIN + "/rollcallctl", "--data-dir", cls.data, "sample", "--devices", str(DEVICES), "--users", "20",
                        "--days", "2", "--seed", "7"], env=cls.desktop.environment, check=True, timeout=120,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        listed = subprocess.run([BIN + "/rollcallctl", "--data-dir", cls.data, "devices", "--output", "json", "--filter",
                                 "ConnectionStatus=OFFLINE"], env=cls.desktop.environment, check=True, timeout=120,
                                stdout=subprocess.PIPE)
        cls.offline = len(json.loads(listed.stdout)["Devices"])

    def start(self, *arguments):
        console = self.desktop.start([BIN + "/rollcall", "--data-dir", self.data, "--color-scheme",
                                      os.environ.get("ROLLCALL_SCHEME", "light"), "--language", "en", *arguments])
        self.app = self.desktop.application("rollcall")
        self.table = self.desktop.find(self.app, "table", timeout=LONG)
        return console

    def quit(self, console):
        self.desktop.key("ctrl+q")
        self.assertEqual(console.wait(LONG), 0)

    def said(self, text):
        return desktop.wait_until(f"{text} on a label", lambda: any(
            text in label.name for label in self.desktop.find_all(self.app, "label")), LONG)

    def listed(self, text):
        return desktop.wait_until(f"{text} in the list of views", lambda: next(
            (item for views in self.desktop.find_all(self.app, "list", "Saved views")
             for item in map(views.getChildAtIndex, range(views.childCount)) if item.name == text), None), LONG)

    def look(self, name):
        if "ROLLCALL_SHOTS" in os.environ:
            time.sleep(0.5)
            self.desktop.screenshot(f"{os.environ['ROLLCALL_SHOTS']}/{name}.png")

    # One story in order: unittest runs methods by name.

    def test_1_a_view_is_saved_and_named(self):
        console = self.start()
        self.said(f"of {DEVICES} loaded")
        self.desktop.key("ctrl+k")
        self.desktop.find(self.app, "text", "Action, view, device or user", timeout=LONG)
        time.sleep(0.5)
        self.desktop.type("offline")
        self.look("palette")
        self.desktop.key("Return")
        self.said(f"All {self.offline} loaded")
        self.desktop.key("ctrl+s")
        time.sleep(0.5)
        self.desktop.type("Silent ones")
        self.look("naming")
        self.desktop.key("Return")
        self.listed(f"Silent ones, {self.offline}")
        self.look("saved")
        self.quit(console)

    def test_2_it_is_there_after_a_start(self):
        console = self.start()
        self.listed(f"Silent ones, {self.offline}")
        with open(self.desktop.environment["XDG_CONFIG_HOME"] + "/rollcall/views.json", encoding="utf-8") as file:
            kept = json.load(file)
        self.assertEqual([view["name"] for view in kept["views"]], ["Silent ones"])
        type(self).view = {"rollcallView": 1, **{key: kept["views"][0][key] for key in ("name", "section", "state")}}
        self.quit(console)

    def test_3_a_link_opens_it(self):
        # What the program itself remembers is set to something else first.
        users = {"rollcallView": 1, "name": "People", "section": "users", "state": {}}
        console = self.start(link_of(users))
        self.desktop.find(self.app, "table", "Users", timeout=LONG)
        self.look("users")
        self.quit(console)
        console = self.start(link_of(self.view))
        self.desktop.find(self.app, "table", "Devices", timeout=LONG)
        self.said(f"All {self.offline} loaded")
        self.quit(console)

    def test_4_a_file_opens_it(self):
        path = self.desktop.home + "/sent.rollcallview"
        with open(path, "w", encoding="utf-8") as file:
            json.dump({**self.view, "name": "Sent"}, file)
        console = self.start(path)
        self.said(f"All {self.offline} loaded")
        self.desktop.key("ctrl+s")
        time.sleep(0.5)
        self.desktop.key("Return")  # the name it came with
        self.listed(f"Sent, {self.offline}")
        self.look("sent")
        self.quit(console)

    def test_5_a_damaged_one_is_refused(self):
        console = self.start(link_of(self.view)[:-9] + "!")
        self.said("The link is damaged")
        self.look("damaged")
        self.quit(console)
        console = self.start(self.desktop.home + "/absent.rollcallview")
        self.said("absent.rollcallview can't be opened")
        self.quit(console)


if __name__ == "__main__":
    sys.exit(unittest.main(failfast=True))
