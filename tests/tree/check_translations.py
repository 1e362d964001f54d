#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds texts of the catalogues that are unfinished, missing or stale, and translations whose placeholders differ.

Usage: check_translations.py SOURCE_FOLDER [--lupdate PROGRAM]
A context of translate() must be a literal: lupdate passes over any other without a word.
With --lupdate the texts are collected anew from the source: one that never reached a catalogue counts, and so does one that the
source holds no longer. German must be complete; English, the language of the source, must have its plural forms.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")
VARIABLE_CONTEXT = re.compile(r"QCoreApplication\s*::\s*translate\s*\(\s*(?!\")[^\s)]")
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
        return [f"{where}: stale, the source holds it no longer"]
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


def variable_contexts(text):
    """Calls of translate() whose context lupdate can't read, by line."""
    return [text.count("\n", 0, call.start()) + 1 for call in VARIABLE_CONTEXT.finditer(text)]


def unreadable_calls(root):
    found = []
    for room in ("app", "models", "views"):
        for path in sorted((root / room).rglob("*.[ch]*")):
            for line in variable_contexts(path.read_text(encoding="utf-8")):
                found.append(f"{path.relative_to(root)}:{line}: translate() needs a literal as its context, or lupdate misses the text")
    return found


def messages(catalogue):
    """The texts of a catalogue by what identifies them: context, source text and disambiguation."""
    found = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            name = context.findtext("name")
            found[name, message.findtext("source"), message.findtext("comment")] = message
    return found


def check(catalogue):
    found = []
    texts = messages(catalogue)
    for (context, _, _), message in texts.items():
        found += complaints(context, message)
    if not texts:
        found.append(f"{catalogue.name}: holds no text at all")
    return found


def drift(held, current):
    """Texts that the source has and the catalogue lacks, or the other way round."""
    missing = [f"{key[0]}: {key[1]!r}: not in the catalogue" for key in current if key not in held]
    return missing + [f"{key[0]}: {key[1]!r}: stale, the source holds it no longer" for key in held if key not in current]


def collected(root, catalogue, lupdate, folder):
    """A copy of a catalogue with the texts that the source holds now."""
    copy = pathlib.Path(folder) / catalogue.name
    shutil.copy(catalogue, copy)
    command = [lupdate, "-silent", "-no-obsolete", "-locations", "none", "-extensions", "cpp,h", "-source-language", "en_US", "-I", str(root)]
    if catalogue.stem.endswith("_en"):
        command.append("-pluralonly")
    done = subprocess.run(command + [str(root / room) for room in ("app", "models", "views")] + ["-ts", str(copy)],
                          check=True, capture_output=True, text=True)
    if done.stderr.strip():
        raise SystemExit(f"lupdate warns:\n{done.stderr}")
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
    assert found("Open", "Öffnen", 'type="vanished"')
    assert drift({("C", "a", None): 1}, {("C", "b", None): 1})[1:] and not drift({("C", "a", None): 1}, {("C", "a", None): 1})
    assert variable_contexts('a;\nQCoreApplication::translate(\n    context, "Open")') == [2]
    assert not variable_contexts('QCoreApplication::translate("C", text); painter.translate(x, y)')
    assert not found("%n row(s)", "<numerusform>Eine Zeile</numerusform><numerusform>%n Zeilen</numerusform>")
    assert not found("%1 of %2", "%1 von %2")


def main(arguments):
    self_test()
    root = pathlib.Path(arguments[0])
    found = unreadable_calls(root)
    for catalogue in (root / "translations" / "rollcall_de.ts", root / "translations" / "rollcall_en.ts"):
        found += check(catalogue)
        if "--lupdate" in arguments:
            with tempfile.TemporaryDirectory() as folder:
                copy = collected(root, catalogue, arguments[arguments.index("--lupdate") + 1], folder)
                found += drift(messages(catalogue), messages(copy))
    print("\n".join(found) if found else "every text is there")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
