// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mail/outboxpanel.h"
#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/mail/letterdialog.h"
#include "ui/models/tablecolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Row = Outbox::Row;

Tone toneOf(MailState state)
{
    switch (state) {
    case MailState::Waiting:
    case MailState::Sending:
        return Tone::Info;
    case MailState::Sent:
        return Tone::Success;
    case MailState::Failed:
        return Tone::Danger;
    case MailState::Cancelled:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

} // namespace

std::vector<const Row *> OutboxPanel::chosen() const
{
    std::vector<const Row *> rows;
    for (const qint64 key : m_table->selectedKeys())
        if (const Row *row = m_model->find(key))
            rows.push_back(row);
    return rows;
}

template <class Command>
void OutboxPanel::actOnChosen()
{
    std::vector<Command> commands;
    for (const Row *row : chosen())
        commands.push_back({row->mail.id, row->mail.version});
    if (commands.empty())
        return;
    m_banner->clear();
    m_backend.actAll(
        this, commands,
        std::function<void(Result<std::vector<Mail>>)>([this](const Result<std::vector<Mail>> &reply) {
            if (!reply)
                m_banner->showError(reply.error());
        }));
}

OutboxPanel::OutboxPanel(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(new Banner(this)), m_reason(mutedLabel(QString(), this)),
      m_retry(plainButton(tr("Send again"), QStringLiteral("send"), QString(), this)),
      m_cancel(plainButton(tr("Cancel letter"), QStringLiteral("close"), QString(), this))
{
    setObjectName(QStringLiteral("outboxPanel"));
    build();
    m_backend.ask(
        this, OfficeInfo{},
        std::function<void(Result<OfficeInfo::Reply>)>([this](const Result<OfficeInfo::Reply> &office) {
            if (office)
                m_zone = office->zone;
        }));
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_query && changes.touches(EntityKind::Mail))
            read();
    });
}

void OutboxPanel::build()
{
    ColumnOf<Row> state;
    state.id = QStringLiteral("state");
    state.title = tr("State");
    state.kind = TableColumn::Kind::Chip;
    state.width = 120;
    state.meaning = [](const Row &row) { return Meaning(toneOf(row.mail.state)); };
    state.text = [](const Row &row) { return mailStateText(row.mail.state); };
    state.hint = [](const Row &row) { return row.mail.problem; };
    ColumnOf<Row> when = tablecolumns::text<Row>(
        "when", tr("Written"), 150, [this](const Row &row) { return officeTime(row.mail.madeAt, m_zone); });
    when.number = [](const Row &row) { return std::optional<qint64>(row.mail.madeAt); };
    m_model = new RowsModel<Row>(
        {when, state,
         tablecolumns::text<Row>("to", tr("To"), 200, [](const Row &row) { return row.mail.recipients; }),
         tablecolumns::text<Row>("subject", tr("Subject"), 260,
                                 [](const Row &row) { return row.mail.subject; }),
         tablecolumns::text<Row>("attached", tr("Attached"), 140,
                                 [](const Row &row) { return row.attachments.join(QStringLiteral(", ")); }),
         tablecolumns::text<Row>("problem", tr("Why not sent"), 300,
                                 [](const Row &row) { return row.mail.problem; })},
        [](const Row &row) { return row.mail.id.value(); }, this);
    m_model->setFaded([](const Row &row) { return row.mail.state == MailState::Cancelled; });
    m_table = new DataTable(*m_model, QStringLiteral("outbox"), m_backend.actor().name, this);
    m_table->setObjectName(QStringLiteral("outboxTable"));
    m_model->setToday([this] { return m_backend.today(); });
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_table->setEmptyState(new EmptyState(QStringLiteral("mail"), tr("No letters yet"),
                                          tr("Documents and statements that were sent by e-mail stand here."),
                                          this));
    m_retry->setObjectName(QStringLiteral("retryMail"));
    m_cancel->setObjectName(QStringLiteral("cancelMail"));
    m_table->addTool(m_retry);
    m_table->addTool(m_cancel);
    connect(m_retry, &QPushButton::clicked, this, [this] { actOnChosen<RetryMail>(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { actOnChosen<CancelMail>(); });
    connect(m_table, &DataTable::activated, this, &OutboxPanel::showLetter);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutboxPanel::showActions);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_banner);
    all->addWidget(m_table, 1);
    m_reason->setObjectName(QStringLiteral("mailReason"));
    m_reason->setWordWrap(true);
    all->addWidget(m_reason);
    showActions();
}

void OutboxPanel::showCustomer(CustomerId customer)
{
    Outbox query;
    query.customer = customer;
    if (customer)
        return list(query);
    m_query.reset();
    m_model->setRows({});
}

void OutboxPanel::showFolder(AppointmentId folder)
{
    Outbox query;
    query.appointment = folder;
    if (folder)
        list(query);
}

void OutboxPanel::showAll()
{
    list({});
}

void OutboxPanel::list(const Outbox &query)
{
    m_query = query;
    read();
}

void OutboxPanel::read()
{
    m_backend.ask(
        this, *m_query,
        std::function<void(Result<Outbox::Reply>)>([this, asked = *m_query](Result<Outbox::Reply> rows) {
            if (!m_query || m_query->customer != asked.customer || m_query->appointment != asked.appointment)
                return; // another one was chosen meanwhile
            if (!rows)
                return m_banner->showErrorAgain(rows.error(), [this] { read(); });
            m_model->setRows(std::move(*rows));
            showActions();
        }));
}

/// Why it did not go, whole, and what becomes of it now.
void OutboxPanel::showReason()
{
    const auto rows = chosen();
    const Mail mail = rows.size() == 1 ? rows.front()->mail : Mail();
    QString text = mail.problem;
    if (!text.isEmpty() && mail.state == MailState::Waiting)
        text += u' ' + tr("Tried %n time(s); the next try is on %1.", nullptr, mail.tries)
                           .arg(officeTime(mail.nextAt, m_zone));
    else if (!text.isEmpty() && mail.state == MailState::Failed)
        text += u' ' + tr("It is not tried any more by itself; “Send again” does.");
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
}

void OutboxPanel::showActions()
{
    showReason();
    const auto rows = chosen();
    const bool may = m_backend.may(Action::SendMail);
    const auto allAre = [&](std::initializer_list<MailState> states) {
        return !rows.empty() && std::all_of(rows.begin(), rows.end(), [&](const Row *row) {
            return std::find(states.begin(), states.end(), row->mail.state) != states.end();
        });
    };
    const QString whyNot = !may ? m_backend.whyNot(Action::SendMail) : tr("Choose letters first.");
    const bool again = may && allAre({MailState::Failed, MailState::Cancelled, MailState::Waiting});
    const bool stops = may && allAre({MailState::Failed, MailState::Waiting});
    m_retry->setEnabled(again);
    m_retry->setToolTip(again          ? tr("Sends what is chosen at once.")
                        : rows.empty() ? whyNot
                                       : tr("It was sent, or is being sent."));
    m_cancel->setEnabled(stops);
    m_cancel->setToolTip(stops          ? tr("What is chosen stays here and is not sent.")
                         : rows.empty() ? whyNot
                                        : tr("It is not waiting any more."));
}

void OutboxPanel::showLetter(qint64 key)
{
    const Row *row = m_model->find(key);
    if (!row)
        return;
    auto *dialog = new LetterDialog(m_backend, *row, m_zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace truckroll
