# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of its own to drive the console on: Xvfb, a window manager, a session bus, and eyes through AT-SPI.

The hands are xdotool's (real key presses and mouse clicks on the X server); the eyes are the accessibility tree, the
same that a screen reader gets. So what a test reads here is also what an assistive technology can read.
"""
import os
import shutil
import signal
import subprocess
import tempfile
import time


class TimedOut(AssertionError):
    pass


def wait_until(what, condition, timeout=30.0, interval=0.1):
    """Calls condition until it answers something true, and answers that; an exception counts as not yet."""
    deadline = time.monotonic() + timeout
    last = None
    while time.monotonic() < deadline:
        try:
            answer = condition()
            if answer:
                return answer
        except Exception as error:  # the tree changes under our eyes; D-Bus errors are ordinary
            last = error
        time.sleep(interval)
    raise TimedOut(f"waited {timeout:.0f} s for: {what}" + (f" (last error: {last!r})" if last else ""))


def stop(process):
    if process and process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


class Desktop:
    """Use as a context manager, once a process: AT-SPI's client library reads the bus address only at its import."""

    def __init__(self, width=1280, height=800):
        self.size = (width, height)
        self.processes = []
        self.home = tempfile.mkdtemp(prefix="rollcall-e2e-")
        self.display = None

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self):
        reader, writer = os.pipe()
        xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{self.size[0]}x{self.size[1]}x24", "-nolisten", "tcp"],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        self.processes.append(xvfb)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.environment = {
            "HOME": self.home, "PATH": os.environ["PATH"], "DISPLAY": self.display, "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "XDG_RUNTIME_DIR": self.home, "XDG_DATA_HOME": self.home + "/data", "XDG_CONFIG_HOME": self.home + "/config",
            "AWS_EC2_METADATA_DISABLED": "true",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1",
            **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")},
        }
        os.chmod(self.home, 0o700)
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], env=self.environment,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.processes.append(bus)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self.processes.append(subprocess.Popen(["openbox"], env=self.environment, stdout=subprocess.DEVNULL,
                                               stderr=subprocess.DEVNULL))
        # The client library finds its bus through these.
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            os.environ[name] = self.environment[name]
        import pyatspi
        self.atspi = pyatspi

    def __exit__(self, *_):
        for process in reversed(self.processes):
            stop(process)
        # The accessibility bus was started by the session bus, and goes when that is gone.
        shutil.rmtree(self.home, ignore_errors=True)

    def start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, **options)
        self.processes.append(process)
        return process

    # Hands

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *[str(argument) for argument in arguments]], env=self.environment, check=True,
                       stdout=subprocess.DEVNULL, timeout=30)

    def key(self, *keys):
        self.xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        self.xdotool("type", "--delay", "15", text)

    def click(self, accessible, button=1):
        box = accessible.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        self.xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", button)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", path], env=self.environment, check=True, timeout=60)

    # Eyes

    def application(self, name):
        def look():
            for application in self.atspi.Registry.getDesktop(0):
                if application and application.name == name:
                    return application
            return None
        return wait_until(f"{name} on the accessibility bus", look, 60)

    @staticmethod
    def walk(root, within=lambda node: True):
        """Every node below root, without going into a table's cells (there may be a million)."""
        pending = [root]
        while pending:
            node = pending.pop()
            yield node
            if node.getRoleName() in ("table", "tree table", "tree", "list") or not within(node):
                continue
            pending.extend(child for child in (node.getChildAtIndex(i) for i in range(node.childCount - 1, -1, -1)) if child)

    def find_all(self, root, role=None, name=None, showing=True):
        for node in self.walk(root):
            if role is not None and node.getRoleName() != role:
                continue
            if name is not None and not (name(node.name) if callable(name) else node.name == name):
                continue
            if showing and not node.getState().contains(self.atspi.STATE_SHOWING):
                continue
            yield node

    def find(self, root, role=None, name=None, showing=True, timeout=30):
        return wait_until(f"{role or 'widget'} named {name}",
                          lambda: next(self.find_all(root, role, name, showing), None), timeout)

    @staticmethod
    def rows(table, first=0, count=None, columns=None):
        """The texts of a table's rows, each cell a round trip or two: say which rows and columns matter."""
        grid = table.queryTable()
        last = grid.nRows if count is None else min(grid.nRows, first + count)
        wanted = range(grid.nColumns) if columns is None else columns
        return [[grid.getAccessibleAt(row, column).name for column in wanted] for row in range(first, last)]


def kill_hard(process):
    process.send_signal(signal.SIGKILL)
    process.wait(10)
