# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line from outside: as a user, a script and an AWS profile use it."""
import csv
import http.server
import io
import json
import os
import signal
import stat
import subprocess
import threading
import time
import unittest

from rollcall_e2e import CTL, PATIENCE, Place, Server

ARN = "arn:aws:a4b:us-east-1:123456789012:device/"
DEVICES_CSV = ("DeviceArn,DeviceName,RoomName,ConnectionStatus,ConnectionStatusUpdatedTime\r\n"
               f"{ARN}1,\"Hall, \"\"A\"\"\",Zürich HQ - 会議室,OFFLINE,2026-11-20T08:00:00Z\r\n"
               f"{ARN}2,Two,,ONLINE,1795426200\r\n")


class CtlTest(unittest.TestCase):
    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    def ctl(self, *arguments, code=0, **options):
        done = self.place.ctl("--data-dir", self.place.data, *arguments, **options)
        self.assertEqual(done.returncode, code, (arguments, done.stdout[-500:], done.stderr[-1500:]))
        return done

    def serve(self, *arguments):
        server = Server(self.place, *arguments)
        self.addCleanup(server.close)
        return server

    def write(self, name, text):
        path = self.place.home / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def names(self):
        found = json.loads(self.ctl("devices", "--output", "json").stdout)["Devices"]
        return [d.get("DeviceName") for d in found]

    # serve

    def test_ready_line_and_sigterm(self):
        for how in (signal.SIGTERM, signal.SIGINT):
            server = self.serve()
            key = self.place.credentials()
            self.assertIn(server.url, server.line)
            self.assertIn(str(self.place.data), server.line)
            self.assertIn(key["AccessKeyId"], server.line)
            self.assertNotIn(key["SecretAccessKey"], server.line)
            self.assertTrue(server.line.endswith("\n"))
            begun = time.monotonic()
            self.assertEqual(server.stop(how), (0, b""))
            self.assertLess(time.monotonic() - begun, 10)
            self.assertNotIn(key["SecretAccessKey"], server.error_text())
        mode = {p.name: stat.S_IMODE(p.stat().st_mode) for p in self.place.data.iterdir()}
        self.assertTrue(mode)
        self.assertFalse([name for name, bits in mode.items() if bits & 0o077], mode)

    def test_serve_refuses(self):
        self.assertIn(b"HOST:PORT", self.ctl("serve", "--listen", "nonsense", code=2).stderr)
        open_to_all = self.ctl("serve", "--listen", "0.0.0.0:0", code=1)
        self.assertEqual(open_to_all.stdout, b"")
        self.assertTrue(open_to_all.stderr)
        server = self.serve()
        port = server.url.rsplit(":", 1)[1]
        self.assertIn(port.encode(), self.ctl("serve", "--listen", f"127.0.0.1:{port}", code=1).stderr)

    def test_region(self):
        server = self.serve("--region", "eu-central-1")
        self.ctl("sample", "--devices", 3, "--users", 1, "--days", 1)
        refused = self.ctl("devices", "--endpoint-url", server.url, "--region", "us-west-2", code=1)
        self.assertIn(b"InvalidSignatureException", refused.stderr)
        self.assertEqual(refused.stderr.count(b"\n"), 1, refused.stderr)
        self.ctl("devices", "--endpoint-url", server.url, "--region", "eu-central-1")
        server.stop()
        refused = self.ctl("devices", "--region", "us-west-2", code=1)  # by the service in its own process
        self.assertEqual(refused.stderr.count(b"\n"), 1, refused.stderr)

    # credentials

    def test_credential_process(self):
        import boto3
        import botocore.config
        self.ctl("import", self.write("d.csv", DEVICES_CSV))
        server = self.serve()
        config = self.write("aws-config", "[profile fleet]\nregion = us-east-1\n"
                            f"credential_process = {CTL} credentials --data-dir {self.place.data}\n")
        saved = dict(os.environ)
        self.addCleanup(lambda: (os.environ.clear(), os.environ.update(saved)))
        os.environ.clear()
        os.environ.update({**self.place.env, "AWS_CONFIG_FILE": str(config)})
        client = boto3.session.Session(profile_name="fleet").client("alexaforbusiness", endpoint_url=server.url,
                                                                    config=botocore.config.Config(read_timeout=PATIENCE))
        self.addCleanup(client.close)
        self.assertEqual(client.search_devices()["TotalCount"], 2)
        self.assertEqual(sorted(self.place.credentials()), ["AccessKeyId", "SecretAccessKey", "Version"])

    def test_profile_of_the_command_line(self):
        self.ctl("import", self.write("d.csv", DEVICES_CSV))
        server = self.serve()
        key = self.place.credentials()
        files = {"AWS_CONFIG_FILE": str(self.write("c", f"[profile p]\nendpoint_url = {server.url}\nregion = us-east-1\n")),
                 "AWS_SHARED_CREDENTIALS_FILE": str(self.write(
                     "k", f"[p]\naws_access_key_id = {key['AccessKeyId']}\naws_secret_access_key = {key['SecretAccessKey']}\n"))}
        elsewhere = self.place.home / "other"
        done = self.place.ctl("devices", "--profile", "p", "--data-dir", elsewhere, "--output", "json", env=files)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(json.loads(done.stdout)["Devices"]), 2)
        self.assertFalse(elsewhere.exists())
        self.assertIn(b"nobody", self.ctl("devices", "--profile", "nobody", code=1).stderr)

    # The local fleet.

    def test_first_run(self):
        first = self.ctl("devices", "--filter", "ConnectionStatus=OFFLINE")
        self.assertEqual(first.stderr.count(b"\n"), 1, first.stderr)
        self.assertIn(b"sample", first.stderr)
        self.assertGreater(first.stdout.count(b"\n"), 10)
        again = self.ctl("devices", "--filter", "ConnectionStatus=OFFLINE")
        self.assertEqual(again.stderr, b"")
        self.assertEqual(again.stdout, first.stdout)
        self.assertEqual(len(self.names()), 2000)

    def test_sample(self):
        sample = ("sample", "--devices", 20, "--users", 5, "--days", 3, "--seed", 9, "--until", "2026-11-20T12:00:00Z")
        self.ctl(*sample)
        before = self.ctl("devices", "--output", "json").stdout
        self.assertIn(b"--replace", self.ctl(*sample, code=1).stderr)
        self.ctl(*sample, "--replace")
        self.assertEqual(self.ctl("devices", "--output", "json").stdout, before)
        self.assertIn(b"--until", self.ctl("sample", "--until", "noon", code=2).stderr)
        self.assertIn(b"--devices", self.ctl("sample", "--devices", "-1", code=2).stderr)

    # import

    def test_import_while_serving(self):
        self.serve()
        first = self.ctl("import", self.write("d.csv", DEVICES_CSV))
        self.assertIn(b"2 added", first.stdout)
        self.assertEqual(self.names(), ["Hall, \"A\"", "Two"])
        self.assertIn(b"0 added, 0 changed, 2 unchanged", self.ctl("import", self.place.home / "d.csv").stdout)
        events = f"DeviceArn,Type,Value,Timestamp\n{ARN}1,CONNECTION_STATUS,ONLINE,{int(time.time()) - 60}\n"
        self.ctl("import", self.write("e.csv", events))
        self.assertEqual(self.ctl("events", ARN + "1", "--output", "jsonl").stdout.count(b"\n"), 1)
        self.assertIn(b"Online", self.ctl("device", ARN + "1").stdout)

    def test_bad_rows(self):
        path = self.write("bad.csv", (DEVICES_CSV + f"{ARN}3,Z\r\nnonsense,Four,,,\r\n").encode() + b"arn:\xff,,,,\r\n")
        failed = self.ctl("import", path, code=1)
        for line in (4, 5, 6):
            self.assertIn(f"{path}:{line}: ".encode(), failed.stderr)
        self.assertIn(b"--skip-bad", failed.stderr)
        self.assertEqual(self.names(), [])
        done = self.ctl("import", "--skip-bad", path)
        self.assertIn(b"2 added", done.stdout)
        self.assertIn(b"3 bad row", done.stdout)
        self.assertEqual(len(self.names()), 2)
        missing = self.ctl("import", self.place.home / "missing.csv", path, "--skip-bad", code=1)
        self.assertIn(b"missing.csv", missing.stderr)
        self.assertIn(b"2 unchanged", missing.stdout)  # the other file was taken

    def test_export_and_import_agree(self):
        self.ctl("sample", "--devices", 60, "--users", 20, "--days", 5, "--seed", 4)
        everything = {kind: self.ctl(kind, "--output", "json").stdout for kind in ("devices", "users")}
        arn = json.loads(everything["devices"])["Devices"][0]["DeviceArn"]
        everything["events"] = self.ctl("events", arn, "--output", "json").stdout
        for form in ("csv", "json", "jsonl"):
            other = Place()
            self.addCleanup(other.close)
            for kind in ("devices", "users"):
                path = self.write(f"{kind}.{form}", self.ctl(kind, "--output", form).stdout)
                done = other.ctl("import", path, "--data-dir", other.data)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(done.stderr, b"")
            path = self.write(f"events.{form}", self.ctl("events", arn, "--output", form).stdout)
            done = other.ctl("import", path, "--device", arn, "--data-dir", other.data)
            self.assertEqual(done.returncode, 0, done.stderr)
            for kind in ("devices", "users"):
                again = other.ctl(kind, "--output", "json", "--data-dir", other.data)
                self.assertEqual(again.stdout, everything[kind], (form, kind))
            again = other.ctl("events", arn, "--output", "json", "--data-dir", other.data)
            self.assertEqual(again.stdout, everything["events"], form)

    def test_standard_input(self):
        done = self.ctl("import", "-", input=DEVICES_CSV.encode())
        self.assertIn(b"2 added", done.stdout)

    # Output.

    def test_formats(self):
        self.ctl("import", self.write("d.csv", DEVICES_CSV))
        table = self.ctl("devices").stdout.decode()
        self.assertIn("Zürich HQ - 会議室", table)
        self.assertIn("Offline", table)
        rows = list(csv.DictReader(io.StringIO(self.ctl("devices", "--output", "csv").stdout.decode(), newline="")))
        self.assertEqual([r["DeviceName"] for r in rows], ["Hall, \"A\"", "Two"])
        lines = self.ctl("devices", "--output", "jsonl").stdout.splitlines()
        self.assertEqual([json.loads(line)["DeviceArn"] for line in lines], [ARN + "1", ARN + "2"])
        self.assertEqual(self.ctl("devices", "--output", "jsonl", "--max-items", 1).stdout.count(b"\n"), 1)
        found = json.loads(self.ctl("devices", "--filter", "DeviceName=Hall\\,", "--output", "json").stdout)
        self.assertEqual(len(found["Devices"]), 1)

    def test_parallel_reads_the_same(self):
        self.ctl("sample", "--devices", 1500, "--users", 120, "--days", 0)
        for command in ("devices", "users"):
            chain = self.ctl(command, "--output", "jsonl").stdout.splitlines()
            parts = self.ctl(command, "--output", "jsonl", "--parallel").stdout.splitlines()
            self.assertEqual(sorted(parts), sorted(chain))
        online = self.ctl("devices", "--output", "jsonl", "--filter", "ConnectionStatus=ONLINE").stdout.splitlines()
        parts = self.ctl("devices", "--output", "jsonl", "--parallel", "--filter", "ConnectionStatus=ONLINE").stdout.splitlines()
        self.assertEqual(sorted(parts), sorted(online))
        for other in (("--sort", "DeviceName"), ("--max-items", 3), ("--page-size", 10)):
            self.assertIn(b"--parallel", self.ctl("devices", "--parallel", *other, code=2).stderr)

    def test_closed_pipe_is_quiet(self):
        self.ctl("sample", "--devices", 1500, "--users", 0, "--days", 0)
        with subprocess.Popen([CTL, "devices", "--data-dir", str(self.place.data), "--output", "jsonl"], env=self.place.env,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(process.stderr.read(), b"")
            self.assertEqual(process.wait(PATIENCE), 0)

    def test_full_disk(self):
        self.ctl("import", self.write("d.csv", DEVICES_CSV))
        with open("/dev/full", "wb") as full:
            done = subprocess.run([CTL, "devices", "--data-dir", str(self.place.data)], env=self.place.env, stdout=full,
                                  stderr=subprocess.PIPE, timeout=PATIENCE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"No space left", done.stderr)

    def test_closed_standard_streams(self):
        self.ctl("import", self.write("d.csv", DEVICES_CSV))
        command = 'exec "$0" devices --data-dir "$1" <&- >&- 2>&-'
        done = subprocess.run(["/bin/sh", "-c", command, CTL, str(self.place.data)], env=self.place.env, timeout=PATIENCE)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len(self.names()), 2)  # what was printed did not end up in the database

    # Trouble.

    def test_usage(self):
        for arguments, allowed in ((["nonsense"], b"devices"), (["devices", "--nope"], b"--filter"),
                                   (["devices", "--filter", "Nope=1"], b"ConnectionStatus"),
                                   (["users", "--sort", "DeviceName"], b"Email"), (["devices", "--page-size", "51"], b"1 to 50"),
                                   (["events"], b"ARN"), (["events", ARN + "1", "--type", "X"], b"DEVICE_STATUS"), ([], b"serve")):
            done = self.ctl(*arguments, code=2)
            self.assertIn(allowed, done.stderr)
            self.assertEqual(done.stdout, b"")
        self.assertFalse(self.place.data.exists())
        for command in ("serve", "sample", "import", "devices", "users", "device", "events", "credentials"):
            self.assertIn(b"Examples:", self.ctl(command, "--help").stdout)

    def test_unreachable(self):
        key = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE000000000", "AWS_SECRET_ACCESS_KEY": "hush-hush-secret-hush-hush"}
        done = self.place.ctl("devices", "--endpoint-url", "http://127.0.0.1:1", "--output", "json", env=key)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, b"")
        self.assertIn(b"127.0.0.1:1", done.stderr)
        self.assertLessEqual(done.stderr.count(b"\n"), 2)
        self.assertNotIn(b"hush", done.stderr)

    def test_wrong_key(self):
        server = self.serve()
        key = self.place.credentials()
        env = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": "wrong-" * 7}
        done = self.place.ctl("devices", "--endpoint-url", server.url, env=env)
        self.assertEqual(done.returncode, 1)
        for part in (b"InvalidSignatureException", b"400", b"request id"):
            self.assertIn(part, done.stderr)
        self.assertNotIn(b"wrong-wrong", done.stderr)
        self.assertNotIn(key["SecretAccessKey"].encode(), done.stderr)
        none = self.place.ctl("devices", "--endpoint-url", server.url)
        self.assertEqual(none.returncode, 1)  # the default data folder is another one, so there is no key
        self.ctl("devices", "--endpoint-url", server.url)  # the key of this folder's own service

    def test_html_and_unknown_device(self):
        class Proxy(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                body = b"<html><body>Sign in to the guest network</body></html>"
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass
        proxy = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        self.addCleanup(proxy.server_close)
        self.addCleanup(proxy.shutdown)
        env = {"AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "B"}
        done = self.place.ctl("devices", "--endpoint-url", f"http://127.0.0.1:{proxy.server_port}", env=env)
        self.assertEqual(done.returncode, 1)
        self.assertNotIn(b"<html", done.stderr)
        self.ctl("import", self.write("d.csv", DEVICES_CSV))
        self.assertIn(b"NotFoundException", self.ctl("device", ARN + "99", code=1).stderr)

    def test_damaged_database(self):
        self.ctl("import", self.write("d.csv", DEVICES_CSV))
        database = next(p for p in self.place.data.iterdir() if p.read_bytes()[:6] == b"SQLite")
        broken = b"this is no database at all " * 400
        database.write_bytes(broken)
        done = self.ctl("devices", code=1)
        self.assertIn(database.name.encode(), done.stderr)
        self.ctl("import", self.place.home / "d.csv", code=1)
        self.assertEqual(database.read_bytes(), broken)  # whatever it was, it is still there

    def test_interrupt(self):
        silent = http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)  # never answers
        self.addCleanup(silent.server_close)
        env = {**self.place.env, "AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "B"}
        with subprocess.Popen([CTL, "devices", "--endpoint-url", f"http://127.0.0.1:{silent.server_port}"], env=env,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            silent.socket.settimeout(PATIENCE)
            connection, _ = silent.socket.accept()  # it is waiting now
            with connection:
                process.send_signal(signal.SIGINT)
                self.assertEqual(process.wait(20), 1)


if __name__ == "__main__":
    unittest.main()
