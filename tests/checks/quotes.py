#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names within sentences stand in “curly” marks everywhere: two kinds beside each other look like a slip.

A number in straight marks is how a number is typed into a file, and stays.
"""
import re

from lib.sourcefiles import check_each, line_of, sources, without_comments

CALL = re.compile(r'\b(?:tr|QT_TRANSLATE_NOOP)\s*\(\s*((?:"(?:\\.|[^"\\\n])*"\s*)+)')
TYPED = re.compile(r'\\"[0-9.]+\\"')


def offences_in(path, text):
    code = without_comments(text)
    for call in CALL.finditer(code):
        if '\\"' in TYPED.sub("", call[1]):
            yield f"{path}:{line_of(code, call.start())}: straight marks in a sentence; write “ and ”"


def main():
    check_each(offences_in, sources("app", "core", "ui"), "The sentences of %d files have one kind of marks.")


if __name__ == "__main__":
    main()
