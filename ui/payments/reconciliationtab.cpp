// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/reconciliationtab.h"
#include "core/backend/backend.h"
#include "core/backend/cardservice.h"
#include "ui/documents/documentcontext.h"
#include "ui/payments/cashier.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int daysShown = 7;
constexpr int rowsPart = 3;
constexpr int depositsPart = 1;
constexpr int dropDown = 48; ///< frame and arrow of a day's field

} // namespace

ReconciliationTab::ReconciliationTab(Backend &backend, Cashier *cashier, QWidget *parent)
    : PaymentsTab(parent), m_backend(backend), m_cashier(cashier),
      m_model(new RowsModel<ReconciliationRow>(
          reconciliationColumns(), [](const ReconciliationRow &row) { return row.key; }, this)),
      m_deposits(new RowsModel<DepositRow>(
          depositColumns(), [](const DepositRow &row) { return row.key; }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("reconciliation"), backend.actor().name, this)),
      m_depositTable(new DataTable(*m_deposits, QStringLiteral("deposits"), backend.actor().name, this)),
      m_company(new QComboBox(this)), m_from(new DayEdit(this)), m_to(new DayEdit(this)),
      m_fetch(plainButton(tr("Fetch settlements"), QStringLiteral("download"), QString(), this)),
      m_sums(mutedLabel(QString(), this)), m_presets(new QButtonGroup(this))
{
    m_model->setToday([this] { return m_backend.today(); });
    m_model->setParent(m_table); // the tables remember their columns when they go
    m_deposits->setToday([this] { return m_backend.today(); });
    m_deposits->setParent(m_depositTable);
    build();
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PaymentsTab::stateChanged);
    for (DataTable *table : {m_table, m_depositTable})
        connect(table, &DataTable::said, this, &PaymentsTab::said);
    connect(m_fetch, &QPushButton::clicked, this, &ReconciliationTab::refresh);
    connect(m_company, &QComboBox::activated, this, &ReconciliationTab::read);
    connect(m_from, &DayEdit::dateChanged, this, [this](QDate day) {
        if (day > m_to->date())
            m_to->setDate(day);
        read();
    });
    connect(m_to, &DayEdit::dateChanged, this, [this](QDate day) {
        if (day < m_from->date())
            m_from->setDate(day);
        read();
    });
    connect(m_model, &TableModel::shownChanged, this, &ReconciliationTab::showSums);
}

void ReconciliationTab::build()
{
    m_table->setObjectName(QStringLiteral("reconciliationTable"));
    m_table->view()->setAccessibleName(tr("Settled charges beside booked payments"));
    m_depositTable->setObjectName(QStringLiteral("depositTable"));
    m_depositTable->view()->setAccessibleName(tr("Deposits by batch"));
    m_fetch->setToolTip(tr("Asks the card processor for the settlements of these days (F5)."));
    m_sums->setObjectName(QStringLiteral("reconciliationSums"));
    m_sums->setFont(Theme::tabular(m_sums->font()));
    m_sums->setWordWrap(false); // one line at the right edge
    m_table->addTool(buildPresets());
    m_table->setEmptyState(new EmptyState(
        QStringLiteral("bank"), tr("Nothing was settled in these days"),
        tr("What the card processor paid out stands here beside what is booked. Fetch the settlements, or "
           "choose other days."),
        this));
    m_depositTable->setEmptyState(
        new EmptyState(QStringLiteral("bank"), tr("No deposit yet"),
                       tr("Each batch of the card processor reaches the bank as one deposit."), this));
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new SectionHeader(tr("Deposits by batch"), {}, below));
    column->addWidget(m_depositTable, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(below);
    split->setStretchFactor(0, rowsPart);
    split->setStretchFactor(1, depositsPart);
    split->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, space::s, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(buildPeriod());
    all->addWidget(split, 1);
    all->addWidget(m_sums, 0, Qt::AlignRight);
}

