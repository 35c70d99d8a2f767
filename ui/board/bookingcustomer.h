// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>
#include <variant>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;
class CustomerFinder;
class Form;
class QuickCustomer;

/// For whom a visit is booked: looked for, then shown with phone and address, or taken down as somebody new.
class BookingCustomer : public QWidget
{
    Q_OBJECT

public:
    using Choice = std::variant<CustomerId, NewCustomer>;

    explicit BookingCustomer(Backend &backend, QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    /// None when nobody is chosen yet.
    Choice choice() const;
    /// What stands in the search line while nobody is chosen.
    QString searching() const;
    QString name() const;
    bool isChosen() const { return m_at != Look; }
    /// Empty when it can be booked for; otherwise what is missing.
    QString problem() const;
    void showProblem();
    void choose(CustomerId customer);
    void takeDown(const NewCustomer &customer);
    void lookFor(const QString &text);
    /// Where typing starts.
    void focusStart();
    CustomerFinder *finder() const { return m_finder; }
    /// The fields of somebody new.
    Form *form() const;
    /// Says that somebody new is known already. The window puts it below what is typed before the rest.
    Banner *like() const;

signals:
    void edited();
    /// Somebody who is known was chosen just now: typing goes on elsewhere.
    void picked();
    /// The chosen customer was read, with all sites and contacts.
    void known(const truckroll::CustomerDetails::Reply &customer);
    /// Somebody new is taken down, or nobody is chosen any more.
    void unknown();
    /// The customer's open folder shall be shown.
    void folderRequested(truckroll::AppointmentId appointment);
    void failed(const truckroll::Error &error);

private:
    enum Part { Look, Known, New };
    QWidget *buildKnown();
    QWidget *buildNew();
    void showPart(Part part);
    void pick(const CustomerRow &row);
    void showKnown(const CustomerDetails::Reply &customer);
    void readFolders(CustomerId customer);
    void showFolder(const AppointmentList::Reply &rows);
    void lookAgain();

    Backend &m_backend;
    Part m_at = Look;
    CustomerId m_customer;
    AppointmentId m_folder;
    QStackedWidget *m_parts;
    CustomerFinder *m_finder;
    QuickCustomer *m_quick;
    QLabel *m_name;
    QLabel *m_details;
    QToolButton *m_open;
    QToolButton *m_change;
    QToolButton *m_searchAgain;
};

} // namespace truckroll
