// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/commands.h"
#include "ui/board/placeedit.h"
#include <QDialog>
#include <map>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class BookingCustomer;
class DraftKeeper;
class Form;
struct UnfinishedBooking;

/// What is known when a booking begins.
struct BookingStart
{
    VisitPlace place;                 ///< start none: the waiting list
    CustomerId customer;              ///< none: to be looked for
    std::optional<DocumentKind> also; ///< what was asked for: the main button makes it as well
};

/// Books a visit while somebody is on the phone: one line finds the customer, Enter books. What was typed
/// survives a crash, a failed write and Escape: it is offered again by the next booking.
class BookingDialog : public QDialog
{
    Q_OBJECT

public:
    BookingDialog(Backend &backend, BoardContext &context, const BookingStart &start,
                  QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }
    /// As it stands now; what the command would be.
    BookVisit typed() const;
    static QString draftKey() { return QStringLiteral("booking"); }

    void reject() override;

signals:
    /// `open`: the folder shall be opened, at the document if there is one.
    void booked(const truckroll::BookVisit::Reply &reply, bool open);
    void folderRequested(truckroll::AppointmentId appointment);

private:
    QWidget *buildWhat();
    QWidget *buildWhen();
    QWidget *buildButtons();
    QPushButton *makeButton(const char *name, const QString &text, const QString &hint, bool open,
                            std::optional<DocumentKind> also);
    void listen();
    void showKnown(const CustomerDetails::Reply &customer);
    void forgetKnown();
    void wasEdited();
    void readDraft();
    void takeUp(const UnfinishedBooking &booking);
    UnfinishedBooking unfinished() const;
    bool isDirty() const;
    bool refuses();
    void book(bool open, std::optional<DocumentKind> also);
    void finish(const Result<BookVisit::Reply> &reply, bool open, std::optional<DocumentKind> also);
    void showButtons();

    Backend &m_backend;
    BoardContext &m_context;
    std::optional<DocumentKind> m_wanted;
    std::vector<Contact> m_contacts;
    SiteId m_draftSite; ///< of a draft, until the sites are there
    bool m_sending = false;
    bool m_filling = false;
    DraftKeeper *m_draft;
    Banner *m_banner;
    Banner *m_offer;
    BookingCustomer *m_customer;
    Form *m_form;
    QLineEdit *m_title;
    QPlainTextEdit *m_description;
    QComboBox *m_site;
    QComboBox *m_category;
    QLineEdit *m_contact;
    QLineEdit *m_contactPhone;
    QLineEdit *m_notes;
    PlaceEdit *m_place;
    std::vector<std::pair<QPushButton *, std::optional<DocumentKind>>> m_buttons;
};

} // namespace truckroll
