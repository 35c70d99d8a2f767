#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader gets from the board, asked from outside through AT-SPI: cards, lanes and free time by name,
and what is told while a card is moved by keys. Starts the real program on a display and a bus of its own.

    screenreader.py TRUCKROLL TRUCKROLL_CLI

Ends with 77 (skipped) and a word about what is missing where there is no AT-SPI, Xvfb or D-Bus."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
INSIDE = "TRUCKROLL_SCREENREADER_BUS"
PATIENCE = 120  # seconds: every wait is for a state, this only ends a run that would never get there
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher",
             "/usr/lib/at-spi-bus-launcher")


def skip(why):
    print("Skipped: " + why)
    sys.exit(SKIPPED)


def load_atspi():
    """The bindings belong to the system's Python, which need not be the one that started us."""
    try:
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
        return Atspi, GLib
    except (ImportError, ValueError):
        system = "/usr/bin/python3"
        if os.path.realpath(sys.executable) != os.path.realpath(system) and os.path.exists(system):
            os.execv(system, [system] + sys.argv)
        skip("python3-pyatspi (gir1.2-atspi-2.0) is not installed.")


def start_display():
    reader, writer = os.pipe()
    process = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                               pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as numbers:
        number = numbers.readline().strip()
    if not number:
        process.kill()
        skip("Xvfb does not start.")
    return process, ":" + number


def outside():
    """A display and a bus that nobody else uses, then the same again within them."""
    for tool in ("Xvfb", "dbus-run-session"):
        if not shutil.which(tool):
            skip(tool + " is not installed (xvfb, dbus-x11).")
    if not any(os.path.exists(launcher) for launcher in LAUNCHERS):
        skip("at-spi-bus-launcher is not installed (at-spi2-core).")
    load_atspi()
    display, name = start_display()
    with tempfile.TemporaryDirectory() as home:
        os.mkdir(home + "/run", 0o700)
        env = dict(os.environ, DISPLAY=name, HOME=home, XDG_RUNTIME_DIR=home + "/run", XDG_CONFIG_HOME=home,
                   XDG_STATE_HOME=home, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                   LC_ALL="C.UTF-8", QT_SCALE_FACTOR="1")
        env[INSIDE] = home
        try:
            done = subprocess.run(["dbus-run-session", "--", sys.executable] + sys.argv, env=env,
                                  timeout=6 * PATIENCE)
            return done.returncode
        finally:
            display.terminate()
            display.wait()


