# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""cmake --install puts everything that a desktop looks for in its place."""
import os
import pathlib
import re
import shlex
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

BUILD = pathlib.Path(os.environ["ROLLCALL_BIN"]).parent


class Install(unittest.TestCase):
    def test_everything_is_in_place(self):
        with tempfile.TemporaryDirectory() as prefix:
            subprocess.run(["cmake", "--install", str(BUILD), "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
            root = pathlib.Path(prefix)
            for name in ("bin/rollcall", "bin/rollcallctl", "share/applications/rollcall.desktop", "share/mime/packages/rollcall-view.xml",
                         "share/icons/hicolor/scalable/apps/rollcall.svg", "share/metainfo/rollcall.metainfo.xml",
                         "lib/systemd/user/rollcall-sync.service", "lib/systemd/user/rollcall-sync.timer",
                         "share/rollcall/translations/rollcall_de.qm", "share/rollcall/translations/rollcall_en.qm"):
                self.assertTrue((root / name).is_file(), name)
            ElementTree.parse(root / "share/metainfo/rollcall.metainfo.xml")
            entry = (root / "share/applications/rollcall.desktop").read_text(encoding="utf-8")
            self.assertIn("\nExec=rollcall %u\n", entry)
            self.assertIn("\nIcon=rollcall\n", entry)
            shown = subprocess.run([str(root / "bin/rollcall"), "--version"], check=True, capture_output=True, text=True)
            self.assertTrue(shown.stdout.startswith("rollcall "))

    def test_the_unit_starts_what_was_installed(self):
        """systemd looks for a program without a path in few folders. Below one with a space and a % in its name."""
        with tempfile.TemporaryDirectory() as folder:
            for prefix in (pathlib.Path(folder) / "one", pathlib.Path(folder) / "a 100% other"):
                subprocess.run(["cmake", "--install", str(BUILD), "--prefix", str(prefix)], check=True,
                               stdout=subprocess.DEVNULL)
                unit = (prefix / "lib/systemd/user/rollcall-sync.service").read_text(encoding="utf-8")
                starts = re.findall(r"^ExecStart=(.*)$", unit, re.MULTILINE)
                self.assertEqual(len(starts), 1, unit)
                program, *arguments = shlex.split(starts[0].replace("%%", "%"))
                self.assertEqual(pathlib.Path(program), prefix / "bin/rollcallctl")
                self.assertTrue(os.access(program, os.X_OK), program)
                self.assertEqual(arguments, ["sync"])
                shown = subprocess.run([program, "--version"], check=True, capture_output=True, text=True)
                self.assertTrue(shown.stdout.startswith("rollcallctl "), shown.stdout)


if __name__ == "__main__":
    unittest.main()
