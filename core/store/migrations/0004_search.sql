-- SPDX-License-Identifier: GPL-3.0-or-later
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
