#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that people see can be translated, whole sentences at a time.

Looked for, in the windows and programs: a literal with words handed to something that shows it, without tr();
and everywhere: tr() of nothing, of a variable, of pieces joined with +, and chains of .arg() on a translation
(a %2 inside the first value would be replaced by the second). A line that is right all the same says why:
// not translated: <reason>
"""
import re

from lib.sourcefiles import check_each, line_of, sources, without_comments

SHOWS = re.compile(
    r"\b(?:setText|setWindowTitle|setToolTip|setStatusTip|setWhatsThis|setPlaceholderText|setAccessibleName"
    r"|setAccessibleDescription|setTitle|setLabelText|setInformativeText|setDetailedText|setHeaderLabels?"
    r"|setHorizontalHeaderLabels|setPrefix|setSuffix|setSpecialValueText|setButtonText|showMessage|addAction"
    r"|addMenu|addTab|addItems?|addRow|addButton|addSection|insertItem|insertTab|setItemText|setTabText"
    r"|QLabel(?:\s+\w+)?|QPushButton(?:\s+\w+)?|QToolButton|QCheckBox(?:\s+\w+)?|QRadioButton(?:\s+\w+)?"
    r"|QGroupBox(?:\s+\w+)?|QAction|QDockWidget|QMenu(?:\s+\w+)?|QMessageBox(?:::\w+|\s+\w+)?"
    r"|QFileDialog::\w+|QInputDialog::\w+|QErrorMessage)\s*\(")
LITERAL = re.compile(r'"(?:\\.|[^"\\\n])*"')
WORDS = re.compile(r"[A-Za-z]{2,}")
# Calls that only wrap a literal; inside any other call it is translated or no text for people.
PASSES = re.compile(r"(?:QStringLiteral|QLatin1String|QString|QStringList|u)$")
WAIVER = re.compile(r"//\s*not translated: \S")
TR = re.compile(r"\btr\s*\(")


def arguments(code, start):
    """The text between the bracket before `start` and its partner."""
    depth, at = 1, start
    while at < len(code) and depth:
        if code[at] == '"':
            match = LITERAL.match(code, at)
            at = match.end() if match else at + 1
            continue
        depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(code[at], 0)
        at += 1
    return code[start:at - 1]


def shown_literals(text):
    """Literals that are handed on as they are: not inside a call that translates or means something else."""
    calls, at = [], 0
    while at < len(text):
        if text[at] == '"':
            match = LITERAL.match(text, at)
            if not match:
                return
            if all(PASSES.search(name) or not name for name in calls):
                yield at, match.group(0)
            at = match.end()
            continue
        if text[at] == "(":
            calls.append(re.search(r"([\w:]*)\s*$", text[:at]).group(1))
        elif text[at] == ")" and calls:
            calls.pop()
        elif text[at] == "[" or text[at] == "{":
            # The body of a function that is handed over is looked at by itself.
            calls.append("" if text[at] == "{" and not re.search(r"\)\s*(?:mutable\s*)?$", text[:at]) else "lambda")
        elif text[at] in "]}" and calls:
            calls.pop()
        at += 1


def untranslated(path, text, code):
    lines = text.splitlines()
    for match in SHOWS.finditer(code):
        inside = arguments(code, match.end())
        for offset, literal in shown_literals(inside):
            number = line_of(code, match.end() + offset)
            plain = re.sub(r"%\w|&", "", literal)
            if WORDS.search(plain) and not WAIVER.search(lines[number - 1]):
                yield f"{path}:{number}: shown without tr(): {literal}"


def misused(path, text, code):
    lines = text.splitlines()
    for match in TR.finditer(code):
        number = line_of(code, match.start())
        if WAIVER.search(lines[number - 1]) or re.search(r"[\w>]\s+$", code[:match.start()][-40:]):
            continue  # waived, or a declaration "QString tr("
        inside = arguments(code, match.end())
        first = LITERAL.match(inside.strip())
        after = code[match.end() + len(inside) + 1:]
        if inside.strip() in ('""', "QString()"):
            yield f"{path}:{number}: tr() of nothing"
        elif not first:
            yield f"{path}:{number}: tr() of something that is no literal: {inside.strip()[:60]}"
        elif re.search(r'"\s*\+|\+\s*"', inside):
            yield f"{path}:{number}: tr() of joined pieces: {inside.strip()[:60]}"
        if first and re.match(r"\s*\+", after) and first.group(0).endswith(' "'):
            yield f"{path}:{number}: a sentence joined from pieces: {first.group(0)}"
        chain = re.match(r"\s*\.arg\s*\(", after)
        if chain:
            rest = after[chain.end() + len(arguments(after, chain.end())) + 1:]
            if re.match(r"\s*\.arg\s*\(", rest):
                yield f"{path}:{number}: .arg().arg() on a translation; use .arg(a, b)"


def offences_in(path, text):
    code = without_comments(text)
    if not path.startswith("core/"):
        yield from untranslated(path, text, code)
    yield from misused(path, text, code)


def main():
    check_each(offences_in, sources("app", "core", "ui"), "%d files hand every text through tr().")


if __name__ == "__main__":
    main()
