// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

namespace truckroll {

namespace {

/// Counts come by the names of the command line.
QString countTitle(const QString &name)
{
    static const std::map<QString, const char *> titles{
        {QStringLiteral("customers"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Customers")},
        {QStringLiteral("sites"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Sites")},
        {QStringLiteral("contacts"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Contacts")},
        {QStringLiteral("technicians"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Technicians")},
        {QStringLiteral("crews"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Crews")},
        {QStringLiteral("items"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Catalogue entries")},
        {QStringLiteral("appointments"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Appointments")},
        {QStringLiteral("visits"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Visits")},
        {QStringLiteral("documents"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Documents")},
        {QStringLiteral("payments"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Payments")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Call notes")},
        {QStringLiteral("users"), QT_TRANSLATE_NOOP("truckroll::AboutSection", "Users")},
    };
    const auto found = titles.find(name);
    return found == titles.end() ? name
                                 : AboutSection::tr(found->second); // not translated: marked in the table
}

} // namespace

AboutSection::AboutSection(QWidget *parent) : QWidget(parent), m_form(new Form(this))
{
    setObjectName(QStringLiteral("aboutSection"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::l);
    all->addWidget(
        new SectionHeader(tr("About this office"), tr("Where it is kept and what is in it."), this));
    all->addWidget(m_form);
    all->addStretch();
}

void AboutSection::put(const QString &name, const QString &label, const QString &value)
{
    QLabel *&shown = m_values[name];
    if (!shown) {
        shown = plainLabel(QString(), m_form);
        shown->setObjectName(QStringLiteral("about_") + name);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        shown->setWordWrap(true);
        shown->setMinimumHeight(controlHeight);
        m_form->addRow(label, shown);
    }
    shown->setText(value);
}

void AboutSection::show(const OfficeInfo::Reply &office)
{
    const QLocale locale;
    put(QStringLiteral("name"), tr("Office"), office.name);
    put(QStringLiteral("path"), tr("File"), QDir::toNativeSeparators(office.path));
    put(QStringLiteral("size"), tr("Size"), locale.formattedDataSize(QFileInfo(office.path).size()));
    put(QStringLiteral("zone"), tr("Time zone"), QString::fromUtf8(office.zone).replace(u'_', u' '));
    put(QStringLiteral("currency"), tr("Currency"), office.currency);
    put(QStringLiteral("schema"), tr("Version of the file"), locale.toString(office.schemaVersion));
    for (const auto &[name, count] : office.counts)
        put(name, countTitle(name), locale.toString(count));
}

} // namespace truckroll
