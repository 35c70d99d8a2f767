// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/bookspreviewdialog.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Row = std::pair<int, BooksPreviewRow>; ///< with its place, which is its key
using Deed = BooksPreviewRow::Deed;
using Kind = TableColumn::Kind;

QString deedText(Deed deed)
{
    switch (deed) {
    case Deed::Create:
        return BooksPreviewDialog::tr("Made there");
    case Deed::LinkFound:
        return BooksPreviewDialog::tr("Linked there");
    case Deed::Update:
        return BooksPreviewDialog::tr("Changed there");
    case Deed::Void:
        return BooksPreviewDialog::tr("Voided there");
    case Deed::Nothing:
        return BooksPreviewDialog::tr("Done there already");
    }
    Q_UNREACHABLE();
}

Tone toneOf(const BooksPreviewRow &row)
{
    if (!row.problems.isEmpty())
        return Tone::Danger;
    return row.deed == Deed::LinkFound ? Tone::Success : row.deed == Deed::Void ? Tone::Warning : Tone::Info;
}

ColumnOf<Row> column(const char *id, const QString &title, Kind kind, int width,
                     std::function<QString(const Row &)> text)
{
    ColumnOf<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    made.text = std::move(text);
    return made;
}

/// The total there when it is not ours: QuickBooks computes tax itself.
QString difference(const BooksPreviewRow &row)
{
    if (!row.problems.isEmpty() || !row.totalThere || *row.totalThere == row.total)
        return {}; // a problem says it itself
    return BooksPreviewDialog::tr("Total there %1.").arg(amountText(*row.totalThere));
}

QString remarkOf(const BooksPreviewRow &row)
{
    return (row.problems + QStringList{row.note, difference(row)}).join(QLatin1Char(' ')).simplified();
}

std::vector<ColumnOf<Row>> columns()
{
    auto what = column("what", BooksPreviewDialog::tr("What"), Kind::Text, 230,
                       [](const Row &row) { return row.second.what; });
    what.bold = true;
    auto deed = column("deed", BooksPreviewDialog::tr("What happens"), Kind::Chip, 130, [](const Row &row) {
        return row.second.problems.isEmpty() ? deedText(row.second.deed) : BooksPreviewDialog::tr("Not sent");
    });
    deed.meaning = [](const Row &row) { return Meaning(toneOf(row.second)); };
    auto total = column("total", BooksPreviewDialog::tr("Total"), Kind::Number, 95, [](const Row &row) {
        return row.second.total.isZero() ? QString() : amountText(row.second.total);
    });
    total.number = [](const Row &row) { return std::optional<qint64>(row.second.total.units()); };
    auto remark = column("remark", BooksPreviewDialog::tr("Remark"), Kind::Text, 300,
                         [](const Row &row) { return remarkOf(row.second); });
    remark.hint = remark.text;
    return {what, deed,
            column("name", BooksPreviewDialog::tr("Name or number there"), Kind::Text, 195,
                   [](const Row &row) { return row.second.nameThere; }),
            total, remark};
}

} // namespace

BooksPreviewDialog::BooksPreviewDialog(const std::vector<BooksPreviewRow> &rows, const QString &currency,
                                       const QString &user, QWidget *parent)
    : QDialog(parent), m_rows(rows), m_currency(currency),
      m_model(new RowsModel<Row>(
          columns(), [](const Row &row) { return qint64(row.first) + 1; }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("booksPreview"), user, this)),
      m_summary(plainLabel(QString(), this)), m_remark(mutedLabel(QString(), this)),
      m_send(
          primaryButton(tr("Send"), tr("Sends what has no problem; it cannot be undone, only voided."), this))
{
    setObjectName(QStringLiteral("booksPreview"));
    setWindowTitle(tr("What will be sent to QuickBooks"));
    m_model->setParent(m_table);
    build();
    std::vector<Row> shown;
    for (size_t i = 0; i < m_rows.size(); ++i)
        shown.emplace_back(int(i), m_rows[i]);
    m_model->setRows(std::move(shown));
    m_summary->setText(summary());
    showRemark();
    // What a person has to decide about comes to where that is done only when it is sent.
    const bool any = std::any_of(m_rows.begin(), m_rows.end(), [](const BooksPreviewRow &row) {
        return row.problems.isEmpty() || !row.note.isEmpty();
    });
    m_send->setEnabled(any);
    if (!any)
        m_send->setToolTip(m_rows.empty() ? tr("There is nothing to send.")
                                          : tr("Everything here has a problem; the remarks say which."));
    (any ? static_cast<QWidget *>(m_send) : m_table->view())->setFocus(); // Enter in a table opens a row
    resize(980, 560);
}

/// A column has no room for a whole remark.
void BooksPreviewDialog::showRemark()
{
    const bool any = std::any_of(m_rows.begin(), m_rows.end(),
                                 [](const BooksPreviewRow &row) { return !remarkOf(row).isEmpty(); });
    m_remark->setVisible(any);
    const std::vector<qint64> keys = m_table->selectedKeys();
    m_remark->setText(keys.size() == 1 ? remarkOf(m_rows.at(size_t(keys.front()) - 1))
                                       : tr("Choose a row to read the whole of its remark."));
}

int BooksPreviewDialog::sendable() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [](const BooksPreviewRow &row) { return row.problems.isEmpty(); }));
}

QString BooksPreviewDialog::summary() const
{
    if (m_rows.empty())
        return tr("Nothing is pending for QuickBooks.");
    Money sum;
    for (const BooksPreviewRow &row : m_rows) {
        if (row.problems.isEmpty() && row.entity == BookEntity::Invoice && row.deed == Deed::Create)
            sum += row.total;
    }
    QString text = sendable() == 0 ? tr("Nothing can be sent now")
                                   : tr("%n record(s) will be sent", nullptr, sendable());
    text +=
        sum.isZero() ? QStringLiteral(".") : tr(", new invoices over %1.").arg(moneyText(sum, m_currency));
    const int held = int(m_rows.size()) - sendable();
    if (held > 0)
        text += QLatin1Char(' ') + tr("%n record(s) stay here, with the reason.", nullptr, held);
    return text;
}

void BooksPreviewDialog::build()
{
    m_summary->setObjectName(QStringLiteral("booksPreviewSummary"));
    m_remark->setObjectName(QStringLiteral("booksPreviewRemark"));
    m_remark->setMinimumHeight(2 * m_remark->fontMetrics().lineSpacing()); // the table keeps its height
    m_remark->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_remark->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BooksPreviewDialog::showRemark);
    m_send->setObjectName(QStringLiteral("booksPreviewSend"));
    m_send->setDefault(true);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing leaves the house (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_send);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::l, space::l, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_summary);
    all->addWidget(m_table, 1);
    all->addWidget(m_remark);
    all->addLayout(buttons);
}

} // namespace truckroll
