-- SPDX-License-Identifier: GPL-3.0-or-later
-- What of a paper stands in QuickBooks otherwise than it was sent, with its values there, as JSON; '': nothing.
ALTER TABLE books_link ADD COLUMN told TEXT NOT NULL DEFAULT '';    -- as a person was last told
ALTER TABLE books_link ADD COLUMN decided TEXT NOT NULL DEFAULT ''; -- as they had decided about before that
-- A person left it as it is: told again only when it says something else.
ALTER TABLE books_finding ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
UPDATE books_finding SET kept = 1 WHERE open = 0 AND decision LIKE 'left as it is, %';
CREATE INDEX books_finding_of_document ON books_finding(document_id, id);
