// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/newoffice.h"
#include "core/store/scope.h"

namespace truckroll {

/// Fills a new office (a company, an owner, settings and hours are there) with a company at work: technicians
/// and crews, customers, a price book, eight weeks of visits around the scope's today in the office's zone,
/// documents in every state, call notes, payments. Everything goes through the commands of commands.h, at the
/// time it would have happened. The same every time for a given moment and zone: nothing is asked of the
/// system but the clock that is handed in; a drawn paper may say when it was drawn. `companyName` empty:
/// "Lakeside Mechanical". `drawPaper` draws what its letters take along.
Done fillDemoOffice(WriteScope &scope, const QString &companyName = {}, const PaperDrawing &drawPaper = {});

} // namespace truckroll
