#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands between a client and the local service, and lets each answer be so many seconds later than its request.

Prints its port, serves until SIGTERM, then prints as JSON how many requests came, over how many connections, and how
many of them were under way at the same time at most.
"""
import asyncio
import json
import re
import signal
import sys

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


async def message(reader):
    head = await reader.readuntil(b"\r\n\r\n")
    return head + await reader.readexactly(int(LENGTH.search(head).group(1)))


async def serve(target, delay):
    counts = {"connections": 0, "requests": 0, "atOnce": 0}
    live = 0

    async def relay(reader, writer):
        nonlocal live
        counts["connections"] += 1
        service_reader, service_writer = await asyncio.open_connection("127.0.0.1", target, limit=2 ** 20)
        clock = asyncio.get_running_loop().time
        try:
            while True:
                request = await message(reader)
                due = clock() + delay
                counts["requests"] += 1
                live += 1
                counts["atOnce"] = max(counts["atOnce"], live)
                try:
                    service_writer.write(request)
                    answer = await message(service_reader)
                    await asyncio.sleep(max(0.0, due - clock()))
                finally:
                    live -= 1
                writer.write(answer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()
            service_writer.close()

    server = await asyncio.start_server(relay, "127.0.0.1", 0, limit=2 ** 20)
    print(server.sockets[0].getsockname()[1], flush=True)
    over = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, over.set)
    await over.wait()
    print(json.dumps(counts), flush=True)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2])))
