-- SPDX-License-Identifier: GPL-3.0-or-later
-- All that the migrations make, to read and to compare with. Written by the test of store/writtenschema.

--: index app_user_name
CREATE UNIQUE INDEX app_user_name ON app_user(name COLLATE NOCASE);

--: index appointment_equipment_of_equipment
CREATE INDEX appointment_equipment_of_equipment ON appointment_equipment(equipment_id);

--: index appointment_of_category
CREATE INDEX appointment_of_category ON appointment(category_id) WHERE category_id IS NOT NULL;

--: index appointment_of_customer
CREATE INDEX appointment_of_customer ON appointment(customer_id);

--: index attachment_of_mail
CREATE INDEX attachment_of_mail ON mail_attachment(mail_id, position);

--: index audit_of_appointment
CREATE INDEX audit_of_appointment ON audit(appointment_id, seq) WHERE appointment_id IS NOT NULL;

--: index audit_of_version
CREATE INDEX audit_of_version ON audit(version);

--: index board_slot_of_visit
CREATE INDEX board_slot_of_visit ON board_slot(visit_id);

--: index books_entry_by_name
CREATE INDEX books_entry_by_name ON books_entry(list, name COLLATE NOCASE);

--: index books_finding_of_document
CREATE INDEX books_finding_of_document ON books_finding(document_id, id);

--: index books_finding_open
CREATE INDEX books_finding_open ON books_finding(open, id);

--: index books_finding_remote
CREATE INDEX books_finding_remote ON books_finding(entity, remote_id);

--: index books_link_of_remote
CREATE INDEX books_link_of_remote ON books_link(entity, remote_id);

--: index books_link_remote
CREATE UNIQUE INDEX books_link_remote ON books_link(entity, remote_id) WHERE entity <> 'payment';

--: index books_log_of_document
CREATE INDEX books_log_of_document ON books_log(document_id, seq) WHERE document_id IS NOT NULL;

--: index call_note_of_appointment
CREATE INDEX call_note_of_appointment ON call_note(appointment_id, at_utc);

--: index category_name
CREATE UNIQUE INDEX category_name ON category(name COLLATE NOCASE);

--: index contact_of_customer
CREATE INDEX contact_of_customer ON contact(customer_id, position);

--: index customer_by_address
CREATE INDEX customer_by_address ON customer(address_key);

--: index customer_by_name
CREATE INDEX customer_by_name ON customer(active, name COLLATE NOCASE);

--: index customer_by_phone
CREATE INDEX customer_by_phone ON customer(phone_digits);

--: index customer_in_order
CREATE INDEX customer_in_order ON customer(search, phone_digits) WHERE active = 1;

--: index customer_of_price_level
CREATE INDEX customer_of_price_level ON customer(price_level_id) WHERE price_level_id IS NOT NULL;

--: index deposit_use_of_deposit
CREATE INDEX deposit_use_of_deposit ON deposit_use(deposit_id);

--: index document_by_date
CREATE INDEX document_by_date ON document(kind, date, id);

--: index document_by_number
CREATE INDEX document_by_number ON document(number);

--: index document_of_appointment
CREATE INDEX document_of_appointment ON document(appointment_id);

--: index document_of_customer
CREATE INDEX document_of_customer ON document(customer_id, kind);

--: index document_of_revision
CREATE INDEX document_of_revision ON document(revision_of) WHERE revision_of IS NOT NULL;

--: index document_of_source
CREATE INDEX document_of_source ON document(source_id) WHERE source_id IS NOT NULL;

--: index document_of_stage
CREATE INDEX document_of_stage ON document(stage_id) WHERE stage_id IS NOT NULL;

--: index document_of_vendor
CREATE INDEX document_of_vendor ON document(vendor_id) WHERE vendor_id IS NOT NULL;

--: index equipment_of_site
CREATE INDEX equipment_of_site ON equipment(site_id);

--: index intent_of_invoice
CREATE INDEX intent_of_invoice ON payment_intent(invoice_id, id);

--: index item_name
CREATE UNIQUE INDEX item_name ON item(name COLLATE NOCASE);

--: index item_number
CREATE UNIQUE INDEX item_number ON item(number COLLATE NOCASE) WHERE number <> '';

--: index line_of_document
CREATE INDEX line_of_document ON document_line(document_id, position);

--: index line_of_item
CREATE INDEX line_of_item ON document_line(item_id) WHERE item_id IS NOT NULL;

--: index line_of_source
CREATE INDEX line_of_source ON document_line(source_line_id) WHERE source_line_id IS NOT NULL;

--: index link_of_invoice
CREATE INDEX link_of_invoice ON payment_link(invoice_id);

--: index link_to_ask
CREATE INDEX link_to_ask ON payment_link(next_ask_at) WHERE state <> 'closed';

--: index mail_of_appointment
CREATE INDEX mail_of_appointment ON mail(appointment_id, made_at) WHERE appointment_id IS NOT NULL;

