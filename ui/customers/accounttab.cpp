// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/accounttab.h"
#include "core/backend/backend.h"
#include "core/sheets/statementsheet.h"
#include "ui/models/tablecolumns.h"
#include "ui/print/printing.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

QString kindText(StatementEntry::Kind kind)
{
    switch (kind) {
    case StatementEntry::Kind::Invoice:
        return AccountTab::tr("Invoice");
    case StatementEntry::Kind::Payment:
        return AccountTab::tr("Payment");
    case StatementEntry::Kind::CreditNote:
        return AccountTab::tr("Credit note");
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<ColumnOf<AccountTab::Row>> AccountTab::columns() const
{
    auto number =
        tablecolumns::text<Row>("number", tr("Number"), 110, [](const Row &row) { return row.entry.number; });
    number.bold = true;
    auto date = tablecolumns::day<Row>("date", tr("Date"), [](const Row &row) { return row.entry.date; });
    return {
        date,
        tablecolumns::text<Row>("kind", tr("Kind"), 110,
                                [](const Row &row) { return kindText(row.entry.kind); }),
        number,
        tablecolumns::text<Row>("text", tr("Text"), 260, [](const Row &row) { return row.entry.text; }),
        tablecolumns::amount<Row>("amount", tr("Amount"), [](const Row &row) { return row.entry.amount; }),
        tablecolumns::amount<Row>("balance", tr("Balance"),
                                  [](const Row &row) { return row.entry.balance; })};
}

AccountTab::AccountTab(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_since(new QCheckBox(tr("&Since"), this)),
      m_from(new DayEdit(this)), m_balance(plainLabel(QString(), this)), m_ages(mutedLabel(QString(), this))
{
    setObjectName(QStringLiteral("accountTab"));
    m_model = new RowsModel<Row>(
        columns(), [](const Row &row) { return row.key; }, this);
    m_table = new DataTable(*m_model, QStringLiteral("customer-account"), backend.actor().name, this);
    m_table->setObjectName(QStringLiteral("accountTable"));
    m_model->setToday([this] { return m_backend.today(); });
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_table->setEmptyState(
        new EmptyState(QStringLiteral("money"), tr("Nothing on this account yet"),
                       tr("Invoices, payments and credit notes of the customer stand here, day by "
                          "day."),
                       this));
    m_table->addTool(buildTools());
    m_table->searchField()->setMinimumWidth(120); // the tools beside it are many
    m_balance->setObjectName(QStringLiteral("accountBalance"));
    m_balance->setFont(Theme::tabular(Theme::headingFont()));
    m_ages->setObjectName(QStringLiteral("accountAges"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_ages, 1);
    foot->addWidget(m_balance);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_table, 1);
    all->addLayout(foot);
    connect(m_table, &DataTable::activated, this, [this](qint64 key) {
        if (const Row *row = m_model->find(key))
            emit documentRequested(row->entry.document);
    });
    connect(m_since, &QCheckBox::toggled, this, [this](bool on) {
        m_from->setEnabled(on);
        read();
    });
    connect(m_from, &DayEdit::dateChanged, this, &AccountTab::read);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_customer && (changes.touches(EntityKind::Document) || changes.touches(EntityKind::Payment)))
            read();
    });
}

QWidget *AccountTab::buildTools()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    m_since->setObjectName(QStringLiteral("accountSince"));
    m_since->setToolTip(tr("Begins on this day; what was owed before stands in one line."));
    m_from->setObjectName(QStringLiteral("accountFrom"));
    m_from->setAccessibleName(tr("First day of the statement"));
    const QDate today = m_backend.today();
    m_from->setToday(today);
    m_from->setDate(QDate(today.year(), 1, 1));
    m_from->setEnabled(false);
    m_from->setMinimumWidth(m_from->sizeHint().width()); // a date that is cut off is another one
    row->addWidget(m_since);
    row->addWidget(m_from);
    const auto add = [&](const char *name, const char *icon, const QString &text, const QString &hint,
                         auto run) {
        QPushButton *button = plainButton(text, QString::fromLatin1(icon), hint, box);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
        m_outputs.push_back(button);
    };
    const auto sheets = [this] {
        return std::vector<Sheet>{statementSheet(m_statement, QLocale(), m_currency)};
    };
    add("statementPreview", "eye", tr("Preview"), tr("Shows the statement as it will be printed."),
        [this, sheets] { showSheetsPreview(this, sheets()); });
    add("statementPdf", "pdf", tr("PDF"), tr("Writes the statement into a PDF file."), [this, sheets] {
        saveSheetsPdf(this, sheets(), tr("Statement %1.pdf").arg(m_statement.customer.name));
    });
    add("statementMail", "mail", tr("E-mail"), tr("Sends the statement to the customer."),
        [this] { emit mailRequested(m_statement); });
    return box;
}

void AccountTab::show(CustomerId customer)
{
    m_customer = customer;
    if (customer)
        return read();
    m_model->setRows({});
    m_balance->clear();
    m_ages->clear();
}

void AccountTab::read()
{
    if (m_customer.isNone())
        return;
    CustomerStatement query;
    query.customer = m_customer;
    if (m_since->isChecked())
        query.from = m_from->date();
    m_backend.ask(this, query,
                  std::function<void(Result<AccountStatement>)>(
                      [this, customer = m_customer](Result<AccountStatement> statement) {
                          if (customer != m_customer)
                              return; // another one was chosen meanwhile
                          if (!statement)
                              return emit failed(statement.error());
                          shown(*statement);
                      }));
}

void AccountTab::shown(const AccountStatement &statement)
{
    m_statement = statement;
    std::vector<Row> rows;
    for (const StatementEntry &entry : statement.entries)
        rows.push_back({entry, qint64(rows.size()) + 1});
    m_model->setRows(std::move(rows));
    const auto money = [this](Money amount) { return moneyText(amount, m_currency); };
    m_balance->setText(statement.closing.isNegative()
                           ? tr("In the customer's favor: %1").arg(money(-statement.closing))
                           : tr("Balance %1").arg(money(statement.closing)));
    QStringList parts;
    if (statement.from.isValid())
        parts += tr("Before: %1").arg(money(statement.opening));
    for (size_t age = 0; age < ageCount; ++age)
        if (!statement.ages[age].isZero())
            parts += tr("%1: %2", "an age and an amount").arg(ageText(age), money(statement.ages[age]));
    if (!statement.credit.isZero())
        parts += tr("Unused credit: %1").arg(money(statement.credit));
    m_ages->setText(parts.join(QStringLiteral("   ")));
}

} // namespace truckroll
