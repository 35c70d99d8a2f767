-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sales, purchasing, equipment, credit, mail and QuickBooks. Conventions as in 0001.

-- Sales pipeline ----------------------------------------------------------------------------------------

-- Where open quotes stand, in the office's own words and order. `sent`: they are with the customer.
CREATE TABLE stage(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
  probability INTEGER NOT NULL, sent INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX stage_by_name ON stage(name COLLATE NOCASE);

ALTER TABLE document ADD COLUMN salesperson_id INTEGER REFERENCES app_user(id);
ALTER TABLE document ADD COLUMN stage_id INTEGER REFERENCES stage(id);
ALTER TABLE document ADD COLUMN follow_up TEXT;
ALTER TABLE document ADD COLUMN lead_source TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN revision_of INTEGER REFERENCES document(id);
ALTER TABLE document ADD COLUMN option_names TEXT NOT NULL DEFAULT '';  -- a line each
ALTER TABLE document ADD COLUMN chosen_option INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN decided_at INTEGER NOT NULL DEFAULT 0;  -- quotes: sold or lost since, UTC; 0: not known
ALTER TABLE document_line ADD COLUMN option INTEGER NOT NULL DEFAULT 0;
CREATE INDEX document_of_stage ON document(stage_id) WHERE stage_id IS NOT NULL;
CREATE INDEX document_of_revision ON document(revision_of) WHERE revision_of IS NOT NULL;

-- An office that is there already gets the stages that a new one begins with. Its ids 1 to 3 went to other tables.
INSERT INTO stage(id, version, name, position, probability, sent)
  SELECT s.column1, 1, s.column2, s.column1, s.column3, s.column4
  FROM (VALUES (1, 'Draft', 20000, 0), (2, 'Sent', 40000, 1), (3, 'Follow-up', 60000, 1)) s
  WHERE EXISTS (SELECT 1 FROM company);


-- Purchase orders, vendors, stock, prices ---------------------------------------------------------------

CREATE TABLE vendor(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL, contact_name TEXT NOT NULL,
  phone TEXT NOT NULL, email TEXT NOT NULL, website TEXT NOT NULL,
  street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip TEXT NOT NULL,
  account TEXT NOT NULL,  -- the office's customer number there
  notes TEXT NOT NULL, active INTEGER NOT NULL) STRICT;
CREATE INDEX vendor_name ON vendor(name COLLATE NOCASE);

ALTER TABLE item ADD COLUMN item_group TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN prints_as_one INTEGER NOT NULL DEFAULT 0;
ALTER TABLE item ADD COLUMN vendor_id INTEGER REFERENCES vendor(id);
ALTER TABLE item ADD COLUMN vendor_number TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN reorder_at INTEGER NOT NULL DEFAULT 0;

-- Parts of a bundle stand below its heading, which may be all that the customer's paper shows of them.
ALTER TABLE document_line ADD COLUMN bundle_depth INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document_line ADD COLUMN prints_as_one INTEGER NOT NULL DEFAULT 0;

ALTER TABLE document ADD COLUMN vendor_id INTEGER REFERENCES vendor(id);
ALTER TABLE document ADD COLUMN vendor_reference TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN expected TEXT;
CREATE INDEX document_of_vendor ON document(vendor_id) WHERE vendor_id IS NOT NULL;

-- What came of a purchase order. A receipt never changes, but for being taken back.
CREATE TABLE receipt(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  order_id INTEGER NOT NULL REFERENCES document(id), date TEXT NOT NULL, vendor_invoice TEXT NOT NULL,
  taken_back INTEGER NOT NULL, received_by INTEGER REFERENCES app_user(id), received_by_name TEXT NOT NULL,
  received_at INTEGER NOT NULL) STRICT;
CREATE INDEX receipt_of_order ON receipt(order_id);
CREATE TABLE receipt_line(
  receipt_id INTEGER NOT NULL REFERENCES receipt(id), line_id INTEGER NOT NULL REFERENCES document_line(id),
  order_id INTEGER NOT NULL REFERENCES document(id), quantity INTEGER NOT NULL, cost INTEGER NOT NULL,
  PRIMARY KEY(receipt_id, line_id)) STRICT;
CREATE INDEX receipt_of_line ON receipt_line(line_id);

-- The stock ledger: added to, never changed; its sums are what is there and what is needed.
CREATE TABLE stock_movement(
  id INTEGER NOT NULL PRIMARY KEY, item_id INTEGER NOT NULL REFERENCES item(id), at_utc INTEGER NOT NULL,
  reason TEXT NOT NULL, on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL,
  document_id INTEGER REFERENCES document(id), note TEXT NOT NULL,
  user_id INTEGER REFERENCES app_user(id), user_name TEXT NOT NULL) STRICT;
CREATE INDEX stock_of_item ON stock_movement(item_id, id, on_hand, reserved);
CREATE INDEX stock_of_document ON stock_movement(document_id) WHERE document_id IS NOT NULL;
CREATE INDEX line_of_item ON document_line(item_id) WHERE item_id IS NOT NULL;

CREATE TABLE price_level(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL,
  change INTEGER NOT NULL,  -- thousandths of a percent, below zero for less
  active INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX price_level_name ON price_level(name COLLATE NOCASE);
CREATE TABLE price_level_price(
  level_id INTEGER NOT NULL REFERENCES price_level(id), item_id INTEGER NOT NULL REFERENCES item(id),
  position INTEGER NOT NULL, price INTEGER NOT NULL, PRIMARY KEY(level_id, item_id)) STRICT;
ALTER TABLE customer ADD COLUMN price_level_id INTEGER REFERENCES price_level(id);
CREATE INDEX customer_of_price_level ON customer(price_level_id) WHERE price_level_id IS NOT NULL;

-- A work order's checklist; done_at is 0 while it is to be done.
CREATE TABLE work_task(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document(id), position INTEGER NOT NULL, text TEXT NOT NULL,
  done_at INTEGER NOT NULL, done_by TEXT NOT NULL) STRICT;
CREATE INDEX task_of_document ON work_task(document_id, position);

-- Equipment, credit notes, deposits, checklists ---------------------------------------------------------

-- What a payment by credit was taken from.
ALTER TABLE payment ADD COLUMN credit_note_id INTEGER REFERENCES document(id);
CREATE INDEX payment_of_credit ON payment(credit_note_id) WHERE credit_note_id IS NOT NULL;
CREATE INDEX payment_by_date ON payment(date);

-- Pro formas that are more than a copy: what was billed of one, and whether it asked for a deposit. A pro forma without a
-- row is a copy of its whole source that was not billed yet.
CREATE TABLE proforma(
  document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document(id),
  deposit INTEGER NOT NULL, invoice_id INTEGER REFERENCES document(id)) STRICT;
CREATE INDEX proforma_of_invoice ON proforma(invoice_id) WHERE invoice_id IS NOT NULL;
-- The lines of invoices that take a deposit off. A line that a draft lost leaves its row behind, which then counts nothing.
CREATE TABLE deposit_use(
  line_id INTEGER NOT NULL PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document(id),
  deposit_id INTEGER NOT NULL REFERENCES document(id)) STRICT;
CREATE INDEX deposit_use_of_deposit ON deposit_use(deposit_id);

-- Machines at a site that are looked after.
CREATE TABLE equipment(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, site_id INTEGER NOT NULL REFERENCES site(id),
  name TEXT NOT NULL, maker TEXT NOT NULL, model TEXT NOT NULL, serial TEXT NOT NULL,
  installed TEXT, warranty_until TEXT, notes TEXT NOT NULL, active INTEGER NOT NULL) STRICT;
CREATE INDEX equipment_of_site ON equipment(site_id);
-- Which of them an appointment is about: their service history.
CREATE TABLE appointment_equipment(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), equipment_id INTEGER NOT NULL REFERENCES equipment(id),
  PRIMARY KEY(appointment_id, equipment_id)) STRICT;
-- Customers that look alike and are two all the same; the older one first.
CREATE TABLE customer_kept_apart(
  first_id INTEGER NOT NULL REFERENCES customer(id), second_id INTEGER NOT NULL REFERENCES customer(id),
  PRIMARY KEY(first_id, second_id)) STRICT;
CREATE INDEX appointment_equipment_of_equipment ON appointment_equipment(equipment_id);

-- Mail --------------------------------------------------------------------------------------------------

-- Letters: written, then sent by whoever has the office open. next_at: when to try (again); problem: why it did not go.
CREATE TABLE mail(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL,
  recipients TEXT NOT NULL, copies TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
  customer_id INTEGER REFERENCES customer(id), document_id INTEGER REFERENCES document(id),
  appointment_id INTEGER REFERENCES appointment(id),
  made_at INTEGER NOT NULL, made_by INTEGER REFERENCES app_user(id),
  tries INTEGER NOT NULL, next_at INTEGER NOT NULL, sent_at INTEGER NOT NULL, problem TEXT NOT NULL) STRICT;
CREATE INDEX mail_of_appointment ON mail(appointment_id, made_at) WHERE appointment_id IS NOT NULL;
CREATE INDEX mail_of_customer ON mail(customer_id, made_at) WHERE customer_id IS NOT NULL;
CREATE INDEX mail_waiting ON mail(next_at) WHERE state = 'waiting';
CREATE TABLE mail_attachment(
  id INTEGER NOT NULL PRIMARY KEY, mail_id INTEGER NOT NULL REFERENCES mail(id), position INTEGER NOT NULL,
  name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE INDEX attachment_of_mail ON mail_attachment(mail_id, position);
-- What a letter begins with, by what it goes with ('invoice', 'statement' ...).
CREATE TABLE mail_template(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, purpose TEXT NOT NULL, name TEXT NOT NULL,
  subject TEXT NOT NULL, body TEXT NOT NULL, active INTEGER NOT NULL) STRICT;
CREATE INDEX mail_template_of_purpose ON mail_template(purpose);

-- QuickBooks --------------------------------------------------------------------------------------------

-- What is to be told to the books, once each. record_id: the id of what `entity` names; a refund has one of its own and
-- its payment in document_id's invoice. request_key, path and body are frozen when it is first sent.
CREATE TABLE posting(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  kind TEXT NOT NULL, entity TEXT NOT NULL, record_id INTEGER NOT NULL,
  document_id INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  payment_id INTEGER REFERENCES payment(id) DEFERRABLE INITIALLY DEFERRED, amount INTEGER NOT NULL, mark TEXT NOT NULL, state TEXT NOT NULL,
  request_key TEXT NOT NULL, path TEXT NOT NULL, body BLOB NOT NULL, name TEXT NOT NULL,
  attempts INTEGER NOT NULL, made_at INTEGER NOT NULL, first_sent_at INTEGER NOT NULL, next_try_at INTEGER NOT NULL,
  settled_at INTEGER NOT NULL, settled_by TEXT NOT NULL,
  reason TEXT NOT NULL, code TEXT NOT NULL, intuit_tid TEXT NOT NULL, advice TEXT NOT NULL, hint TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX posting_request_key ON posting(request_key) WHERE request_key <> '';
-- The last guard against sending a thing twice.
CREATE UNIQUE INDEX posting_created_once ON posting(entity, record_id) WHERE kind = 'create' AND state <> 'dropped';
CREATE INDEX posting_of_record ON posting(entity, record_id);
CREATE INDEX posting_of_document ON posting(document_id);
CREATE INDEX posting_open ON posting(state, id) WHERE state IN ('pending', 'sending', 'needs-attention');

-- A record here and its counterpart there.
CREATE TABLE books_link(
  entity TEXT NOT NULL, record_id INTEGER NOT NULL, remote_id TEXT NOT NULL, sync_token TEXT NOT NULL,
  name TEXT NOT NULL, total INTEGER NOT NULL, balance INTEGER NOT NULL, live INTEGER NOT NULL, origin TEXT NOT NULL,
  linked_at INTEGER NOT NULL, PRIMARY KEY(entity, record_id)) STRICT;
-- One payment there may pay several invoices, each with a payment of its own here.
CREATE UNIQUE INDEX books_link_remote ON books_link(entity, remote_id) WHERE entity <> 'payment';
CREATE INDEX books_link_of_remote ON books_link(entity, remote_id);

-- One row, from the first connection on. Tokens are in the credential store only.
CREATE TABLE books_connection(
  id INTEGER NOT NULL PRIMARY KEY CHECK(id = 1), version INTEGER NOT NULL,
  realm TEXT NOT NULL, company_name TEXT NOT NULL, country TEXT NOT NULL, sandbox INTEGER NOT NULL,
  connected INTEGER NOT NULL, office_mark TEXT NOT NULL,
  own_numbers INTEGER NOT NULL, order_numbers INTEGER NOT NULL, discounts INTEGER NOT NULL,
  service_dates INTEGER NOT NULL, applies_credits INTEGER NOT NULL, tax TEXT NOT NULL, classes INTEGER NOT NULL,
  line_classes INTEGER NOT NULL, locations INTEGER NOT NULL, closed_until TEXT, currencies INTEGER NOT NULL,
  home_currency TEXT NOT NULL,
  access_until INTEGER NOT NULL, refresh_until INTEGER NOT NULL, hard_end INTEGER NOT NULL, trouble TEXT NOT NULL,
  pulled_until INTEGER NOT NULL, lists_at INTEGER NOT NULL) STRICT;

CREATE TABLE books_choice(key TEXT NOT NULL PRIMARY KEY, remote_id TEXT NOT NULL, name TEXT NOT NULL) STRICT;

-- Lists of the company there as they were last read; not part of undo.
CREATE TABLE books_entry(
  list TEXT NOT NULL, remote_id TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, detail TEXT NOT NULL,
  phone TEXT NOT NULL, address TEXT NOT NULL, notes TEXT NOT NULL, price INTEGER NOT NULL, taxable INTEGER NOT NULL,
  active INTEGER NOT NULL, PRIMARY KEY(list, remote_id)) STRICT;
CREATE INDEX books_entry_by_name ON books_entry(list, name COLLATE NOCASE);

-- What was found otherwise there than here.
CREATE TABLE books_finding(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, kind TEXT NOT NULL, entity TEXT NOT NULL,
  record_id INTEGER NOT NULL, document_id INTEGER REFERENCES document(id), remote_id TEXT NOT NULL,
  title TEXT NOT NULL, here TEXT NOT NULL, there TEXT NOT NULL, found_at INTEGER NOT NULL, open INTEGER NOT NULL,
  decision TEXT NOT NULL) STRICT;
CREATE INDEX books_finding_open ON books_finding(open, id);
CREATE INDEX books_finding_remote ON books_finding(entity, remote_id);

-- One sender at a time; not part of undo.
CREATE TABLE books_lease(
  id INTEGER NOT NULL PRIMARY KEY CHECK(id = 1), owner TEXT NOT NULL, who TEXT NOT NULL, until INTEGER NOT NULL) STRICT;

-- Added to, never changed; not part of undo. No tokens, no bodies.
CREATE TABLE books_log(
  seq INTEGER NOT NULL PRIMARY KEY, at_utc INTEGER NOT NULL, user_name TEXT NOT NULL, posting_id INTEGER,
  document_id INTEGER, what TEXT NOT NULL, operation TEXT NOT NULL, request_key TEXT NOT NULL,
  http_status INTEGER NOT NULL, code TEXT NOT NULL, intuit_tid TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE INDEX books_log_of_document ON books_log(document_id, seq) WHERE document_id IS NOT NULL;
CREATE TRIGGER books_log_is_not_changed BEFORE UPDATE ON books_log
  BEGIN SELECT RAISE(ABORT, 'the log of QuickBooks is not changed'); END;
CREATE TRIGGER books_log_is_not_removed BEFORE DELETE ON books_log
  BEGIN SELECT RAISE(ABORT, 'the log of QuickBooks is not removed'); END;

-- Invoices that were pending before there was anything to send them with, and what was paid on them. Their own ids serve
-- as ids of the postings: no other posting has them.
INSERT INTO posting(id, version, kind, entity, record_id, document_id, payment_id, amount, mark, state, request_key, path,
    body, name, attempts, made_at, first_sent_at, next_try_at, settled_at, settled_by, reason, code, intuit_tid, advice, hint)
  SELECT id, version, 'create', 'invoice', id, id, NULL, 0, '', 'pending', '', '', x'', '', 0, created_at, 0, 0, 0, '', '', '',
    '', 'none', '' FROM document WHERE kind = 'invoice' AND state IN ('open', 'paid');
INSERT INTO posting(id, version, kind, entity, record_id, document_id, payment_id, amount, mark, state, request_key, path,
    body, name, attempts, made_at, first_sent_at, next_try_at, settled_at, settled_by, reason, code, intuit_tid, advice, hint)
  SELECT p.id, p.version, 'create', 'payment', p.id, p.invoice_id, p.id, 0, '', 'pending', '', '', x'', '', 0, p.taken_at, 0,
    0, 0, '', '', '', '', 'none', ''
  FROM payment p JOIN document d ON d.id = p.invoice_id WHERE p.state = 'approved' AND d.state IN ('open', 'paid');
