// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fontsahead.h"
#include <fontconfig/fontconfig.h>

namespace truckroll {

std::shared_future<void> readFontsAhead()
{
    return std::async(std::launch::async, [] { FcInit(); }).share();
}

} // namespace truckroll
