#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings truckroll_en.ts up to date: singular and plural of every English sentence with a number (%n).

Needs lupdate (Debian: qt6-l10n-tools). Sentences that are new get what "(s)" stands for; one whose words change
otherwise ("this one has", "these have") is put right in the file by hand, and stays so.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
FILE = FOLDER / "truckroll_en.ts"


def lupdate():
    program = shutil.which("lupdate6") or shutil.which("lupdate", path="/usr/lib/qt6/bin:/usr/bin")
    if not program:
        sys.exit("lupdate is missing; install qt6-l10n-tools.")
    # -I: the headers tell lupdate that a class stands in a namespace; without, its sentences are never found again.
    subprocess.run([program, "-silent", "-pluralonly", "-no-obsolete", "-locations", "none", "-I", ".",
                    "-source-language", "en", "-target-language", "en", "core", "ui", "app", "-ts", str(FILE)],
                   cwd=ROOT, check=True)


def forms_of(source):
    return re.sub(r"\((?:s|es)\)", "", source), re.sub(r"\((s|es)\)", r"\1", source)


def fill():
    document = tree.parse(FILE)
    for message in document.iter("message"):
        translation = message.find("translation")
        forms = translation.findall("numerusform")
        if all(form.text for form in forms) and len(forms) == 2:
            continue
        for form in forms:
            translation.remove(form)
        for text in forms_of(message.findtext("source")):
            tree.SubElement(translation, "numerusform").text = text
        translation.attrib.pop("type", None)
        print("new:", message.findtext("source"))
    tree.indent(document, "    ")
    text = tree.tostring(document.getroot(), encoding="unicode")
    FILE.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + text + "\n", encoding="utf-8")


if __name__ == "__main__":
    lupdate()
    fill()
