// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "core/backend/backend.h"
#include "core/backend/sendingtext.h"
#include "ui/accounting/bookspages.h"
#include "ui/accounting/bookspreviewdialog.h"
#include "ui/accounting/connectdialog.h"
#include "ui/accounting/journaldialog.h"
#include "ui/documents/documentcontext.h"
#include "ui/payments/passphrasedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/notice.h"
#include <QDesktopServices>
#include <QUrl>

// What the buttons of the page do, and what is said of what the runner did.
namespace truckroll {

void AccountingPage::failed(const Error &error)
{
    const auto *connecting = findChild<ConnectDialog *>();
    if (connecting && connecting->isVisible()) // it says so itself
        return;
    if (error.code == ErrorCode::NotPermitted && m_runner.isLocked())
        m_banner->show(Tone::Warning, error.forUser, tr("Unlock\u2026"), [this] { unlock(); });
    else if (error.code == ErrorCode::Rejected) // lost rights, an ended connection: signing in again may help
        m_banner->showError(error, tr("Connect\u2026"), [this] { connectBooks(); });
    else if (m_again)
        m_banner->showErrorAgain(error, m_again);
    else
        m_banner->showError(error);
}

/// What was said of an earlier act is over.
void AccountingPage::ask(std::function<void()> what)
{
    m_banner->clear();
    m_again = [this, what] { ask(what); };
    what();
}

void AccountingPage::tellPulled(int payments, int findings)
{
    QStringList parts;
    if (payments)
        parts << tr("%n payment(s) taken over from QuickBooks.", nullptr, payments);
    if (findings)
        parts << tr("%n change(s) there want to be looked at.", nullptr, findings);
    if (!parts.isEmpty())
        m_banner->show(findings ? Tone::Warning : Tone::Success, parts.join(QLatin1Char(' ')),
                       findings ? tr("Show them") : QString(), [this] { showTab(Tab::Findings); });
    else if (isVisible())
        emit said(tr("Nothing was changed in QuickBooks."));
}

/// It was looked for right before, so that it may have come out otherwise than somebody decided.
void AccountingPage::tellDecided(const Posting &posting)
{
    read();
    focusTab();
    if (posting.state == PostingState::Pending)
        return offerSending(pendingText(m_isLinking));
    if (posting.state == PostingState::Sent)
        return m_banner->show(Tone::Success, posting.code == QLatin1String(booksCodeOfLeft)
                                                 ? tr("Left as it is in QuickBooks.")
                                                 : tr("It was found in QuickBooks and is linked."));
    if (posting.state == PostingState::NeedsAttention)
        return m_banner->show(Tone::Warning, posting.reason);
    m_banner->clear();
    if (posting.isLeftOut())
        emit said(tr("Left out of QuickBooks."));
    else if (posting.state == PostingState::Dropped)
        emit said(tr("It is not needed in QuickBooks any more."));
    else
        emit said(tr("It is still on its way to QuickBooks."));
}

QString AccountingPage::pendingText(bool isLinked)
{
    return isLinked ? tr("The next sending compares it with what is there and links it.")
                    : tr("It is pending again.");
}

void AccountingPage::offerSending(const QString &text)
{
    m_banner->show(Tone::Info, text, tr("Send now\u2026"), [this] { preview(false); });
}

void AccountingPage::unlock()
{
    auto *dialog = new PassphraseDialog(
        m_runner.isLockNew(), [this](const Secret &passphrase) { return m_runner.unlock(passphrase); }, this);
    connect(dialog, &QDialog::accepted, m_banner, &Banner::clear);
    dialog->open();
}

void AccountingPage::connectBooks()
{
    auto *dialog = new ConnectDialog(m_backend, m_runner, m_office.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, again = m_status.sent > 0] {
        read();
        focusTab();
        if (!again)
            m_banner->show(Tone::Success,
                           tr("Connected. Look through the mapping before the first invoice is sent."),
                           tr("Show the mapping"), [this] { showTab(Tab::Mapping); });
        else if (isAnyPending())
            m_banner->show(Tone::Success, tr("Connected again. What is pending can be sent."),
                           tr("Send now\u2026"), [this] { preview(false); });
        else
            m_banner->show(Tone::Success, tr("Connected again."));
    });
    dialog->open();
}

void AccountingPage::disconnectBooks()
{
    if (notice::confirm(
            this, tr("Disconnect"),
            tr("Nothing is sent to %1 any more until the office is connected again. What was sent stays, and "
               "the links are kept.")
                .arg(m_status.connection.companyName),
            tr("Disconnect"))) {
        m_banner->clear();
        m_again = {};
        m_runner.disconnectCompany();
    }
}

void AccountingPage::preview(bool onlyChosen)
{
    m_previewed = onlyChosen ? chosenDocuments() : std::vector<DocumentId>();
    ask([this] { m_runner.preview(m_previewed); });
}

void AccountingPage::showPreview(const std::vector<BooksPreviewRow> &rows)
{
    if (!isVisible())
        return;
    auto *dialog = new BooksPreviewDialog(rows, m_office.currency, m_backend.actor().name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { m_runner.send(m_previewed); });
    dialog->open();
}

/// `chosen` empty: all.
void AccountingPage::sendAgain(const std::vector<PostingId> &chosen)
{
    m_backend.act(this, RetryAllPostings{chosen},
                  std::function<void(Result<int>)>([this](const Result<int> &count) {
                      if (!count)
                          return m_banner->showError(count.error());
                      if (*count == 0)
                          return m_banner->show(
                              Tone::Info, tr("These want a decision first; choose one row to see which."));
                      offerSending(tr("%n record(s) are pending again.", nullptr, *count));
                  }));
}

void AccountingPage::exportJournal()
{
    const Company company = m_office.companies.empty() ? Company() : m_office.companies.front();
    auto *dialog = new JournalDialog(m_backend, company, m_office.currency,
                                     officeDay(m_backend.clock().nowUtc(), m_office.zone), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &JournalDialog::written, this, &Page::said);
    dialog->open();
}

void AccountingPage::openRecord(const PostingRow &row)
{
    const Posting &posting = row.posting;
    if (posting.document)
        emit openRequested(EntityKind::Document, posting.document.value());
    else if (posting.entity == BookEntity::Item)
        emit openRequested(EntityKind::Item, posting.record);
    else if (posting.entity == BookEntity::Vendor)
        emit openRequested(EntityKind::Vendor, posting.record);
    else
        emit openRequested(EntityKind::Customer, posting.record);
}

void AccountingPage::openThere(const QString &urlPath)
{
    QDesktopServices::openUrl(booksPage(m_status.connection, urlPath));
}

void AccountingPage::say(const SendingReport &report)
{
    const bool wants = report.attention + report.undecided > 0;
    const bool nothing = report.sent == 0 && report.waiting == 0;
    m_banner->show(report.stopped || wants       ? Tone::Warning
                   : report.cancelled || nothing ? Tone::Info
                                                 : Tone::Success,
                   sendingText(report), wants ? tr("Show what needs attention") : QString(),
                   [this] { showTab(Tab::Attention); });
    read();
}

} // namespace truckroll
