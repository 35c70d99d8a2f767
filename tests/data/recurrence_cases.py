#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes recurrence_cases.txt: random repeat patterns and what python-dateutil makes of them, the independent
reference of tests/schedule/recurrence_test.cpp. Run it in this folder after the patterns have changed, and look
at the difference:  python3 recurrence_cases.py 3000 13 > recurrence_cases.txt

A pattern that gives no date in the days looked at agrees with any that gives none: it is drawn again, but for
every thirtieth case, which is one of these.

One case a line: RULE|FIRST|FROM|TO|ZONE|MINUTE OF THE DAY|dates|offsets (see steps() and offsets())"""
import datetime
import random
import sys

from dateutil import tz
from dateutil.rrule import rrulestr

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def random_rule(rng):
    frequency = rng.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = ["FREQ=" + frequency]
    if rng.random() < 0.5:
        parts.append("INTERVAL=%d" % rng.choice([1, 2, 2, 3, 4, 6, 12]))
    end = rng.random()
    if end < 0.4:
        parts.append("COUNT=%d" % rng.randint(1, 60))
    elif end < 0.6:
        until = datetime.date(2026, 1, 1) + datetime.timedelta(days=rng.randint(0, 1500))
        parts.append("UNTIL=" + until.strftime("%Y%m%d"))
    if frequency in ("WEEKLY", "DAILY") and rng.random() < 0.7:
        parts.append("BYDAY=" + ",".join(rng.sample(WEEKDAYS, rng.randint(1, 4))))
    elif frequency == "MONTHLY":
        parts += monthly_days(rng)
    elif frequency == "YEARLY":
        parts += yearly_days(rng)
    if frequency != "YEARLY" and rng.random() < 0.15:
        parts.append("BYMONTH=" + ",".join(str(m) for m in rng.sample(range(1, 13), rng.randint(1, 4))))
    if rng.random() < 0.2:
        parts.append("WKST=" + rng.choice(["SU", "MO", "WE"]))
    return ";".join(parts)


def monthly_days(rng):
    kind = rng.random()
    if kind < 0.3:
        return ["BYDAY=" + ",".join("%d%s" % (rng.choice([1, 2, 3, 4, 5, -1, -2]), d)
                                    for d in rng.sample(WEEKDAYS, rng.randint(1, 2)))]
    if kind < 0.6:
        return ["BYMONTHDAY=" + ",".join(str(d) for d in rng.sample([1, 2, 10, 15, 28, 29, 30, 31, -1, -2, -31], rng.randint(1, 3)))]
    if kind < 0.8:
        return ["BYDAY=" + ",".join(rng.sample(WEEKDAYS, rng.randint(2, 5))), "BYSETPOS=%d" % rng.choice([1, 2, -1, -2])]
    return []


def yearly_days(rng):
    kind = rng.random()
    if kind < 0.4:
        return ["BYMONTH=" + ",".join(str(m) for m in rng.sample(range(1, 13), rng.randint(1, 3))),
                "BYMONTHDAY=%d" % rng.choice([1, 15, 28, 29, 30, 31, -1])]
    if kind < 0.7:
        return ["BYMONTH=%d" % rng.randint(1, 12), "BYDAY=%d%s" % (rng.choice([1, 2, 3, 4, -1]), rng.choice(WEEKDAYS))]
    return []


ZONES = ["America/Chicago", "America/New_York", "America/Los_Angeles", "America/Denver", "America/Halifax",
         "America/St_Johns", "Europe/Berlin", "Europe/London", "Australia/Sydney", "Australia/Lord_Howe",
         "Pacific/Auckland", "Asia/Kolkata"]
# Around the hours that spring takes away and autumn gives twice, and those of work.
MINUTES = [0, 30, 60, 90, 105, 120, 135, 150, 180, 480, 480, 825, 1439]


def steps(first, hits):
    """Days from the one before, which is much shorter than dates: 0,7,7,7."""
    texts = []
    for hit in hits:
        texts.append(str((hit - first).days))
        first = hit
    return ",".join(texts)


def offsets(hits, minute, zone):
    """Minutes that the wall clock is ahead of UTC at each hit, written down where they change: 0:-360,12:-300.
    A wall time that does not exist lies behind the gap by as much as it was into it, one that exists twice is
    the first."""
    texts = []
    last = None
    for place, hit in enumerate(hits):
        wall = datetime.datetime.combine(hit, datetime.time(minute // 60, minute % 60), tzinfo=zone)
        utc = tz.resolve_imaginary(wall).astimezone(tz.UTC).replace(tzinfo=None)
        offset = (wall.replace(tzinfo=None) - utc).total_seconds() / 60
        if offset != last:
            texts.append("%d:%d" % (place, offset))
            last = offset
    return ",".join(texts)


def midnight(day):
    return datetime.datetime.combine(day, datetime.time())


def draw(rng):
    """A pattern, the day it counts from, the days that are looked at, and its dates among them."""
    rule = random_rule(rng)
    first = datetime.date(2026, 1, 1) + datetime.timedelta(days=rng.randint(0, 730))
    start = first + datetime.timedelta(days=rng.choice([0, 0, 30, 400, 800]))
    end = start + datetime.timedelta(days=rng.choice([7, 90, 800]))
    series = rrulestr("RRULE:" + rule, dtstart=midnight(first))
    return rule, first, start, end, [hit.date() for hit in series.between(midnight(start), midnight(end), inc=True)]


def main():
    rng = random.Random(int(sys.argv[2]))
    for case in range(int(sys.argv[1])):
        empty = case % 30 == 0
        rule, first, start, end, hits = draw(rng)
        while bool(hits) == empty:
            rule, first, start, end, hits = draw(rng)
        minute = rng.choice(MINUTES)
        name = ZONES[case % len(ZONES)]
        print("|".join([rule, str(first), str(start), str(end), name, str(minute), steps(first, hits),
                        offsets(hits, minute, tz.gettz(name))]))


if __name__ == "__main__":
    main()
