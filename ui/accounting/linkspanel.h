// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>
#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStringListModel;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// Customers, items and vendors here and in QuickBooks: what belongs together, what looks alike and is asked
/// about, and what is only there and can be taken over.
class LinksPanel : public QWidget
{
    Q_OBJECT

public:
    LinksPanel(Backend &backend, Banner &banner, QWidget *parent = nullptr);

    void read();
    DataTable *table() const { return m_table; }

signals:
    void said(const QString &text);

private:
    struct Keyed
    {
        qint64 key = 0;
        BooksLinks::Row row;
    };
    using Model = RowsModel<Keyed>;
    static std::vector<ColumnOf<Keyed>> columns();

    void build();
    void show(const BooksLinks::Reply &rows);
    void follow();
    void followLink();
    void readOthers();
    /// Of the record there that is chosen or typed; empty: none.
    QString wanted() const;
    const Keyed *current() const;
    std::vector<QString> chosenThere() const;
    BooksList list() const;
    void hold();
    void link(const QString &remoteId);
    void import(bool all);

    Backend &m_backend;
    bool m_sending = false;
    qint64 m_shown = 0; ///< the row that the field to link is about
    Banner &m_banner;   ///< the page's
    QComboBox *m_list;
    QCheckBox *m_onlyThere;
    Model *m_model;
    DataTable *m_table;
    QLabel *m_detail;
    QComboBox *m_likely;              ///< what looks like it; another one is typed
    QStringListModel *m_others;       ///< all that is not linked there, for typing
    std::map<QString, QString> m_ids; ///< of these
    QPushButton *m_link;
    QPushButton *m_unlink;
    QPushButton *m_import;
    QPushButton *m_importAll;
};

} // namespace truckroll
