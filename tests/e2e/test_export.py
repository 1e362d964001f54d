# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What rollcallctl exports, read back by programs of others."""
import csv
import datetime
import json
import os
import signal
import stat
import subprocess
import time
import unittest

import openpyxl
from rollcall_e2e import CTL, PATIENCE, Place, Server

ARN = "arn:aws:a4b:us-east-1:123456789012:device/"
DEVICES_CSV = ("DeviceArn,DeviceName,RoomName,ConnectionStatus,ConnectionStatusUpdatedTime\r\n"
               f"{ARN}1,=1+1,Zürich HQ - 会議室,OFFLINE,2026-11-20T08:00:00Z\r\n"
               f"{ARN}2,\"Two, \"\"B\"\"\",,ONLINE,1795426200\r\n")


class ExportTest(unittest.TestCase):
    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    def ctl(self, *arguments, code=0):
        done = self.place.ctl("--data-dir", self.place.data, *arguments)
        self.assertEqual(done.returncode, code, (arguments, done.stdout[-500:], done.stderr[-1500:]))
        return done

    def fill(self):
        path = self.place.home / "devices.csv"
        path.write_text(DEVICES_CSV)
        self.ctl("import", path)

    def out(self, name):
        folder = self.place.home / "out"
        folder.mkdir(exist_ok=True)
        return folder / name

    def names(self):
        return sorted(p.name for p in (self.place.home / "out").iterdir())

    def test_excel(self):
        self.fill()
        path = self.out("fleet.xlsx")
        done = self.ctl("devices", "--sort", "DeviceSerialNumber", "--export", path)
        self.assertEqual((done.stdout, done.stderr), (b"", b""))
        book = openpyxl.load_workbook(path)
        sheet = book["Devices"]
        rows = [list(row) for row in sheet.iter_rows()]
        names = [cell.value for cell in rows[0]]
        self.assertEqual(len(rows), 3)
        found = {row[names.index("DeviceArn")].value: dict(zip(names, row)) for row in rows[1:]}
        one = found[ARN + "1"]
        self.assertEqual((one["DeviceName"].value, one["DeviceName"].data_type), ("=1+1", "s"))
        self.assertEqual(one["RoomName"].value, "Zürich HQ - 会議室")
        self.assertEqual(one["ConnectionStatusUpdatedTime"].value, datetime.datetime(2026, 11, 20, 8))
        self.assertTrue(one["ConnectionStatusUpdatedTime"].is_date)
        self.assertEqual(found[ARN + "2"]["DeviceName"].value, "Two, \"B\"")
        self.assertIsNone(found[ARN + "2"]["RoomName"].value)
        self.assertEqual(sheet.freeze_panes, "A2")
        self.assertEqual(self.names(), ["fleet.xlsx"])

    def test_csv(self):
        self.fill()
        self.ctl("devices", "--export", self.out("a.csv"))
        with open(self.out("a.csv"), newline="", encoding="utf-8") as file:
            rows = {row["DeviceArn"]: row for row in csv.DictReader(file)}
        self.assertEqual(rows[ARN + "1"]["DeviceName"], "'=1+1")
        self.assertEqual(rows[ARN + "1"]["ConnectionStatusUpdatedTime"], "2026-11-20T08:00:00+00:00")
        self.assertEqual(rows[ARN + "2"]["DeviceName"], "Two, \"B\"")
        raw = self.out("raw.txt")
        self.ctl("devices", "--export", raw, "--output", "csv", "--raw-cells")
        self.assertEqual(raw.read_bytes(), self.ctl("devices", "--output", "csv").stdout)

    def test_json(self):
        self.fill()
        self.ctl("devices", "--export", self.out("a.json"))
        self.ctl("devices", "--export", self.out("a.jsonl"))
        printed = self.ctl("devices", "--output", "json").stdout
        self.assertEqual(self.out("a.json").read_bytes(), printed)
        lines = [json.loads(line) for line in self.out("a.jsonl").read_text().splitlines()]
        self.assertEqual(lines, json.loads(printed)["Devices"])

    def test_columns(self):
        self.fill()
        self.ctl("devices", "--sort", "DeviceSerialNumber:desc", "--export", self.out("some.csv"), "--columns", "Status,devicename, OfflineSince")
        with open(self.out("some.csv"), newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        self.assertEqual(rows[0], ["Status", "DeviceName", "OfflineSince"])
        self.assertEqual({row[1] for row in rows[1:]}, {"'=1+1", "Two, \"B\""})
        self.assertTrue(all(row[0] for row in rows[1:]))
        for wrong, says in (("Colour", b"DeviceName"), ("DeviceName,devicename", b"twice"), ("Colour,", b"There are")):
            self.assertIn(says, self.ctl("devices", "--export", self.out("b.csv"), "--columns", wrong, code=2).stderr)
        self.assertIn(b"--export", self.ctl("devices", "--columns", "DeviceName", code=2).stderr)

    def test_users_and_events(self):
        self.ctl("sample", "--devices", 5, "--users", 120, "--days", 2)
        self.ctl("users", "--export", self.out("users.xlsx"))
        self.assertEqual(openpyxl.load_workbook(self.out("users.xlsx"))["Users"].max_row, 121)
        arn = json.loads(self.ctl("devices", "--output", "json", "--max-items", 1).stdout)["Devices"][0]["DeviceArn"]
        self.ctl("events", arn, "--export", self.out("events.csv"))
        self.assertEqual(self.out("events.csv").read_bytes(), self.ctl("events", arn, "--output", "csv").stdout)

    def test_refuses(self):
        self.fill()
        path = self.out("a.csv")
        path.write_text("mine")
        for arguments, says in ((["--export", path], b"--force"), (["--export", self.out("a.doc")], b".xlsx"),
                                (["--export", self.out("b"), "--output", "table"], b"table"),
                                (["--output", "xlsx"], b"--export"), (["--force"], b"--export")):
            self.assertIn(says, self.ctl("devices", *arguments, code=2).stderr)
        self.assertEqual(path.read_text(), "mine")
        (self.place.home / "out" / "folder.csv").mkdir()
        self.assertIn(b"folder", self.ctl("devices", "--export", self.out("folder.csv"), code=1).stderr)
        self.assertIn(b"none", self.ctl("devices", "--export", self.place.home / "none" / "a.csv", code=1).stderr)
        self.ctl("devices", "--export", path, "--force")
        self.assertTrue(path.read_text().startswith("DeviceArn,"))
        self.assertEqual(self.names(), ["a.csv", "folder.csv"])

    def test_full_disk(self):
        """A small file system where that is allowed, and else nothing to test here: see tst_rowexport."""
        self.ctl("sample", "--devices", 3000, "--users", 1, "--days", 1)
        disk = self.place.home / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", disk], capture_output=True)
        if mount.returncode != 0:
            self.skipTest("no right to mount a file system")
        try:
            for name in ("a.csv", "a.json", "a.jsonl", "a.xlsx"):
                path = disk / name
                path.write_text("old")
                done = self.ctl("devices", "--export", path, "--force", code=1)
                self.assertIn(os.fsencode(path), done.stderr)
                self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)
                self.assertEqual(path.read_text(), "old")
                self.assertEqual([p.name for p in disk.iterdir()], [name])
                path.unlink()
        finally:
            subprocess.run(["umount", disk], check=True)

    def test_stopped(self):
        self.ctl("sample", "--devices", 20000, "--users", 1, "--days", 1)
        server = Server(self.place)
        self.addCleanup(server.close)
        for name in ("a.csv", "a.xlsx"):
            path = self.out(name)
            path.write_text("old")
            run = subprocess.Popen([CTL, "--data-dir", self.place.data, "devices", "--export", path, "--force",
                                    "--page-size", "1"], env=self.place.env, stderr=subprocess.DEVNULL)
            try:
                time.sleep(1)  # a file without a name grows: there is nothing to see of it
                self.assertIsNone(run.poll())
                run.send_signal(signal.SIGINT)
                self.assertNotEqual(run.wait(PATIENCE), 0)
            finally:
                run.kill()
                run.wait()
            self.assertEqual(path.read_text(), "old")
            self.assertEqual(self.names(), [name])
            path.unlink()

    def test_permissions(self):
        self.fill()
        path = self.out("a.xlsx")
        self.ctl("devices", "--export", path)
        mask = os.umask(0)
        os.umask(mask)
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o666 & ~mask)


if __name__ == "__main__":
    unittest.main()
