# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console by keyboard: sort levels, column menus, groups, pinned columns, the command palette, the shortcuts."""
import os
import re
import subprocess
import sys
import time
import unittest

import desktop

BIN = os.environ["ROLLCALL_BIN"]
DEVICES = 240
LONG = 60
PALETTE = "Action, view, device or user"


def natural(text):
    """Numbers by their value, and before letters; what is empty comes last."""
    return [(2, 0, "")] if not text else [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.findall("[0-9]+|[^0-9]", text)]


class KeysTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = desktop.Desktop(1280, 860)
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.__exit__)
        cls.data = cls.desktop.home + "/fleet"
        subprocess.run([BIN + "/rollcallctl", "--data-dir", cls.data, "sample", "--devices", str(DEVICES), "--users", "20",
                        "--days", "2", "--seed", "7"], env=cls.desktop.environment, check=True, timeout=120,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.console = cls.desktop.start([BIN + "/rollcall", "--data-dir", cls.data, "--color-scheme",
                                         os.environ.get("ROLLCALL_SCHEME", "light"), "--language", "en"])
        cls.app = cls.desktop.application("rollcall")
        cls.table = cls.desktop.find(cls.app, "table", "Devices", timeout=LONG)
        cls.said("of 240 loaded")

    @classmethod
    def said(cls, text):
        return desktop.wait_until(f"{text} on a label", lambda: any(
            text in label.name for label in cls.desktop.find_all(cls.app, "label")), LONG)

    def look(self, name):
        if "ROLLCALL_SHOTS" in os.environ:
            time.sleep(0.5)
            self.desktop.screenshot(f"{os.environ['ROLLCALL_SHOTS']}/{name}.png")

    def headers(self):
        grid = self.table.queryTable()
        return [grid.getColumnHeader(column) for column in range(grid.nColumns)]

    def columns(self, *headers):
        names = [header.name for header in self.headers()]
        places = [names.index(header) for header in headers]
        return [tuple(row) for row in self.desktop.rows(self.table, columns=places)]

    def header_click(self, name, button=1):
        time.sleep(0.6)  # or two of them would make a double click
        self.desktop.click(next(header for header in self.headers() if header.name == name), button)

    def column_menu(self, header, letter):
        self.header_click(header, button=3)
        time.sleep(0.5)  # a menu that opens under the pointer takes no notice of keys at first
        self.look("columnmenu")
        self.desktop.key(letter)

    def palette(self, typed):
        self.desktop.key("ctrl+k")
        field = self.desktop.find(self.app, "text", PALETTE)
        desktop.wait_until("the keyboard in the palette", lambda: field.getState().contains(
            self.desktop.atspi.STATE_FOCUSED), LONG)
        self.desktop.type(typed)
        time.sleep(0.3)

    def run_by_palette(self, typed):
        self.palette(typed)
        self.desktop.key("Return")
        desktop.wait_until("the palette closed", lambda: not any(
            self.desktop.find_all(self.app, "text", PALETTE)), LONG)

    def row_count(self):
        return self.table.queryTable().nRows

    def first_cell(self, row):
        return self.table.queryTable().getAccessibleAt(row, 0).name

    # One story in order: unittest runs methods by name.

    def test_1_the_palette_runs_an_action(self):
        self.palette("load all")
        self.look("palette")
        self.desktop.key("Return")
        self.said(f"All {DEVICES} loaded")

    def test_2_shift_click_sorts_by_a_second_column(self):
        self.header_click("Type")
        self.desktop.xdotool("keydown", "shift")
        try:
            self.header_click("Software")
        finally:
            self.desktop.xdotool("keyup", "shift")
        self.said("sorted here")

        def in_order():
            rows = self.columns("Type", "Software")
            return rows == sorted(rows, key=lambda row: [natural(text) for text in row]) and len({row[0] for row in rows}) > 1
        desktop.wait_until("rows by type, then by software", in_order, LONG)
        self.look("levels")

    def test_3_a_column_has_a_menu(self):
        self.column_menu("Type", "d")

        def types_downwards():
            types = [row[0] for row in self.columns("Type")]
            return types == sorted(types, key=natural, reverse=True)
        desktop.wait_until("types from the last to the first", types_downwards, LONG)
        self.column_menu("Name", "p")

        def left(name):
            header = next(header for header in self.headers() if header.name == name)
            return header.queryComponent().getExtents(self.desktop.atspi.DESKTOP_COORDS).x
        desktop.wait_until("names at the left", lambda: left("Name") < left("Status"), LONG)

    def test_4_groups_by_keyboard(self):
        self.run_by_palette("group by connection")
        desktop.wait_until("rows in groups", lambda: self.row_count() > DEVICES, LONG)
        groups = self.row_count() - DEVICES
        self.assertGreaterEqual(groups, 2)
        self.assertRegex(self.first_cell(0), r"^Offline · [0-9]+ devices, [0-9]+ offline$")
        self.look("groups")
        offline = int(self.first_cell(0).split("·")[1].split()[0])
        self.desktop.key("Home")
        self.desktop.key("Left")
        desktop.wait_until("the first group closed", lambda: self.row_count() == DEVICES - offline + groups, LONG)
        self.assertTrue(self.first_cell(1).startswith("Online · "), self.first_cell(1))
        self.desktop.key("Right")
        desktop.wait_until("the first group open", lambda: self.row_count() == DEVICES + groups, LONG)
        self.desktop.key("ctrl+shift+Left")
        desktop.wait_until("all groups closed", lambda: self.row_count() == groups, LONG)
        self.look("closed")
        # A device in a closed group is found all the same, and its group opened.
        self.desktop.key("ctrl+shift+Right")
        desktop.wait_until("all groups open", lambda: self.row_count() == DEVICES + groups, LONG)
        names = [row[0] for row in self.columns("Name")]
        name = next(name for name in names[1:offline + 1] if name.isascii() and sum(name in each for each in names) == 1)
        self.desktop.key("ctrl+shift+Left")
        desktop.wait_until("all groups closed", lambda: self.row_count() == groups, LONG)
        self.run_by_palette(name)
        self.desktop.find(self.app, "label", name, timeout=LONG)  # the heading of its details
        desktop.wait_until("its group open", lambda: self.row_count() == offline + groups, LONG)
        self.run_by_palette("without groups")
        desktop.wait_until("rows without groups", lambda: self.row_count() == DEVICES, LONG)

    def test_5_all_rows_are_summed_up(self):
        self.desktop.key("ctrl+a")
        self.said(f"{DEVICES} selected, ")
        self.desktop.key("Home")

    def test_6_shortcuts_are_listed(self):
        self.desktop.key("F1")
        self.desktop.find(self.app, "label", "Command palette…", timeout=LONG)
        self.desktop.find(self.app, "label", "Collapse all groups")
        self.desktop.find(self.app, "label", "Ctrl+K")
        self.desktop.find(self.app, "label", "Ctrl+Shift+Left")
        self.look("shortcuts")
        self.desktop.key("Escape")

    def test_7_a_section_by_the_palette(self):
        self.run_by_palette("users")
        self.desktop.find(self.app, "table", "Users", timeout=LONG)
        self.desktop.key("ctrl+q")
        self.assertEqual(self.console.wait(LONG), 0)


if __name__ == "__main__":
    sys.exit(unittest.main(failfast=True))
