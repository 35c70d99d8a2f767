// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"
#include "core/backend/backend.h"
#include "core/sheets/reportsheet.h"
#include "ui/documents/documentcontext.h"
#include "ui/models/csv.h"
#include "ui/print/printing.h"
#include "ui/reports/behinddialog.h"
#include "ui/reports/reportchart.h"
#include "ui/reports/reportmodel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/searchact.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/sectiondelegate.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {
constexpr int leastChart = 210; ///< its height; in a tall window it takes its share of the room
constexpr int mostChart = 380;
constexpr int widestDay = 190; ///< a date is no longer in a wide window
} // namespace

ReportsPage::ReportsPage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : Page(parent), m_backend(backend), m_catalog(catalog), m_banner(new Banner(this)),
      m_list(new QListWidget(this)), m_span(new QComboBox(this)), m_from(new DayEdit(this)),
      m_to(new DayEdit(this)), m_until(plainLabel(tr("to"), this)), m_heading(plainLabel(QString(), this)),
      m_hint(mutedLabel(QString(), this)), m_totals(mutedLabel(QString(), this)),
      m_chart(new ReportChart(this)), m_place(new QVBoxLayout)
{
    setObjectName(QStringLiteral("reportsPage"));
    declareCommands();
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (m_started)
            read();
    });
    connect(m_span, &QComboBox::activated, this, &ReportsPage::chooseSpan);
    for (DayEdit *day : {m_from, m_to})
        connect(day, &DayEdit::dateChanged, this, [this] {
            if (!m_started)
                return;
            m_span->setCurrentIndex(int(Span::Own));
            read();
        });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_started && isVisible() && changesReports(changes))
            read();
    });
}

void ReportsPage::declareCommands()
{
    m_catalog.setContextTitle(id(), title());
    const auto add = [this](const char *name, const QString &text, const QString &hint, const char *pic,
                            const char *key, std::function<void()> run) {
        CommandInfo info;
        info.id = QStringLiteral("reports.") + QString::fromLatin1(name);
        info.text = text;
        info.hint = hint;
        info.icon = QString::fromLatin1(pic);
        info.keys = {QKeySequence(QString::fromLatin1(key))};
        info.inPalette = false;
        m_actions[QString::fromLatin1(name)] = m_catalog.add(info, this, std::move(run));
    };
    add("preview", tr("Preview"), tr("Shows the report as it will be printed."), "eye", "Ctrl+P",
        [this] { preview(); });
    add("csv", tr("CSV"), tr("Writes the report into a file for a spreadsheet."), "download", "Ctrl+Shift+E",
        [this] { exportCsv(); });
    add("refresh", tr("Read again"), tr("Reads the report again."), "refresh", "F5", [this] { read(); });
    add("list", tr("Choose a report"), tr("Goes to the list of reports."), "reports", "Ctrl+L",
        [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    add("search", tr("Search"), tr("Goes to the search line."), "search", "Ctrl+F",
        [this] { focusSearch(*this); });
}

QWidget *ReportsPage::buildList()
{
    m_list->setObjectName(QStringLiteral("reportList"));
    m_list->setAccessibleName(tr("Reports"));
    for (const ReportKind kind : allReportKinds) {
        auto *item = new QListWidgetItem(reportTitle(kind), m_list);
        item->setToolTip(reportHint(kind));
        item->setData(Qt::UserRole, reportName(kind));
    }
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setCurrentRow(0);
    m_list->setMinimumWidth(228); // the longest title, also when it is chosen
    return m_list;
}

QWidget *ReportsPage::buildTools()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_span->setObjectName(QStringLiteral("reportSpan"));
    m_span->setAccessibleName(tr("Span of days"));
    m_span->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_span->addItems({tr("This month"), tr("Last month"), tr("This quarter"), tr("This year"),
                      tr("Last year"), tr("Last 12 months"), tr("Days of my own")});
    m_span->setMinimumContentsLength(14); // the longest of them, also in a narrow window
    m_span->setCurrentIndex(int(Span::TwelveMonths));
    m_from->setObjectName(QStringLiteral("reportFrom"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setObjectName(QStringLiteral("reportTo"));
    m_to->setAccessibleName(tr("Last day"));
    row->addWidget(m_span);
    for (DayEdit *day : {m_from, m_to}) {
        if (day == m_to)
            row->addWidget(m_until);
        day->setMaximumWidth(widestDay);
        row->addWidget(day);
    }
    row->addStretch();
    for (const char *name : {"preview", "csv", "refresh"}) {
        auto *button = new QToolButton(box);
        button->setObjectName(QStringLiteral("report-") + QString::fromLatin1(name));
        button->setDefaultAction(m_actions.at(QString::fromLatin1(name)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    return box;
}

void ReportsPage::build()
{
    m_heading->setObjectName(QStringLiteral("reportHeading"));
    m_heading->setFont(Theme::titleFont());
    m_totals->setObjectName(QStringLiteral("reportTotals"));
    m_totals->setFont(Theme::tabular(m_totals->font()));
    m_chart->setMinimumHeight(leastChart);
    m_chart->setMaximumHeight(mostChart);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(space::m, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_banner);
    column->addWidget(m_heading);
    column->addWidget(m_hint);
    column->addWidget(buildTools());
    column->addWidget(m_chart, 2);
    m_blank = new QWidget(right);
    m_place->addWidget(m_blank, 1);
    column->addLayout(m_place, 3);
    m_totals->setAlignment(Qt::AlignRight);
    column->addWidget(m_totals);
    auto *left = new QWidget(this);
    auto *list = new QVBoxLayout(left);
    list->setContentsMargins(space::m, space::m, space::xs, space::m);
    list->addWidget(buildList());
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({248, 1032});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
}

void ReportsPage::activate()
{
    if (m_started) {
        read();
        return m_list->setFocus();
    }
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return m_banner->showErrorAgain(office.error(), [this] { activate(); });
                      m_zone = office->zone;
                      m_currency = office->currency;
                      if (!office->companies.empty())
                          m_company = office->companies.front();
                      m_started = true;
                      chooseSpan(m_span->currentIndex());
                  }));
    m_list->setFocus();
}

bool ReportsPage::showFiltered(const QString &filter)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() != filter)
            continue;
        m_list->setCurrentRow(row);
        return true;
    }
    return false;
}

