// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/findingspanel.h"

#include "core/backend/backend.h"
#include "core/domain/findingways.h"
#include "ui/accounting/postingcolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace truckroll {

namespace {

/// What is overwritten when ours is sent, or theirs is taken.
QString oursHint(const BooksFinding &finding)
{
    using K = BooksFinding::Kind;
    if (finding.kind == K::Reopened && finding.entity == BookEntity::Invoice)
        return FindingsPanel::tr("Applies the payments that are known here to the invoice in QuickBooks.");
    if (finding.kind == K::Unknown)
        return finding.isOutOfUse
                   ? FindingsPanel::tr("Links it, and takes it out in QuickBooks with the next sending.")
                   : FindingsPanel::tr(
                         "It is found there and linked with the next sending, and not sent twice.");
    return finding.kind == K::Deleted
               ? FindingsPanel::tr("Makes the record in QuickBooks again.")
               : FindingsPanel::tr("Sends what stands here; what was changed in QuickBooks is overwritten.");
}

QString theirsHint(const BooksFinding &finding)
{
    using K = BooksFinding::Kind;
    switch (finding.kind) {
    case K::Voided:
    case K::Deleted:
        return FindingsPanel::tr("Voids the record here, too. That cannot be undone.");
    case K::Reopened:
        return FindingsPanel::tr("Voids the payment here; the invoice is open again.");
    case K::Renamed:
        return FindingsPanel::tr("Takes the name from QuickBooks.");
    case K::DoublePaid:
        return finding.record
                   ? FindingsPanel::tr("Links the payment here with the one in QuickBooks, once both were "
                                       "compared.")
                   : FindingsPanel::tr("Takes the payment over with the next look for changes.");
    case K::Balance:
        return FindingsPanel::tr("Credits here what is settled in QuickBooks; the credit note is not sent.");
    default:
        return FindingsPanel::tr("Takes over here what stands in QuickBooks.");
    }
}

} // namespace

FindingsPanel::FindingsPanel(Backend &backend, Banner &banner, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(banner),
      m_settled(new QCheckBox(tr("Show &settled ones"), this)),
      m_model(new RowsModel<BooksFinding>(
          findingColumns([this] { return m_backend.zone(); }), [](const BooksFinding &f) { return f.id; },
          this)),
      m_table(new DataTable(*m_model, QStringLiteral("booksFindings"), backend.actor().name, this)),
      m_here(plainLabel(QString(), this)), m_there(plainLabel(QString(), this)),
      m_leave(plainButton(tr("Leave both"), QStringLiteral("check"), QString(), this)),
      m_ours(plainButton(tr("Send ours"), QStringLiteral("send"), QString(), this)),
      m_theirs(plainButton(tr("Take theirs"), QStringLiteral("download"), QString(), this))
{
    setObjectName(QStringLiteral("booksFindings"));
    m_model->setParent(m_table);
    m_model->setToday([this] { return m_backend.today(); });
    m_model->setFaded([](const BooksFinding &finding) { return !finding.open; });
    build();
    connect(m_table, &DataTable::currentChanged, this, &FindingsPanel::follow);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindingsPanel::follow);
    connect(m_table, &DataTable::said, this, &FindingsPanel::said);
    connect(m_table, &DataTable::activated, this, [this] {
        if (const BooksFinding *finding = current(); finding && finding->document)
            emit documentRequested(finding->document);
    });
    connect(m_settled, &QCheckBox::toggled, this, &FindingsPanel::read);
    connect(m_leave, &QPushButton::clicked, this, [this] { settle(Decision::Leave); });
    connect(m_ours, &QPushButton::clicked, this, [this] { settle(Decision::SendOurs); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { settle(Decision::TakeTheirs); });
    follow();
}

void FindingsPanel::build()
{
    m_settled->setObjectName(QStringLiteral("findingsSettled"));
    m_here->setObjectName(QStringLiteral("findingHere"));
    m_there->setObjectName(QStringLiteral("findingThere"));
    m_leave->setObjectName(QStringLiteral("findingLeave"));
    m_ours->setObjectName(QStringLiteral("findingOurs"));
    m_theirs->setObjectName(QStringLiteral("findingTheirs"));
    for (QLabel *side : {m_here, m_there})
        side->setWordWrap(true);
    m_table->addTool(m_settled);
    m_table->setEmptyState(new EmptyState(QStringLiteral("check-circle"),
                                          tr("Nothing was changed in QuickBooks"),
                                          tr("What is paid, voided, deleted or changed there is shown here "
                                             "with both sides. It is looked for every 15 minutes."),
                                          m_table));
    auto *sides = new QHBoxLayout;
    sides->setContentsMargins(space::l, 0, space::l, 0);
    sides->setSpacing(space::l);
    sides->addWidget(m_here, 1);
    sides->addWidget(m_there, 1);
    for (QPushButton *button : {m_leave, m_ours, m_theirs})
        sides->addWidget(button);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, space::s);
    all->setSpacing(space::s);
    all->addWidget(m_table, 1);
    all->addLayout(sides);
}