--: index mail_of_customer
CREATE INDEX mail_of_customer ON mail(customer_id, made_at) WHERE customer_id IS NOT NULL;

--: index mail_template_of_purpose
CREATE INDEX mail_template_of_purpose ON mail_template(purpose);

--: index mail_waiting
CREATE INDEX mail_waiting ON mail(next_at) WHERE state = 'waiting';

--: index one_open_intent
CREATE UNIQUE INDEX one_open_intent ON payment_intent(invoice_id)
  WHERE state IN ('prepared', 'sent', 'in-doubt', 'needs-a-person');

--: index one_open_task
CREATE UNIQUE INDEX one_open_task ON office_task(key) WHERE done_at = 0;

--: index payment_by_date
CREATE INDEX payment_by_date ON payment(date);

--: index payment_by_reference
CREATE UNIQUE INDEX payment_by_reference ON payment(gateway_reference) WHERE gateway_reference <> '';

--: index payment_of_credit
CREATE INDEX payment_of_credit ON payment(credit_note_id) WHERE credit_note_id IS NOT NULL;

--: index payment_of_invoice
CREATE INDEX payment_of_invoice ON payment(invoice_id);

--: index posting_created_once
CREATE UNIQUE INDEX posting_created_once ON posting(entity, record_id) WHERE kind = 'create' AND state <> 'dropped';

--: index posting_of_document
CREATE INDEX posting_of_document ON posting(document_id);

--: index posting_of_record
CREATE INDEX posting_of_record ON posting(entity, record_id);

--: index posting_open
CREATE INDEX posting_open ON posting(state, id) WHERE state IN ('pending', 'sending', 'needs-attention');

--: index posting_request_key
CREATE UNIQUE INDEX posting_request_key ON posting(request_key) WHERE request_key <> '';

--: index price_level_name
CREATE UNIQUE INDEX price_level_name ON price_level(name COLLATE NOCASE);

--: index profile_of_customer
CREATE INDEX profile_of_customer ON card_profile(customer_id);

--: index proforma_of_invoice
CREATE INDEX proforma_of_invoice ON proforma(invoice_id) WHERE invoice_id IS NOT NULL;

--: index receipt_of_line
CREATE INDEX receipt_of_line ON receipt_line(line_id);

--: index receipt_of_order
CREATE INDEX receipt_of_order ON receipt(order_id);

--: index series_to_make
CREATE INDEX series_to_make ON series(made_until);

--: index settlement_by_reference
CREATE INDEX settlement_by_reference ON settlement_row(reference);

--: index site_by_address
CREATE INDEX site_by_address ON site(address_key);

--: index site_of_customer
CREATE INDEX site_of_customer ON site(customer_id);

--: index stage_by_name
CREATE UNIQUE INDEX stage_by_name ON stage(name COLLATE NOCASE);

--: index stock_of_document
CREATE INDEX stock_of_document ON stock_movement(document_id) WHERE document_id IS NOT NULL;

--: index stock_of_item
CREATE INDEX stock_of_item ON stock_movement(item_id, id, on_hand, reserved);

--: index task_of_document
CREATE INDEX task_of_document ON work_task(document_id, position);

--: index tax_rate_name
CREATE UNIQUE INDEX tax_rate_name ON tax_rate(name COLLATE NOCASE);

--: index technician_by_name
CREATE INDEX technician_by_name ON technician(name COLLATE NOCASE);

--: index vendor_name
CREATE INDEX vendor_name ON vendor(name COLLATE NOCASE);

--: index visit_by_start
CREATE INDEX visit_by_start ON visit(start_utc) WHERE start_wall IS NOT NULL;

--: index visit_of_appointment
CREATE INDEX visit_of_appointment ON visit(appointment_id, start_utc);

--: index visit_technician_visits
CREATE INDEX visit_technician_visits ON visit_technician(technician_id, visit_id);

--: index visit_waiting
CREATE INDEX visit_waiting ON visit(waiting_since) WHERE start_wall IS NULL;

--: index visit_with_wishes
CREATE INDEX visit_with_wishes ON visit(start_utc)
  WHERE wanted_from IS NOT NULL OR wanted_until IS NOT NULL OR wanted_start IS NOT NULL;

--: table app_user
CREATE TABLE app_user(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, role TEXT NOT NULL, password_hash TEXT NOT NULL, active INTEGER NOT NULL,
  failed_tries INTEGER NOT NULL DEFAULT 0, wait_until INTEGER NOT NULL DEFAULT 0) STRICT;

--: table appointment
CREATE TABLE appointment(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, number TEXT NOT NULL UNIQUE,
  company_id INTEGER NOT NULL REFERENCES company(id), customer_id INTEGER NOT NULL REFERENCES customer(id),
  site_id INTEGER REFERENCES site(id),
  title TEXT NOT NULL, description TEXT NOT NULL, category_id INTEGER REFERENCES category(id),
  department TEXT NOT NULL, contact_name TEXT NOT NULL, contact_phone TEXT NOT NULL, rule TEXT NOT NULL,
  created_by INTEGER REFERENCES app_user(id), created_at INTEGER NOT NULL,
  search TEXT NOT NULL) STRICT;

