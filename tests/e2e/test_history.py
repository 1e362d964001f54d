# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The history that rollcallctl keeps: compared with what the service answers, computed once more, and killed."""
import contextlib
import csv
import datetime
import html.parser
import io
import json
import random
import signal
import sqlite3
import subprocess
import time
import unittest

from rollcall_e2e import CTL, PATIENCE, Place, Server

KILLS = 100


def moment(text):
    return datetime.datetime.fromisoformat(text)


class HistoryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Place()
        cls.addClassCleanup(cls.place.close)
        done = cls.place.ctl("--data-dir", cls.place.data, "sample", "--devices", 150, "--seed", 11, "--days", 29)
        assert done.returncode == 0, done.stderr
        cls.server = Server(cls.place)
        cls.addClassCleanup(cls.server.stop)
        key = cls.place.credentials()
        cls.env = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}
        cls.devices = {device["DeviceArn"]: device for device in cls.service("devices")["Devices"]}
        cls.events = {arn: cls.service("events", arn)["DeviceEvents"] for arn in cls.devices}

    @classmethod
    def service(cls, *arguments):
        done = cls.place.ctl(*arguments, "--endpoint-url", cls.server.url, "--output", "json", env=cls.env)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def setUp(self):
        self.folder = self.place.home / self.id().split(".")[-1]

    def options(self):
        return ["--data-dir", str(self.folder), "--endpoint-url", self.server.url]

    def ctl(self, *arguments, code=0):
        done = self.place.ctl(*arguments, *self.options(), env=self.env)
        self.assertEqual(done.returncode, code, (arguments, done.stdout[-500:], done.stderr[-1500:]))
        return done

    def history(self, *arguments):
        lines = self.ctl("history", *arguments, "--output", "jsonl").stdout.decode().splitlines()
        return [json.loads(line) for line in lines]

    def assert_complete(self, arns):
        stored = {}
        for event in self.history("--all"):
            stored.setdefault(event.pop("DeviceArn"), []).append(event)
        for arn in arns:
            self.assertEqual(stored.get(arn, []), self.events[arn], arn)

    def test_all_that_the_service_has(self):
        self.assertRegex(self.ctl("sync").stdout.decode(), r"150 devices collected, [\d,]+ new events")
        self.assert_complete(self.devices)
        self.assertIn(b" 0 new events", self.ctl("sync").stdout)
        self.assert_complete(self.devices)
        arn = max(self.events, key=lambda arn: len(self.events[arn]))
        self.assertEqual([{key: event[key] for key in ("Type", "Value", "Timestamp")} for event in self.history(arn)],
                         self.events[arn])
        since, until = self.events[arn][-2]["Timestamp"], self.events[arn][1]["Timestamp"]
        expected = [event for event in self.events[arn] if moment(since) <= moment(event["Timestamp"]) < moment(until)]
        self.assertEqual(len(self.history(arn, "--since", since, "--until", until)), len(expected))

    def test_the_report_computed_once_more(self):
        self.ctl("sync")
        now = datetime.datetime.now(datetime.timezone.utc)
        since, until = now - datetime.timedelta(days=20), now - datetime.timedelta(hours=3)
        report = json.loads(self.ctl("report", "availability", "--since", since.isoformat(), "--until", until.isoformat(),
                                     "--group-by", "room", "--output", "json").stdout)
        self.assertEqual(len(report["devices"]), len(self.devices))
        outages = 0
        for row in report["devices"]:
            arn = row["DeviceArn"]
            changes = [(moment(event["Timestamp"]), event["Value"]) for event in reversed(self.events[arn])
                       if event["Type"] == "CONNECTION_STATUS"]
            if not changes:
                told = self.devices[arn].get("DeviceStatusInfo", {})
                if "ConnectionStatus" in told and "ConnectionStatusUpdatedTime" in told:
                    changes = [(moment(told["ConnectionStatusUpdatedTime"]), told["ConnectionStatus"])]
            spent = {"ONLINE": 0.0, "OFFLINE": 0.0}
            down, count, longest, running = False, 0, 0.0, 0.0
            for place, (begin, value) in enumerate(changes):
                end = changes[place + 1][0] if place + 1 < len(changes) else until
                length = max(0.0, (min(end, until) - max(begin, since)).total_seconds())
                spent[value] += length
                if value == "OFFLINE" and length > 0:
                    count += not down
                    running = running + length if down else length
                    longest = max(longest, running)
                    down = True
                elif length > 0:
                    down = False
            self.assertAlmostEqual(row["onlineSeconds"], spent["ONLINE"], places=2, msg=arn)
            self.assertAlmostEqual(row["offlineSeconds"], spent["OFFLINE"], places=2, msg=arn)
            self.assertAlmostEqual(row["knownSeconds"], sum(spent.values()), places=2, msg=arn)
            self.assertEqual(row["outages"], count, arn)
            self.assertAlmostEqual(row["longestOutageSeconds"], longest, places=2, msg=arn)
            if sum(spent.values()):
                self.assertAlmostEqual(row["uptimePercent"], 100 * spent["ONLINE"] / sum(spent.values()), places=3)
            else:
                self.assertIsNone(row["uptimePercent"])
            outages += count
        self.assertGreater(outages, 50)
        self.assertEqual(report["fleet"]["outages"], outages)
        self.assertEqual(sum(group["devices"] for group in report["groups"]), len(self.devices))

    def test_who_is_offline_now(self):
        self.ctl("sync")
        report = json.loads(self.ctl("report", "availability", "--output", "json").stdout)
        offline = {row["DeviceArn"]: row["offlineSince"] for row in report["devices"] if row["offlineSince"]}
        told = {arn: device.get("DeviceStatusInfo", {}) for arn, device in self.devices.items()}
        expected = {arn for arn in told if told[arn].get("ConnectionStatus") == "OFFLINE"}
        self.assertEqual(set(offline), expected)
        for arn, since in offline.items():
            self.assertAlmostEqual(moment(since).timestamp(),
                                   moment(told[arn]["ConnectionStatusUpdatedTime"]).timestamp(), delta=1)

    def test_other_forms_of_the_report(self):
        self.ctl("sync")
        rows = list(csv.DictReader(io.StringIO(self.ctl("report", "availability", "--output", "csv").stdout.decode())))
        self.assertEqual({row["DeviceArn"] for row in rows}, set(self.devices))
        sites = list(csv.DictReader(io.StringIO(
            self.ctl("report", "availability", "--group-by", "site", "--output", "csv").stdout.decode())))
        self.assertEqual(sum(int(row["devices"]) for row in sites), len(self.devices))
        page = self.ctl("report", "availability", "--output", "html").stdout.decode()
        loads = []

        class Reader(html.parser.HTMLParser):
            def handle_starttag(self, tag, attributes):
                loads.extend(value for name, value in attributes if name in ("src", "href"))
                if tag in ("script", "link", "img"):
                    loads.append(tag)
        Reader().feed(page)
        self.assertEqual(loads, [], "the report needs something from elsewhere")
        self.assertGreater(page.count("<svg"), 1)
        self.assertIn("OFFLINE SINCE", self.ctl("report", "availability").stdout.decode())

    def test_wrong_arguments(self):
        for arguments, part in ((["report", "availability", "--since", "soon"], "--since must be"),
                                (["report", "availability", "--group-by", "colour"], "room, type, software or site"),
                                (["report", "uptime"], "only availability"),
                                (["history"], "--all"),
                                (["history", "--all", "--since", "1d", "--until", "2d"], "--until must be later"),
                                (["history", "--all", "--since", "2026"], "a day, as in 2026-11-23"),
                                (["sync", "--jobs", "0"], "1 to 32"),
                                (["sync", "--keep", "long"], "length of time")):
            self.assertIn(part, self.ctl(*arguments, code=2).stderr.decode(), arguments)
        self.assertIn("rollcallctl sync", self.ctl("history", "--all", code=1).stderr.decode())

    def test_old_events_are_forgotten_only_when_told(self):
        self.ctl("sync")
        before = self.history("--all")
        self.assertIn(b"forgotten", self.ctl("sync", "--keep", "10d").stderr)
        after = self.history("--all")
        limit = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=10)
        recent = [event for event in before if moment(event["Timestamp"]) >= limit]
        self.assertEqual([event for event in after if moment(event["Timestamp"]) >= limit], recent)
        self.assertLess(len(after), len(before))

    def test_two_at_the_same_time(self):
        both = [subprocess.Popen([CTL, "sync", *self.options()], env={**self.place.env, **self.env},
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
        for process in both:
            self.assertEqual(process.wait(PATIENCE), 0, process.stderr.read())
            process.stderr.close()
        self.assert_complete(self.devices)

    def test_damaged(self):
        self.ctl("sync")
        path = self.folder / "history.sqlite"
        content = bytearray(path.read_bytes())
        middle = len(content) // 2 // 4096 * 4096
        content[middle:middle + 8192] = b"\xff" * 8192
        path.write_bytes(content)
        said = self.ctl("history", "--all", code=1).stderr.decode()
        self.assertIn(str(path), said)
        self.assertIn("--repair", said)
        self.assertEqual(path.read_bytes(), content, "it was changed")
        self.assertIn("could be read", self.ctl("sync", "--repair").stderr.decode())
        self.assertEqual((self.folder / "history.sqlite.damaged-1").read_bytes(), content)
        self.assert_complete(self.devices)

    def use_large_fleet(self):
        """Of more devices than are written at once: then some are acknowledged well before the end."""
        place = Place()
        self.addCleanup(place.close)
        done = place.ctl("--data-dir", place.data, "sample", "--devices", 450, "--users", 0, "--seed", 12, "--days", 3)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.server = Server(place)
        self.addCleanup(self.server.close)
        key = place.credentials()
        self.env = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}

    def sync_and_kill(self, seconds, after_events):
        """Kills the collector after so much time, which begins once it has acknowledged events if after_events says so;
        answers how it ended and what it said."""
        with subprocess.Popen([CTL, "sync", "--output", "jsonl", *self.options()], env={**self.place.env, **self.env},
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            output = b""
            while after_events and (line := process.stdout.readline()):
                output += line
                after_events = json.loads(line)["events"] == 0
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
            output += process.stdout.read()
            errors = process.stderr.read()
        self.assertIn(process.returncode, (0, -signal.SIGKILL), errors)
        said = [json.loads(line) for line in output.decode().split("\n")[:-1]]
        return process.returncode, {line["DeviceArn"] for line in said if line["events"] > 0}

    def test_of_a_newer_version(self):
        self.ctl("sync")
        path = self.folder / "history.sqlite"
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA user_version = 99")
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        content = path.read_bytes()
        arn = next(iter(self.devices))
        for arguments in (["sync"], ["sync", "--repair"], ["history", "--all"], ["history", arn],
                          ["report", "availability"]):
            done = self.ctl(*arguments, code=1)
            self.assertIn("newer version of Rollcall", done.stderr.decode(), arguments)
            self.assertIn(str(path), done.stderr.decode(), arguments)
            self.assertNotIn("damaged", done.stderr.decode(), arguments)
            self.assertEqual(done.stdout, b"", arguments)
            self.assertEqual(path.read_bytes(), content, f"it was changed by {arguments}")
        self.assertEqual([each.name for each in self.folder.glob("history.sqlite.*") if each.suffix != ".lock"], [],
                         "a file was set aside")

    def test_of_another_connection(self):
        """Nothing collected is told apart from nothing that happened."""
        self.ctl("sync")
        arn = next(iter(self.devices))
        for arguments in (["history", "--all"], ["history", arn], ["report", "availability"]):
            done = self.place.ctl(*arguments, "--data-dir", self.folder, "--endpoint-url", "http://127.0.0.1:9")
            self.assertEqual((done.returncode, done.stdout), (1, b""), done.stderr)
            self.assertIn("Nothing has been collected of \"http://127.0.0.1:9 ", done.stderr.decode())
            self.assertIn("rollcallctl sync", done.stderr.decode())
            self.assertIn(f"The history holds: {self.server.url} us-east-1.", done.stderr.decode())

    def test_a_fleet_without_devices(self):
        place = Place()
        self.addCleanup(place.close)
        done = place.ctl("--data-dir", place.data, "sample", "--devices", 0, "--users", 0)
        self.assertEqual(done.returncode, 0, done.stderr)
        for arguments in (["sync"], ["report", "availability"], ["history", "--all"]):
            done = place.ctl(*arguments, "--data-dir", place.data)
            self.assertEqual(done.returncode, 0, (arguments, done.stderr))

    def test_killed_at_any_moment(self):
        """What was acknowledged is on the disk, however the collector ended."""
        self.use_large_fleet()
        chance = random.Random(5)
        whole = self.folder
        started = time.monotonic()
        self.ctl("sync")
        usual = time.monotonic() - started
        self.events = {}
        for event in self.history("--all"):
            self.events.setdefault(event.pop("DeviceArn"), []).append(event)
        acknowledged, killed, amid, partly, folders = set(), 0, 0, 0, 0
        for attempt in range(KILLS):
            # There is something to acknowledge in each: a folder is left before it holds all.
            if attempt == 0 or ended or len(acknowledged) > len(self.events) * 2 // 3:
                self.assert_complete(acknowledged)
                acknowledged.clear()
                folders += 1
                self.folder = whole.with_name(f"{whole.name}-{folders}")
            if attempt % 2 == 0:
                code, said = self.sync_and_kill(chance.uniform(0.1, 0.9) * usual, False)
            else:
                code, said = self.sync_and_kill(chance.uniform(0.0, 0.05) * usual, True)
            ended = code == 0
            killed += not ended
            amid += not ended and bool(said - acknowledged)
            partly += not ended and bool(said - acknowledged) and len(said | acknowledged) < len(self.events)
            acknowledged |= said
        self.assert_complete(acknowledged)
        self.assertGreater(killed, KILLS // 2)
        counts = f"{killed} killed, {amid} after acknowledging events, {partly} of them before the end; usually {usual:.2f} s"
        self.assertGreater(amid, KILLS // 4, counts)
        self.assertGreater(partly, KILLS // 20, counts)
        self.ctl("sync")
        self.assert_complete(self.events)


if __name__ == "__main__":
    unittest.main()
