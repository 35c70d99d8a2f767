// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QDialog>
#include <array>

class QCheckBox;
class QLineEdit;
class QTreeWidget;

namespace truckroll {

class Backend;
class Banner;
class Form;
class TimeEdit;

/// When a customer takes visits and whom the customer wants or does not want to see.
class CustomerWishesDialog : public QDialog
{
    Q_OBJECT

public:
    CustomerWishesDialog(Backend &backend, const QString &customer, const CustomerWishes &wishes,
                         const People::Reply &people, QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }

private:
    void build(const QString &customer);
    QWidget *buildDays();
    void fillTechnicians(const People::Reply &people);
    void fill();
    void adapt();
    CustomerWishes typed() const;
    bool check();
    void save();

    Backend &m_backend;
    CustomerWishes m_wishes;
    bool m_sending = false;
    Banner *m_banner;
    Form *m_form;
    std::array<QCheckBox *, 7> m_days{};
    QCheckBox *m_hasHours;
    TimeEdit *m_start;
    TimeEdit *m_end;
    QTreeWidget *m_technicians;
    QLineEdit *m_note;
};

} // namespace truckroll
