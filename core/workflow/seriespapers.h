// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/store/scope.h"
#include <map>
#include <vector>

namespace truckroll {

/// Which of these visits of a folder each of its papers is for that names none: the one that the folder was
/// about when it was written. Papers are such that were written before there was a pattern, or by a release
/// that named no visit; the pattern must not rewrite what they document.
std::map<DocumentId, VisitId> visitsOfPapers(ReadScope &scope, AppointmentId folder,
                                             const std::vector<Visit> &visits);

} // namespace truckroll
