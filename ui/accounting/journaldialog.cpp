// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/journaldialog.h"

#include "core/backend/backend.h"
#include "core/sheets/journalsheet.h"
#include "ui/models/csv.h"
#include "ui/print/printing.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bannerplace.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Column = ColumnOf<JournalEntry>;
using Kind = TableColumn::Kind;

/// For programs, not for people: no grouping, a point, nothing for zero.
QString plainAmount(Money amount)
{
    return amount.isZero() ? QString() : toPlain(amount);
}

Column column(const char *id, const QString &title, Kind kind, int width, QString BooksJournal::Row::*text)
{
    Column made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    made.text = [text](const JournalEntry &entry) { return entry.row.*text; };
    if (kind == Kind::Chip)
        made.meaning = [](const JournalEntry &) { return Tone::Neutral; };
    return made;
}

Column amountColumn(const char *id, const QString &title, Money BooksJournal::Row::*amount)
{
    Column made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = Kind::Number;
    made.width = 100;
    made.text = [amount](const JournalEntry &entry) {
        return (entry.row.*amount).isZero() ? QString() : amountText(entry.row.*amount);
    };
    made.number = [amount](const JournalEntry &entry) {
        return std::optional<qint64>((entry.row.*amount).units());
    };
    return made;
}

Column dateColumn()
{
    Column made;
    made.id = QStringLiteral("date");
    made.title = JournalDialog::tr("Date");
    made.kind = Kind::Date;
    made.width = 95;
    made.text = [](const JournalEntry &entry) {
        return QLocale().toString(entry.row.date, QStringLiteral("MMM d, yyyy"));
    };
    made.number = [](const JournalEntry &entry) {
        return std::optional<qint64>(entry.row.date.toJulianDay());
    };
    return made;
}

Column stateColumn()
{
    Column made;
    made.id = QStringLiteral("state");
    made.title = JournalDialog::tr("QuickBooks");
    made.kind = Kind::Chip;
    made.width = 190;
    made.text = [](const JournalEntry &entry) { return accountingStateText(entry.row.state); };
    made.meaning = [](const JournalEntry &entry) { return Meaning(entry.row.state); };
    return made;
}

std::vector<Column> journalColumns()
{
    using Row = BooksJournal::Row;
    Column memo = column("memo", JournalDialog::tr("Memo"), Kind::Text, 160, &Row::memo);
    memo.shown = false;
    return {dateColumn(),
            column("number", JournalDialog::tr("Number"), Kind::Text, 105, &Row::number),
            column("kind", JournalDialog::tr("Kind"), Kind::Chip, 110, &Row::kind),
            column("customer", JournalDialog::tr("Customer or vendor"), Kind::Text, 170, &Row::customer),
            column("account", JournalDialog::tr("Account"), Kind::Chip, 230, &Row::account),
            memo,
            stateColumn(),
            amountColumn("debit", JournalDialog::tr("Debit"), &Row::debit),
            amountColumn("credit", JournalDialog::tr("Credit"), &Row::credit)};
}

} // namespace

JournalDialog::JournalDialog(Backend &backend, const Company &company, const QString &currency,
                             const QDate &today, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_company(company), m_currency(currency),
      m_banner(new Banner(this)), m_from(new DayEdit(this)), m_to(new DayEdit(this)),
      m_model(new RowsModel<JournalEntry>(
          journalColumns(), [](const JournalEntry &entry) { return entry.key; }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("books.journal"), backend.actor().name, this)),
      m_sums(mutedLabel(QString(), this)),
      m_print(plainButton(tr("Print or PDF\u2026"), QStringLiteral("print"), QString(), this)),
      m_write(primaryButton(tr("Write the file\u2026"), QString(), this))
{
    setObjectName(QStringLiteral("journalDialog"));
    setWindowTitle(tr("Journal"));
    m_model->setParent(m_table);
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(-1);
    m_from->setToday(today);
    m_to->setToday(today);
    m_model->setToday([today] { return today; });
    m_from->setDate(first);
    m_to->setDate(first.addMonths(1).addDays(-1));
    build();
    listen();
    read();
    resize(1200, 640);
}

void JournalDialog::build()
{
    m_write->setObjectName(QStringLiteral("journalWrite"));
    m_print->setObjectName(QStringLiteral("journalPrint"));
    m_sums->setObjectName(QStringLiteral("journalSums"));
    m_sums->setWordWrap(false); // one line beside the buttons
    m_table->setObjectName(QStringLiteral("journalTable"));
    m_table->view()->setAccessibleName(tr("Entries of the journal"));
    m_table->addTool(buildDays());
    m_table->setEmptyState(new EmptyState(QStringLiteral("accounting"),
                                          tr("Nothing was booked on these days"),
                                          tr("Issued papers, payments, refunds and bills stand here with "
                                             "their accounts. Choose other days."),
                                          m_table));
    QPushButton *leave = plainButton(tr("Close"), QString(), tr("Closes this window (Escape)."), this);
    leave->setObjectName(QStringLiteral("journalClose"));
    for (QPushButton *button : {m_print, m_write, leave})
        button->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_sums);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_print);
    buttons->addWidget(m_write);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::l, space::l, space::l);
    all->setSpacing(space::m);
    all->addWidget(new BannerPlace(
        *m_banner,
        mutedLabel(
            tr("Each paper and payment with its accounts, debit and credit, for an accountant or another "
               "program. Print and file hold the rows that are shown."),
            this),
        this));
    all->addWidget(m_table, 1);
    all->addLayout(buttons);
}