--: table appointment_equipment
CREATE TABLE appointment_equipment(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), equipment_id INTEGER NOT NULL REFERENCES equipment(id),
  PRIMARY KEY(appointment_id, equipment_id)) STRICT;

--: table audit
CREATE TABLE audit(
  seq INTEGER NOT NULL PRIMARY KEY, at_utc INTEGER NOT NULL, user_id INTEGER, user_name TEXT NOT NULL,
  text TEXT NOT NULL, appointment_id INTEGER,
  version INTEGER NOT NULL) STRICT;

--: table board_slot
CREATE TABLE board_slot(
  start_utc INTEGER NOT NULL, technician_id INTEGER NOT NULL, visit_id INTEGER NOT NULL,
  appointment_id INTEGER NOT NULL, version INTEGER NOT NULL, start_wall TEXT NOT NULL, minutes INTEGER NOT NULL,
  status INTEGER NOT NULL, category_id INTEGER NOT NULL, recurring INTEGER NOT NULL, technicians TEXT NOT NULL,
  customer TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL, customer_id INTEGER NOT NULL DEFAULT 0, skill TEXT NOT NULL DEFAULT '',
  PRIMARY KEY(start_utc, technician_id, visit_id)) STRICT, WITHOUT ROWID;

--: table books_choice
CREATE TABLE books_choice(key TEXT NOT NULL PRIMARY KEY, remote_id TEXT NOT NULL, name TEXT NOT NULL) STRICT;

--: table books_connection
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

--: table books_entry
CREATE TABLE books_entry(
  list TEXT NOT NULL, remote_id TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, detail TEXT NOT NULL,
  phone TEXT NOT NULL, address TEXT NOT NULL, notes TEXT NOT NULL, price INTEGER NOT NULL, taxable INTEGER NOT NULL,
  active INTEGER NOT NULL, PRIMARY KEY(list, remote_id)) STRICT;

--: table books_finding
CREATE TABLE books_finding(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, kind TEXT NOT NULL, entity TEXT NOT NULL,
  record_id INTEGER NOT NULL, document_id INTEGER REFERENCES document(id), remote_id TEXT NOT NULL,
  title TEXT NOT NULL, here TEXT NOT NULL, there TEXT NOT NULL, found_at INTEGER NOT NULL, open INTEGER NOT NULL,
  decision TEXT NOT NULL, kept INTEGER NOT NULL DEFAULT 0) STRICT;

--: table books_lease
CREATE TABLE books_lease(
  id INTEGER NOT NULL PRIMARY KEY CHECK(id = 1), owner TEXT NOT NULL, who TEXT NOT NULL, until INTEGER NOT NULL) STRICT;

--: table books_link
CREATE TABLE books_link(
  entity TEXT NOT NULL, record_id INTEGER NOT NULL, remote_id TEXT NOT NULL, sync_token TEXT NOT NULL,
  name TEXT NOT NULL, total INTEGER NOT NULL, balance INTEGER NOT NULL, live INTEGER NOT NULL, origin TEXT NOT NULL,
  linked_at INTEGER NOT NULL, told TEXT NOT NULL DEFAULT '', decided TEXT NOT NULL DEFAULT '', PRIMARY KEY(entity, record_id)) STRICT;

--: table books_log
CREATE TABLE books_log(
  seq INTEGER NOT NULL PRIMARY KEY, at_utc INTEGER NOT NULL, user_name TEXT NOT NULL, posting_id INTEGER,
  document_id INTEGER, what TEXT NOT NULL, operation TEXT NOT NULL, request_key TEXT NOT NULL,
  http_status INTEGER NOT NULL, code TEXT NOT NULL, intuit_tid TEXT NOT NULL, text TEXT NOT NULL) STRICT;

--: table bundle_part
CREATE TABLE bundle_part(
  bundle_id INTEGER NOT NULL REFERENCES item(id), position INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES item(id), quantity INTEGER NOT NULL,
  PRIMARY KEY(bundle_id, position)) STRICT;

--: table call_note
CREATE TABLE call_note(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  appointment_id INTEGER NOT NULL REFERENCES appointment(id),
  text TEXT NOT NULL, at_utc INTEGER NOT NULL, user_id INTEGER REFERENCES app_user(id), user_name TEXT NOT NULL) STRICT;

--: table card_fact
CREATE TABLE card_fact(
  payment_id INTEGER NOT NULL PRIMARY KEY REFERENCES payment(id), merchant TEXT NOT NULL, auth_code TEXT NOT NULL,
  brand TEXT NOT NULL, entry TEXT NOT NULL, batch TEXT NOT NULL, settled TEXT NOT NULL, settled_on TEXT,
  checks TEXT NOT NULL, intent_id INTEGER REFERENCES payment_intent(id)) STRICT;

