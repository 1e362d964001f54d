#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds texts of the catalogues that are unfinished, missing or stale, and translations whose placeholders differ.

Usage: check_translations.py SOURCE_FOLDER [--lupdate PROGRAM]
Calls that lupdate passes over without a word are named: a context of translate() that is no literal, an angle bracket among
its arguments, a text that is made of more than literals. So is any other text of a call that reached no catalogue.
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
CALL = re.compile(r"\b(tr|translate|QT_TRANSLATE_(?:N_)?NOOP)\s*\(")
# An arrow is no angle bracket; comments and literals are one token each.
TOKEN = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|->|\w+|\s+|.", re.DOTALL)
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "t": "\t"}


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
    return [line_at(text, call.start()) for call in VARIABLE_CONTEXT.finditer(text)]


def line_at(text, place):
    return text.count("\n", 0, place) + 1


def without_comments(code):
    """The same lines with nothing in the place of comments."""
    def kept(token):
        text = token.group()
        return "\n" * text.count("\n") if text.startswith(("//", "/*")) else text
    return TOKEN.sub(kept, code)


def arguments_at(code, start):
    """The arguments of the call whose parenthesis opens before start, as lists of tokens."""
    found, depth = [[]], 0
    for token in TOKEN.finditer(code, start):
        text = token.group()
        if text in "([{":
            depth += 1
        elif text in ")]}":
            if depth == 0:
                break
            depth -= 1
        if text == "," and depth == 0:
            found.append([])
        elif not text.isspace():
            found[-1].append(text)
    return found


def literal(tokens):
    """The text of adjacent literals; None when there is no literal, or there is more than literals."""
    if not tokens or not all(token.startswith('"') for token in tokens):
        return None
    return ESCAPE.sub(lambda escape: ESCAPES.get(escape.group(1), escape.group(1)), "".join(token[1:-1] for token in tokens))


def lost_calls(code, has):
    """What lupdate loses of tr() and translate(), by line; has(context or None, text) knows what is in the catalogue."""
    found = []
    code = without_comments(code)
    for call in CALL.finditer(code):
        arguments = arguments_at(code, call.end())
        is_free = call.group(1) != "tr"
        where = line_at(code, call.start())
        if is_free and (len(arguments) < 2 or not any(token.startswith('"') for token in arguments[0])):
            continue  # of a painter, or a variable context, which has its own complaint
        words = arguments[1 if is_free else 0]
        text = literal(words)
        if not any(token.startswith('"') for token in words):
            continue  # marked elsewhere, and looked up there
        if is_free and any(token in ("<", ">") for argument in arguments for token in argument):
            found.append((where, "no angle bracket may stand among the arguments of translate(), or lupdate misses the text"))
        elif text is None:
            found.append((where, "the text of a translation must be a literal and nothing else, or lupdate misses it"))
        elif not has(literal(arguments[0]) if is_free else None, text):
            found.append((where, f"{text!r} is in no catalogue: lupdate misses the call, or was not run"))
    return found


def unreadable_calls(root, catalogue):
    held = {(context, text) for context, text, _ in messages(catalogue)}
    texts = {text for _, text in held}
    found = []
    for room in ("app", "models", "views"):
        for path in sorted((root / room).rglob("*.[ch]*")):
            code = path.read_text(encoding="utf-8")
            lost = [(line, "translate() needs a literal as its context, or lupdate misses the text") for line in variable_contexts(code)]
            lost += lost_calls(code, lambda context, text: (context, text) in held if context else text in texts)
            found += [f"{path.relative_to(root)}:{line}: {what}" for line, what in sorted(lost)]
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
                          check=True, capture_output=True, text=True, timeout=120)
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
    lost = [
        'QCoreApplication::translate("C", "a %n", nullptr, static_cast<int>(n))',
        'QCoreApplication::translate("C", "a", nullptr, n > 2)',
        'QCoreApplication::translate("C", few ? "a" : "b")',
        'QCoreApplication::translate("C", "b")',
        'tr(few ? "a" : "b")',
        'tr("b")',
        'QT_TRANSLATE_N_NOOP("C", "b")',
    ]
    kept = [
        'QCoreApplication::translate("C", "a").arg(static_cast<int>(n))',
        'QCoreApplication::translate("C", "a", "<", all->size()) // tr("b")',
        'QCoreApplication::translate("C", text, nullptr, static_cast<int>(n)), QT_TRANSLATE_NOOP("C", "a")',
        'tr("a", nullptr, static_cast<int>(n))',
        'painter.translate(x < 0 ? 0 : x, y); str("b")',
    ]
    for line in lost:
        assert [where for where, _ in lost_calls("\n" + line, lambda _, text: text == "a")] == [2], line
    for line in kept:
        assert not lost_calls(line, lambda _, text: text == "a"), line
    assert literal(['"say \\"so\\""', '"\\n"']) == 'say "so"\n'
    assert not found("%n row(s)", "<numerusform>Eine Zeile</numerusform><numerusform>%n Zeilen</numerusform>")
    assert not found("%1 of %2", "%1 von %2")


def main(arguments):
    self_test()
    root = pathlib.Path(arguments[0])
    found = unreadable_calls(root, root / "translations" / "rollcall_de.ts")
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
