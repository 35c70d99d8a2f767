#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL stands in core/store only: no statement, no QtSql and no sqlite3 elsewhere in the program."""
import re

from lib.sourcefiles import line_of, report, sources, without_comments, without_strings

STRING = re.compile(r'R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"', re.S)
SQL = re.compile(r"\bSELECT\s+\S|\bINSERT\s+(?:OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b"
                 r"|\b(?:CREATE|DROP|ALTER)\s+(?:TABLE|INDEX|VIEW|TRIGGER)\b|\bPRAGMA\s+\w|\bBEGIN\s+IMMEDIATE\b"
                 r"|\bVACUUM\b|\bORDER\s+BY\b|\bWHERE\s+\w+\s*(?:=|IN\b|<|>)|^\s*(?:COMMIT|ROLLBACK)\s*;?\s*$")
API = re.compile(r"\bQSql\w+|\bsqlite3\w*")


def offences_in(path, text):
    code = without_comments(text)
    for match in STRING.finditer(code):
        if SQL.search(match.group(0).strip('"')):
            yield f"{path}:{line_of(code, match.start())}: SQL text {match.group(0)[:80]}"
    for match in API.finditer(without_strings(text)):
        yield f"{path}:{line_of(text, match.start())}: {match.group(0)}"


def main():
    offences, seen = [], 0
    for path, text in sources("app", "core", "ui"):
        if path.startswith("core/store/"):
            continue
        seen += 1
        offences += offences_in(path, text)
    report(offences, f"{seen} files outside core/store have no SQL.")


if __name__ == "__main__":
    main()