--: table card_profile
CREATE TABLE card_profile(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customer(id), company_id INTEGER NOT NULL REFERENCES company(id),
  token TEXT NOT NULL, expiry TEXT NOT NULL, brand TEXT NOT NULL, last4 TEXT NOT NULL CHECK(length(last4) <= 4),
  account_type TEXT NOT NULL, holder TEXT NOT NULL, consent TEXT NOT NULL, consent_at INTEGER NOT NULL,
  consent_by INTEGER REFERENCES app_user(id), active INTEGER NOT NULL) STRICT;

--: table card_setup
CREATE TABLE card_setup(
  company_id INTEGER NOT NULL PRIMARY KEY REFERENCES company(id), version INTEGER NOT NULL,
  site TEXT NOT NULL, merchant TEXT NOT NULL, page TEXT NOT NULL, sandbox INTEGER NOT NULL,
  batch_hour INTEGER NOT NULL, has_secrets INTEGER NOT NULL) STRICT;

--: table category
CREATE TABLE category(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, color TEXT NOT NULL, active INTEGER NOT NULL) STRICT;

--: table closing_day
CREATE TABLE closing_day(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  first_date TEXT NOT NULL, last_date TEXT NOT NULL, name TEXT NOT NULL, yearly INTEGER NOT NULL) STRICT;

--: table company
CREATE TABLE company(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip TEXT NOT NULL,
  phone TEXT NOT NULL, email TEXT NOT NULL, website TEXT NOT NULL, logo BLOB NOT NULL,
  default_tax_rate_id INTEGER REFERENCES tax_rate(id),
  payment_term_days INTEGER NOT NULL, quote_valid_days INTEGER NOT NULL) STRICT;

--: table contact
CREATE TABLE contact(
  id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer(id), position INTEGER NOT NULL,
  name TEXT NOT NULL, role TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL) STRICT;

--: table counter
CREATE TABLE counter(name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT;

--: table crew
CREATE TABLE crew(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL, color TEXT NOT NULL) STRICT;

--: table crew_member
CREATE TABLE crew_member(
  crew_id INTEGER NOT NULL REFERENCES crew(id), technician_id INTEGER NOT NULL REFERENCES technician(id),
  position INTEGER NOT NULL, PRIMARY KEY(crew_id, technician_id)) STRICT;

--: table customer
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
  address_key TEXT NOT NULL, price_level_id INTEGER REFERENCES price_level(id)) STRICT;

--: table customer_kept_apart
CREATE TABLE customer_kept_apart(
  first_id INTEGER NOT NULL REFERENCES customer(id), second_id INTEGER NOT NULL REFERENCES customer(id),
  PRIMARY KEY(first_id, second_id)) STRICT;

--: table customer_technician
CREATE TABLE customer_technician(
  customer_id INTEGER NOT NULL REFERENCES customer(id),
  technician_id INTEGER NOT NULL REFERENCES technician(id),
  wanted INTEGER NOT NULL,     -- 1: wanted, 0: refused
  PRIMARY KEY(customer_id, technician_id)) STRICT;

--: table customer_wish
CREATE TABLE customer_wish(
  customer_id INTEGER NOT NULL PRIMARY KEY REFERENCES customer(id), version INTEGER NOT NULL,
  weekdays INTEGER NOT NULL,   -- a bit each, 1 is Monday; 127: all
  start_minute INTEGER NOT NULL, end_minute INTEGER NOT NULL, note TEXT NOT NULL) STRICT;

--: table deposit_use
CREATE TABLE deposit_use(
  line_id INTEGER NOT NULL PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document(id),
  deposit_id INTEGER NOT NULL REFERENCES document(id)) STRICT;

--: table document
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
  created_by INTEGER REFERENCES app_user(id), created_at INTEGER NOT NULL, bill_to TEXT NOT NULL DEFAULT '', service_at TEXT NOT NULL DEFAULT '', terms TEXT NOT NULL DEFAULT '', sender TEXT NOT NULL DEFAULT '', sender_contact TEXT NOT NULL DEFAULT '', salesperson_id INTEGER REFERENCES app_user(id), stage_id INTEGER REFERENCES stage(id), follow_up TEXT, lead_source TEXT NOT NULL DEFAULT '', revision_of INTEGER REFERENCES document(id), option_names TEXT NOT NULL DEFAULT '', chosen_option INTEGER NOT NULL DEFAULT 0, decided_at INTEGER NOT NULL DEFAULT 0, vendor_id INTEGER REFERENCES vendor(id), vendor_reference TEXT NOT NULL DEFAULT '', expected TEXT,
  UNIQUE(company_id, kind, number)) STRICT;

