// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/widgets/moneyedit.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace truckroll {

class Backend;
class Banner;
class TakesTable;

/// A credit note for an issued invoice: some of its lines or an amount, used on this invoice or left for
/// others.
class CreditDialog : public QDialog
{
    Q_OBJECT

public:
    CreditDialog(Backend &backend, const DocumentDetails::Reply &details, const QString &currency,
                 QWidget *parent);
    ~CreditDialog() override;

signals:
    void made(const truckroll::Document &creditNote);

private:
    void build();
    QRadioButton *wayButton(const char *name, const QString &text, const QString &hint);
    Money credited() const;
    Result<Document> plan() const;
    void follow();
    void make();

    Backend &m_backend;
    DocumentDetails::Reply m_details;
    QString m_currency;
    Banner *m_banner;
    QRadioButton *m_byLines;
    QRadioButton *m_byAmount;
    TakesTable *m_lines;
    MoneyEdit *m_amount;
    QLineEdit *m_reason;
    QCheckBox *m_apply;
    QCheckBox *m_draft;
    QLabel *m_total;
    QPushButton *m_make = nullptr;
};

} // namespace truckroll
