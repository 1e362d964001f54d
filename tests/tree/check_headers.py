#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header compiles on its own.

A source file that includes its own header first proves that for its header each time it is compiled, so only the
other headers need a compiler here: those are compiled alone, with the flags of a source of the same room. (The
sanitized build precompiles Qt's headers and leaves the sources' proof to the other builds.)
Usage: check_headers.py SOURCE_DIR BUILD_DIR
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.MULTILINE)


def proven_by_source(root, header):
    source = root / pathlib.Path(header).with_suffix(".cpp")
    if not source.exists():
        return False
    first = INCLUDE.search(source.read_text(encoding="utf-8"))
    return bool(first) and first.group(1) == header


def flags_by_room(root, build):
    """The compile command of one source for each folder, without its source and output."""
    flags = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        file = pathlib.Path(entry["file"])
        if "_autogen" in str(file) or root not in file.parents:
            continue
        words = shlex.split(entry["command"])
        if words and os.path.basename(words[0]) == "ccache":
            words = words[1:]
        kept = []
        skip = False
        for word in words:
            if skip:
                skip = False
            elif word in ("-o", "-c", "-MT", "-MF", "-include"):  # what is included so is the precompiled header
                skip = True
            elif word not in ("-MD", "-Winvalid-pch") and not word.startswith(("-fsanitize", "-fno-sanitize")):
                kept.append(word)
        folder = file.relative_to(root).parent.as_posix()
        while folder != ".":
            flags.setdefault(folder, kept)
            folder = pathlib.PurePosixPath(folder).parent.as_posix()
    return flags


def compile_alone(root, command, header):
    with tempfile.TemporaryDirectory() as work:
        source = pathlib.Path(work, "alone.cpp")
        source.write_text(f'#include "{header}"\n', encoding="utf-8")
        done = subprocess.run([*command, f"-I{root}", "-fsyntax-only", str(source)], capture_output=True, text=True)
    return "" if done.returncode == 0 else f"{header} does not compile on its own:\n{done.stderr}"


def main(root, build):
    flags = flags_by_room(root, build)
    headers = [path.relative_to(root).as_posix() for top in ("models", "views", "app") for path in sorted((root / top).rglob("*.h"))]
    alone = [header for header in headers if not proven_by_source(root, header)]
    broken = compile_alone(root, flags["models/domain"], "models/domain/there_is_no_such_header.h")
    assert broken, "the compiler accepts anything"
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        room = {header: next(flags[str(folder)] for folder in pathlib.PurePosixPath(header).parents if str(folder) in flags)
                for header in alone}
        problems = [text for text in pool.map(lambda header: compile_alone(root, room[header], header), alone) if text]
    print("\n".join(problems) or f"{len(headers)} headers, {len(alone)} of them compiled alone, the others by their source")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()))