QWidget *JournalDialog::buildDays()
{
    auto *box = new QWidget(this);
    m_from->setObjectName(QStringLiteral("journalFrom"));
    m_from->setAccessibleName(tr("From"));
    m_to->setObjectName(QStringLiteral("journalTo"));
    m_to->setAccessibleName(tr("To"));
    for (DayEdit *field : {m_from, m_to})
        field->setToolTip(tr("Both days are included."));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(tr("From"), box));
    row->addWidget(m_from);
    row->addWidget(plainLabel(tr("to"), box));
    row->addWidget(m_to);
    return box;
}

void JournalDialog::listen()
{
    for (DayEdit *field : {m_from, m_to})
        connect(field, &DayEdit::dateChanged, this, &JournalDialog::read);
    connect(m_model, &TableModel::shownChanged, this, &JournalDialog::follow);
    connect(m_table, &DataTable::said, m_banner,
            [this](const QString &text) { m_banner->show(Tone::Info, text); });
    connect(m_print, &QPushButton::clicked, this, &JournalDialog::preview);
    connect(m_write, &QPushButton::clicked, this, &JournalDialog::chooseFile);
}

void JournalDialog::read()
{
    follow();
    if (m_to->date() < m_from->date())
        return;
    m_backend.ask(this, BooksJournal{m_from->date(), m_to->date()},
                  std::function<void(Result<BooksJournal::Reply>)>(
                      [this, asked = ++m_asked](Result<BooksJournal::Reply> rows) {
                          if (asked != m_asked)
                              return;
                          if (!rows)
                              return m_banner->showErrorAgain(rows.error(), [this] { read(); });
                          std::vector<JournalEntry> entries;
                          for (BooksJournal::Row &row : *rows)
                              entries.push_back({qint64(entries.size()) + 1, std::move(row)});
                          m_model->setRows(std::move(entries));
                          follow();
                      }));
}

std::vector<BooksJournal::Row> JournalDialog::shownRows() const
{
    std::vector<BooksJournal::Row> rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows.push_back(m_model->at(row).row);
    return rows;
}

QString JournalDialog::whyNotWritten() const
{
    if (m_to->date() < m_from->date())
        return tr("The last day lies before the first.");
    return m_model->rowCount() == 0 ? tr("No row is shown.") : QString();
}

void JournalDialog::follow()
{
    const QString whyNot = whyNotWritten();
    const auto allow = [&](QPushButton *button, const QString &hint) {
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot.isEmpty() ? hint : whyNot);
    };
    allow(m_write, tr("Asks where to write the CSV file."));
    allow(m_print, tr("Shows it as pages, to be printed or saved as PDF."));
    Money debit;
    Money credit;
    for (const BooksJournal::Row &row : shownRows()) {
        debit += row.debit;
        credit += row.credit;
    }
    m_sums->setText(
        m_to->date() < m_from->date()
            ? whyNot
            : tr("Debit %1, credit %2").arg(moneyText(debit, m_currency), moneyText(credit, m_currency)));
}

void JournalDialog::preview()
{
    showSheetsPreview(this, {journalSheet(shownRows(), m_from->date(), m_to->date(), m_company, QLocale())});
}

void JournalDialog::chooseFile()
{
    const QString name = tr("journal %1 to %2.csv")
                             .arg(m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate));
    const QString path = QFileDialog::getSaveFileName(this, tr("Write the journal"),
                                                      QDir::home().filePath(name), tr("CSV files (*.csv)"));
    if (!path.isEmpty())
        writeTo(path);
}

void JournalDialog::writeTo(const QString &path)
{
    m_banner->clear();
    const auto rows = shownRows();
    if (rows.empty())
        return m_banner->show(Tone::Warning, tr("No row is shown. No file was written; choose other days."));
    std::vector<QStringList> lines{{tr("Date"), tr("Number"), tr("Kind"), tr("Customer or vendor"),
                                    tr("Account"), tr("Memo"), tr("QuickBooks"), tr("Debit"), tr("Credit")}};
    for (const BooksJournal::Row &row : rows)
        lines.push_back({row.date.toString(Qt::ISODate), row.number, row.kind, row.customer, row.account,
                         row.memo, accountingStateText(row.state), plainAmount(row.debit),
                         plainAmount(row.credit)});
    const Done done = csv::write(path, lines);
    if (!done)
        return m_banner->showError(done.error());
    emit written(tr("%n row(s) of the journal written.", nullptr, int(rows.size())));
    m_banner->show(Tone::Success, tr("%n row(s) of the journal written.", nullptr, int(rows.size())));
}

} // namespace truckroll
