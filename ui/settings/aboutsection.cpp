// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"

#include "core/backend/backend.h"
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
};

} // namespace

AboutSection::AboutSection(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_form(new Form(this))
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
    if (isVisible())
        readCounts();
}

void AboutSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readCounts();
}

/// A large office takes a while to count: only for somebody who looks.
void AboutSection::readCounts()
{
    if (!m_backend.isSignedIn())
        return;
    m_backend.ask(
        this, RecordCounts{},
        std::function<void(Result<RecordCounts::Reply>)>([this](const Result<RecordCounts::Reply> &found) {
            if (found)
                showCounts(*found);
        }));
}

void AboutSection::showCounts(const RecordCounts::Reply &found)
{
    if (!m_values.contains(QString::fromLatin1(counts[0].name)))
        m_form->addSection(tr("What is in it"));
    for (const Count &count : counts) {
        const QString title = tr(count.title); // not translated: marked in the table
        if (const auto one = found.find(QString::fromLatin1(count.name)); one != found.end())
            put(one->first, title, QLocale().toString(one->second));
    }
}

} // namespace truckroll
