# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: which files there are, and C++ text without comments."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]


def sources(*folders, suffixes=(".h", ".cpp")):
    """All files of these kinds below the folders, by path, as (path from the root, text)."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


# A raw string, a string, a character, a comment: whichever begins first.
TOKEN = re.compile(r'R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.S)


def without_comments(text):
    """The text with comments blanked out; every line and column stays where it is."""
    def blank(match):
        token = match.group(0)
        return re.sub(r"[^\n]", " ", token) if token.startswith("/") else token
    return TOKEN.sub(blank, text)


def without_strings(text):
    """As above, the insides of strings and characters blanked out, too."""
    def blank(match):
        token = match.group(0)
        if token.startswith("/"):
            return re.sub(r"[^\n]", " ", token)
        return token[0] + re.sub(r"[^\n]", " ", token[1:-1]) + token[-1]
    return TOKEN.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def report(offences, good):
    """Prints what was found and ends: 1 when there is anything, else a line that says what was looked at."""
    for offence in offences:
        print(offence)
    if offences:
        print(f"{len(offences)} found.")
        sys.exit(1)
    print(good)


def check_each(offences_in, files, good):
    """Looks at every file and reports; `good` holds %d for how many there were."""
    offences, seen = [], 0
    for path, text in files:
        seen += 1
        offences += offences_in(path, text)
    report(offences, good % seen)
