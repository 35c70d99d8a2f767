// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The columns of the letters in BulkMailDialog.
namespace truckroll::bulkmail {

enum Column { PaperColumn, CustomerColumn, ToColumn, SubjectColumn, ProblemColumn };

} // namespace truckroll::bulkmail
