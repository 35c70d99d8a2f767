-- SPDX-License-Identifier: GPL-3.0-or-later
-- An issued invoice and a pro forma keep whom, where and on which terms they were made out, a line each; '' on
-- everything else, and on papers issued before this, which go on naming the customer and the terms of today.
ALTER TABLE document ADD COLUMN bill_to TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN service_at TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN terms TEXT NOT NULL DEFAULT '';
