#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes totals_cases.txt: documents with what they come to, computed with exact fractions.

The rules are those written in core/domain/totals.h; nothing of the C++ code is used. Run it in this folder
after a rule has changed, and look at the difference:  python3 totals_cases.py > totals_cases.txt

All numbers are whole: amounts in cents, quantities in thousandths, prices in ten-thousandths, percents in
thousandths of a percent.
"""
import random
from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction
from math import floor

LIMIT = 10 ** 12


class TooLarge(Exception):
    pass


def half_up(exact):
    """Whole cents, half away from zero, by the decimal module where the fraction ends, by hand where not."""
    exact = Fraction(exact)
    twice = exact * 2
    if twice.denominator == 1:
        halves = Decimal(twice.numerator) / 2
        return int(halves.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return int(floor(exact + Fraction(1, 2)))  # never a tie here, so the direction of ties does not matter


def checked(cents):
    if abs(cents) > LIMIT:
        raise TooLarge
    return cents


class Item:
    def __init__(self, quantity, price, taxable=False, rate=0, carry=0, cost=0):
        self.quantity, self.price, self.taxable, self.rate = quantity, price, taxable, rate
        self.carry, self.cost = carry, cost

    def text(self):
        return f"item {self.quantity} {self.price} {self.cost} {int(self.taxable)} {self.rate} {self.carry}"


class Percent:
    def __init__(self, percent, carry=0):
        self.percent, self.carry = percent, carry

    def text(self):
        return f"percent {self.percent} {self.carry}"

    def takes(self, total):
        return half_up(Fraction(total * self.percent, 100_000))


class Flat:
    def __init__(self, price, carry=0):
        self.price, self.carry = price, carry

    def text(self):
        return f"flat {self.price} {self.carry}"

    def takes(self, total):
        wanted = half_up(Fraction(self.price, 100))
        if total >= 0:
            return max(0, min(wanted, total))
        return min(0, max(wanted, total))


class Text:
    def text(self):
        return "text"


def shared_out(amount, weights):
    total = sum(weights)
    if amount == 0 or not weights:
        return [0] * len(weights)
    if total == 0:
        return [0] * (len(weights) - 1) + [amount]
    exact = [Fraction(amount * w, total) for w in weights]
    parts = [checked(floor(e)) for e in exact]
    missing = amount - sum(parts)
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(exact[i] - floor(exact[i])), i))
    for i in by_remainder[:missing]:
        parts[i] += 1
    return parts


class Document:
    def __init__(self, name, lines, rates=None, rate=0, exempt=False):
        self.name, self.lines, self.rates, self.rate, self.exempt = name, lines, rates or {}, rate, exempt

    def compute(self):
        amounts, nets, above = [], {}, []
        for place, line in enumerate(self.lines):
            if isinstance(line, Item):
                amount = checked(half_up(Fraction(line.quantity * line.price, 100_000)))
                amount = checked(amount + line.carry)
                amounts.append(amount)
                nets[place] = amount
                above.append(place)
            elif isinstance(line, Text) or not above:
                amounts.append(0)
            else:
                taken = checked(line.takes(sum(nets[p] for p in above)))
                taken = checked(taken - line.carry)
                for p, part in zip(above, shared_out(taken, [nets[p] for p in above])):
                    nets[p] -= part
                amounts.append(-taken)
        self.amounts = amounts
        self.shares = [nets[p] - amounts[p] if p in nets else 0 for p in range(len(amounts))]
        self.taxes = self.compute_taxes(nets)
        self.subtotal = sum(amounts[p] for p in nets)
        self.discount = -sum(a for p, a in enumerate(amounts) if p not in nets)
        self.tax = sum(t for _, _, t in self.taxes)
        self.total = self.subtotal - self.discount + self.tax
        self.cost = sum(checked(half_up(Fraction(l.quantity * l.cost, 100_000)))
                        for l in self.lines if isinstance(l, Item))
        for amount in (self.subtotal, self.discount, self.tax, self.total, self.cost):
            checked(amount)

    def compute_taxes(self, nets):
        bases = {}
        for place, line in enumerate(self.lines):
            if isinstance(line, Item) and line.taxable and not self.exempt:
                rate = line.rate or self.rate
                if rate:
                    bases[rate] = bases.get(rate, 0) + nets[place]
        return [(rate, checked(base), checked(half_up(Fraction(base * self.rates[rate], 100_000))))
                for rate, base in bases.items()]

    def write(self):
        print(f"case {self.name}")
        print("rates " + " ".join(f"{k}:{v}" for k, v in self.rates.items()))
        print(f"header {self.rate} {int(self.exempt)}")
        for line in self.lines:
            print("line " + line.text())
        try:
            self.compute()
        except TooLarge:
            print("too-large\n")
            return
        print("amounts " + " ".join(map(str, self.amounts)))
        print("shares " + " ".join(map(str, self.shares)))
        print("taxes " + " ".join(f"{r}:{b}:{t}" for r, b, t in self.taxes))
        print(f"totals {self.subtotal} {self.discount} {self.tax} {self.total} {self.cost}\n")


def hand_checkable():
    """Small documents that a person can check with a pencil."""
    eight = {1: 8250}
    two = {1: 8250, 2: 6000}
    hour, dollar = 1000, 10_000
    yield Document("empty document", [])
    yield Document("one line of two hours at 95.00", [Item(2 * hour, 95 * dollar)])
    yield Document("0.5 cent is a cent", [Item(hour, 50)])
    yield Document("0.4999 cents are nothing", [Item(hour, 49)])
    yield Document("minus 0.5 cent is minus a cent", [Item(-hour, 50)])
    yield Document("1.5 cents are two", [Item(hour, 150)])
    yield Document("2.5 cents are three, not two", [Item(hour, 250)])
    yield Document("minus 2.5 cents are minus three", [Item(-hour, 250)])
    yield Document("a thousandth of an hour at 95.00", [Item(1, 95 * dollar)])
    yield Document("a thousandth at a ten-thousandth", [Item(1, 1)])
    yield Document("1.333 hours at 37.50", [Item(1333, 375_000)])
    yield Document("three lines of a third each", [Item(333, dollar)] * 3)
    yield Document("lines are rounded one by one", [Item(hour, 49)] * 3)
    yield Document("tax of 8.25 percent on 100.00", [Item(hour, 100 * dollar, True)], eight, 1)
    yield Document("tax is rounded once for all lines", [Item(hour, 1000, True)] * 7, eight, 1)
    yield Document("untaxed lines have no tax", [Item(hour, 100 * dollar)], eight, 1)
    yield Document("a taxable line without any rate has no tax", [Item(hour, 100 * dollar, True)])
    yield Document("exempt customers have no tax", [Item(hour, 100 * dollar, True)], eight, 1, True)
    yield Document("a line's own rate goes before the document's",
                   [Item(hour, 100 * dollar, True), Item(hour, 100 * dollar, True, 2)], two, 1)
    yield Document("ten percent off", [Item(hour, 100 * dollar), Percent(10_000)])
    yield Document("rule 18: a discount acts only on the lines above it",
                   [Item(hour, 100 * dollar), Percent(10_000), Item(hour, 50 * dollar)])
    yield Document("rule 18: a discount with nothing above it takes nothing",
                   [Percent(10_000), Flat(5 * dollar), Item(hour, 50 * dollar)])
    yield Document("rule 18: a second discount acts on what the first left",
                   [Item(hour, 100 * dollar), Percent(10_000), Percent(10_000)])
    yield Document("a flat amount off", [Item(hour, 100 * dollar), Flat(15 * dollar)])
    yield Document("a flat amount takes no more than there is", [Item(hour, 10 * dollar), Flat(15 * dollar)])
    yield Document("a second flat amount takes what is left",
                   [Item(hour, 20 * dollar), Flat(15 * dollar), Flat(15 * dollar)])
    yield Document("a flat amount takes nothing from nothing", [Item(0, 10 * dollar), Flat(15 * dollar)])
    yield Document("a flat amount takes nothing from a credit", [Item(-hour, 10 * dollar), Flat(5 * dollar)])
    yield Document("a flat credit of a credit", [Item(-hour, 10 * dollar), Flat(-5 * dollar)])
    yield Document("a percentage of a credit", [Item(-hour, 10 * dollar), Percent(10_000)])
    yield Document("all of it off", [Item(hour, 100 * dollar, True), Percent(100_000)], eight, 1)
    yield Document("all of it off, then more", [Item(hour, 100 * dollar), Percent(100_000), Flat(dollar)])
    yield Document("no percent off", [Item(hour, 100 * dollar), Percent(0)])
    yield Document("a cent shared out over three equal lines goes to the first",
                   [Item(hour, dollar)] * 3 + [Flat(100)])
    yield Document("ten cents over three equal lines", [Item(hour, dollar)] * 3 + [Flat(1000)])
    yield Document("two cents over three equal lines", [Item(hour, dollar)] * 3 + [Flat(200)])
    yield Document("a discount over taxed and untaxed lines",
                   [Item(hour, 100 * dollar, True), Item(hour, 50 * dollar), Percent(10_000)], eight, 1)
    yield Document("a discount over two rates",
                   [Item(hour, 33_300, True), Item(hour, 33_300, True, 2), Item(hour, 33_400), Flat(dollar)], two, 1)
    yield Document("lines that cancel each other, with a discount",
                   [Item(hour, 50 * dollar), Item(-hour, 50 * dollar), Flat(5 * dollar), Percent(10_000)])
    yield Document("tax of a credit", [Item(-hour, 100 * dollar, True)], eight, 1)
    yield Document("tax that cancels", [Item(hour, dollar, True), Item(-hour, dollar, True)], eight, 1)
    yield Document("text lines count for nothing", [Text(), Item(hour, dollar), Text(), Percent(50_000), Text()])
    yield Document("a cent carried by a line", [Item(333, dollar, carry=1)])
    yield Document("a cent carried by a discount", [Item(hour, dollar), Flat(100, carry=-1)])
    yield Document("costs for the margin", [Item(1500, 95 * dollar, cost=40 * dollar), Item(hour, dollar)])
    yield Document("the largest amount", [Item(hour, 10 ** 10 * 100), ])
    yield Document("the largest amount, negative", [Item(-hour, 10 ** 12)])
    yield Document("a line just within the range", [Item(10 ** 12, 100_000)])
    yield Document("a line just beyond the range", [Item(10 ** 12, 100_001)])
    yield Document("a line far beyond 64 bits", [Item(10 ** 12, 10 ** 12)])
    yield Document("a sum beyond the range", [Item(10 ** 12, 60_000), Item(10 ** 12, 60_000)])
    yield Document("a sum beyond the range that comes back",
                   [Item(10 ** 12, 60_000), Item(10 ** 12, 60_000), Item(-10 ** 12, 60_000)])
    yield Document("tax beyond the range", [Item(10 ** 12, 90_000, True)], {1: 10 ** 9}, 1)
    yield Document("a percentage beyond the range", [Item(10 ** 12, 90_000), Percent(10 ** 12)])
    yield Document("cost beyond the range", [Item(10 ** 12, 1, cost=10 ** 12)])
    yield Document("a discount over the largest lines",
                   [Item(10 ** 12, 30_000, True), Item(10 ** 12, 30_000), Item(10 ** 12, 39_999, True, 2), Percent(33_333)],
                   two, 1)


def random_line(rng, style):
    rate = rng.choice([0, 0, 1, 2, 3])
    taxable = rng.random() < 0.6
    if style == "usual":
        quantity = rng.choice([1000, 2000, 500, 250, 1500, rng.randint(1, 20_000)])
        price = rng.choice([rng.randint(1, 50_000) * 100, rng.randint(1, 1_000_000)])
    elif style == "tiny":
        quantity, price = rng.randint(-30, 30), rng.randint(-3000, 3000)
    elif style == "mixed":
        quantity, price = rng.randint(-20_000, 20_000), rng.randint(-2_000_000, 2_000_000)
    else:
        quantity, price = rng.randint(-10 ** 9, 10 ** 9), rng.randint(-10 ** 8, 10 ** 8)
    return Item(quantity, price, taxable, rate, 0, rng.randint(0, 500_000))


def random_discount(rng, style):
    scale = {"usual": 1_000_000, "tiny": 100, "mixed": 1_000_000, "huge": 10 ** 11}[style]
    if rng.random() < 0.5:
        return Percent(rng.choice([0, 100_000, 10_000, 33_333, 50_000, 66_667, rng.randint(0, 100_000)]))
    low = 0 if style == "usual" else -scale
    return Flat(rng.randint(low, scale))


def random_document(rng, number):
    style = rng.choice(["usual"] * 4 + ["tiny", "tiny", "mixed", "mixed", "huge"])
    lines = []
    for _ in range(rng.choice([1, 2, 3, 5, 8, 13, 30] if number % 50 else [200])):
        dice = rng.random()
        if dice < 0.7:
            lines.append(random_line(rng, style))
        elif dice < 0.95:
            lines.append(random_discount(rng, style))
        else:
            lines.append(Text())
    rates = {1: rng.choice([8250, 7000, 10_000]), 2: rng.choice([6000, 1, 12_345]), 3: rng.choice([0, 19_000, 99_999])}
    return Document(f"{style} {number}", lines, rates, rng.choice([0, 1, 2]), rng.random() < 0.1)


def main():
    print("# Written by totals_cases.py; see there.\n")
    for document in hand_checkable():
        document.write()
    rng = random.Random(20261124)
    for number in range(700):
        random_document(rng, number).write()


if __name__ == "__main__":
    main()
