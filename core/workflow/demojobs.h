// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/democontext.h"
#include <initializer_list>
#include <vector>

namespace truckroll {

/// A kind of work of the demo company: what the caller asks for and what it comes to.
struct DemoJob
{
    struct Part
    {
        const char *item; ///< its number
        int thousandths;
    };

    DemoTrade trade = DemoTrade::Heating;
    const char *category = "";
    const char *title = "";
    const char *description = "";
    int minutes = 60;
    int people = 1;
    std::vector<Part> parts;
};

const std::vector<DemoJob> &demoJobs();
/// Jobs of a trade; with `category` only those of it.
std::vector<const DemoJob *> demoJobsOf(DemoTrade trade, const char *category = nullptr);

} // namespace truckroll
