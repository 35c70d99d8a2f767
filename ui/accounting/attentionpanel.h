// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include <QFrame>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;

/// One record that QuickBooks refused, or about which a person has to decide: the reason in words, what to
/// do, the code and intuit_tid for Intuit's help, and its own history of sends.
class AttentionPanel : public QFrame
{
    Q_OBJECT

public:
    AttentionPanel(Backend &backend, Banner &banner, QWidget *parent = nullptr);

    void showMany(int count); ///< more than one row is chosen
    /// `anyRows`: there are some to choose from.
    void show(const std::optional<PostingRow> &row, bool anyRows = true);
    /// Nothing can be done at the moment, and why; empty: it can.
    void setHeld(const QString &why);

signals:
    void mappingRequested();
    void linksRequested();
    /// What has to be decided before the one that is shown.
    void entryRequested(truckroll::PostingId posting);
    void connectRequested();
    void recordRequested(const truckroll::PostingRow &row);
    void thereRequested(const QString &urlPath);
    /// What a person decided about a record whose outcome is not known; it is looked for before.
    void decisionMade(const truckroll::RetryPosting &decision);
    /// It is being stored, and nothing can be pressed until it is.
    void acting();
    /// It may be sent again, or is settled: as it is now. `isLinked`: with a record that somebody named.
    void released(const truckroll::Posting &posting, bool isLinked);

private:
    void build();
    void showActs();
    void readHistory();
    void retry(bool linked);
    void leave();
    void unlink();
    void refused(const Error &error);
    void takeBack();
    void linkNamed();
    void sendAsNew();
    void leaveOut();
    void showUndecided(const QString &whyNot);
    void showLeaving(const QString &whyNot);
    void showWaiting();
    RetryPosting command() const;
    template <class Command>
    void send(const Command &command);
    QString nameHint() const;

    Backend &m_backend;
    std::optional<PostingRow> m_row;
    QString m_held;
    bool m_sending = false;
    QString m_refusal; ///< that was told in the banner
    Banner &m_banner;  ///< the page's
    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_codes;
    QWidget *m_nameRow;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_act; ///< what the advice says
    QPushButton *m_links;
    QPushButton *m_retry;
    QPushButton *m_link;
    QPushButton *m_unlink;
    QPushButton *m_leave; ///< what was refused, or has no answer: not sent at all
    QPushButton *m_open;
    QPushButton *m_there;
    QLabel *m_history;
};

} // namespace truckroll
