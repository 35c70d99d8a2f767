#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each act that can be undone is taken back and done again by a test that compares all rows (thereAndBack).

An act is a struct of core/domain with "undoable = true". Its name stands in a call of thereAndBack, or in a test that
says how else it is tried.
"""
import re

from lib.sourcefiles import line_of, report, sources, without_comments

ACT = re.compile(r"\bstruct (\w+)\s*\{(?:(?!\nstruct ).)*?static constexpr bool undoable = true;", re.S)
TRIED = re.compile(r"\bthereAndBack\(\s*\w+,\s*(\w+)")
# These are made by a function of their test or given a name before: the call that tries them, and its test.
OTHERWISE = {
    "SetSeries": ("tests/workflow/series_test.cpp", "thereAndBack(desk, desk.pattern("),
    "SetSeriesDates": ("tests/workflow/singledates_test.cpp", "thereAndBack(desk, dates)"),
    "MoveSeries": ("tests/workflow/series_test.cpp", "thereAndBack(desk, desk.moveSeries("),
    "SkipVisit": ("tests/workflow/series_test.cpp", "thereAndBack(desk, desk.skip("),
    "EndSeries": ("tests/workflow/series_test.cpp", "thereAndBack(desk, desk.end("),
    "BookVisit": ("tests/workflow/takingback_test.cpp", "thereAndBack(shop, book)"),
    "MoveVisit": ("tests/workflow/takingback_test.cpp", "thereAndBack(shop, move)"),
    "MakePartProForma": ("tests/workflow/takingback_test.cpp", "thereAndBack(shop, part)"),
    "MakeCreditNote": ("tests/workflow/takingback_test.cpp", "thereAndBack(shop, credit)"),
    "CorrectInvoice": ("tests/workflow/correctinginvoices_test.cpp", "thereAndBack(shop, command)"),
    "UnlinkPosting": ("tests/backend/bookssender_test.cpp", "thereAndBack(shop.shop, unlink("),
}


def main():
    acts, tests = {}, {}
    for path, text in sources("core/domain", suffixes=(".h",)):
        code = without_comments(text)
        for found in ACT.finditer(code):
            acts[found[1]] = f"{path}:{line_of(code, found.start())}"
    for path, text in sources("tests", suffixes=(".cpp",)):
        tests[path] = without_comments(text)
    tried = {name for text in tests.values() for name in TRIED.findall(text)}
    offences = []
    for name, where in sorted(acts.items()):
        test, call = OTHERWISE.get(name, ("", ""))
        if name not in tried and not (call and call in tests.get(test, "")):
            offences.append(f"{where}: no test takes {name} back and does it again (thereAndBack)")
    report(offences, f"{len(acts)} acts that can be undone are taken back and done again by a test.")


if __name__ == "__main__":
    main()