--: table document_line
CREATE TABLE document_line(
  id INTEGER NOT NULL PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document(id), position INTEGER NOT NULL,
  kind TEXT NOT NULL, item_id INTEGER REFERENCES item(id), item_name TEXT NOT NULL, description TEXT NOT NULL,
  quantity INTEGER NOT NULL, unit_price INTEGER NOT NULL, unit_cost INTEGER NOT NULL, percent INTEGER NOT NULL,
  taxable INTEGER NOT NULL, tax_rate_id INTEGER REFERENCES tax_rate(id), source_line_id INTEGER,
  rounding_carry INTEGER NOT NULL, discount_carry INTEGER NOT NULL,
  amount INTEGER NOT NULL, discount_share INTEGER NOT NULL, option INTEGER NOT NULL DEFAULT 0, bundle_depth INTEGER NOT NULL DEFAULT 0, prints_as_one INTEGER NOT NULL DEFAULT 0) STRICT;

--: table document_tax
CREATE TABLE document_tax(
  document_id INTEGER NOT NULL REFERENCES document(id), tax_rate_id INTEGER NOT NULL, position INTEGER NOT NULL,
  name TEXT NOT NULL, percent INTEGER NOT NULL, base INTEGER NOT NULL, carry INTEGER NOT NULL, tax INTEGER NOT NULL,
  PRIMARY KEY(document_id, tax_rate_id)) STRICT;

--: table draft
CREATE TABLE draft(
  user_id INTEGER NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, at_utc INTEGER NOT NULL,
  PRIMARY KEY(user_id, name)) STRICT;

--: table equipment
CREATE TABLE equipment(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, site_id INTEGER NOT NULL REFERENCES site(id),
  name TEXT NOT NULL, maker TEXT NOT NULL, model TEXT NOT NULL, serial TEXT NOT NULL,
  installed TEXT, warranty_until TEXT, notes TEXT NOT NULL, active INTEGER NOT NULL) STRICT;

--: table found_appointment
CREATE VIRTUAL TABLE found_appointment USING fts5(
  search, content='appointment', content_rowid='id', tokenize='trigram', detail='none', columnsize=0);

--: table found_appointment_config
CREATE TABLE 'found_appointment_config'(k PRIMARY KEY, v) WITHOUT ROWID;

--: table found_appointment_data
CREATE TABLE 'found_appointment_data'(id INTEGER PRIMARY KEY, block BLOB);

--: table found_appointment_idx
CREATE TABLE 'found_appointment_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

--: table found_customer
CREATE VIRTUAL TABLE found_customer USING fts5(
  search, phone_digits, content='customer', content_rowid='id', tokenize='trigram', detail='none', columnsize=0);

--: table found_customer_config
CREATE TABLE 'found_customer_config'(k PRIMARY KEY, v) WITHOUT ROWID;

--: table found_customer_data
CREATE TABLE 'found_customer_data'(id INTEGER PRIMARY KEY, block BLOB);

--: table found_customer_idx
CREATE TABLE 'found_customer_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

--: table found_document
CREATE VIRTUAL TABLE found_document USING fts5(
  number, content='document', content_rowid='id', tokenize='trigram', detail='none', columnsize=0);

--: table found_document_config
CREATE TABLE 'found_document_config'(k PRIMARY KEY, v) WITHOUT ROWID;

--: table found_document_data
CREATE TABLE 'found_document_data'(id INTEGER PRIMARY KEY, block BLOB);

--: table found_document_idx
CREATE TABLE 'found_document_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

--: table item
CREATE TABLE item(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  number TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, type TEXT NOT NULL,
  price INTEGER NOT NULL, cost INTEGER NOT NULL, percent INTEGER,
  taxable INTEGER NOT NULL, active INTEGER NOT NULL, item_group TEXT NOT NULL DEFAULT '', prints_as_one INTEGER NOT NULL DEFAULT 0, vendor_id INTEGER REFERENCES vendor(id), vendor_number TEXT NOT NULL DEFAULT '', reorder_at INTEGER NOT NULL DEFAULT 0) STRICT;

--: table mail
CREATE TABLE mail(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL,
  recipients TEXT NOT NULL, copies TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
  customer_id INTEGER REFERENCES customer(id), document_id INTEGER REFERENCES document(id),
  appointment_id INTEGER REFERENCES appointment(id),
  made_at INTEGER NOT NULL, made_by INTEGER REFERENCES app_user(id),
  tries INTEGER NOT NULL, next_at INTEGER NOT NULL, sent_at INTEGER NOT NULL, problem TEXT NOT NULL) STRICT;

