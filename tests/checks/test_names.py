#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The name of a test holds no semicolon: CMake cuts lists there, and ctest would look for two tests that do not exist."""
import re

from lib.sourcefiles import report, sources

NAME = re.compile(r'^(?:TEST_CASE|SCENARIO)\(\s*"((?:[^"\\]|\\.)*)"', re.M)


def offences_in(path, text):
    for found in NAME.finditer(text):
        if ";" in found.group(1):
            line = text.count("\n", 0, found.start()) + 1
            yield f"{path}:{line}: a semicolon in the name of a test"


def main():
    offences, seen = [], 0
    for path, text in sources("tests", suffixes=(".cpp",)):
        seen += len(NAME.findall(text))
        offences += offences_in(path, text)
    report(offences, f"{seen} tests have a name that ctest can call.")


if __name__ == "__main__":
    main()
