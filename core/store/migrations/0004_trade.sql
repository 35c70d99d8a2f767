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

-- QuickBooks --------------------------------------------------------------------------------------------
