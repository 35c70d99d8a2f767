// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DraftKeeper;

/// Takes down a telephone call: stamped with date, time and user when it is added, never rewritten after.
class CallNotePage : public QWidget
{
    Q_OBJECT

public:
    explicit CallNotePage(Backend &backend, QWidget *parent = nullptr);
    void start(AppointmentId appointment);
    /// Text that was kept and not added.
    void offerDraft(AppointmentId appointment, const QString &text);
    bool isDirty() const;
    void save(std::function<void(bool)> done = {});
    void keepDraft();

    static QString draftKey(AppointmentId appointment);

signals:
    void added(const truckroll::CallNote &note);
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void belongTo(AppointmentId appointment);

    Backend &m_backend;
    AppointmentId m_appointment;
    Banner *m_banner;
    QPlainTextEdit *m_text;
    QPushButton *m_add;
    DraftKeeper *m_draft;
};

/// Shows a call note or a payment; a payment can be voided.
class EntryPage : public QWidget
{
    Q_OBJECT

public:
    explicit EntryPage(QWidget *parent = nullptr);
    void showNote(const CallNote &note, const QString &when);
    void showPayment(const Payment &payment, const QString &amount, const QString &invoice,
                     const QString &when, const QString &whyNotVoid);

signals:
    void voidRequested();

private:
    QLabel *m_title;
    QLabel *m_details;
    QPlainTextEdit *m_text;
    QPushButton *m_void;
};

} // namespace truckroll