--: table mail_attachment
CREATE TABLE mail_attachment(
  id INTEGER NOT NULL PRIMARY KEY, mail_id INTEGER NOT NULL REFERENCES mail(id), position INTEGER NOT NULL,
  name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

--: table mail_template
CREATE TABLE mail_template(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, purpose TEXT NOT NULL, name TEXT NOT NULL,
  subject TEXT NOT NULL, body TEXT NOT NULL, active INTEGER NOT NULL) STRICT;

--: table number_series
CREATE TABLE number_series(
  company_id INTEGER NOT NULL REFERENCES company(id), kind TEXT NOT NULL,
  prefix TEXT NOT NULL, next INTEGER NOT NULL, first INTEGER NOT NULL, terms TEXT NOT NULL,
  PRIMARY KEY(company_id, kind)) STRICT;

--: table office_series
CREATE TABLE office_series(name TEXT NOT NULL PRIMARY KEY, prefix TEXT NOT NULL, next INTEGER NOT NULL) STRICT;

--: table office_task
CREATE TABLE office_task(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
  invoice_id INTEGER REFERENCES document(id), payment_id INTEGER REFERENCES payment(id),
  intent_id INTEGER REFERENCES payment_intent(id), reference TEXT NOT NULL, amount INTEGER NOT NULL,
  made_at INTEGER NOT NULL, done_at INTEGER NOT NULL, done_by INTEGER REFERENCES app_user(id), note TEXT NOT NULL) STRICT;

--: table payment
CREATE TABLE payment(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  invoice_id INTEGER NOT NULL REFERENCES document(id), amount INTEGER NOT NULL CHECK(amount > 0),
  method TEXT NOT NULL, state TEXT NOT NULL, date TEXT NOT NULL, reference TEXT NOT NULL, void_reason TEXT NOT NULL,
  taken_by INTEGER REFERENCES app_user(id), taken_at INTEGER NOT NULL, order_id TEXT NOT NULL DEFAULT '', gateway_reference TEXT NOT NULL DEFAULT '', card_last4 TEXT NOT NULL DEFAULT '' CHECK(length(card_last4) <= 4), refunded INTEGER NOT NULL DEFAULT 0 CHECK(refunded >= 0 AND refunded <= amount), credit_note_id INTEGER REFERENCES document(id)) STRICT;

--: table payment_intent
CREATE TABLE payment_intent(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  invoice_id INTEGER NOT NULL REFERENCES document(id), company_id INTEGER NOT NULL REFERENCES company(id),
  move TEXT NOT NULL, state TEXT NOT NULL, amount INTEGER NOT NULL CHECK(amount > 0), currency TEXT NOT NULL,
  order_id TEXT NOT NULL UNIQUE, merchant TEXT NOT NULL,
  token TEXT NOT NULL, expiry TEXT NOT NULL, brand TEXT NOT NULL, last4 TEXT NOT NULL CHECK(length(last4) <= 4),
  account_type TEXT NOT NULL, holder TEXT NOT NULL, profile_id INTEGER REFERENCES card_profile(id),
  terminal TEXT NOT NULL, manual_entry INTEGER NOT NULL, payment_id INTEGER REFERENCES payment(id),
  of_reference TEXT NOT NULL, reference TEXT NOT NULL, auth_code TEXT NOT NULL, answer_code TEXT NOT NULL,
  answered INTEGER NOT NULL, batch TEXT NOT NULL, reason TEXT NOT NULL, another_try INTEGER NOT NULL,
  made_by INTEGER REFERENCES app_user(id), made_at INTEGER NOT NULL, sent_at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL, not_found_at INTEGER NOT NULL, next_ask_at INTEGER NOT NULL, asks INTEGER NOT NULL,
  cancel_wanted INTEGER NOT NULL, voids_sent INTEGER NOT NULL,
  resolved_by INTEGER REFERENCES app_user(id), resolved_at INTEGER NOT NULL) STRICT;

--: table payment_link
CREATE TABLE payment_link(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  invoice_id INTEGER NOT NULL REFERENCES document(id), company_id INTEGER NOT NULL REFERENCES company(id),
  order_id TEXT NOT NULL UNIQUE, merchant TEXT NOT NULL, amount INTEGER NOT NULL, state TEXT NOT NULL,
  made_by INTEGER REFERENCES app_user(id), made_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL, next_ask_at INTEGER NOT NULL, asks INTEGER NOT NULL) STRICT;

--: table posting
CREATE TABLE posting(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  kind TEXT NOT NULL, entity TEXT NOT NULL, record_id INTEGER NOT NULL,
  document_id INTEGER REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  payment_id INTEGER REFERENCES payment(id) DEFERRABLE INITIALLY DEFERRED, amount INTEGER NOT NULL, mark TEXT NOT NULL, state TEXT NOT NULL,
  request_key TEXT NOT NULL, path TEXT NOT NULL, body BLOB NOT NULL, name TEXT NOT NULL,
  attempts INTEGER NOT NULL, made_at INTEGER NOT NULL, first_sent_at INTEGER NOT NULL, next_try_at INTEGER NOT NULL,
  settled_at INTEGER NOT NULL, settled_by TEXT NOT NULL,
  reason TEXT NOT NULL, code TEXT NOT NULL, intuit_tid TEXT NOT NULL, advice TEXT NOT NULL, hint TEXT NOT NULL) STRICT;

--: table price_level
CREATE TABLE price_level(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL,
  change INTEGER NOT NULL,  -- thousandths of a percent, below zero for less
  active INTEGER NOT NULL) STRICT;

--: table price_level_price
CREATE TABLE price_level_price(
  level_id INTEGER NOT NULL REFERENCES price_level(id), item_id INTEGER NOT NULL REFERENCES item(id),
  position INTEGER NOT NULL, price INTEGER NOT NULL, PRIMARY KEY(level_id, item_id)) STRICT;

--: table proforma
CREATE TABLE proforma(
  document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document(id),
  deposit INTEGER NOT NULL, invoice_id INTEGER REFERENCES document(id)) STRICT;

--: table receipt
CREATE TABLE receipt(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  order_id INTEGER NOT NULL REFERENCES document(id), date TEXT NOT NULL, vendor_invoice TEXT NOT NULL,
  taken_back INTEGER NOT NULL, received_by INTEGER REFERENCES app_user(id), received_by_name TEXT NOT NULL,
  received_at INTEGER NOT NULL) STRICT;

--: table receipt_line
CREATE TABLE receipt_line(
  receipt_id INTEGER NOT NULL REFERENCES receipt(id), line_id INTEGER NOT NULL REFERENCES document_line(id),
  order_id INTEGER NOT NULL REFERENCES document(id), quantity INTEGER NOT NULL, cost INTEGER NOT NULL,
  PRIMARY KEY(receipt_id, line_id)) STRICT;

--: table series
CREATE TABLE series(
  appointment_id INTEGER NOT NULL PRIMARY KEY REFERENCES appointment(id), version INTEGER NOT NULL,
  zone TEXT NOT NULL, planned_until TEXT NOT NULL, made_until TEXT NOT NULL) STRICT;

--: table series_date
CREATE TABLE series_date(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), date TEXT NOT NULL,
  extra INTEGER NOT NULL,      -- 1: beside the rule, 0: left out of it
  PRIMARY KEY(appointment_id, date)) STRICT;

