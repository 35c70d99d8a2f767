-- SPDX-License-Identifier: GPL-3.0-or-later
-- The office. Conventions: ids and versions are made by the program; amounts are whole numbers of cents,
-- ten-thousandths (prices, costs) or thousandths (quantities, percents); *_at and *_utc are UTC seconds;
-- wall-clock times are 'YYYY-MM-DDTHH:MM'; dates are 'YYYY-MM-DD'; flags are 0 or 1; texts are never NULL,
-- references are NULL when there is none. No ON DELETE CASCADE: undo replays recorded rows one by one.

-- Ids and versions; not part of undo, so that they never go back.
CREATE TABLE counter(name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT;
-- Numbers for people that are the office's own ('appointment'); undo takes them back, so that no gap stays.
CREATE TABLE office_series(name TEXT NOT NULL PRIMARY KEY, prefix TEXT NOT NULL, next INTEGER NOT NULL) STRICT;
CREATE TABLE setting(name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE app_user(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, role TEXT NOT NULL, password_hash TEXT NOT NULL, active INTEGER NOT NULL,
  failed_tries INTEGER NOT NULL DEFAULT 0, wait_until INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE UNIQUE INDEX app_user_name ON app_user(name COLLATE NOCASE);

CREATE TABLE tax_rate(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, percent INTEGER NOT NULL, active INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX tax_rate_name ON tax_rate(name COLLATE NOCASE);

CREATE TABLE company(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip TEXT NOT NULL,
  phone TEXT NOT NULL, email TEXT NOT NULL, website TEXT NOT NULL, logo BLOB NOT NULL,
  default_tax_rate_id INTEGER REFERENCES tax_rate(id),
  payment_term_days INTEGER NOT NULL, quote_valid_days INTEGER NOT NULL) STRICT;

-- One row for each company and kind of document: gap-free numbers, drawn in the saving transaction. first: where
-- the present run began; all from there to next were given out.
CREATE TABLE number_series(
  company_id INTEGER NOT NULL REFERENCES company(id), kind TEXT NOT NULL,
  prefix TEXT NOT NULL, next INTEGER NOT NULL, first INTEGER NOT NULL, terms TEXT NOT NULL,
  PRIMARY KEY(company_id, kind)) STRICT;

CREATE TABLE customer(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
  street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip TEXT NOT NULL,
  tax_exempt INTEGER NOT NULL, tax_exempt_reference TEXT NOT NULL,
  tax_rate_id INTEGER REFERENCES tax_rate(id),
  payment_term_days INTEGER NOT NULL, notes TEXT NOT NULL, active INTEGER NOT NULL,
  merged_into INTEGER REFERENCES customer(id),
  search TEXT NOT NULL,        -- folded name, e-mail, addresses, sites, contacts
  phone_digits TEXT NOT NULL,  -- of all its phones, a blank between them
  address_key TEXT NOT NULL) STRICT;  -- folded street and zip, for finding the same address
CREATE INDEX customer_by_name ON customer(active, name COLLATE NOCASE);
CREATE INDEX customer_by_phone ON customer(phone_digits);
CREATE INDEX customer_by_address ON customer(address_key);

CREATE TABLE contact(
  id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer(id), position INTEGER NOT NULL,
  name TEXT NOT NULL, role TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL) STRICT;
CREATE INDEX contact_of_customer ON contact(customer_id, position);

CREATE TABLE site(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, customer_id INTEGER NOT NULL REFERENCES customer(id),
  name TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip TEXT NOT NULL,
  phone TEXT NOT NULL, notes TEXT NOT NULL, active INTEGER NOT NULL,
  address_key TEXT NOT NULL) STRICT;
CREATE INDEX site_of_customer ON site(customer_id);
CREATE INDEX site_by_address ON site(address_key);

CREATE TABLE technician(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, color TEXT NOT NULL,
  skills TEXT NOT NULL,        -- one a line
  active INTEGER NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE INDEX technician_by_name ON technician(name COLLATE NOCASE);

CREATE TABLE crew(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL, color TEXT NOT NULL) STRICT;
CREATE TABLE crew_member(
  crew_id INTEGER NOT NULL REFERENCES crew(id), technician_id INTEGER NOT NULL REFERENCES technician(id),
  position INTEGER NOT NULL, PRIMARY KEY(crew_id, technician_id)) STRICT;

-- technician_id 0: the office's own hours. weekday 1 is Monday; a row with end 0 says "own hours, this day free".
CREATE TABLE working_hours(
  technician_id INTEGER NOT NULL, weekday INTEGER NOT NULL, start_minute INTEGER NOT NULL, end_minute INTEGER NOT NULL,
  PRIMARY KEY(technician_id, weekday, start_minute)) STRICT;

CREATE TABLE time_off(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  technician_id INTEGER NOT NULL REFERENCES technician(id),
  start_wall TEXT NOT NULL, end_wall TEXT NOT NULL, reason TEXT NOT NULL) STRICT;

CREATE TABLE category(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, color TEXT NOT NULL, active INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX category_name ON category(name COLLATE NOCASE);

CREATE TABLE item(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  number TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, type TEXT NOT NULL,
  price INTEGER NOT NULL, cost INTEGER NOT NULL, percent INTEGER,
  taxable INTEGER NOT NULL, active INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX item_name ON item(name COLLATE NOCASE);
CREATE UNIQUE INDEX item_number ON item(number COLLATE NOCASE) WHERE number <> '';
CREATE TABLE bundle_part(
  bundle_id INTEGER NOT NULL REFERENCES item(id), position INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES item(id), quantity INTEGER NOT NULL,
  PRIMARY KEY(bundle_id, position)) STRICT;

CREATE TABLE appointment(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, number TEXT NOT NULL UNIQUE,
  company_id INTEGER NOT NULL REFERENCES company(id), customer_id INTEGER NOT NULL REFERENCES customer(id),
  site_id INTEGER REFERENCES site(id),
  title TEXT NOT NULL, description TEXT NOT NULL, category_id INTEGER REFERENCES category(id),
  department TEXT NOT NULL, contact_name TEXT NOT NULL, contact_phone TEXT NOT NULL, rule TEXT NOT NULL,
  created_by INTEGER REFERENCES app_user(id), created_at INTEGER NOT NULL,
  search TEXT NOT NULL) STRICT;  -- folded number, title, description, department
CREATE INDEX appointment_of_customer ON appointment(customer_id);

CREATE TABLE visit(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  appointment_id INTEGER NOT NULL REFERENCES appointment(id),
  original_date TEXT, start_wall TEXT, minutes INTEGER NOT NULL, zone TEXT NOT NULL,
  start_utc INTEGER NOT NULL, status TEXT NOT NULL, notes TEXT NOT NULL, waiting_since INTEGER NOT NULL) STRICT;
CREATE INDEX visit_of_appointment ON visit(appointment_id, start_utc);
CREATE INDEX visit_by_start ON visit(start_utc) WHERE start_wall IS NOT NULL;
CREATE INDEX visit_waiting ON visit(waiting_since) WHERE start_wall IS NULL;
CREATE TABLE visit_technician(
  visit_id INTEGER NOT NULL REFERENCES visit(id),
  technician_id INTEGER NOT NULL REFERENCES technician(id), position INTEGER NOT NULL,
  PRIMARY KEY(visit_id, technician_id)) STRICT;

-- What the board draws, clustered by day: one row for each technician of a visit with a time (technician 0:
-- unassigned). A copy, written by the visit store in the same transaction; closed visits stay, cancelled go.
-- Keyed so that a day is one run of pages: 1.7 times faster than an index on a rowid table (measured).
CREATE TABLE board_slot(
  start_utc INTEGER NOT NULL, technician_id INTEGER NOT NULL, visit_id INTEGER NOT NULL,
  appointment_id INTEGER NOT NULL, version INTEGER NOT NULL, start_wall TEXT NOT NULL, minutes INTEGER NOT NULL,
  status INTEGER NOT NULL, category_id INTEGER NOT NULL, recurring INTEGER NOT NULL, technicians TEXT NOT NULL,
  customer TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL,
  PRIMARY KEY(start_utc, technician_id, visit_id)) STRICT, WITHOUT ROWID;
CREATE INDEX board_slot_of_visit ON board_slot(visit_id);

CREATE TABLE call_note(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  appointment_id INTEGER NOT NULL REFERENCES appointment(id),
  text TEXT NOT NULL, at_utc INTEGER NOT NULL, user_id INTEGER REFERENCES app_user(id), user_name TEXT NOT NULL) STRICT;
CREATE INDEX call_note_of_appointment ON call_note(appointment_id, at_utc);

CREATE TABLE document(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
  number TEXT NOT NULL, company_id INTEGER NOT NULL REFERENCES company(id),
  customer_id INTEGER NOT NULL REFERENCES customer(id), site_id INTEGER REFERENCES site(id),
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), visit_id INTEGER REFERENCES visit(id),
  date TEXT NOT NULL, due_date TEXT, title TEXT NOT NULL, notes_for_customer TEXT NOT NULL,
  internal_notes TEXT NOT NULL, tax_exempt INTEGER NOT NULL, tax_rate_id INTEGER REFERENCES tax_rate(id),
  subtotal INTEGER NOT NULL, discount INTEGER NOT NULL, tax INTEGER NOT NULL, total INTEGER NOT NULL,
  cost INTEGER NOT NULL, paid INTEGER NOT NULL, source_id INTEGER REFERENCES document(id),
  converted INTEGER NOT NULL,  -- a quote that became a work order or was billed in full
  accounting TEXT NOT NULL, state_reason TEXT NOT NULL,
  created_by INTEGER REFERENCES app_user(id), created_at INTEGER NOT NULL,
  UNIQUE(company_id, kind, number)) STRICT;
CREATE INDEX document_of_appointment ON document(appointment_id);
CREATE INDEX document_of_customer ON document(customer_id, kind);
CREATE INDEX document_of_source ON document(source_id) WHERE source_id IS NOT NULL;
CREATE INDEX document_by_date ON document(kind, date, id);
CREATE INDEX document_by_number ON document(number);

CREATE TABLE document_line(
  id INTEGER NOT NULL PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document(id), position INTEGER NOT NULL,
  kind TEXT NOT NULL, item_id INTEGER REFERENCES item(id), item_name TEXT NOT NULL, description TEXT NOT NULL,
  quantity INTEGER NOT NULL, unit_price INTEGER NOT NULL, unit_cost INTEGER NOT NULL, percent INTEGER NOT NULL,
  taxable INTEGER NOT NULL, tax_rate_id INTEGER REFERENCES tax_rate(id), source_line_id INTEGER,
  rounding_carry INTEGER NOT NULL, discount_carry INTEGER NOT NULL,
  amount INTEGER NOT NULL, discount_share INTEGER NOT NULL) STRICT;
CREATE INDEX line_of_document ON document_line(document_id, position);
CREATE INDEX line_of_source ON document_line(source_line_id) WHERE source_line_id IS NOT NULL;

CREATE TABLE document_tax(
  document_id INTEGER NOT NULL REFERENCES document(id), tax_rate_id INTEGER NOT NULL, position INTEGER NOT NULL,
  name TEXT NOT NULL, percent INTEGER NOT NULL, base INTEGER NOT NULL, carry INTEGER NOT NULL, tax INTEGER NOT NULL,
  PRIMARY KEY(document_id, tax_rate_id)) STRICT;

CREATE TABLE payment(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  invoice_id INTEGER NOT NULL REFERENCES document(id), amount INTEGER NOT NULL CHECK(amount > 0),
  method TEXT NOT NULL, state TEXT NOT NULL, date TEXT NOT NULL, reference TEXT NOT NULL, void_reason TEXT NOT NULL,
  taken_by INTEGER REFERENCES app_user(id), taken_at INTEGER NOT NULL) STRICT;
CREATE INDEX payment_of_invoice ON payment(invoice_id);

-- Unsaved text of an editor; not part of undo.
CREATE TABLE draft(
  user_id INTEGER NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, at_utc INTEGER NOT NULL,
  PRIMARY KEY(user_id, name)) STRICT;

-- What was done, in words; added to, never changed.
CREATE TABLE audit(
  seq INTEGER NOT NULL PRIMARY KEY, at_utc INTEGER NOT NULL, user_id INTEGER, user_name TEXT NOT NULL,
  text TEXT NOT NULL, appointment_id INTEGER,
  version INTEGER NOT NULL) STRICT;  -- what the rows changed with it got: a conflict names who was faster
CREATE INDEX audit_of_appointment ON audit(appointment_id, seq) WHERE appointment_id IS NOT NULL;
CREATE INDEX audit_of_version ON audit(version);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is not changed'); END;
CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is not removed'); END;

INSERT INTO counter(name, value) VALUES ('id', 1), ('version', 0);
INSERT INTO office_series(name, prefix, next) VALUES ('appointment', 'A-', 1001);