void FindingsPanel::read()
{
    BooksFindings query;
    query.settled = m_settled->isChecked();
    m_backend.ask(
        this, query,
        std::function<void(Result<BooksFindings::Reply>)>([this](Result<BooksFindings::Reply> findings) {
            if (!findings)
                return m_banner.showErrorAgain(findings.error(), [this] { read(); });
            m_model->setRows(std::move(*findings));
            if (m_nextRow < 0 && m_table->selectedKeys().empty() && m_model->rowCount() > 0)
                m_table->view()->selectRow(0); // so that both sides are seen at once
            chooseNext();
            follow();
        }));
}

/// One after the other can be settled without looking for the place again.
void FindingsPanel::chooseNext()
{
    const int wanted = std::exchange(m_nextRow, -1);
    if (wanted < 0)
        return;
    if (m_model->rowCount() == 0) // the keyboard stays in the list, whatever was pressed is off now
        return m_table->searchField()->setFocus();
    m_table->view()->selectRow(std::min(wanted, m_model->rowCount() - 1));
    m_table->view()->setFocus();
}

const BooksFinding *FindingsPanel::current() const
{
    const qint64 key = m_table->currentKey();
    return key ? m_model->find(key) : nullptr;
}

std::vector<BooksFinding> FindingsPanel::chosen() const
{
    std::vector<BooksFinding> chosen;
    for (const qint64 key : m_table->selectedKeys()) {
        const BooksFinding *finding = m_model->find(key);
        if (finding && finding->open)
            chosen.push_back(*finding);
    }
    return chosen;
}

void FindingsPanel::allow(QPushButton *button, const QString &whyNot, const QString &hint) const
{
    const QString stands = !m_backend.may(Action::UseAccounting) ? m_backend.whyNot(Action::UseAccounting)
                           : m_sending                           ? tr("It is being stored.")
                                                                 : whyNot;
    button->setEnabled(stands.isEmpty());
    button->setToolTip(stands.isEmpty() ? hint : stands);
}

void FindingsPanel::follow()
{
    const auto many = chosen();
    if (many.size() > 1)
        return followMany(many);
    const BooksFinding *finding = current();
    m_here->setText(finding ? tr("Here: %1").arg(finding->here) : QString());
    m_there->setText(finding ? tr("In QuickBooks: %1").arg(finding->there) : QString());
    const QString whyNot = !finding         ? tr("Choose a row first.")
                           : !finding->open ? tr("It is settled: %1").arg(finding->decision)
                                            : QString();
    const auto stands = [&](Decision decision) {
        return whyNot.isEmpty() ? whyNotSettled(*finding, decision) : whyNot;
    };
    allow(m_leave, stands(Decision::Leave), tr("Seen: both sides stay as they are."));
    m_ours->setText(finding && finding->isOutOfUse ? tr("Void it there") : tr("Send ours"));
    allow(m_ours, stands(Decision::SendOurs), finding ? oursHint(*finding) : QString());
    allow(m_theirs, stands(Decision::TakeTheirs), finding ? theirsHint(*finding) : QString());
}

