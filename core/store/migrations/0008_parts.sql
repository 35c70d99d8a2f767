-- SPDX-License-Identifier: GPL-3.0-or-later
-- A part of a series holds from first_date on for dates beside the rules, too; its rule may begin later: rule_from is
-- from where it counts. The first part holds for dates before it as well.
ALTER TABLE series_part ADD COLUMN rule_from TEXT NOT NULL DEFAULT '';
UPDATE series_part SET rule_from = first_date;

-- Visits before the first part that stand otherwise than it has them: the part that they were made from was forgotten.
-- They are kept as if a person had put them there.
UPDATE visit SET edited = 1
  WHERE status = 'scheduled' AND edited = 0 AND EXISTS (
    SELECT 1 FROM series_part p
    WHERE p.appointment_id = visit.appointment_id AND visit.original_date < p.first_date
      AND p.first_date = (SELECT min(q.first_date) FROM series_part q WHERE q.appointment_id = p.appointment_id)
      AND (visit.minutes IS NOT p.minutes
        OR visit.start_wall IS NOT
          visit.original_date || printf('T%02d:%02d', p.start_minute / 60, p.start_minute % 60)
        OR EXISTS (
          SELECT 1 FROM visit_technician t WHERE t.visit_id = visit.id AND t.technician_id NOT IN (
            SELECT s.technician_id FROM series_technician s
            WHERE s.appointment_id = p.appointment_id AND s.first_date = p.first_date))
        OR EXISTS (
          SELECT 1 FROM series_technician s JOIN technician ON technician.id = s.technician_id
          WHERE s.appointment_id = p.appointment_id AND s.first_date = p.first_date AND technician.active = 1
            AND s.technician_id NOT IN (SELECT t.technician_id FROM visit_technician t WHERE t.visit_id = visit.id))));

UPDATE series_technician SET first_date = (
    SELECT min(d.date) FROM series_date d
    WHERE d.appointment_id = series_technician.appointment_id AND d.extra = 1)
  WHERE first_date = (
      SELECT min(p.first_date) FROM series_part p WHERE p.appointment_id = series_technician.appointment_id)
    AND first_date > (
      SELECT min(d.date) FROM series_date d
      WHERE d.appointment_id = series_technician.appointment_id AND d.extra = 1);
UPDATE series_part SET first_date = (
    SELECT min(d.date) FROM series_date d WHERE d.appointment_id = series_part.appointment_id AND d.extra = 1)
  WHERE first_date = (
      SELECT min(p.first_date) FROM series_part p WHERE p.appointment_id = series_part.appointment_id)
    AND first_date > (
      SELECT min(d.date) FROM series_date d WHERE d.appointment_id = series_part.appointment_id AND d.extra = 1);

-- A folder is also found by the number that was taken down for its contact only.
-- The trigger waits, since nothing may use an index on its own before the whole schema has been looked at.
DROP TRIGGER found_appointment_changed;
INSERT INTO found_appointment(found_appointment, rowid, search)
  SELECT 'delete', id, search FROM appointment WHERE contact_phone <> '';
UPDATE appointment SET search = search || ' ' || replace(replace(replace(replace(replace(replace(replace(
    contact_phone, ' ', ''), '-', ''), '(', ''), ')', ''), '.', ''), '/', ''), '+', '')
  WHERE contact_phone <> '';
CREATE TRIGGER found_appointment_changed AFTER UPDATE OF search ON appointment WHEN old.search <> new.search BEGIN
  INSERT INTO found_appointment(found_appointment, rowid, search) VALUES ('delete', old.id, old.search);
  INSERT INTO found_appointment(rowid, search) VALUES (new.id, new.search);
END;
INSERT INTO found_appointment(rowid, search) SELECT id, search FROM appointment WHERE contact_phone <> '';
