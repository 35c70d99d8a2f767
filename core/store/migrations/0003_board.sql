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

-- The pattern of an appointment beside its rule (appointment.rule). It can be changed from a day on: a series has parts, and
-- each holds from its first date until the next begins. planned_until: the visits up to here belong to acts that can be
-- undone; made_until: those up to here are stored. What lies between was made because somebody looked further.
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
CREATE TABLE series_date(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), date TEXT NOT NULL,
  extra INTEGER NOT NULL,      -- 1: beside the rule, 0: left out of it
  PRIMARY KEY(appointment_id, date)) STRICT;

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

-- The few visits of the board that want a time, found without looking at the others.

CREATE INDEX visit_with_wishes ON visit(start_utc)
  WHERE wanted_from IS NOT NULL OR wanted_until IS NOT NULL OR wanted_start IS NOT NULL;

-- An issued invoice and a pro forma keep who sent them, too: name and address in `sender`, telephone, e-mail and
-- website in `sender_contact`, a line each; '' on everything else, and on papers issued before this, which go on
-- naming the company as it is today.
ALTER TABLE document ADD COLUMN sender TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN sender_contact TEXT NOT NULL DEFAULT '';

-- Parts of words are found in a million folders at once by the three letters in a row that they consist of. Which rows
-- hold them is all that is kept (the texts are those of the rows), so what is found is compared with the row itself.
-- Triggers keep it, also when undo plays recorded rows back: the tables of an index are never recorded themselves.
CREATE VIRTUAL TABLE found_customer USING fts5(
  search, phone_digits, content='customer', content_rowid='id', tokenize='trigram', detail='none', columnsize=0);
CREATE TRIGGER found_customer_added AFTER INSERT ON customer BEGIN
  INSERT INTO found_customer(rowid, search, phone_digits) VALUES (new.id, new.search, new.phone_digits);
END;
CREATE TRIGGER found_customer_removed AFTER DELETE ON customer BEGIN
  INSERT INTO found_customer(found_customer, rowid, search, phone_digits)
    VALUES ('delete', old.id, old.search, old.phone_digits);
END;
CREATE TRIGGER found_customer_changed AFTER UPDATE OF search, phone_digits ON customer
  WHEN old.search <> new.search OR old.phone_digits <> new.phone_digits BEGIN
  INSERT INTO found_customer(found_customer, rowid, search, phone_digits)
    VALUES ('delete', old.id, old.search, old.phone_digits);
  INSERT INTO found_customer(rowid, search, phone_digits) VALUES (new.id, new.search, new.phone_digits);
END;

CREATE VIRTUAL TABLE found_appointment USING fts5(
  search, content='appointment', content_rowid='id', tokenize='trigram', detail='none', columnsize=0);
CREATE TRIGGER found_appointment_added AFTER INSERT ON appointment BEGIN
  INSERT INTO found_appointment(rowid, search) VALUES (new.id, new.search);
END;
CREATE TRIGGER found_appointment_removed AFTER DELETE ON appointment BEGIN
  INSERT INTO found_appointment(found_appointment, rowid, search) VALUES ('delete', old.id, old.search);
END;
CREATE TRIGGER found_appointment_changed AFTER UPDATE OF search ON appointment WHEN old.search <> new.search BEGIN
  INSERT INTO found_appointment(found_appointment, rowid, search) VALUES ('delete', old.id, old.search);
  INSERT INTO found_appointment(rowid, search) VALUES (new.id, new.search);
END;

CREATE VIRTUAL TABLE found_document USING fts5(
  number, content='document', content_rowid='id', tokenize='trigram', detail='none', columnsize=0);
CREATE TRIGGER found_document_added AFTER INSERT ON document BEGIN
  INSERT INTO found_document(rowid, number) VALUES (new.id, new.number);
END;
CREATE TRIGGER found_document_removed AFTER DELETE ON document BEGIN
  INSERT INTO found_document(found_document, rowid, number) VALUES ('delete', old.id, old.number);
END;
CREATE TRIGGER found_document_changed AFTER UPDATE OF number ON document WHEN old.number <> new.number BEGIN
  INSERT INTO found_document(found_document, rowid, number) VALUES ('delete', old.id, old.number);
  INSERT INTO found_document(rowid, number) VALUES (new.id, new.number);
END;

INSERT INTO found_customer(found_customer) VALUES ('rebuild');
INSERT INTO found_appointment(found_appointment) VALUES ('rebuild');
INSERT INTO found_document(found_document) VALUES ('rebuild');

-- What many rows match is read in the order it is shown in, and ended as soon as there is enough.
CREATE INDEX customer_in_order ON customer(search, phone_digits) WHERE active = 1;
CREATE INDEX appointment_of_category ON appointment(category_id) WHERE category_id IS NOT NULL;
CREATE INDEX visit_technician_visits ON visit_technician(technician_id, visit_id);
