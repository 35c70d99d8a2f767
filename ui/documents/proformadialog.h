// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/widgets/moneyedit.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QRadioButton;

namespace truckroll {

class Backend;
class Banner;
class TakesTable;

/// A pro forma of a part of a quote or work order: a deposit, or some of its lines.
class ProFormaDialog : public QDialog
{
    Q_OBJECT

public:
    ProFormaDialog(Backend &backend, const DocumentDetails::Reply &details, const QString &currency,
                   QWidget *parent);
    ~ProFormaDialog() override;

signals:
    void made(const truckroll::Document &proForma);

private:
    enum class Way { Percentage, Amount, Lines };

    void build();
    QRadioButton *wayButton(Way way, const char *name, const QString &text, const QString &hint);
    Way way() const;
    /// What it would come to; a sentence when it cannot be made so.
    Result<Money> total() const;
    void follow();
    void make();
    void took(const Result<Document> &reply);

    Backend &m_backend;
    DocumentDetails::Reply m_details;
    QString m_currency;
    Banner *m_banner;
    std::map<Way, QRadioButton *> m_ways;
    TakesTable *m_lines;
    PercentEdit *m_percent;
    MoneyEdit *m_amount;
    QLabel *m_total;
    QPushButton *m_make;
};

} // namespace truckroll
