-- SPDX-License-Identifier: GPL-3.0-or-later
-- A pattern can be changed from a day on: a series has parts, and each holds from its first date until the next begins.

DROP TABLE series_technician;
DROP TABLE series;

-- planned_until: the visits up to here belong to acts that can be undone; made_until: those up to here are stored. What
-- lies between was made because somebody looked further.
CREATE TABLE series(
  appointment_id INTEGER NOT NULL PRIMARY KEY REFERENCES appointment(id), version INTEGER NOT NULL,
  zone TEXT NOT NULL, planned_until TEXT NOT NULL, made_until TEXT NOT NULL) STRICT;
CREATE INDEX series_to_make ON series(made_until);
CREATE TABLE series_part(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), first_date TEXT NOT NULL, rule TEXT NOT NULL,
  start_minute INTEGER NOT NULL, minutes INTEGER NOT NULL,
  PRIMARY KEY(appointment_id, first_date)) STRICT;
CREATE TABLE series_technician(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), first_date TEXT NOT NULL,
  technician_id INTEGER NOT NULL REFERENCES technician(id), position INTEGER NOT NULL,
  PRIMARY KEY(appointment_id, first_date, technician_id)) STRICT;