QWidget *ReconciliationTab::buildPeriod()
{
    auto *box = new QWidget(this);
    m_company->setObjectName(QStringLiteral("settlementCompany"));
    m_company->setAccessibleName(tr("Company"));
    m_from->setObjectName(QStringLiteral("settlementFrom"));
    m_from->setAccessibleName(tr("From"));
    m_to->setObjectName(QStringLiteral("settlementTo"));
    m_to->setAccessibleName(tr("To"));
    for (DayEdit *day : {m_from, m_to}) {
        const int date = day->fontMetrics().horizontalAdvance(QStringLiteral("00/00/0000"));
        day->setMinimumWidth(date + dropDown);
        day->setMaximumWidth(2 * date + dropDown); // a wide window does not stretch them
    }
    m_fetch->setObjectName(QStringLiteral("fetchSettlements"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_company);
    row->addWidget(new QLabel(tr("From"), box));
    row->addWidget(m_from);
    row->addWidget(new QLabel(tr("to"), box));
    row->addWidget(m_to);
    row->addWidget(m_fetch);
    row->addStretch();
    return box;
}

QWidget *ReconciliationTab::buildPresets()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    const auto add = [&](const QString &name, const QString &text, const QString &hint) {
        auto *button = new QPushButton(text, box);
        button->setObjectName(QStringLiteral("preset-") + name);
        button->setCheckable(true);
        button->setToolTip(hint);
        button->setProperty("role", QStringLiteral("quiet"));
        m_presets->addButton(button);
        row->addWidget(button);
        return button;
    };
    QPushButton *every = add(QStringLiteral("all"), tr("All"), tr("Takes all filters away."));
    every->setChecked(true);
    connect(every, &QPushButton::clicked, this, [this] { m_model->clearFilters(); });
    for (const SettlementMatch match :
         {SettlementMatch::MissingHere, SettlementMatch::MissingThere, SettlementMatch::Differing,
          SettlementMatch::Rejected, SettlementMatch::Matched}) {
        const QString text = settlementMatchText(match);
        connect(add(settlementMatchName(match), text, tr("Shows these rows only.")), &QPushButton::clicked,
                this, [this, text] {
                    ColumnFilter filter;
                    filter.choices << text;
                    m_model->clearFilters();
                    m_model->setFilter(QStringLiteral("match"), filter);
                });
    }
    return box;
}

void ReconciliationTab::setOffice(const OfficeInfo::Reply &office)
{
    m_currency = office.currency;
    const QVariant before = m_company->currentData();
    m_company->clear();
    for (const Company &company : office.companies)
        m_company->addItem(company.name, company.id.value());
    m_company->setCurrentIndex(std::max(0, m_company->findData(before)));
    m_company->setVisible(office.companies.size() > 1);
    if (before.isValid())
        return;
    const QDate today = officeDay(m_backend.clock().nowUtc(), office.zone);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setToday(today);
    m_to->setToday(today);
    m_from->setDate(today.addDays(1 - daysShown));
    m_to->setDate(today);
}

CompanyId ReconciliationTab::company() const
{
    return CompanyId(m_company->currentData().toLongLong());
}

void ReconciliationTab::read()
{
    if (company().isNone())
        return;
    CardReconciliation query;
    query.company = company();
    query.from = m_from->date();
    query.to = m_to->date();
    m_backend.ask(this, query,
                  std::function<void(Result<CardReconciliation::Reply>)>(
                      [this](Result<CardReconciliation::Reply> reply) {
                          if (!reply)
                              return emit failed(reply.error());
                          m_model->setRows(keyedRows(std::move(reply->rows)));
                          m_deposits->setRows(keyedRows(std::move(reply->deposits)));
                          showSums();
                          emit stateChanged();
                      }));
}

void ReconciliationTab::refresh()
{
    if (m_fetching || company().isNone())
        return;
    if (!m_cashier || !m_cashier->service())
        return read();
    m_fetching = true;
    m_fetch->setEnabled(false);
    m_fetch->setText(tr("Fetching\u2026"));
    m_cashier->service()->fetchSettlements(
        company(), m_from->date(), m_to->date(), this, [this](const Result<CardService::Settled> &done) {
            m_fetching = false;
            m_fetch->setEnabled(true);
            m_fetch->setText(tr("Fetch settlements"));
            if (!done)
                emit failed(done.error());
            else
                emit said(tr("%n row(s) were settled in these days.", nullptr, done->rows));
            read();
        });
}

DocumentId ReconciliationTab::chosenInvoice() const
{
    const std::vector<qint64> keys = m_table->selectedKeys(); // a row with the focus alone is not chosen
    const ReconciliationRow *row = keys.size() == 1 ? m_model->find(keys.front()) : nullptr;
    return row && row->row.payment ? row->row.payment->invoice : DocumentId();
}

void ReconciliationTab::showSums()
{
    Money there;
    Money here;
    Money fees;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const CardReconciliation::Row &row = m_model->at(i).row;
        if (row.match != SettlementMatch::Rejected && row.match != SettlementMatch::MissingThere)
            there += row.settled.amount;
        if (row.payment)
            here += row.payment->amount;
        fees += row.settled.fee;
    }
    QString text = tr("Settled %1, booked %2").arg(moneyText(there, m_currency), moneyText(here, m_currency));
    if (!fees.isZero())
        text += tr(", fees %1").arg(moneyText(fees, m_currency));
    m_sums->setText(text);
}

} // namespace truckroll
