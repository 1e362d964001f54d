#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads all devices with boto3's paginator: in one chain, or with threads that share the parts of the fleet.

usage: boto3client.py ENDPOINT [THREADS PARTS.json]. The parts are lists of filters that have no device in common, the
largest first: it is told them, and spends no time on finding them. Prints the number of devices, and the seconds that
reading took without starting Python and loading the library.
"""
import json
import pathlib
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config


def main():
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    parts = json.loads(pathlib.Path(sys.argv[3]).read_text(encoding="utf-8")) if threads > 1 else [[]]
    client = boto3.client("alexaforbusiness", endpoint_url=sys.argv[1], region_name="us-east-1",
                          config=Config(max_pool_connections=threads))

    def read(filters):
        pages = client.get_paginator("search_devices").paginate(Filters=filters, PaginationConfig={"PageSize": 50})
        return [row for page in pages for row in page["Devices"]]

    started = time.perf_counter()
    if threads == 1:
        rows = read([])
    else:
        with ThreadPoolExecutor(threads) as pool:
            rows = [row for part in pool.map(read, parts) for row in part]
    print(len({row["DeviceArn"] for row in rows}), time.perf_counter() - started)


if __name__ == "__main__":
    main()
