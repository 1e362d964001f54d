#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times reading whole fleets from the local service: Rollcall and boto3, which keep the rows in memory, rollcallctl and
the AWS CLI, which print them, one page after the other and by parts side by side, at several latencies.

All clients ask the same service for the same devices, in turn within each round, and each client is a process of its
own. Wall time, processor time and peak memory are the process's own, from wait4; Rollcall and boto3 also report the time of the
reading alone, without starting Python and loading the library. A proxy of the suite's own adds the latency and counts
the requests that are under way at once. Medians over the rounds; the ratios are what counts.
"""
import argparse
import collections
import contextlib
import json
import os
import pathlib
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"
PAGE = 50
# In one chain each page waits for the one before: beyond this many seconds of waiting that is not measured again.
LONGEST_CHAIN = 20
CHAINS = ["Rollcall", "boto3", "aws"]


def run(command, environment, output):
    """Runs to the end and answers wall seconds, processor seconds and peak MiB."""
    with open(output, "wb") as file:
        started = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=file)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"paging.py: exit code {process.returncode}: {command[:3]}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}


def apart(code, *arguments):
    """Runs some Python in a process of its own: what this one holds in memory counts as the peak of all that it starts."""
    return subprocess.check_output([PYTHON, "-c", code, *arguments], text=True)


def machine():
    model = re.search(r"model name\s*:\s*(.+)", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, {platform.platform()}"


@contextlib.contextmanager
def ended(process):
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


class Fleet:
    """A service over a sample fleet of so many devices."""

    def __init__(self, ctl, reader, devices, work, stack):
        self.ctl, self.reader, self.devices = ctl, reader, devices
        self.output = os.path.join(work, f"out{devices}")
        data = os.path.join(work, f"data{devices}")
        home = {"HOME": work, "PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C.UTF-8", "AWS_EC2_METADATA_DISABLED": "true"}
        subprocess.run([ctl, "sample", "--devices", str(devices), "--users", "10", "--days", "1", "--seed", "1",
                        "--data-dir", data], env=home, check=True, stdout=subprocess.DEVNULL)
        service = stack.enter_context(ended(subprocess.Popen(
            [ctl, "serve", "--listen", "127.0.0.1:0", "--data-dir", data], env=home, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)))
        self.port = re.search(r"http://\S+?:(\d+)", service.stdout.readline()).group(1)
        key = json.loads(subprocess.check_output([ctl, "credentials", "--data-dir", data], env=home))
        self.environment = dict(home, AWS_ACCESS_KEY_ID=key["AccessKeyId"], AWS_SECRET_ACCESS_KEY=key["SecretAccessKey"])
        self.parts = os.path.join(work, f"parts{devices}.json")
        self.write_parts()

    def write_parts(self):
        """What boto3's threads share: device status and site, as a script would divide a fleet that its author knows."""
        run([self.ctl, "devices", "--output", "jsonl", "--endpoint-url", f"http://127.0.0.1:{self.port}"], self.environment, self.output)
        sizes = collections.Counter()
        for line in open(self.output, encoding="utf-8"):
            device = json.loads(line)
            room = device.get("RoomName", "")
            sizes[device["DeviceStatus"], room.split(" - ")[0]] += 1
        parts = [[{"Key": "DeviceStatus", "Values": [status]},
                  {"Key": "RoomName", "Values": [site]} if site else {"Key": "UnassociatedOnly", "Values": ["true"]}]
                 for (status, site), _ in sizes.most_common()]
        pathlib.Path(self.parts).write_text(json.dumps(parts), encoding="utf-8")

    def command(self, client, url):
        threads = re.match(r"boto3, (\d+) threads", client)
        if threads:
            return [PYTHON, str(HERE / "boto3client.py"), url, threads.group(1), self.parts]
        connections = re.match(r"Rollcall, parts, (\d+) connections", client)
        if connections:
            return [self.reader, url, "parts", connections.group(1)]
        return {
            "Rollcall": [self.reader, url],
            "Rollcall, parts": [self.reader, url, "parts"],
            "rollcallctl": [self.ctl, "devices", "--output", "json", "--endpoint-url", url],
            "rollcallctl, parts": [self.ctl, "devices", "--parallel", "--output", "json", "--endpoint-url", url],
            "boto3": [PYTHON, str(HERE / "boto3client.py"), url],
            "aws": ["/usr/bin/aws", "alexaforbusiness", "search-devices", "--endpoint-url", url, "--region", "us-east-1",
                    "--output", "json"],
        }[client]

    def sample(self, client, latency):
        with contextlib.ExitStack() as stack:
            port, proxy = self.port, None
            if latency:
                proxy = stack.enter_context(ended(subprocess.Popen(
                    [PYTHON, str(HERE / "delayproxy.py"), self.port, str(latency / 1000)], stdout=subprocess.PIPE, text=True)))
                port = proxy.stdout.readline().strip()
            figures = run(self.command(client, f"http://127.0.0.1:{port}"), self.environment, self.output)
            if not client.startswith(("rollcallctl", "aws")):
                count, alone = pathlib.Path(self.output).read_text(encoding="utf-8").split()
                figures["alone"] = float(alone)
            else:
                count = apart("import json, sys; print(len({device['DeviceArn'] for device in json.load(open(sys.argv[1]))['Devices']}))",
                              self.output)
            if int(count) != self.devices:
                raise SystemExit(f"paging.py: {client} read {count} of {self.devices} devices")
            if proxy:
                proxy.terminate()
                figures.update(json.loads(proxy.stdout.readline()))
            return figures


