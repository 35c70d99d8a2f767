#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The payment window as a screen reader gets it, asked from outside through AT-SPI: a card is charged at the terminal
of a simulated processor by names, states and actions alone, and a charge in doubt says that nothing may be charged.

    screenreaderpayments.py TRUCKROLL TRUCKROLL_CLI SIMULATED_CARDPOINTE

Ends with 77 (skipped) and a word about what is missing where there is no AT-SPI, Xvfb or D-Bus."""
import json
import os
import re
import subprocess
import sys
import urllib.parse
import urllib.request

from screenreader import INSIDE, KEY_DOWN, Reader, await_bus, children_of, load_atspi, outside

KEY_TAB = 0xFF09
CHECKING = "do not charge again"
NAMED = ("push button", "toggle button", "check box", "combo box", "text", "spin button", "table", "tree table")


class Processor:
    """The simulated card processor, and whoever stands at its terminal."""

    def __init__(self, program):
        self.process = subprocess.Popen([program, "0"], stdout=subprocess.PIPE, text=True)
        said = []
        while not said or not said[-1].startswith("#"):
            said.append(self.process.stdout.readline())
        self.settings = dict(re.findall(r"setting set (\S+) (\S+)", "".join(said)))
        self.secrets = dict(re.findall(r"(TRUCKROLL_CARDPOINTE_\w+)=(\S+)", "".join(said)))
        self.address = re.search(r"http://127\.0\.0\.1:\d+/", said[-1])[0]

    def ask(self, path, **values):
        query = "?" + urllib.parse.urlencode(values) if values else ""
        with urllib.request.urlopen(self.address + path + query) as answer:
            return answer.read().decode()

    def waits(self):
        return "asks for" in self.ask("")


def make_office(cli, office, processor):
    def call(*arguments):
        done = subprocess.run([cli, "--office", office, "--json", *arguments], check=True, capture_output=True,
                              text=True)
        return json.loads(done.stdout)
    call("office", "create", "--zone", "America/Chicago")
    for name, value in processor.settings.items():
        call("setting", "set", name, value)
    customer = call("customer", "add", "--name", "Kline Bakery")["id"]
    numbers = []
    for price in ("125.50", "80.00"):
        quote = call("quote", "add", "--customer", customer, "--line", "|1|%s|Tap repair" % price)["number"]
        numbers.append(call("document", "convert", quote, "--to", "invoice")["number"])
    return numbers


def all_of(node, depth=0):
    for child in children_of(node) if depth < 12 else []:
        if child is None:
            continue
        yield child
        yield from all_of(child, depth + 1)


def shown(reader, node):
    return reader.has(node, "SHOWING")


def act(node, name="Press"):
    names = [node.get_action_name(i) for i in range(node.get_n_actions())]
    assert name in names, (node.get_name(), names)
    node.do_action(names.index(name))


class Window:
    """The payment window of an invoice, by names."""

    def __init__(self, reader, app, invoice):
        self.reader = reader
        self.node = reader.wait("the payment window", lambda: next(
            (each for each in children_of(app) if each and each.get_name() == "Payment on " + invoice), None))

    def part(self, role, words):
        return next((each for each in all_of(self.node) if each.get_role_name() == role and words(each.get_name())
                     and shown(self.reader, each)), None)

    def button(self, words):
        return self.reader.wait("a button " + words, lambda: self.part("push button", lambda name: words in name))

    def says(self, words):
        return self.reader.wait("“%s”" % words, lambda: next(
            (each for each in all_of(self.node) if words in (each.get_name() or "") and shown(self.reader, each)), None))

    def check_names(self):
        read = 0
        for each in all_of(self.node):
            if each.get_role_name() not in NAMED or not shown(self.reader, each):
                continue
            assert each.get_name(), "nothing is read for a %s (%s)" % (each.get_role_name(), each.get_description())
            read += 1
        return read

    def choose_way(self, words):
        """By keys, from the amount, which has the keyboard at first."""
        field = self.reader.wait("the amount", lambda: self.part("text", lambda name: name == "Amount"))
        self.reader.wait("the keyboard on the amount", lambda: self.reader.has(field, "FOCUSED"))
        self.reader.press(KEY_TAB)
        for _ in range(6):
            if self.part("combo box", lambda name: name == words):
                return
            before = self.part("combo box", lambda name: True).get_name()
            self.reader.press(KEY_DOWN)
            self.reader.wait("the next way", lambda: self.part("combo box", lambda name: name != before))
        raise AssertionError("There is no way " + words)

    def press(self, words):
        button = self.button(words)
        self.reader.wait(words + " that can be pressed", lambda: self.reader.has(button, "SENSITIVE"))
        act(button)


def point_at(reader, node):
    box = node.get_extents(reader.atspi.CoordType.SCREEN)
    reader.atspi.generate_mouse_event(box.x + box.width // 2, box.y + box.height // 2, "b1c")


def open_payment(reader, app, invoice):
    cell = reader.wait("the invoice in the list", lambda: next(
        (each for each in all_of(app) if each.get_role_name() == "table cell" and each.get_name() == invoice), None))
    point_at(reader, cell)
    reader.wait("the invoice chosen", lambda: reader.has(cell, "SELECTED"))
    button = reader.wait("Take payment", lambda: next(
        (each for each in all_of(app) if each.get_name().startswith("Take payment") and shown(reader, each)
         and reader.has(each, "SENSITIVE") and each.get_role_name() == "push button"), None))
    act(button)
    return Window(reader, app, invoice)


def pay_at_terminal(pay, processor):
    pay.choose_way("Card at a terminal")
    pay.press("Charge at the terminal")
    waiting = pay.says("Waiting for terminal")
    print("told: " + waiting.get_name())
    assert not pay.reader.has(pay.button("Charge at the terminal"), "SENSITIVE")
    assert CHECKING in pay.says(CHECKING).get_name()
    assert pay.reader.has(pay.button("Cancel the charge"), "SENSITIVE")
    pay.reader.wait("the terminal", processor.waits)
    processor.ask("simulator/terminal", do="card")
    print("told: " + pay.says("approved, Visa ending in 1111").get_name())
    pay.says("Received")
    pay.says("The invoice is paid")


def charge_in_doubt(pay, processor):
    pay.choose_way("Card at a terminal")
    processor.ask("simulator/fault", name="close-before")
    pay.press("Charge at the terminal")
    pay.reader.wait("the terminal", processor.waits)
    processor.ask("simulator/terminal", do="card")
    print("told: " + pay.says("Checking with the card processor").get_name())
    for words in ("Charge at the terminal",):
        assert not pay.reader.has(pay.button(words), "SENSITIVE"), words
    assert pay.reader.has(pay.button("Look up now"), "SENSITIVE")


def inside(program, cli, simulator):
    load_atspi()
    home = os.environ[INSIDE]
    office = home + "/office.truckroll"
    await_bus()
    processor = Processor(simulator)
    window = None
    try:
        invoices = make_office(cli, office, processor)
        window = subprocess.Popen([program, office, "--page", "invoices", "--size", "1280x800"],
                                  env=dict(os.environ, **processor.secrets))
        reader = Reader()
        app = reader.wait("the program", reader.app)
        pay = open_payment(reader, app, invoices[0])
        print("%d parts of the payment window read by name" % pay.check_names())
        pay_at_terminal(pay, processor)
        act(pay.button("Close"))
        reader.wait("the list without a window over it", lambda: not any(
            each and each.get_name().startswith("Payment on ") and shown(reader, each) for each in children_of(app)))
        charge_in_doubt(open_payment(reader, app, invoices[1]), processor)
        return 0
    finally:
        if window:
            window.terminate()
            window.wait()
        processor.process.terminate()
        processor.process.wait()


if __name__ == "__main__":
    sys.exit(inside(*sys.argv[1:]) if INSIDE in os.environ else outside())
