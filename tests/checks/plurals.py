#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence with a number has its English singular and plural in resources/translations/truckroll_en.ts.

"1 rows" and "3 row(s)" are what people would see otherwise, also where only another class has the same sentence. resources/translations/update.py brings the file up to date.
"""
import re
import xml.etree.ElementTree as tree

from lib.sourcefiles import ROOT, line_of, report, sources, without_comments

CALL = re.compile(r'(\bTexts::)?\btr\s*\(\s*((?:"(?:\\.|[^"\\\n])*"\s*)+)')
PIECE = re.compile(r'"((?:\\.|[^"\\\n])*)"')
DECLARED = re.compile(r"Q_DECLARE_TR_FUNCTIONS\((?:\w+::)*(\w+)\)")
MEMBER = re.compile(r"^[A-Za-z(].*?\b(\w+)::~?\w+\(", re.M)  # "void BoardPage::build("


def context_at(code, match):
    """The class whose tr() this is: that of the file's Texts, or the one whose member stands around it."""
    if match[1]:
        declared = DECLARED.search(code)
        return declared[1] if declared else ""
    members = MEMBER.findall(code, 0, match.start())
    return members[-1] if members else ""


def numbered(code):
    """(offset, context, sentence) of each tr() that counts something."""
    for match in CALL.finditer(code):
        sentence = "".join(PIECE.findall(match[2])).replace('\\"', '"').replace("\\n", "\n")
        if "%n" in sentence:
            yield match.start(), context_at(code, match), sentence


def translated():
    known = {}
    for context in tree.parse(ROOT / "resources/translations/truckroll_en.ts").iter("context"):
        name = context.findtext("name").split("::")[-1]
        for message in context.iter("message"):
            known[name, message.findtext("source")] = [form.text or "" for form in message.iter("numerusform")]
    return known


def main():
    known, offences, seen = translated(), [], 0
    for path, text in sources("app", "core", "ui"):
        code = without_comments(text)
        for offset, context, sentence in numbered(code):
            seen += 1
            forms = known.get((context, sentence), [])
            if len(forms) != 2 or not all(forms) or any("(s)" in form for form in forms):
                offences.append(f"{path}:{line_of(code, offset)}: no singular and plural in {context} of: {sentence}")
    report(offences, f"{seen} sentences with a number have their singular and plural.")


if __name__ == "__main__":
    main()
