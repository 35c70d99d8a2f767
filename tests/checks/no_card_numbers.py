#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No card number stands in any file of the repository but for the published test numbers, and those in tests only.

A token of the processor passes the same checksum; it begins with 9, which no card does.
"""
import re
import subprocess

from lib.sourcefiles import ROOT, report

NUMBER = re.compile(rb"(?<![\dA-Za-z.])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{5})(?![\dA-Za-z.])")
PUBLISHED = {"4111111111111111", "4222222222222", "4788250000121443", "5500000000000004", "5500005555555559",
             "5555555555554444", "378282246310005", "6011111111111117", "30569309025904"}
RANDOM = {"tests/data/totals_cases.txt"}  # amounts of millions, some of which pass by chance
FIRST = "3456"  # of the brands' numbers


def is_card_number(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit)
        if place % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0 and digits[0] in FIRST


def offences_in(path, content):
    for match in NUMBER.finditer(content):
        digits = re.sub(rb"[ -]", b"", match.group(0)).decode()
        if is_card_number(digits) and not (digits in PUBLISHED and path.startswith("tests/")):
            line = content.count(b"\n", 0, match.start()) + 1
            yield f"{path}:{line}: {digits[:2]}...{digits[-4:]} may be a card number"


def text_of(path):
    """Nothing of pictures and offices: their bytes mean nothing as digits."""
    try:
        content = (ROOT / path).read_bytes()
    except FileNotFoundError:
        return b""
    return b"" if b"\0" in content else content


def main():
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=ROOT,
                            capture_output=True, check=False).stdout.decode()
    paths = [path for path in listed.split("\0") if path]
    if not paths:  # an unpacked release
        paths = [p.relative_to(ROOT).as_posix() for top in ("app", "core", "ui", "tests", "packaging", "resources")
                 for p in sorted((ROOT / top).rglob("*")) if p.is_file()]
    offences = [offence for path in paths if path not in RANDOM for offence in offences_in(path, text_of(path))]
    report(offences, f"{len(paths)} files hold no card number.")


if __name__ == "__main__":
    main()
