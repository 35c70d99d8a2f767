#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that people see are spelled as in the United States: an office reads "color" everywhere or nowhere."""
import re

from lib.sourcefiles import check_each, line_of, sources, without_comments

CALL = re.compile(r'\b(?:tr|QT_TRANSLATE_NOOP)\s*\((?:[^"()]|"(?:\\.|[^"\\\n])*")*')
BRITISH = re.compile(
    r"(?<![a-z])(\w*colour\w*|grey|centre[sd]?|cheques?|licence\w*|favourite\w*|behaviour\w*|labour\w*|neighbour\w*"
    r"|cancell(?:ed|ing)|catalogues?|dialogues?|programmes?|travell\w*|modell\w*|labell\w*|fulfil|defence|offence|judgement"
    r"|utilis\w*|organis\w*|recognis\w*|customis\w*|synchronis\w*|analyse[sd]?)\b", re.I)


# States as scripts type them (`truckroll-cli document mark WO-1042 cancelled`).
TYPED = {"app/cli/boardcommands.cpp": "cancelled", "app/cli/documentcommands.cpp": "cancelled",
         "app/cli/purchasecommands.cpp": "cancelled"}


def offences_in(path, text):
    code = without_comments(text)
    for call in CALL.finditer(code):
        for word in BRITISH.finditer(call.group(0).replace("&", " ")):
            if TYPED.get(str(path)) == word.group(0):
                continue
            yield f"{path}:{line_of(code, call.start())}: {word.group(0)}"


def main():
    check_each(offences_in, sources("app", "core", "ui"), "The texts of %d files are in American spelling.")


if __name__ == "__main__":
    main()
