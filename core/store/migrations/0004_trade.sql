-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sales, purchasing, customers' equipment, reports, mail, cards and QuickBooks. Conventions as in 0001.

-- Sales pipeline ----------------------------------------------------------------------------------------

INSERT INTO number_series(company_id, kind, prefix, next, first, terms)
  SELECT id, 'purchaseorder', 'PO-', 1001, 1001, '' FROM company;
INSERT INTO number_series(company_id, kind, prefix, next, first, terms)
  SELECT id, 'creditnote', 'CN-', 1001, 1001, '' FROM company;

-- Purchase orders, vendors, stock, prices ---------------------------------------------------------------

-- Equipment, credit notes, deposits, checklists ---------------------------------------------------------

-- Mail --------------------------------------------------------------------------------------------------

-- Cards -------------------------------------------------------------------------------------------------

-- What the card processor calls it, and all that is kept of the number.
ALTER TABLE payment ADD COLUMN order_id TEXT NOT NULL DEFAULT '';
ALTER TABLE payment ADD COLUMN gateway_reference TEXT NOT NULL DEFAULT '';
ALTER TABLE payment ADD COLUMN card_last4 TEXT NOT NULL DEFAULT '' CHECK(length(card_last4) <= 4);
ALTER TABLE payment ADD COLUMN refunded INTEGER NOT NULL DEFAULT 0 CHECK(refunded >= 0 AND refunded <= amount);
-- Each charge of the processor is booked once.
CREATE UNIQUE INDEX payment_by_reference ON payment(gateway_reference) WHERE gateway_reference <> '';

-- Each movement of money at the processor, stored before anything is sent.
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
CREATE INDEX intent_of_invoice ON payment_intent(invoice_id, id);
-- One movement of an invoice at a time, whichever window or command line asks for it.
CREATE UNIQUE INDEX one_open_intent ON payment_intent(invoice_id)
  WHERE state IN ('prepared', 'sent', 'in-doubt', 'needs-a-person');

-- What is known of a card payment beside the payment.
CREATE TABLE card_fact(
  payment_id INTEGER NOT NULL PRIMARY KEY REFERENCES payment(id), merchant TEXT NOT NULL, auth_code TEXT NOT NULL,
  brand TEXT NOT NULL, entry TEXT NOT NULL, batch TEXT NOT NULL, settled TEXT NOT NULL, settled_on TEXT,
  checks TEXT NOT NULL, intent_id INTEGER REFERENCES payment_intent(id)) STRICT;

CREATE TABLE card_profile(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customer(id), company_id INTEGER NOT NULL REFERENCES company(id),
  token TEXT NOT NULL, expiry TEXT NOT NULL, brand TEXT NOT NULL, last4 TEXT NOT NULL CHECK(length(last4) <= 4),
  account_type TEXT NOT NULL, holder TEXT NOT NULL, consent TEXT NOT NULL, consent_at INTEGER NOT NULL,
  consent_by INTEGER REFERENCES app_user(id), active INTEGER NOT NULL) STRICT;
CREATE INDEX profile_of_customer ON card_profile(customer_id);

-- Links to the processor's payment page.
CREATE TABLE payment_link(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
  invoice_id INTEGER NOT NULL REFERENCES document(id), company_id INTEGER NOT NULL REFERENCES company(id),
  order_id TEXT NOT NULL UNIQUE, merchant TEXT NOT NULL, amount INTEGER NOT NULL, state TEXT NOT NULL,
  made_by INTEGER REFERENCES app_user(id), made_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL, next_ask_at INTEGER NOT NULL, asks INTEGER NOT NULL) STRICT;
CREATE INDEX link_of_invoice ON payment_link(invoice_id);
CREATE INDEX link_to_ask ON payment_link(next_ask_at) WHERE state <> 'closed';

-- What the processor settled, by batch.
CREATE TABLE settlement_batch(
  company_id INTEGER NOT NULL REFERENCES company(id), merchant TEXT NOT NULL, batch TEXT NOT NULL,
  host_state TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY(company_id, batch)) STRICT;
CREATE TABLE settlement_row(
  company_id INTEGER NOT NULL REFERENCES company(id), batch TEXT NOT NULL, reference TEXT NOT NULL,
  order_id TEXT NOT NULL, amount INTEGER NOT NULL, state TEXT NOT NULL, card_type TEXT NOT NULL, fee INTEGER NOT NULL,
  PRIMARY KEY(company_id, batch, reference)) STRICT;
CREATE INDEX settlement_by_reference ON settlement_row(reference);

-- What somebody has to look at.
CREATE TABLE office_task(
  id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
  invoice_id INTEGER REFERENCES document(id), payment_id INTEGER REFERENCES payment(id),
  intent_id INTEGER REFERENCES payment_intent(id), reference TEXT NOT NULL, amount INTEGER NOT NULL,
  made_at INTEGER NOT NULL, done_at INTEGER NOT NULL, done_by INTEGER REFERENCES app_user(id), note TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX one_open_task ON office_task(key) WHERE done_at = 0;

-- How a company takes cards. Passwords and keys are in the credential store.
CREATE TABLE card_setup(
  company_id INTEGER NOT NULL PRIMARY KEY REFERENCES company(id), version INTEGER NOT NULL,
  site TEXT NOT NULL, merchant TEXT NOT NULL, page TEXT NOT NULL, sandbox INTEGER NOT NULL,
  batch_hour INTEGER NOT NULL, has_secrets INTEGER NOT NULL) STRICT;

-- QuickBooks --------------------------------------------------------------------------------------------