class Reader:
    """The screen reader: looks at the tree and writes down what it is told."""

    def __init__(self):
        self.atspi, self.glib = load_atspi()
        self.atspi.init()
        self.told = []
        self.listener = self.atspi.EventListener.new(self.hear)
        for event in ("object:state-changed:focused", "object:state-changed:selected", "object:children-changed",
                      "object:property-change:accessible-name", "object:property-change:accessible-description"):
            self.listener.register(event)

    def hear(self, event):
        try:
            self.told.append((event.type, event.detail1, event.source.get_role_name(), event.source.get_name(),
                              event.source.get_description()))
        except self.glib.Error:
            pass  # gone meanwhile

    def wait(self, what, until):
        """Until the state holds; the event loop runs meanwhile."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while self.glib.MainContext.default().iteration(False):
                pass
            try:
                found = until()
            except self.glib.Error:
                found = None
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError("Never came: %s. Told: %s" % (what, self.told[-12:]))

    def app(self):
        desktop = self.atspi.get_desktop(0)
        children = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        return next((each for each in children if each and each.get_name() == "Truckroll"), None)

    def find(self, node, role, name, depth=0):
        for i in range(node.get_child_count() if depth < 14 else 0):
            child = node.get_child_at_index(i)
            if child is None:
                continue
            if child.get_role_name() == role and child.get_name() == name:
                return child
            found = self.find(child, role, name, depth + 1)
            if found:
                return found
        return None

    def has(self, node, state):
        return node.get_state_set().contains(getattr(self.atspi.StateType, state))

    def press(self, keysym):
        self.atspi.generate_keyboard_event(keysym, None, self.atspi.KeySynthType.SYM)

    def focused(self, board):
        for child in children_of(board):
            if self.has(child, "FOCUSED"):
                return child
        return None

    def heard(self, kind, words, since):
        return next((each for each in self.told[since:] if each[0].startswith(kind) and words(each)), None)


def children_of(node):
    return [node.get_child_at_index(i) for i in range(node.get_child_count())]


def check_names(reader, board):
    cards = [each for each in children_of(board) if each.get_role_name() == "list item"]
    lanes = [each for each in children_of(board) if each.get_role_name() == "table row header"]
    for each in cards:
        words = each.get_name()
        assert " to " in words.split(",")[0] and words.count(",") >= 3, "a card without time, customer, who: " + words
        assert reader.has(each, "FOCUSABLE") and each.get_n_actions() == 3, words
    assert len(lanes) > 10 and lanes[0].get_name().startswith("Unassigned"), [each.get_name() for each in lanes]
    for each in lanes[1:]:
        assert "booked" in each.get_name() and "visit" in each.get_name(), each.get_name()
    return cards, lanes


KEY_RIGHT, KEY_DOWN, KEY_RETURN, KEY_ESCAPE = 0xFF53, 0xFF54, 0xFF0D, 0xFF1B


def check_moving(reader, board, cards):
    card = next(each for each in cards if "Scheduled" in each.get_name() or "Confirmed" in each.get_name())
    before = card.get_name()
    names = [card.get_action_name(i) for i in range(card.get_n_actions())]
    card.do_action(names.index("SetFocus"))
    reader.wait("the focus on a card", lambda: reader.has(card, "FOCUSED"))
    since = len(reader.told)
    reader.press(ord("m"))
    reader.press(KEY_RIGHT)
    step = reader.wait("where the card would come",
                       lambda: reader.heard("object:property-change:accessible-name",
                                            lambda told: told[2] == "list item" and told[3] != before, since))
    since = len(reader.told)
    reader.press(KEY_DOWN)
    lane = reader.wait("whose it would be",
                       lambda: reader.heard("object:property-change:accessible-name",
                                            lambda told: told[2] == "list item" and told[3] != step[3], since))
    since = len(reader.told)
    reader.press(KEY_RETURN)
    dropped = reader.wait("where it was dropped",
                          lambda: reader.heard("object:property-change:accessible-description",
                                               lambda told: told[4].startswith("Dropped"), since))
    now = reader.wait("the focus on the moved card", lambda: reader.focused(board)).get_name()
    assert now != before and now in dropped[4], (before, now, dropped)
    reader.wait("that a card has come to another lane",
                lambda: reader.heard("object:children-changed:add", lambda told: told[3] == "Dispatch board",
                                             since))
    for each in ("focused: " + before, "a step: " + step[3], "a lane: " + lane[3], "dropped: " + dropped[4]):
        print(each)


def check_choosing(reader):
    since = len(reader.told)
    reader.press(KEY_DOWN)
    chosen = reader.wait("which card is chosen",
                         lambda: reader.heard("object:state-changed:selected",
                                              lambda told: told[1] == 1 and told[2] == "list item", since))
    print("chosen: " + chosen[3])


def check_free_time(reader, board):
    reader.press(KEY_ESCAPE)
    slot = reader.wait("the focus on free time",
                       lambda: next((each for each in children_of(board)
                                     if each.get_role_name() == "table cell" and reader.has(each, "FOCUSED")), None))
    first = slot.get_name()
    assert first.endswith("free time"), first
    reader.press(KEY_RIGHT)
    reader.wait("the next free time", lambda: reader.focused(board).get_name() != first)
    print("free time: " + first)


def await_bus():
    """The bus of the screen readers is there before the program looks for it: asking starts it."""
    from gi.repository import Gio
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                                    None, Gio.DBusCallFlags.NONE, PATIENCE * 1000)


def inside(program, cli):
    load_atspi()
    home = os.environ[INSIDE]
    office = home + "/office.truckroll"
    await_bus()
    subprocess.run([cli, "--office", office, "office", "create", "--demo", "--date", "2026-03-04"], check=True,
                   stdout=subprocess.DEVNULL)
    window = subprocess.Popen([program, office, "--date", "2026-03-06", "--size", "1280x800"])
    try:
        reader = Reader()
        app = reader.wait("the program", reader.app)
        board = reader.wait("the board", lambda: reader.find(app, "list", "Dispatch board"))
        reader.wait("the cards", lambda: any(each.get_role_name() == "list item" for each in children_of(board)))
        cards, lanes = check_names(reader, board)
        check_moving(reader, board, cards)
        check_choosing(reader)
        check_free_time(reader, board)
        print("%d cards and %d lanes read by name" % (len(cards), len(lanes)))
        return 0
    finally:
        window.terminate()
        window.wait()


if __name__ == "__main__":
    sys.exit(inside(*sys.argv[1:]) if INSIDE in os.environ else outside())
