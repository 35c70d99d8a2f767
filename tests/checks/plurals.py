#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence with a number has its English singular and plural in resources/translations/truckroll_en.ts.

"1 rows" and "3 row(s)" are what people would see otherwise. resources/translations/update.py brings the file up to date.
"""
import re
import xml.etree.ElementTree as tree

from lib.sourcefiles import ROOT, line_of, report, sources, without_comments

LITERALS = re.compile(r'\btr\s*\(\s*((?:"(?:\\.|[^"\\\n])*"\s*)+)')
PIECE = re.compile(r'"((?:\\.|[^"\\\n])*)"')


def numbered(code):
    """(offset, sentence) of each tr() that counts something."""
    for match in LITERALS.finditer(code):
        sentence = "".join(PIECE.findall(match.group(1))).replace('\\"', '"').replace("\\n", "\n")
        if "%n" in sentence:
            yield match.start(), sentence


def translated():
    known = {}
    for message in tree.parse(ROOT / "resources/translations/truckroll_en.ts").iter("message"):
        forms = [form.text or "" for form in message.iter("numerusform")]
        known[message.findtext("source")] = forms
    return known


def main():
    known, offences, seen = translated(), [], 0
    for path, text in sources("app", "core", "ui"):
        code = without_comments(text)
        for offset, sentence in numbered(code):
            seen += 1
            forms = known.get(sentence, [])
            if len(forms) != 2 or not all(forms) or any("(s)" in form for form in forms):
                offences.append(f"{path}:{line_of(code, offset)}: no singular and plural of: {sentence}")
    report(offences, f"{seen} sentences with a number have their singular and plural.")


if __name__ == "__main__":
    main()
