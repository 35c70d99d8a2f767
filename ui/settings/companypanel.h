// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/item.h"
#include "ui/settings/companyeditor.h"
#include "ui/widgets/recordpanel.h"

class QStackedWidget;

namespace truckroll {

/// The office's companies: what prints on their papers, and how those are numbered. Both parts edit the same
/// record.
class CompanyPanel : public RecordPanelOf<Company>
{
    Q_OBJECT

public:
    enum class Part { Papers, Numbering };
    static CompanyPanel *make(Backend &backend, QWidget *parent);

    void showPart(Part part);
    void setTaxRates(const std::vector<TaxRate> &rates);
    NumberingEditor *numbering() const { return m_numbering; }
    void setCompanies(const std::vector<Company> &companies);

protected:
    bool loadKey(qint64 key) override;
    void loadNew() override;

private:
    CompanyPanel(RecordPicker *picker, CompanyEditor *papers, NumberingEditor *numbering, const Words &words,
                 Traits traits, QWidget *parent);

    CompanyEditor *m_papers;
    NumberingEditor *m_numbering;
    QStackedWidget *m_parts;
};

} // namespace truckroll
