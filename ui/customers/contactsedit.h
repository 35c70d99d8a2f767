// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customer.h"
#include <QWidget>

class QTableWidget;

namespace truckroll {

/// The people to talk to at a customer, typed into a small table; an empty row stands at the end.
class ContactsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit ContactsEdit(QWidget *parent = nullptr);
    void load(const std::vector<Contact> &contacts);
    std::vector<Contact> contacts() const;
    void setEditable(bool editable);

signals:
    void edited();

private:
    void addRow(const Contact &contact);
    void wasChanged();
    Contact contactAt(int row) const;
    void fit();

    QTableWidget *m_table;
    bool m_loading = false;
    bool m_editable = true;
};

} // namespace truckroll