void ReportsPage::chooseSpan(int index)
{
    const QDate today = officeDay(m_backend.clock().nowUtc(), m_zone);
    const QDate month(today.year(), today.month(), 1);
    m_from->setToday(today);
    m_to->setToday(today);
    QDate from = m_from->date();
    QDate to = today;
    switch (Span(index)) {
    case Span::ThisMonth:
        from = month;
        break;
    case Span::LastMonth:
        from = month.addMonths(-1);
        to = month.addDays(-1);
        break;
    case Span::ThisQuarter:
        from = QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
        break;
    case Span::ThisYear:
        from = QDate(today.year(), 1, 1);
        break;
    case Span::LastYear:
        from = QDate(today.year() - 1, 1, 1);
        to = QDate(today.year() - 1, 12, 31);
        break;
    case Span::TwelveMonths:
        from = month.addMonths(-11);
        break;
    case Span::Own:
        return m_from->setFocus();
    }
    {
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->setDate(from);
        m_to->setDate(to);
    }
    read();
}

void ReportsPage::read()
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto kind = item ? reportFromName(item->data(Qt::UserRole).toString()) : std::nullopt;
    if (!kind)
        return;
    m_heading->setText(reportTitle(*kind));
    const bool span = reportHasSpan(*kind);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_span, m_from, m_to, m_until})
        widget->setVisible(span);
    Report query;
    query.kind = *kind;
    query.from = m_from->date();
    query.to = m_to->date();
    m_backend.ask(this, query,
                  std::function<void(Result<ReportTable>)>([this, query](Result<ReportTable> report) {
                      const QListWidgetItem *now = m_list->currentItem();
                      if (!now || now->data(Qt::UserRole).toString() != reportName(query.kind))
                          return; // another one was chosen meanwhile
                      if (!report) {
                          if (m_report.kind != query.kind)
                              showNothing();
                          return m_banner->showErrorAgain(report.error(), [this] { read(); });
                      }
                      m_banner->clear();
                      shown(*report);
                  }));
}

