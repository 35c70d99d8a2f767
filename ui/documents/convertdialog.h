// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documents/documentcontext.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class TakesTable;

/// Turns a quote or work order into what `to` names, whole or in part: lines and quantities are chosen, and
/// the total of the part follows. What was made from it before is named and can be shown.
class ConvertDialog : public QDialog
{
    Q_OBJECT

public:
    ConvertDialog(Backend &backend, const DocumentDetails::Reply &details, DocumentKind to,
                  const QString &currency, QWidget *parent);

    /// What is chosen; empty when it is all that is left.
    std::vector<LineTake> takes() const;

signals:
    /// `already`: it had been converted before, this is the first result.
    /// `before`: the numbers of all that it had become before; empty when it was made now.
    void converted(const truckroll::Document &document, const QStringList &before);
    /// An earlier result shall be shown.
    void resultRequested(const QString &number);

private:
    void build();
    QWidget *earlierResults();
    void follow();
    void nameButton();
    void showDeposits(const Document &plan);
    void convert();

    Backend &m_backend;
    DocumentDetails::Reply m_details;
    DocumentKind m_to;
    QString m_currency;
    Banner *m_banner;
    TakesTable *m_table;
    QCheckBox *m_keepDraft;
    QLabel *m_deposits;
    QLabel *m_total;
    QPushButton *m_convert;
};

} // namespace truckroll
