// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// What was found changed in QuickBooks: both sides beside each other, and what a person decides about it.
/// Nothing is overwritten without that.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    FindingsPanel(Backend &backend, Banner &banner, QWidget *parent = nullptr);

    void read();
    DataTable *table() const { return m_table; }

signals:
    void documentRequested(truckroll::DocumentId document);
    /// Ours is pending now.
    void sendingWanted(const QString &sentence);
    void said(const QString &text);

private:
    using Decision = SettleBooksFinding::Decision;
    void build();
    void follow();
    const BooksFinding *current() const;
    std::vector<BooksFinding> chosen() const; ///< open ones
    void followMany(const std::vector<BooksFinding> &chosen);
    void allow(QPushButton *button, const QString &whyNot, const QString &hint) const;
    bool isMeant(const BooksFinding &finding, Decision decision);
    void settle(Decision decision);
    void settleAll(const std::vector<BooksFinding> &chosen, Decision decision);
    void chooseNext();

    Backend &m_backend;
    bool m_sending = false;
    int m_nextRow = -1; ///< to be chosen when the rows are read again; -1: none
    Banner &m_banner;   ///< the page's
    QCheckBox *m_settled;
    RowsModel<BooksFinding> *m_model;
    DataTable *m_table;
    QLabel *m_here;
    QLabel *m_there;
    QPushButton *m_leave;
    QPushButton *m_ours;
    QPushButton *m_theirs;
};

} // namespace truckroll
