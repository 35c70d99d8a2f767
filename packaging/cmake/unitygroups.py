#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sources may be compiled as one: unitygroups.py ROOT SIZE < paths below ROOT, one a line.

Prints "GROUP PATH" for each source that shares its translation unit with others. Two sources stay apart when both
declare a name that only one source may have (unnamed namespace, static, constexpr); functions of one name may stand
together when they take something else. A source keeps its group when others come or go, so that a new file does not
rebuild everything. Alone stays what says `using namespace` of anything but the project's own two; apart stay a source
that has a name of its own and one that gets to see the same name, or just the same function, from a header. `Texts` does not count: TruckrollTargets.cmake gives each source's its own name."""
import re
import sys
import zlib
from pathlib import Path

OWN_NAMESPACES = {'truckroll', 'truckroll::testkit', 'Qt', 'Qt::StringLiterals'}
COMMENT_OR_TEXT = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.S)
MACRO = re.compile(r'^[ \t]*#[ \t]*define[ \t]+(\w+)', re.M)
DIRECTIVE = re.compile(r'^[ \t]*#(?:[^\n\\]|\\\n|\\.)*', re.M)
TYPE = re.compile(r'\b(?:class|struct|enum(?:\s+class|\s+struct)?|union)\s+(?:alignas\s*\([^)]*\)\s*)?(\w+)')
ALIAS = re.compile(r'\busing\s+(\w+)\s*=')
INTERNAL = re.compile(r'\b(?:static|constexpr|const|inline\s+const)\b')
INCLUDED = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
TEST_CASE = re.compile(r'\b[A-Z][A-Z_]+\s*\(')


def without_template(statement):
    statement = statement.lstrip()
    if not re.match(r'template\s*<', statement):
        return statement
    level = 0
    for found in re.finditer(r'[<>]', statement):
        level += 1 if found[0] == '<' else -1
        if not level:
            return statement[found.end():]
    return ''


def declared(statement):
    """What one statement at the level of a namespace declares: its name, and what it takes if it is a function."""
    statement = without_template(re.sub(r'\[\[.*?\]\]', ' ', statement, flags=re.S))
    while (shorter := re.sub(r'<[^<>;{}]*>', '', statement)) != statement:
        statement = shorter
    if found := ALIAS.search(statement):
        return {(found[1], None)}
    head, sign, rest = (re.split(r'([=({])', statement, maxsplit=1) + ['', ''])[:3]
    if found := TYPE.match(head.strip()):
        return {(found[1], None)}
    words = re.findall(r'[\w:~]+', re.sub(r'\[[^\]]*\]', ' ', head))
    if len(words) < 2 or '::' in words[-1]:
        return set()
    is_function = sign == '(' and not re.match(r'\s*["\d]', rest) # a constant may have its value in brackets
    return {(words[-1], parameters(rest) if is_function else None)}


def parameters(text):
    """The types a function takes, up to the bracket that ends them; names of parameters do not tell functions apart."""
    level = 1
    for found in re.finditer(r'[()]', text):
        level += 1 if found[0] == '(' else -1
        if not level:
            if '=' in text[:found.start()]: # a value that may be left out makes more functions of one
                return None
            return re.sub(r'\b\w+\s*(?=,|$)|\bconst\b|[\s&]', '', text[:found.start()])
    return None


def clash(names, others):
    """Whether both cannot stand in one translation unit; functions that take something else can."""
    known = {}
    for name, taken in others:
        known.setdefault(name, set()).add(taken)
    return any(name in known and (taken is None or None in known[name] or taken in known[name]) for name, taken in names)


def hides(names, public):
    """The functions of an unnamed namespace that hide, for their neighbors, what a header declares."""
    return {name for name, taken in names if taken is not None and name in public}


