-- SPDX-License-Identifier: GPL-3.0-or-later
-- An issued invoice and a pro forma keep who sent them, too: name and address in `sender`, telephone, e-mail and
-- website in `sender_contact`, a line each; '' on everything else, and on papers issued before this, which go on
-- naming the company as it is today.
ALTER TABLE document ADD COLUMN sender TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN sender_contact TEXT NOT NULL DEFAULT '';
