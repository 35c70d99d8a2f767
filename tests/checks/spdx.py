#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source begins with its licence: C++ and SQL in the first line, scripts in one of the first two."""
from lib.sourcefiles import check_each, sources

IDENTIFIER = "SPDX-License-Identifier: GPL-3.0-or-later"
FIRST = {".h": "// ", ".cpp": "// ", ".sql": "-- "}


def offences_in(path, text):
    suffix = path[path.rindex("."):]
    lines = text.splitlines()
    if suffix == ".py":
        good = "# " + IDENTIFIER in lines[:2]
    else:
        good = lines[:1] == [FIRST[suffix] + IDENTIFIER]
    if not good:
        yield f"{path}:1: does not begin with {IDENTIFIER}"


def main():
    check_each(offences_in, sources("app", "core", "ui", "tests", suffixes=(".h", ".cpp", ".sql", ".py")), "%d files name their licence.")


if __name__ == "__main__":
    main()
