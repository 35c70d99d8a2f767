-- SPDX-License-Identifier: GPL-3.0-or-later
-- The few visits of the board that want a time, found without looking at the others.

CREATE INDEX visit_with_wishes ON visit(start_utc)
  WHERE wanted_from IS NOT NULL OR wanted_until IS NOT NULL OR wanted_start IS NOT NULL;
