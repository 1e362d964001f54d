# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Simple Unicode case folding, of which Python offers only the full form."""


def fold(text):
    # A character whose full folding is longer than one character (the sharp s, say) folds to its simple lower case.
    folded = (c.casefold() if len(c.casefold()) == 1 else c.lower() if len(c.lower()) == 1 else c for c in text)
    return "".join(folded)
