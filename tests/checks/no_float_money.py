#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts are whole numbers: no floating point in the core and the command line, none near amounts in the windows.

A line of the core that needs a float for something else says so: // not money: <what it is>
"""
import re

from lib.sourcefiles import report, sources, without_strings

FLOAT = re.compile(r"\b(?:float|double|long double|qreal|qRound\w*|toDouble|toFloat|QDoubleValidator|QDoubleSpinBox"
                   r"|std::(?:l?l?round|floor|ceil|trunc|lrint|pow))\b|\b\d[\d']*\.\d+(?:[eE][+-]?\d+)?\b|\b\d+[eE]-?\d+\b")
AMOUNT = re.compile(r"\b(?:Money|Quantity|UnitPrice|Percent|TaxRate|[a-z]\w*(?:Price|Amount|Total|Balance|Cents)|"
                    r"price|amount|total|totals|subtotal|balance|cents|discount|tax|payment)\b")
WAIVER = re.compile(r"//\s*not money: \S")


def offences_in(path, text):
    raw = text.splitlines()
    for number, line in enumerate(without_strings(text).splitlines(), 1):
        if not FLOAT.search(line) or WAIVER.search(raw[number - 1]):
            continue
        if not path.startswith("ui/") or AMOUNT.search(line):
            yield f"{path}:{number}: {raw[number - 1].strip()}"


def offences_in_schema(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(r"\b(?:REAL|FLOAT|DOUBLE|NUMERIC|ANY)\b", line.split("--")[0]):
            yield f"{path}:{number}: {line.strip()}"


def main():
    offences, seen = [], 0
    for path, text in sources("core", "app", "ui"):
        seen += 1
        offences += offences_in(path, text)
    for path, text in sources("core/store/migrations", suffixes=(".sql",)):
        offences += offences_in_schema(path, text)
    report(offences, f"{seen} files have no floating point near money.")


if __name__ == "__main__":
    main()
