// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/print/papers.h"

class QPrinter;

namespace truckroll {

/// Sets the printer up for our papers: whole pages, the size of paper, the name of the job.
void preparePrinter(QPrinter &printer, const Papers &papers);
/// One print job of all papers, with the range of pages, copies and order that the print dialog asked for. On
/// another size of paper than Letter they are laid out for A4 and made to fit.
Done printPapers(const LayOut &layOut, QPrinter &printer);

} // namespace truckroll
