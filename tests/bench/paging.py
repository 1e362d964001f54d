#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times reading a whole fleet page by page from the local service: rollcallctl, boto3's paginator and the AWS CLI.

All clients ask the same service for the same devices, in turn within each round, and each client is a process of its
own. Wall time, processor time and peak memory are the process's own, from wait4; boto3 also reports the time of the
paging alone, without starting Python and loading the library. Medians over the rounds; the ratios are what counts.
"""
import argparse
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

BOTO3_CLIENT = """
import sys, time, boto3
client = boto3.client("alexaforbusiness", endpoint_url=sys.argv[1], region_name="us-east-1")
started = time.perf_counter()
rows = [row for page in client.get_paginator("search_devices").paginate(PaginationConfig={"PageSize": 50})
        for row in page["Devices"]]
print(len(rows), time.perf_counter() - started)
"""


def run(command, environment, output=subprocess.DEVNULL):
    """Runs to the end and answers (wall seconds, CPU seconds, peak MiB)."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=output)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"paging.py: exit code {process.returncode}: {command[0]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def count_of(path):
    return len(json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["Devices"])


def machine():
    model = re.search(r"model name\s*:\s*(.+)", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, {platform.platform()}"


def measure(options, work):
    ctl = str(pathlib.Path(options.bin, "rollcallctl").resolve())
    data = os.path.join(work, "data")
    home = {"HOME": work, "PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C.UTF-8", "AWS_EC2_METADATA_DISABLED": "true"}
    subprocess.run([ctl, "sample", "--devices", str(options.devices), "--users", "10", "--days", "1", "--seed", "1",
                    "--data-dir", data], env=home, check=True, stdout=subprocess.DEVNULL)
    service = subprocess.Popen([ctl, "serve", "--listen", "127.0.0.1:0", "--data-dir", data], env=home,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        url = re.search(r"http://\S+?:\d+", service.stdout.readline()).group(0)
        key = json.loads(subprocess.check_output([ctl, "credentials", "--data-dir", data], env=home))
        environment = dict(home, AWS_ACCESS_KEY_ID=key["AccessKeyId"], AWS_SECRET_ACCESS_KEY=key["SecretAccessKey"])
        output = os.path.join(work, "out.json")
        ours = [ctl, "devices", "--output", "json", "--endpoint-url", url]
        clients = {
            "rollcallctl": ours,
            "boto3": ["/usr/bin/python3", "-c", BOTO3_CLIENT, url],
            "aws": ["/usr/bin/aws", "alexaforbusiness", "search-devices", "--endpoint-url", url, "--region",
                    "us-east-1", "--output", "json"],
        }
        samples = {name: [] for name in clients}
        paging_alone = []
        for _ in range(options.rounds):
            for name, command in clients.items():
                with open(output, "wb") as file:
                    samples[name].append(run(command, environment, file))
                if name == "boto3":
                    count, seconds = pathlib.Path(output).read_text(encoding="utf-8").split()
                    paging_alone.append(float(seconds))
                    count = int(count)
                else:
                    count = count_of(output)
                if count != options.devices:
                    raise SystemExit(f"paging.py: {name} read {count} of {options.devices} devices")
        return samples, paging_alone
    finally:
        service.terminate()
        service.wait(20)


def report(options, samples, paging_alone):
    median = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in samples.items()}
    ours = median["rollcallctl"]
    alone = statistics.median(paging_alone)
    lines = [
        f"{options.devices:,} devices, 50 a page, {options.rounds} rounds, medians. {machine()}", "",
        "| client | wall | CPU | peak memory | wall, times rollcallctl | CPU, times rollcallctl |",
        "|---|---|---|---|---|---|",
    ]
    for name, (wall, cpu, memory) in median.items():
        lines.append(f"| {name} | {wall:.3f} s | {cpu:.3f} s | {memory:.0f} MiB | {wall / ours[0]:.1f} | {cpu / ours[1]:.1f} |")
    lines.append(f"| boto3, paging alone | {alone:.3f} s | | | {alone / ours[0]:.1f} | |")
    text = "\n".join(lines) + "\n"
    figures = {"devices": options.devices, "rounds": options.rounds, "machine": machine(),
               "medians": {name: dict(zip(("wallSeconds", "cpuSeconds", "peakMiB"), row)) for name, row in median.items()},
               "boto3PagingAloneSeconds": alone, "ratioWhole": median["boto3"][0] / ours[0], "ratioPagingAlone": alone / ours[0]}
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "results.md").write_text(text, encoding="utf-8")
    (out / "results.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="folder of the built programs")
    parser.add_argument("--out", required=True, help="folder for results.md and results.json")
    parser.add_argument("--devices", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        report(options, *measure(options, work))


if __name__ == "__main__":
    sys.exit(main())