/// The figures of another report must not stand below this one's heading.
void ReportsPage::showNothing()
{
    m_report = {};
    m_chart->hide();
    m_totals->clear();
    m_hint->clear();
    delete std::exchange(m_table, nullptr);
}

void ReportsPage::shown(const ReportTable &report)
{
    const bool sameKind = m_table && m_report.kind == report.kind;
    m_report = report;
    m_chart->setVisible(!report.rows.empty());
    m_chart->show(report);
    QStringList totals;
    for (size_t i = 0; i < report.columns.size(); ++i) {
        const QString text = reportSumText(report, i, m_currency);
        if (!text.isEmpty())
            totals += tr("%1 %2", "a column and its total").arg(report.columns[i].title, text);
    }
    m_totals->setText(totals.join(QStringLiteral("    ")));
    m_hint->setText(reportHint(report.kind));
    if (!report.note.isEmpty())
        m_hint->setText(m_hint->text() + u' ' + report.note);
    const bool any = !report.rows.empty();
    if (any)
        m_hint->setText(m_hint->text() + u' ' +
                        (report.rows.front().behind
                             ? tr("A double click or Enter on a row shows what stands behind it.")
                             : tr("A double click or Enter on a row opens it.")));
    for (const char *name : {"preview", "csv"})
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), any, tr("The report has no rows."));
    if (!sameKind)
        showTable();
    else
        static_cast<RowsModel<NumberedReportRow> *>(m_table->view()->model())->setRows(reportRows(report));
}

void ReportsPage::showTable()
{
    delete m_table;
    auto *model = new RowsModel<NumberedReportRow>(
        reportColumns(m_report), [](const NumberedReportRow &row) { return row.key; }, this);
    m_table = new DataTable(*model, QStringLiteral("report-") + reportName(m_report.kind),
                            m_backend.actor().name, this);
    m_table->setObjectName(QStringLiteral("reportTable"));
    model->setToday([this] { return m_backend.today(); });
    model->setParent(m_table); // the table remembers its columns when it goes
    m_table->setEmptyState(new EmptyState(icon(), tr("Nothing to report"),
                                          tr("There is nothing of this in these days. Choose a longer span."),
                                          this));
    connect(m_table, &DataTable::activated, this, &ReportsPage::open);
    connect(m_table, &DataTable::said, this, &Page::said);
    model->setRows(reportRows(m_report));
    delete std::exchange(m_blank, nullptr);
    m_place->addWidget(m_table, 1);
}

void ReportsPage::open(qint64 key)
{
    const auto place = size_t(key - 1);
    if (place >= m_report.rows.size())
        return;
    const ReportRow &row = m_report.rows[place];
    if (row.id)
        emit openRequested(row.opens, row.id);
    else if (row.behind)
        showBehind(row);
}

/// "Payments by method: Mar 2026, Check", and what it consists of.
void ReportsPage::showBehind(const ReportRow &row)
{
    QStringList what;
    for (size_t i = 0; i < m_report.columns.size() && m_report.columns[i].kind == ReportColumn::Kind::Text;
         ++i)
        what += reportText(m_report.columns[i], row.cells[i], QLocale());
    what.removeAll(QString());
    const QString title =
        tr("%1: %2", "report, row").arg(reportTitle(m_report.kind), what.join(QStringLiteral(", ")));
    auto *dialog = new BehindDialog(m_backend, *row.behind, title, m_currency, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BehindDialog::openRequested, this, &Page::openRequested);
    dialog->open();
}

void ReportsPage::preview()
{
    if (!m_report.rows.empty())
        showSheetsPreview(this, {reportSheet(m_report, m_company, QLocale())});
}

void ReportsPage::exportCsv()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the report"), folder, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(reportName(m_report.kind) + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const Done written = csv::write(file, reportLines(m_report)); !written)
            m_banner->showError(written.error());
        else
            emit said(tr("Wrote %1").arg(file));
    });
    dialog->open();
}

} // namespace truckroll
