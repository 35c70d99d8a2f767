// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/behinddialog.h"
#include "core/backend/backend.h"
#include "core/sheets/reportsheet.h"
#include "ui/reports/reportmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

BehindDialog::BehindDialog(Backend &backend, const ReportBehind &behind, const QString &what,
                           const QString &currency, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_currency(currency), m_behind(behind), m_banner(new Banner(this)),
      m_totals(mutedLabel(QString(), this)), m_place(new QVBoxLayout)
{
    setObjectName(QStringLiteral("behindDialog"));
    setWindowTitle(what);
    auto *heading = plainLabel(what, this);
    heading->setFont(Theme::headingFont());
    heading->setObjectName(QStringLiteral("behindHeading"));
    ReportTable span;
    span.from = behind.from;
    span.to = behind.to;
    m_totals->setObjectName(QStringLiteral("behindTotals"));
    m_totals->setFont(Theme::tabular(m_totals->font()));
    QPushButton *done = plainButton(tr("Close"), QString(), tr("Goes back to the report (Escape)."), this);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_totals);
    foot->addStretch();
    foot->addWidget(done);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addWidget(heading);
    all->addWidget(mutedLabel(reportSpanText(span, QLocale()) + QStringLiteral(". ") +
                                  tr("A double click or Enter opens the folder."),
                              this));
    all->addLayout(m_place, 1);
    all->addLayout(foot);
    resize(860, 520);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changesReports(changes))
            read();
    });
    read();
}

void BehindDialog::read()
{
    m_backend.ask(this, m_behind,
                  std::function<void(Result<ReportTable>)>([this](const Result<ReportTable> &report) {
                      if (!report)
                          return m_banner->showErrorAgain(report.error(), [this] { read(); });
                      m_banner->clear();
                      shown(*report);
                  }));
}

void BehindDialog::shown(const ReportTable &report)
{
    m_report = report;
    QStringList totals{tr("%n row(s)", nullptr, int(report.rows.size()))};
    for (size_t i = 0; i < report.columns.size(); ++i) {
        const QString text = reportSumText(report, i, m_currency);
        if (!text.isEmpty())
            totals += tr("%1 %2", "a column and its total").arg(report.columns[i].title, text);
    }
    m_totals->setText(totals.join(QStringLiteral("    ")));
    if (!m_table)
        showTable();
    static_cast<RowsModel<NumberedReportRow> *>(m_table->view()->model())->setRows(reportRows(report));
}

void BehindDialog::showTable()
{
    auto *model = new RowsModel<NumberedReportRow>(
        reportColumns(m_report), [](const NumberedReportRow &row) { return row.key; }, this);
    m_table = new DataTable(*model, QStringLiteral("behind-") + reportName(m_report.kind),
                            m_backend.actor().name, this);
    m_table->setObjectName(QStringLiteral("behindTable"));
    model->setToday([this] { return m_backend.today(); });
    model->setParent(m_table); // the table remembers its columns when it goes
    m_table->setEmptyState(new EmptyState(QStringLiteral("reports"), tr("Nothing behind it any more"),
                                          tr("What was counted here has been changed since."), this));
    connect(m_table, &DataTable::activated, this, &BehindDialog::openRow);
    m_place->addWidget(m_table, 1);
    m_table->view()->setFocus();
}

void BehindDialog::openRow(qint64 key)
{
    const auto place = size_t(key - 1);
    if (place < m_report.rows.size() && m_report.rows[place].id)
        emit openRequested(m_report.rows[place].opens, m_report.rows[place].id);
}

} // namespace truckroll
