// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/openedurls.h"

#include <QDesktopServices>

namespace truckroll::testkit {

OpenedUrls::OpenedUrls()
{
    for (const char *scheme : {"http", "https", "mailto"})
        QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "take");
}

OpenedUrls::~OpenedUrls()
{
    for (const char *scheme : {"http", "https", "mailto"})
        QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
}

} // namespace truckroll::testkit
