// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/connectionbox.h"

#include "core/base/localday.h"
#include "ui/documents/documentcontext.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bannerplace.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

ConnectionBox::ConnectionBox(Banner &banner, QWidget *parent)
    : QFrame(parent), m_company(plainLabel(QString(), this)), m_detail(mutedLabel(QString(), this)),
      m_state(new Chip(this)), m_sandbox(new Chip(this)), m_doing(new ElidedLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(plainButton(tr("Stop"), QStringLiteral("close"),
                           tr("Stops after the record that is just being sent; what was sent stays sent."),
                           this))
{
    setObjectName(QStringLiteral("booksConnection"));
    build(banner);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_stopping = true;
        m_cancel->setEnabled(false);
        allowStop();
        showDoing(tr("Stopping after this record\u2026"));
        emit cancelRequested();
    });
    showProgress(QString(), 0, 0);
}

void ConnectionBox::build(Banner &banner)
{
    m_company->setObjectName(QStringLiteral("booksCompany"));
    m_company->setFont(Theme::headingFont());
    m_sandbox->setObjectName(QStringLiteral("booksSandbox"));
    m_sandbox->set(tr("Sandbox: nothing reaches the real books"), Tone::Warning);
    m_detail->setObjectName(QStringLiteral("booksDetail"));
    m_doing->setObjectName(QStringLiteral("booksDoing"));
    m_doing->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setObjectName(QStringLiteral("booksProgress"));
    m_bar->setAccessibleName(tr("How far the sending is"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(180);
    m_cancel->setObjectName(QStringLiteral("booksStop"));
    QSizePolicy stays = m_cancel->sizePolicy(); // so that nothing below moves when it comes
    stays.setRetainSizeWhenHidden(true);
    m_cancel->setSizePolicy(stays);

    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(m_company);
    first->addWidget(m_state);
    first->addWidget(m_sandbox);
    first->addStretch();
    first->addWidget(m_bar);
    first->addWidget(m_cancel);
    auto *sentence = new QWidget(this); // what is done has the whole width, in the place of what is known
    auto *either = new QVBoxLayout(sentence);
    either->setContentsMargins(0, 0, 0, 0);
    either->addWidget(m_doing);
    either->addWidget(m_detail);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::s);
    all->setSpacing(space::xs);
    all->addLayout(first);
    all->addWidget(new BannerPlace(banner, sentence, this));
}

/// Each use moves the end that comes of not being used; the hard one stays.
QString ConnectionBox::ends(const BooksConnection &connection, qint64 now, const QByteArray &zone)
{
    const auto day = [&](qint64 at) { return writtenDay(officeDay(at, zone)); };
    const qint64 until = connection.hardEnd ? connection.hardEnd : connection.refreshUntil;
    if (!until)
        return {};
    const bool unused = connection.refreshUntil && connection.refreshUntil < now;
    if (unused || until < now)
        return tr("The connection ended on %1. Connect again.")
            .arg(day(unused ? connection.refreshUntil : until));
    if (connection.isToBeRenewed(now))
        return tr("The connection ends on %1. Connect again before.").arg(day(until));
    return connection.hardEnd ? tr("Connected until %1 at the latest.").arg(day(until))
                              : tr("Connected until %1.").arg(day(until));
}

void ConnectionBox::show(const BooksStatus::Reply &status, qint64 now, const QByteArray &zone)
{
    const BooksConnection &connection = status.connection;
    const bool connected = connection.isConnected();
    m_company->setText(connected ? connection.companyName
                       : connection.companyName.isEmpty()
                           ? tr("Not connected to QuickBooks")
                           : tr("%1 (disconnected)").arg(connection.companyName));
    m_state->set(connected && connection.trouble.isEmpty() ? tr("Connected")
                 : connected                               ? tr("Stands still")
                                                           : tr("Not connected"),
                 connected && connection.trouble.isEmpty() ? Tone::Success
                 : connected                               ? Tone::Danger
                                                           : Tone::Neutral);
    m_sandbox->setVisible(connected && connection.sandbox);
    QStringList parts;
    if (!connection.trouble.isEmpty())
        parts << connection.trouble;
    if (connected && connection.trouble.isEmpty()) {
        parts << ends(connection, now, zone);
        parts << booksTaxText(connection.preferences.tax) + QLatin1Char('.');
        if (connection.preferences.closedUntil.isValid())
            parts << tr("Books closed until %1.").arg(writtenDay(connection.preferences.closedUntil));
        parts << (connection.preferences.ownNumbers ? tr("Our numbers are kept.")
                                                    : tr("QuickBooks gives numbers of its own."));
    } else if (!connected) {
        parts << tr("Invoices wait as Pending until a company is connected; nothing is lost meanwhile.");
    }
    if (!status.lease.owner.isEmpty())
        parts << tr("%1 is sending.").arg(status.lease.who);
    parts.removeAll(QString());
    m_detail->setText(parts.join(QLatin1Char(' ')));
    setAccessibleName(text());
}

void ConnectionBox::showProgress(const QString &text, int done, int total)
{
    const bool on = !text.isEmpty();
    m_stopping = m_stopping && on;
    if (!m_stopping)
        showDoing(text);
    m_doing->setVisible(on);
    m_detail->setVisible(!on);
    m_cancel->setEnabled(!m_stopping);
    m_bar->setVisible(on);
    m_cancel->setVisible(on && total > 0);
    m_bar->setRange(0, total); // 0 and 0: it only shows that something goes on
    m_bar->setValue(done);
    allowStop();
}

void ConnectionBox::setStopAction(QAction *action)
{
    m_stop = action;
    m_cancel->setToolTip(action->toolTip());
    m_cancel->setAccessibleName(tr("Stop sending (%1)", "a button and its key")
                                    .arg(action->shortcut().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, m_cancel, &QPushButton::click);
    allowStop();
}

void ConnectionBox::allowStop()
{
    const bool offered = !m_cancel->isHidden() && m_cancel->isEnabled();
    if (m_stop)
        CommandCatalog::allow(m_stop, offered,
                              m_stopping ? tr("It stops after this record.") : tr("Nothing is being sent."));
}

void ConnectionBox::showDoing(const QString &text)
{
    m_doing->setText(text);
    m_doing->setAccessibleName(text);
}

QString ConnectionBox::text() const
{
    return QStringLiteral("%1. %2").arg(m_company->text(), m_detail->text());
}

} // namespace truckroll
