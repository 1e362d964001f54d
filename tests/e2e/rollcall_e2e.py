# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: a folder of their own, a clean environment, and a service of their own."""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

BIN = pathlib.Path(os.environ["ROLLCALL_BIN"])
CTL = str(BIN / "rollcallctl")
AWS = "/usr/bin/aws"
PATIENCE = 120  # seconds; sanitizers are slow


def clean_environment(home):
    """The environment of a user who has configured nothing."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("AWS_", "XDG_")) and name not in ("HOME", "LANG", "LANGUAGE", "DISPLAY")}
    kept.update(HOME=str(home), XDG_DATA_HOME=str(home / "data"), XDG_CONFIG_HOME=str(home / "config"),
                XDG_CACHE_HOME=str(home / "cache"), XDG_RUNTIME_DIR=str(home), LC_ALL="C.UTF-8", TZ="UTC",
                AWS_EC2_METADATA_DISABLED="true", AWS_PAGER="")
    return kept


class Place:
    """A home folder that goes away."""

    def __init__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="rollcall-e2e-"))
        self.env = clean_environment(self.home)
        self.data = self.home / "fleet"

    def close(self):
        shutil.rmtree(self.home, ignore_errors=True)

    def ctl(self, *arguments, env=None, **options):
        return subprocess.run([CTL, *map(str, arguments)], env={**self.env, **(env or {})}, capture_output=True,
                              timeout=PATIENCE, **options)

    def credentials(self):
        done = self.ctl("--data-dir", self.data, "credentials")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


class Server:
    """`rollcallctl serve` on a free port."""

    def __init__(self, place, *arguments):
        self.errors = open(place.home / "serve.err", "ab+")
        self.process = subprocess.Popen([CTL, "serve", "--listen", "127.0.0.1:0", "--data-dir", str(place.data), *arguments],
                                        env=place.env, stdout=subprocess.PIPE, stderr=self.errors)
        self.line = self.process.stdout.readline().decode()
        found = re.search(r"http://127\.0\.0\.1:\d+", self.line)
        if not found:
            self.stop()
            raise AssertionError(f"no ready line but {self.line!r}; stderr: {self.error_text()}")
        self.url = found.group()

    def error_text(self):
        self.errors.seek(0)
        return self.errors.read().decode()

    def stop(self, how=signal.SIGTERM):
        """Answers the exit code and what else came on stdout."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        rest = self.process.stdout.read()
        self.process.stdout.close()
        code = self.process.wait(PATIENCE)
        return code, rest

    def close(self):
        if not self.process.stdout.closed:
            self.stop(signal.SIGKILL)
        self.errors.close()