def clients_for(latency):
    # As many connections as boto3 has threads, where there is something to wait for.
    narrow = ["Rollcall, parts, 8 connections", "Rollcall, parts, 16 connections"] if latency else []
    return CHAINS + ["Rollcall, parts", *narrow, "boto3, 8 threads", "boto3, 16 threads"] + ([] if latency else ["rollcallctl"])


def measure(fleet, latency, rounds):
    """Medians by client; of chains that take minutes, a single figure."""
    samples = collections.defaultdict(list)
    chain_waits = fleet.devices / PAGE * latency / 1000
    for at in range(rounds):
        for client in clients_for(latency):
            if at > 0 and client in CHAINS and chain_waits > LONGEST_CHAIN:
                continue # once is enough of what does nothing but wait
            samples[client].append(fleet.sample(client, latency))
    return {client: {name: statistics.median(figures[name] for figures in rows) for name in rows[0]}
            for client, rows in samples.items()}


def table(devices, latency, rounds, medians):
    """Ratios are against boto3's paginator in one chain."""
    base_name = "boto3"
    base = medians[base_name]
    lines = [f"{devices:,} devices, {latency} ms added latency, {rounds} round(s)", "",
             f"| client | wall | CPU | peak memory | faster than {base_name} | less CPU | at once | of perfect scaling |",
             "|---|---|---|---|---|---|---|---|"]
    for client, row in medians.items():
        at_once, scaling = "", ""
        if "atOnce" in row:
            perfect = devices / PAGE * latency / 1000 / row["atOnce"]
            at_once, scaling = f"{row['atOnce']:.0f}", f"{perfect / row['wall']:.0%}"
            row["perfectScaling"] = perfect / row["wall"]
        lines.append(f"| {client} | {row['wall']:.3f} s | {row['cpu']:.3f} s | {row['memory']:.0f} MiB | "
                     f"{base['wall'] / row['wall']:.1f} | {base['cpu'] / row['cpu']:.1f} | {at_once} | {scaling} |")
        if client in ("Rollcall", "boto3"):
            lines.append(f"| {client}, the reading alone | {row['alone']:.3f} s | | | {base['alone'] / row['alone']:.1f} | | | |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="folder of the built programs")
    parser.add_argument("--reader", required=True, help="bench_fleet, which reads as the console does")
    parser.add_argument("--out", required=True, help="folder for results.md and results.json")
    parser.add_argument("--devices", type=int, nargs="+", default=[10000, 100000])
    parser.add_argument("--latency", type=int, nargs="+", default=[0, 20, 80], help="milliseconds")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    ctl = str(pathlib.Path(options.bin, "rollcallctl").resolve())
    reader = str(pathlib.Path(options.reader).resolve())
    text = [f"{machine()}\n"]
    figures = {"machine": machine(), "rounds": options.rounds, "runs": []}
    with tempfile.TemporaryDirectory() as work, contextlib.ExitStack() as stack:
        for devices in options.devices:
            fleet = Fleet(ctl, reader, devices, work, stack)
            for latency in options.latency:
                medians = measure(fleet, latency, options.rounds)
                text.append(table(devices, latency, options.rounds, medians))
                figures["runs"].append({"devices": devices, "latencyMilliseconds": latency, "medians": medians})
                print(text[-1], flush=True)
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "results.md").write_text("\n".join(text), encoding="utf-8")
    (out / "results.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
