// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QDialog>

class QListWidget;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class SearchField;

/// Puts one customer's folders, documents, sites and contacts under another; the first goes out of use.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(Backend &backend, const Customer &from, QWidget *parent);

signals:
    void merged(truckroll::CustomerId into);

private:
    void look(const QString &text);
    void follow();
    void merge();
    CustomerId chosen() const;

    Backend &m_backend;
    Customer m_from;
    Banner *m_banner;
    SearchField *m_search;
    QListWidget *m_list;
    QPushButton *m_merge;
};

} // namespace truckroll