--: table series_part
CREATE TABLE series_part(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), first_date TEXT NOT NULL, rule TEXT NOT NULL,
  start_minute INTEGER NOT NULL, minutes INTEGER NOT NULL, rule_from TEXT NOT NULL DEFAULT '',
  PRIMARY KEY(appointment_id, first_date)) STRICT;

--: table series_technician
CREATE TABLE series_technician(
  appointment_id INTEGER NOT NULL REFERENCES appointment(id), first_date TEXT NOT NULL,
  technician_id INTEGER NOT NULL REFERENCES technician(id), position INTEGER NOT NULL,
  PRIMARY KEY(appointment_id, first_date, technician_id)) STRICT;

--: table setting
CREATE TABLE setting(name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;

--: table settlement_batch
CREATE TABLE settlement_batch(
  company_id INTEGER NOT NULL REFERENCES company(id), merchant TEXT NOT NULL, batch TEXT NOT NULL,
  host_state TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY(company_id, batch)) STRICT;

--: table settlement_row
CREATE TABLE settlement_row(
  company_id INTEGER NOT NULL REFERENCES company(id), batch TEXT NOT NULL, reference TEXT NOT NULL,
  order_id TEXT NOT NULL, amount INTEGER NOT NULL, state TEXT NOT NULL, card_type TEXT NOT NULL, fee INTEGER NOT NULL,
  PRIMARY KEY(company_id, batch, reference)) STRICT;

--: table site
CREATE TABLE site(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, customer_id INTEGER NOT NULL REFERENCES customer(id),
  name TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip TEXT NOT NULL,
  phone TEXT NOT NULL, notes TEXT NOT NULL, active INTEGER NOT NULL,
  address_key TEXT NOT NULL) STRICT;

--: table stage
CREATE TABLE stage(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
  probability INTEGER NOT NULL, sent INTEGER NOT NULL) STRICT;

--: table stock_movement
CREATE TABLE stock_movement(
  id INTEGER NOT NULL PRIMARY KEY, item_id INTEGER NOT NULL REFERENCES item(id), at_utc INTEGER NOT NULL,
  reason TEXT NOT NULL, on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL,
  document_id INTEGER REFERENCES document(id), note TEXT NOT NULL,
  user_id INTEGER REFERENCES app_user(id), user_name TEXT NOT NULL) STRICT;

--: table tax_rate
CREATE TABLE tax_rate(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, percent INTEGER NOT NULL, active INTEGER NOT NULL) STRICT;

--: table technician
CREATE TABLE technician(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  name TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, color TEXT NOT NULL,
  skills TEXT NOT NULL,        -- one a line
  active INTEGER NOT NULL, position INTEGER NOT NULL, department TEXT NOT NULL DEFAULT '') STRICT;

--: table time_off
CREATE TABLE time_off(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  technician_id INTEGER NOT NULL REFERENCES technician(id),
  start_wall TEXT NOT NULL, end_wall TEXT NOT NULL, reason TEXT NOT NULL) STRICT;

--: table vendor
CREATE TABLE vendor(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL, contact_name TEXT NOT NULL,
  phone TEXT NOT NULL, email TEXT NOT NULL, website TEXT NOT NULL,
  street TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, zip TEXT NOT NULL,
  account TEXT NOT NULL,  -- the office's customer number there
  notes TEXT NOT NULL, active INTEGER NOT NULL) STRICT;

--: table visit
CREATE TABLE visit(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  appointment_id INTEGER NOT NULL REFERENCES appointment(id),
  original_date TEXT, start_wall TEXT, minutes INTEGER NOT NULL, zone TEXT NOT NULL,
  start_utc INTEGER NOT NULL, status TEXT NOT NULL, notes TEXT NOT NULL, waiting_since INTEGER NOT NULL, priority TEXT NOT NULL DEFAULT 'usual', skill TEXT NOT NULL DEFAULT '', wanted_from TEXT, wanted_until TEXT, wanted_start INTEGER, wanted_end INTEGER, edited INTEGER NOT NULL DEFAULT 0) STRICT;

--: table visit_technician
CREATE TABLE visit_technician(
  visit_id INTEGER NOT NULL REFERENCES visit(id),
  technician_id INTEGER NOT NULL REFERENCES technician(id), position INTEGER NOT NULL,
  PRIMARY KEY(visit_id, technician_id)) STRICT;

--: table work_task
CREATE TABLE work_task(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document(id), position INTEGER NOT NULL, text TEXT NOT NULL,
  done_at INTEGER NOT NULL, done_by TEXT NOT NULL) STRICT;

--: table working_hours
CREATE TABLE working_hours(
  technician_id INTEGER NOT NULL, weekday INTEGER NOT NULL, start_minute INTEGER NOT NULL, end_minute INTEGER NOT NULL,
  PRIMARY KEY(technician_id, weekday, start_minute)) STRICT;

--: trigger audit_is_not_changed
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is not changed'); END;

--: trigger audit_is_not_removed
CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is not removed'); END;

--: trigger books_log_is_not_changed
CREATE TRIGGER books_log_is_not_changed BEFORE UPDATE ON books_log
  BEGIN SELECT RAISE(ABORT, 'the log of QuickBooks is not changed'); END;

--: trigger books_log_is_not_removed
CREATE TRIGGER books_log_is_not_removed BEFORE DELETE ON books_log
  BEGIN SELECT RAISE(ABORT, 'the log of QuickBooks is not removed'); END;

--: trigger found_appointment_added
CREATE TRIGGER found_appointment_added AFTER INSERT ON appointment BEGIN
  INSERT INTO found_appointment(rowid, search) VALUES (new.id, new.search);
END;

--: trigger found_appointment_changed
CREATE TRIGGER found_appointment_changed AFTER UPDATE OF search ON appointment WHEN old.search <> new.search BEGIN
  INSERT INTO found_appointment(found_appointment, rowid, search) VALUES ('delete', old.id, old.search);
  INSERT INTO found_appointment(rowid, search) VALUES (new.id, new.search);
END;

--: trigger found_appointment_removed
CREATE TRIGGER found_appointment_removed AFTER DELETE ON appointment BEGIN
  INSERT INTO found_appointment(found_appointment, rowid, search) VALUES ('delete', old.id, old.search);
END;

--: trigger found_customer_added
CREATE TRIGGER found_customer_added AFTER INSERT ON customer BEGIN
  INSERT INTO found_customer(rowid, search, phone_digits) VALUES (new.id, new.search, new.phone_digits);
END;

--: trigger found_customer_changed
CREATE TRIGGER found_customer_changed AFTER UPDATE OF search, phone_digits ON customer
  WHEN old.search <> new.search OR old.phone_digits <> new.phone_digits BEGIN
  INSERT INTO found_customer(found_customer, rowid, search, phone_digits)
    VALUES ('delete', old.id, old.search, old.phone_digits);
  INSERT INTO found_customer(rowid, search, phone_digits) VALUES (new.id, new.search, new.phone_digits);
END;

--: trigger found_customer_removed
CREATE TRIGGER found_customer_removed AFTER DELETE ON customer BEGIN
  INSERT INTO found_customer(found_customer, rowid, search, phone_digits)
    VALUES ('delete', old.id, old.search, old.phone_digits);
END;

--: trigger found_document_added
CREATE TRIGGER found_document_added AFTER INSERT ON document BEGIN
  INSERT INTO found_document(rowid, number) VALUES (new.id, new.number);
END;

--: trigger found_document_changed
CREATE TRIGGER found_document_changed AFTER UPDATE OF number ON document WHEN old.number <> new.number BEGIN
  INSERT INTO found_document(found_document, rowid, number) VALUES ('delete', old.id, old.number);
  INSERT INTO found_document(rowid, number) VALUES (new.id, new.number);
END;

--: trigger found_document_removed
CREATE TRIGGER found_document_removed AFTER DELETE ON document BEGIN
  INSERT INTO found_document(found_document, rowid, number) VALUES ('delete', old.id, old.number);
END;
