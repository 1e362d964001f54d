#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds texts of the German catalogue that are unfinished, and translations whose placeholders differ.

Usage: check_translations.py SOURCE_FOLDER [--lupdate PROGRAM]
With --lupdate the texts are first collected anew from the source, so that one that never reached the catalogue counts too.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")
TAG = re.compile(r"</?[a-z]+[^>]*>")


def forms(message):
    translation = message.find("translation")
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def complaints(context, message):
    source = message.findtext("source") or ""
    where = f"{context}: {source!r}"
    kind = message.find("translation").get("type")
    if kind in ("obsolete", "vanished"):
        return []
    texts = forms(message)
    if kind == "unfinished" or not all(text.strip() for text in texts):
        return [f"{where}: unfinished"]
    found = []
    for text in texts:
        wanted, got = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(text))
        # A plural form may spell its number out.
        if wanted - {"%n"} != got - {"%n"} or got - wanted:
            found.append(f"{where}: placeholders {sorted(got)} instead of {sorted(wanted)}")
        if sorted(TAG.findall(source)) != sorted(TAG.findall(text)):
            found.append(f"{where}: other markup")
        if source.endswith("…") != text.endswith("…"):
            found.append(f"{where}: the ellipsis is lost or new")
    return found


def check(catalogue):
    found = []
    count = 0
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            count += 1
            found += complaints(context.findtext("name"), message)
    if count == 0:
        found.append(f"{catalogue.name}: holds no text at all")
    return found


def collected(root, lupdate, folder):
    """A copy of the catalogue with the texts that the source holds now."""
    copy = pathlib.Path(folder) / "rollcall_de.ts"
    shutil.copy(root / "translations" / "rollcall_de.ts", copy)
    command = [lupdate, "-silent", "-no-obsolete", "-locations", "none", "-extensions", "cpp,h", "-source-language", "en_US", "-I", str(root)]
    subprocess.run(command + [str(root / room) for room in ("app", "models", "views")] + ["-ts", str(copy)], check=True)
    return copy


def self_test():
    """A check that can't fail is none."""
    def found(source, translation, attributes=""):
        text = f"<message><source>{source}</source><translation {attributes}>{translation}</translation></message>"
        return complaints("C", ElementTree.fromstring(text))
    assert found("Open", "", 'type="unfinished"')
    assert found("Open", "")
    assert found("%1 of %2", "%1 von")
    assert found("Open…", "Öffnen")
    assert found("%n row(s)", "<numerusform>%n Zeile</numerusform><numerusform></numerusform>")
    assert not found("%n row(s)", "<numerusform>Eine Zeile</numerusform><numerusform>%n Zeilen</numerusform>")
    assert not found("%1 of %2", "%1 von %2")


def main(arguments):
    self_test()
    root = pathlib.Path(arguments[0])
    catalogue = root / "translations" / "rollcall_de.ts"
    if "--lupdate" in arguments:
        with tempfile.TemporaryDirectory() as folder:
            found = check(collected(root, arguments[arguments.index("--lupdate") + 1], folder))
    else:
        found = check(catalogue)
    print("\n".join(found) if found else "every German text is there")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
