// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/domain/item.h"
#include "ui/widgets/recordeditor.h"
#include <array>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace truckroll {

class LogoEdit;

/// What prints on a company's papers, and what is usual for them.
class CompanyEditor : public RecordEditorOf<Company>
{
    Q_OBJECT

public:
    explicit CompanyEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }
    void setTaxRates(const std::vector<TaxRate> &rates);

protected:
    void show(const Company &company) override;
    Company typed() const override;
    void store(const Company &company, Stored done) override;
    void check() override;

private:
    void build();

    std::vector<TaxRate> m_rates;
    QLineEdit *m_name;
    QPlainTextEdit *m_street;
    QLineEdit *m_city;
    QLineEdit *m_state;
    QLineEdit *m_zip;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_website;
    LogoEdit *m_logo;
    QComboBox *m_rate;
    QSpinBox *m_paymentDays;
    QSpinBox *m_quoteDays;
};

/// How a company's documents are numbered and what stands at their foot.
class NumberingEditor : public RecordEditorOf<Company>
{
    Q_OBJECT

public:
    explicit NumberingEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }

protected:
    void show(const Company &company) override;
    Company typed() const override;
    void store(const Company &company, Stored done) override;
    bool hasEdits() const override;
    void check() override;
    void adapt() override;

private:
    struct Kind
    {
        QLineEdit *prefix = nullptr;
        QLineEdit *next = nullptr;
        QWidget *sample = nullptr;
        QPlainTextEdit *terms = nullptr;
    };
    void addKind(DocumentKind kind);

    std::array<Kind, documentKindCount> m_kinds;
};

} // namespace truckroll
