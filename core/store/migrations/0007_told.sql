-- SPDX-License-Identifier: GPL-3.0-or-later
-- What of a paper stands in QuickBooks otherwise than it was sent, with its values there, as JSON; '': nothing.
ALTER TABLE books_link ADD COLUMN told TEXT NOT NULL DEFAULT '';    -- as a person was last told
ALTER TABLE books_link ADD COLUMN decided TEXT NOT NULL DEFAULT ''; -- as they had decided about before that
