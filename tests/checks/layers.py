#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go with the arrows of the table in core/README.md, and no other way."""
import pathlib
import re
import shutil
import subprocess

from lib.sourcefiles import ROOT, line_of, report, sources, without_comments

INCLUDE = re.compile(r'^\s*#\s*include\s*(<[^>]+>|"[^"]+")', re.M)
# Folders whose sources may not have QObjects: values and rules only.
WITHOUT_OBJECTS = ("core/base", "core/domain", "core/schedule", "core/sheets")


def table():
    """The rows between the two marks: folder -> (folders, Qt modules, other headers)."""
    text = (ROOT / "core/README.md").read_text(encoding="utf-8")
    body = re.search(r"<!-- layers -->\n(.*?)<!-- /layers -->", text, re.S)
    if not body:
        raise SystemExit("core/README.md has no table between <!-- layers --> and <!-- /layers -->")
    rows = {}
    for line in body.group(1).splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) != 4 or set(cells[0]) <= set("- ") or cells[0] == "folder":
            continue
        words = [re.sub(r"`", "", cell).split() for cell in cells]
        rows[words[0][0]] = tuple(set(w) for w in words[1:])
    return rows


def qt_modules():
    """Header name -> module, from the Qt that is installed."""
    candidates = []
    for tool in ("qtpaths6", "qmake6"):
        if shutil.which(tool):
            done = subprocess.run([tool, "-query", "QT_INSTALL_HEADERS"], capture_output=True, text=True, check=False)
            candidates.append(done.stdout.strip())
    candidates += ["/usr/include/x86_64-linux-gnu/qt6", "/usr/include/aarch64-linux-gnu/qt6", "/usr/include/qt6"]
    for place in candidates:
        folder = pathlib.Path(place)
        if place and (folder / "QtCore").is_dir():
            modules = {}
            for module in sorted(p for p in folder.iterdir() if p.name.startswith("Qt") and p.is_dir()):
                for header in module.iterdir():
                    modules.setdefault(header.name, module.name)
            return modules
    raise SystemExit("The headers of Qt 6 were not found; is qt6-base-dev installed?")


def layer_of(path, layers):
    best = ""
    for layer in layers:
        if (path == layer or path.startswith(layer + "/")) and len(layer) > len(best):
            best = layer
    return best


def offences_in(path, text, layers, modules, guarded):
    layer = layer_of(path, layers)
    if not layer:
        yield f"{path}:1: the folder has no row in the table of core/README.md"
        return
    folders, qt, others = layers[layer]
    for match in INCLUDE.finditer(without_comments(text)):
        name = match.group(1)[1:-1]
        where = f"{path}:{line_of(text, match.start(1))}"
        if match.group(1).startswith('"'):
            target = layer_of(name, layers)
            if target and target != layer and target not in folders and "*" not in folders:
                yield f'{where}: {layer} may not include {target} ("{name}")'
            continue
        first, _, rest = name.partition("/")
        module = first if first in set(modules.values()) else modules.get(name, "")
        if module and module not in qt and "*" not in qt:
            yield f"{where}: {layer} may not use {module} (<{name}>)"
        if name in guarded and name not in others and "*" not in others:
            yield f"{where}: {layer} may not use <{name}>"
    if layer in WITHOUT_OBJECTS and re.search(r"\bQ_OBJECT\b|:\s*public\s+QObject\b", without_comments(text)):
        yield f"{path}:1: {layer} has values and rules; no QObject"


def main():
    layers = table()
    modules = qt_modules()
    guarded = set().union(*(others for _, _, others in layers.values())) - {"*"}
    offences, seen = [], 0
    for path, text in sources("app", "core", "ui", "tests"):
        seen += 1
        offences += offences_in(path, text, layers, modules, guarded)
    report(offences, f"{seen} files keep to the {len(layers)} layers.")


if __name__ == "__main__":
    main()
