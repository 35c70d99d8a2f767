// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"
#include "ui/settings/sizetext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

namespace truckroll {

namespace {

struct Count
{
    const char *name; ///< of the command line
    const char *title;
};

// In the order in which an office comes into being.
constexpr Count counts[] = {
    {"customers", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Customers")},
    {"sites", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Sites")},
    {"technicians", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Technicians")},
    {"crews", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Crews")},
    {"items", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Catalog entries")},
    {"appointments", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Appointments")},
    {"visits", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Visits")},
    {"notes", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Call notes")},
    {"quotes", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Quotes")},
    {"workorders", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Work orders")},
    {"invoices", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Invoices")},
    {"proformas", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Pro formas")},
    {"payments", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Payments")},
    {"users", QT_TRANSLATE_NOOP("truckroll::AboutSection", "Users")},
};

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
    put(QStringLiteral("size"), tr("Size"), sizeText(QFileInfo(office.path).size()));
    put(QStringLiteral("zone"), tr("Time zone"), QString::fromUtf8(office.zone).replace(u'_', u' '));
    put(QStringLiteral("currency"), tr("Currency"), office.currency);
    put(QStringLiteral("schema"), tr("Version of the file"), locale.toString(office.schemaVersion));
    if (!m_values.contains(QString::fromLatin1(counts[0].name)))
        m_form->addSection(tr("What is in it"));
    for (const Count &count : counts) {
        const auto found = office.counts.find(QString::fromLatin1(count.name));
        if (found == office.counts.end())
            continue;
        const QString title = tr(count.title); // not translated: marked in the table
        put(found->first, title, locale.toString(found->second));
    }
}

} // namespace truckroll
