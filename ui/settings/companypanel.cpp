// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/companypanel.h"
#include "core/backend/backend.h"
#include "ui/widgets/combopicker.h"
#include <QStackedWidget>

namespace truckroll {

CompanyPanel *CompanyPanel::make(Backend &backend, QWidget *parent)
{
    auto *picker = new ComboPicker(tr("Co&mpany"), tr("The trading name whose settings are shown."));
    Words words;
    words.icon = QStringLiteral("company");
    words.nothingTitle = tr("No company chosen");
    words.nothingText = tr("A company is a trading name with papers and numbers of its own.");
    words.newTitle = tr("New company");
    words.whyReadOnly = backend.whyNot(Action::ChangeCompany);
    Traits traits;
    traits.key = [](const Company &company) { return company.id.value(); };
    traits.title = [](const Company &company) { return company.name; };
    traits.fresh = [] { return newCompany(QString()); };
    traits.listRows = [picker](const std::vector<Company> &companies) {
        std::vector<std::pair<qint64, QString>> rows;
        for (const Company &company : companies)
            rows.emplace_back(company.id.value(), company.name);
        picker->setRows(rows);
    };
    return new CompanyPanel(picker, new CompanyEditor(backend), new NumberingEditor(backend), words, traits,
                            parent);
}

CompanyPanel::CompanyPanel(RecordPicker *picker, CompanyEditor *papers, NumberingEditor *numbering,
                           const Words &words, Traits traits, QWidget *parent)
    : RecordPanelOf<Company>(picker, papers, words, std::move(traits), parent), m_papers(papers),
      m_numbering(numbering), m_parts(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("companyPanel"));
    addEditor(numbering);
    m_parts->addWidget(scrolled(papers, 720, m_parts));
    m_parts->addWidget(scrolled(numbering, 720, m_parts));
    setBody(m_parts);
    putPickerAbove();
    // One record, one version: what one part stored is what the other one stands on.
    connect(papers, &RecordEditor::saved, this, [this] { m_numbering->rebase(m_papers->record()); });
    connect(numbering, &RecordEditor::saved, this, [this] { m_papers->rebase(m_numbering->record()); });
}

void CompanyPanel::showPart(Part part)
{
    m_parts->setCurrentIndex(part == Part::Papers ? 0 : 1);
}

void CompanyPanel::setTaxRates(const std::vector<TaxRate> &rates)
{
    m_papers->setTaxRates(rates);
}

void CompanyPanel::setCompanies(const std::vector<Company> &companies)
{
    setRecords(companies);
    if (const Company *shown = find(key()))
        m_numbering->refresh(*shown);
}

bool CompanyPanel::loadKey(qint64 key)
{
    if (!RecordPanelOf<Company>::loadKey(key))
        return false;
    m_numbering->load(m_papers->record());
    return true;
}

void CompanyPanel::loadNew()
{
    RecordPanelOf<Company>::loadNew();
    m_numbering->load(m_papers->record());
}

} // namespace truckroll
