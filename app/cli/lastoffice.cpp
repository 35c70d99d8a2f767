// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lastoffice.h"

#include <QSettings>
#include <memory>

namespace truckroll {

namespace {

const QString key = QStringLiteral("office/last");

std::unique_ptr<QSettings> settings()
{
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                       QStringLiteral("Truckroll"), QStringLiteral("Truckroll"));
}

} // namespace

QString lastOffice()
{
    return settings()->value(key).toString();
}

void rememberOffice(const QString &path)
{
    settings()->setValue(key, path);
}

} // namespace truckroll