/// Together they are left, or ours are sent; what cannot be brought back is decided one by one.
void FindingsPanel::followMany(const std::vector<BooksFinding> &chosen)
{
    m_ours->setText(tr("Send ours"));
    m_here->setText(tr("%n changes are chosen.", nullptr, int(chosen.size())));
    m_there->setText(QString());
    QString notOurs;
    for (const BooksFinding &finding : chosen) {
        const QString whyNot = whyNotSettled(finding, Decision::SendOurs);
        if (notOurs.isEmpty() && !whyNot.isEmpty())
            notOurs = tr("Not of all of them: %1: %2").arg(finding.title, whyNot);
    }
    allow(m_leave, QString(), tr("Seen: both sides of each stay as they are."));
    allow(m_ours, notOurs, tr("Ours of each goes there with the next sending."));
    allow(m_theirs, tr("Choose one row: what is taken over is looked at one by one."), QString());
}

/// What is voided or credited here cannot be brought back.
bool FindingsPanel::isMeant(const BooksFinding &finding, Decision decision)
{
    using K = BooksFinding::Kind;
    if (decision != Decision::TakeTheirs || finding.kind == K::Renamed || finding.kind == K::DoublePaid)
        return true;
    if (finding.kind == K::Balance)
        return notice::confirm(this, tr("Credit the difference on %1?").arg(finding.title),
                               tr("Here: %1. In QuickBooks: %2. A credit note over the difference is made "
                                  "and applied here, and not sent to QuickBooks. It cannot be undone.")
                                   .arg(finding.here, finding.there),
                               tr("Credit it here"));
    const bool isPayment = finding.kind == BooksFinding::Kind::Reopened;
    const QString title = isPayment ? tr("Void the payment on %1?") : tr("Void %1?");
    const QString sides = tr("Here: %1. In QuickBooks: %2.").arg(finding.here, finding.there);
    const QString then = isPayment
                             ? tr("The payment is void here, and the invoice is open again by as much.")
                             : tr("It is void here as well: nothing of it is owed any more, and what it "
                                  "billed can be billed again.");
    return notice::confirm(this, title.arg(finding.title),
                           tr("%1 %2 That cannot be undone.").arg(sides, then), tr("Void it here"));
}

void FindingsPanel::settleAll(const std::vector<BooksFinding> &chosen, Decision decision)
{
    std::vector<SettleBooksFinding> commands;
    for (const BooksFinding &finding : chosen)
        commands.push_back({finding.id, finding.version, decision});
    const int row = m_table->view()->currentIndex().row();
    m_sending = true;
    m_banner.clear();
    m_backend.actAll(this, commands,
                     std::function<void(Result<std::vector<BooksFinding>>)>(
                         [this, row, decision](const Result<std::vector<BooksFinding>> &settled) {
                             m_sending = false;
                             if (!settled)
                                 m_banner.showError(settled.error());
                             m_nextRow = row;
                             read();
                             if (settled && decision == Decision::SendOurs)
                                 emit sendingWanted(
                                     tr("%n record(s) are pending.", nullptr, int(settled->size())));
                         }));
    follow();
}

void FindingsPanel::settle(Decision decision)
{
    const BooksFinding *finding = current();
    if (!finding || m_sending)
        return;
    if (const auto many = chosen(); many.size() > 1)
        return settleAll(many, decision);
    const BooksFinding asked = *finding; // the rows may be read anew while somebody decides
    if (!isMeant(asked, decision))
        return;
    m_sending = true;
    m_banner.clear();
    const int row = m_table->view()->currentIndex().row();
    m_backend.act(
        this, SettleBooksFinding{asked.id, asked.version, decision},
        std::function<void(Result<BooksFinding>)>([this, row, decision](const Result<BooksFinding> &settled) {
            m_sending = false;
            if (!settled)
                m_banner.showError(settled.error());
            m_nextRow = row;
            read();
            if (settled && decision == Decision::SendOurs)
                emit sendingWanted(tr("%1 is pending.").arg(settled->title));
        }));
    follow();
}

} // namespace truckroll
