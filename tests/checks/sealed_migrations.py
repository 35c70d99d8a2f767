#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A released migration never changes: offices out there were made by it.

migrations.sha256 lists the sealed ones. `sealed_migrations.py --seal` adds those that are not in it yet; that is
part of making a release. Numbers have no gaps, and only the newest may be unsealed.
"""
import hashlib
import re
import sys

from lib.sourcefiles import ROOT, report

LIST = ROOT / "tests/checks/migrations.sha256"
FOLDER = ROOT / "core/store/migrations"


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sealed():
    lines = [line.split() for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {name: value for value, name in lines}


def seal(files, known):
    with LIST.open("a", encoding="utf-8") as out:
        for path in files:
            if path.name not in known:
                out.write(f"{digest(path)}  {path.name}\n")
                print(f"sealed {path.name}")


def offences_in(digests, known):
    """`digests`: name -> digest of the files there are; `known`: of the sealed ones."""
    for number, name in enumerate(sorted(digests), 1):
        if not re.fullmatch(rf"{number:04d}_[a-z0-9_]+\.sql", name):
            yield f"{name}: expected number {number:04d} and a lower-case name"
    for name, value in known.items():
        if name not in digests:
            yield f"{name}: is sealed and gone"
        elif digests[name] != value:
            yield f"{name}: is sealed and was changed; write a new migration instead"
    unsealed = [name for name in digests if name not in known]
    if unsealed and known and min(unsealed) < max(known):
        yield f"{min(unsealed)}: stands before sealed migrations"
    if not digests:
        yield "core/store/migrations has no migration at all"


def main():
    files = sorted(FOLDER.glob("*.sql"))
    known = sealed()
    if sys.argv[1:] == ["--seal"]:
        seal(files, known)
        return
    digests = {path.name: digest(path) for path in files}
    report(list(offences_in(digests, known)), f"{len(known)} sealed, {len(set(digests) - set(known))} not released yet.")


if __name__ == "__main__":
    main()
