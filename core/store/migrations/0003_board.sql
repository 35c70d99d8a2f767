-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the dispatch board asks beyond a time and a technician.

ALTER TABLE technician ADD COLUMN department TEXT NOT NULL DEFAULT '';

-- What a visit wants of its place. Dates and minutes of the day in the visit's zone; NULL: any.
ALTER TABLE visit ADD COLUMN priority TEXT NOT NULL DEFAULT 'usual';
ALTER TABLE visit ADD COLUMN skill TEXT NOT NULL DEFAULT '';
ALTER TABLE visit ADD COLUMN wanted_from TEXT;
ALTER TABLE visit ADD COLUMN wanted_until TEXT;
ALTER TABLE visit ADD COLUMN wanted_start INTEGER;
ALTER TABLE visit ADD COLUMN wanted_end INTEGER;
-- Differs by hand from what its series gave it: a change of the series leaves it alone.
ALTER TABLE visit ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;

ALTER TABLE board_slot ADD COLUMN customer_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE board_slot ADD COLUMN skill TEXT NOT NULL DEFAULT '';
UPDATE board_slot SET customer_id =
  (SELECT customer_id FROM appointment WHERE appointment.id = board_slot.appointment_id);

-- The pattern of an appointment beside its rule (appointment.rule): what each of its visits begins as. made_until: the
-- last day up to which visits are stored; further ones are made when somebody looks further.
CREATE TABLE series(
  appointment_id INTEGER NOT NULL PRIMARY KEY REFERENCES appointment(id), version INTEGER NOT NULL,
  first_date TEXT NOT NULL, start_minute INTEGER NOT NULL, minutes INTEGER NOT NULL, zone TEXT NOT NULL,
  made_until TEXT NOT NULL) STRICT;
CREATE TABLE series_technician(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id),
  technician_id INTEGER NOT NULL REFERENCES technician(id), position INTEGER NOT NULL,
  PRIMARY KEY(appointment_id, technician_id)) STRICT;
CREATE TABLE series_date(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), date TEXT NOT NULL,
  extra INTEGER NOT NULL,      -- 1: beside the rule, 0: left out of it
  PRIMARY KEY(appointment_id, date)) STRICT;
CREATE INDEX series_to_make ON series(made_until);

-- Days on which the office is closed, both included; yearly: on the same dates of every year.
CREATE TABLE closing_day(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  first_date TEXT NOT NULL, last_date TEXT NOT NULL, name TEXT NOT NULL, yearly INTEGER NOT NULL) STRICT;

-- When a customer takes visits, and from whom.
CREATE TABLE customer_wish(
  customer_id INTEGER NOT NULL PRIMARY KEY REFERENCES customer(id), version INTEGER NOT NULL,
  weekdays INTEGER NOT NULL,   -- a bit each, 1 is Monday; 127: all
  start_minute INTEGER NOT NULL, end_minute INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TABLE customer_technician(
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  technician_id INTEGER NOT NULL REFERENCES technician(id),
  wanted INTEGER NOT NULL,     -- 1: wanted, 0: refused
  PRIMARY KEY(customer_id, technician_id)) STRICT;

-- What people keep under a name: filters of the board, rules for its colours.
CREATE TABLE saved_view(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES app_user(id), kind TEXT NOT NULL, name TEXT NOT NULL,
  content TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX saved_view_name ON saved_view(user_id, kind, name COLLATE NOCASE);
