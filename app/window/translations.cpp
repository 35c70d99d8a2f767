// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

namespace truckroll {

namespace {

bool load(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (!translator->load(locale, name, QStringLiteral("_"), folder))
        return false;
    return QCoreApplication::installTranslator(translator.release());
}

/// With no language set, as in cron, amounts and dates are written for people all the same.
void settleLocale()
{
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

} // namespace

void settleLanguage()
{
    settleLocale();
    const QString ours = QStringLiteral(":/translations");
    const QString name = QStringLiteral("truckroll");
    // Qt's own words only in a language that ours are in: half a window in another one helps nobody.
    if (load(QLocale(), name, ours))
        load(QLocale(), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    else
        load(QLocale(QLocale::English), name, ours);
}

} // namespace truckroll