def statements(text):
    """(is internal, statement) at the level of namespaces; bodies are left out."""
    inner, level, start, parens = [], 0, 0, 0
    for found in re.finditer(r'[{};()]', text):
        sign, at = found[0], found.start()
        if sign in '()':
            parens += 1 if sign == '(' else -1
        elif parens > 0:
            continue
        elif sign == '{':
            head = text[start:at]
            if level == 0 and (name := re.search(r'\bnamespace\b([\w\s:]*)$', head)):
                inner.append(not name[1].strip())
                start = at + 1
            else:
                level += 1
        elif sign == '}':
            if level:
                level -= 1
                if not level and not re.match(r'\s*[;,=]', text[at + 1:at + 20]) and not text[start:at].lstrip().startswith(
                        ('struct', 'class', 'enum', 'union')):
                    yield any(inner), text[start:at]
                    start = at + 1
            elif inner:
                inner.pop()
                start = at + 1
        elif not level:
            yield any(inner), text[start:at]
            start = at + 1


def bare(path):
    text = path.read_text(encoding='utf-8')
    macros = set(MACRO.findall(text))
    return macros, DIRECTIVE.sub('', COMMENT_OR_TEXT.sub('""', text))


def names_of(path):
    """The names of a source that no neighbor may have, and all its words; nothing where it has to stay alone."""
    macros, text = bare(path)
    if any(used not in OWN_NAMESPACES for used in re.findall(r'\busing\s+namespace\s+([\w:]+)', text)):
        return None, set()
    names = {(macro, None) for macro in macros}
    for internal, statement in statements(text):
        if TEST_CASE.match(statement.strip()) or statement.strip().startswith('using namespace'):
            continue
        kind = statement.lstrip().split('(')[0]
        if internal or INTERNAL.search(kind) or TYPE.match(statement.strip()) or ALIAS.search(statement):
            names |= declared(statement)
    return {entry for entry in names if entry[0] != 'Texts'}, set(re.findall(r'\w+', text))


class Headers:
    """What the project's own headers declare, as far as a source gets to see it."""

    def __init__(self, root):
        self.root, self.known = root, {}

    def seen_from(self, path, above=()):
        """{name: what it takes; None among them for what is more than a function}, with all that is included."""
        if path in self.known:
            return self.known[path]
        seen = {}
        if path.suffix == '.h':
            for _, statement in statements(bare(path)[1]):
                for name, taken in declared(statement):
                    seen.setdefault(name, set()).add(taken)
        for included in INCLUDED.findall(path.read_text(encoding='utf-8')):
            file = next((at for at in (self.root / included, path.parent / included) if at.is_file()), None)
            for name, taken in self.seen_from(file, above + (path,)).items() if file and file not in above else []:
                seen.setdefault(name, set()).update(taken)
        self.known[path] = seen
        return seen


def disturbs(names, seen):
    """Whether a neighbor that gets to see `seen` from headers could not tell these names from it."""
    return any(name in seen and (taken is None or {taken, None} & seen[name]) for name, taken in names)


class Group:
    def __init__(self):
        self.names, self.hidden, self.words, self.seen, self.members = set(), set(), set(), {}, []

    def takes(self, names, hidden, words, seen):
        return not (clash(names, self.names) or hidden & self.words or self.hidden & words
                    or disturbs(names, self.seen) or disturbs(self.names, seen))

    def add(self, path, names, hidden, words, seen):
        self.names |= names
        self.hidden |= hidden
        self.words |= words
        for name, taken in seen.items():
            self.seen.setdefault(name, set()).update(taken)
        self.members.append(path)


def main():
    root, size = Path(sys.argv[1]), int(sys.argv[2])
    paths = sys.stdin.read().split()
    headers = Headers(root)
    public = {name for folder in ('core', 'ui', 'app', 'tests') for path in (root / folder).rglob('*.h')
              for name in headers.seen_from(path)}
    groups = [Group() for _ in range(max(1, -(-len(paths) // size)))]
    for path in sorted(paths):
        names, words = names_of(root / path)
        if names is None:
            continue
        about = names, hides(names, public), words, headers.seen_from(root / path)
        first = zlib.crc32(path.encode()) % len(groups)
        for step in range(len(groups)):
            group = groups[(first + step) % len(groups)]
            if len(group.members) < 2 * size and group.takes(*about):
                group.add(path, *about)
                break
    for number, group in enumerate(groups):
        for path in group.members if len(group.members) > 1 else []:
            print(f'g{number}', path)


if __name__ == '__main__':
    main()
