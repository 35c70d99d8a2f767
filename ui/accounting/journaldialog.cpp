// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/journaldialog.h"

#include "core/backend/backend.h"
#include "ui/models/csv.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

/// For programs, not for people: no grouping, a point, nothing for zero.
QString plainAmount(Money amount)
{
    return amount.isZero() ? QString() : toPlain(amount);
}

} // namespace

JournalDialog::JournalDialog(Backend &backend, const QDate &today, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_banner(new Banner(this)), m_form(new Form(this)),
      m_from(new DayEdit(this)), m_to(new DayEdit(this)),
      m_write(primaryButton(tr("Write the file\u2026"), QString(), this))
{
    setObjectName(QStringLiteral("journalDialog"));
    setWindowTitle(tr("Export a journal"));
    m_from->setObjectName(QStringLiteral("journalFrom"));
    m_to->setObjectName(QStringLiteral("journalTo"));
    m_write->setObjectName(QStringLiteral("journalWrite"));
    m_write->setDefault(true);
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(-1);
    m_from->setDate(first);
    m_to->setDate(first.addMonths(1).addDays(-1));
    for (QDateEdit *field : {m_from, m_to}) {
        field->setCalendarPopup(true);
        connect(field, &QDateEdit::dateChanged, this, &JournalDialog::follow);
    }
    connect(m_write, &QPushButton::clicked, this, &JournalDialog::chooseFile);
    m_form->addRow(tr("&From"), m_from);
    m_form->addRow(tr("&To"), m_to, tr("Both days are included."));
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Writes nothing (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_write);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(mutedLabel(
        tr("Each paper and payment with its accounts, debit and credit, for an accountant or another "
           "program."),
        this));
    all->addWidget(m_form);
    all->addLayout(buttons);
    setMinimumWidth(440);
    follow();
}

void JournalDialog::follow()
{
    const bool backwards = m_to->date() < m_from->date();
    m_form->setProblem(m_to, backwards ? tr("The last day lies before the first.") : QString());
    m_write->setEnabled(!backwards);
    m_write->setToolTip(backwards ? tr("The last day lies before the first.")
                                  : tr("Asks where to write the CSV file."));
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
    m_backend.ask(
        this, BooksJournal{m_from->date(), m_to->date()},
        std::function<void(Result<BooksJournal::Reply>)>([this, path](Result<BooksJournal::Reply> rows) {
            if (!rows)
                return m_banner->showError(rows.error());
            write(*rows, path);
        }));
}

void JournalDialog::write(const BooksJournal::Reply &rows, const QString &path)
{
    if (rows.empty())
        return m_banner->show(Tone::Warning,
                              tr("Nothing was booked on these days. No file was written; choose others."));
    std::vector<QStringList> lines{{tr("Date"), tr("Number"), tr("Kind"), tr("Customer or vendor"),
                                    tr("Account"), tr("Memo"), tr("Debit"), tr("Credit")}};
    for (const BooksJournal::Row &row : rows)
        lines.push_back({row.date.toString(Qt::ISODate), row.number, row.kind, row.customer, row.account,
                         row.memo, plainAmount(row.debit), plainAmount(row.credit)});
    const Done done = csv::write(path, lines);
    if (!done)
        return m_banner->showError(done.error());
    emit written(tr("%n row(s) of the journal written.", nullptr, int(rows.size())));
    accept();
}

} // namespace truckroll
