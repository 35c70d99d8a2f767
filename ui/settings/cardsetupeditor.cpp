// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/cardsetupeditor.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "core/domain/cardacts.h"
#include "core/schedule/timewords.h"
#include "ui/widgets/form.h"
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

namespace truckroll {

namespace {

constexpr int longestMerchant = 16;

/// What stands in a host's name; a whole address was pasted otherwise.
bool isHostPart(const QString &text)
{
    static const QRegularExpression part(QStringLiteral("^[A-Za-z0-9-]*$"));
    return part.match(text).hasMatch();
}

} // namespace

CardSetupEditor::CardSetupEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<CardSetup>(backend, Action::ChangeCompany, QStringLiteral("cards"), parent),
      m_site(named(new QLineEdit(this), "cardSite")), m_merchant(named(new QLineEdit(this), "cardMerchant")),
      m_page(named(new QLineEdit(this), "cardPage")), m_system(named(new QComboBox(this), "cardSystem")),
      m_hour(named(new QComboBox(this), "cardBatchHour"))
{
    setObjectName(QStringLiteral("cardSetupEditor"));
    m_merchant->setMaxLength(longestMerchant);
    m_system->addItem(tr("Test system (UAT): no money moves"), true);
    m_system->addItem(tr("Production: cards are charged"), false);
    for (int hour = 0; hour < 24; ++hour)
        m_hour->addItem(timeInWords(hour * 60, QLocale()), hour);
    form()->addRow(
        tr("&Site"), m_site,
        tr("The first part of the processor's addresses, such as “fts”. It stands in the letter from "
           "CardPointe."));
    form()->addRow(tr("&Merchant id"), m_merchant, tr("The company's number at the processor (MID)."));
    form()->addRow(
        tr("Payment &page"), m_page,
        tr("The name of the hosted payment page; payment links lead there. Without one there are no "
           "links."));
    form()->addRow(tr("S&ystem"), m_system);
    form()->addRow(tr("Settles a&t"), m_hour,
                   tr("When the processor closes the day. Before it a charge can be voided, afterwards it is "
                      "refunded."));
    finishForm();
    load(CardSetup());
}

void CardSetupEditor::show(const CardSetup &setup)
{
    m_site->setText(setup.site);
    m_merchant->setText(setup.merchant);
    m_page->setText(setup.page);
    m_system->setCurrentIndex(setup.sandbox ? 0 : 1);
    m_hour->setCurrentIndex(setup.batchHour);
}

CardSetup CardSetupEditor::typed() const
{
    CardSetup setup = record();
    setup.site = cleanLine(m_site->text());
    setup.merchant = cleanLine(m_merchant->text());
    setup.page = cleanLine(m_page->text());
    setup.sandbox = m_system->currentData().toBool();
    setup.batchHour = m_hour->currentData().toInt();
    return setup;
}

void CardSetupEditor::check()
{
    const QString part = tr("Only the name itself: letters, digits and hyphens, without dots and slashes.");
    if (!isHostPart(cleanLine(m_site->text())))
        form()->setProblem(m_site, part);
    if (!isHostPart(cleanLine(m_page->text())))
        form()->setProblem(m_page, part);
    if (!isHostPart(cleanLine(m_merchant->text())))
        form()->setProblem(m_merchant, tr("A merchant id holds letters and digits only."));
}

void CardSetupEditor::adapt()
{
    form()->setWarning(m_system,
                       m_system->currentData().toBool()
                           ? QString()
                           : tr("Cards are really charged. The test system has another site's users; enter "
                                "the ones of production below."));
}

void CardSetupEditor::store(const CardSetup &setup, Stored done)
{
    backend().act(this, SaveCardSetup{setup}, std::move(done));
}

} // namespace truckroll
