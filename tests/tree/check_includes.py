#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every #include line against the table of who may know whom.

A static library's link line does not stop an include of a header that happens to be on the search path; this does.
"""
import pathlib
import re
import sys

ROOMS = {
    # folder: (rooms it may include, Qt modules, other include prefixes)
    "models/domain": (set(), {"QtCore"}, ()),
    "models/analysis": ({"models/domain"}, {"QtCore"}, ()),
    "models/api": ({"models/domain"}, {"QtCore", "QtNetwork"}, ("openssl/", "simdjson.h")),
    "models/store": ({"models/domain"}, {"QtCore", "QtSql"}, ()),
    "models/tables": ({"models/domain", "models/analysis"}, {"QtCore"}, ("unicode/",)),
    "models/export": ({"models/domain", "models/analysis", "models/tables"}, {"QtCore"}, ("xlsxwriter.h",)),
    "views": ({"models/domain", "models/analysis", "models/tables", "models/export"},
              {"QtCore", "QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtPrintSupport"}, ()),
    "app/service": ({"models/domain", "models/api", "models/store"}, {"QtCore", "QtSql", "QtNetwork"},
                    ("boost/", "openssl/")),
    "app/ctl": ({"models/domain", "models/analysis", "models/tables", "models/export", "models/api", "models/store",
                 "app/service"}, {"QtCore", "QtNetwork", "QtSql"}, ()),
    "app/console": ({"models/domain", "models/analysis", "models/tables", "models/export", "models/api",
                     "models/store", "app/service", "views"},
                    {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtDBus", "QtSql"}, ("mimalloc.h", "fontconfig/",)),
}
FORBIDDEN = {"views": ("QtCore/qsettings.h",), "models/tables": ("QtCore/qsettings.h",)}
POSIX = re.compile(r"^(sys/|netinet/|arpa/)|^(unistd|fcntl|signal|poll|errno|pwd|locale|time)\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')


def room_of(path):
    for room in sorted(ROOMS, key=len, reverse=True):
        if path == room or path.startswith(room + "/"):
            return room
    return None


def complaint(room, quote, name):
    rooms, modules, others = ROOMS[room]
    if name in FORBIDDEN.get(room, ()):
        return "is forbidden here"
    if quote == '"':
        if name.endswith(".moc") or name.startswith("moc_"):
            return None
        target = room_of(name)
        if target is None:
            return "is no path from the repository's root"
        return None if target == room or target in rooms else f"reaches into {target}"
    if "/" not in name and "." not in name:
        return "names a Qt class header without its module" if name.startswith("Q") else None
    if name.startswith("Qt") and "/" in name:
        return None if name.split("/")[0] in modules else f"uses {name.split('/')[0]}"
    if any(name.startswith(prefix) for prefix in others) or POSIX.match(name):
        return None
    return "is not on this room's list"


def check(root):
    found = []
    for top in ("models", "views", "app"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            relative = path.relative_to(root).as_posix()
            room = room_of(relative)
            if room is None:
                found.append(f"{relative}: lies in no room")
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                wrong = match and complaint(room, *match.groups())
                if wrong:
                    found.append(f"{relative}:{number}: {match.group(2)} {wrong}")
    return found


def self_test():
    """A check that can't fail is none: the rules must catch these."""
    assert complaint("views", '"', "models/api/apiclient.h")
    assert complaint("models/tables", "<", "QtWidgets/qtableview.h")
    assert complaint("views", "<", "QtCore/qsettings.h")
    assert complaint("models/domain", "<", "openssl/evp.h")
    assert complaint("app/ctl", '"', "views/theme/theme.h")
    assert complaint("models/api", "<", "QString")
    assert not complaint("models/api", "<", "QtNetwork/qnetworkreply.h")
    assert not complaint("models/api", "<", "vector")


if __name__ == "__main__":
    self_test()
    problems = check(pathlib.Path(sys.argv[1]))
    print("\n".join(problems) if problems else "every include keeps to its room's row")
    sys.exit(1 if problems else 0)
