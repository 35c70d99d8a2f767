// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"
#include "ui/models/csv.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterheader.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabledelegate.h"
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

DataTable::DataTable(TableModel &model, const QString &name, const QString &user, QWidget *parent)
    : QWidget(parent), m_model(model),
      m_settingsGroup(QStringLiteral("tables/%1/%2").arg(user.isEmpty() ? QStringLiteral("-") : user, name)),
      m_view(new QTableView(this)), m_header(new FilterHeader(m_view)), m_tools(new QHBoxLayout),
      m_search(new SearchField(tr("Search this list"), this)), m_filters(new QHBoxLayout),
      m_filterRow(new QWidget(this)), m_count(mutedLabel({}, this)), m_more(new QToolButton(this)),
      m_stack(new QStackedWidget(this)), m_note(new EmptyNote(m_view))
{
    setObjectName(name + QStringLiteral("Table"));
    buildTools();
    buildView();
    buildMore();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    rows->addLayout(m_tools);
    rows->addWidget(m_filterRow);
    rows->addWidget(m_stack, 1);
    m_stack->addWidget(m_view);
    connect(&m_model, &TableModel::filtersChanged, this, &DataTable::showFilters);
    connect(&m_model, &TableModel::shownChanged, this, &DataTable::showCount);
    connect(&m_model, &TableModel::shownChanged, this, [this, seen = std::vector<bool>()]() mutable {
        if (m_model.rowCount() == 0)
            return;
        std::vector<bool> empty;
        for (int column = 0; column < m_model.columns(); ++column)
            empty.push_back(m_model.isColumnEmpty(column));
        if (empty != std::exchange(seen, empty))
            fitColumns(); // the first rows say what the columns need, and what none of them has
    });
    restore();
    showFilters();
    showCount();
}

DataTable::~DataTable()
{
    if (m_view->model()) // none when the model went first
        remember();
}

void DataTable::buildTools()
{
    m_search->setObjectName(QStringLiteral("tableSearch"));
    m_search->setPlaceholderText(tr("Search")); // whole in the narrowest place, too
    m_search->setMaximumWidth(320);
    m_search->setMinimumWidth(180);
    m_count->setWordWrap(false);
    m_count->setObjectName(QStringLiteral("tableCount"));
    m_tools->setSpacing(space::s);
    m_tools->addWidget(m_search, 1);
    m_tools->addStretch(1);
    m_tools->addWidget(m_count);
    m_tools->addWidget(m_more);
    m_filters->setContentsMargins(0, 0, 0, 0);
    m_filters->setSpacing(space::xs);
    m_filterRow->setLayout(m_filters);
    connect(m_search, &SearchField::searched, &m_model, &TableModel::setSearch);
    connect(m_search, &SearchField::leftDownwards, this, [this] {
        m_view->setFocus();
        selectCurrent(); // what was chosen may not be among what was found
    });
}

void DataTable::buildView()
{
    m_view->setObjectName(QStringLiteral("tableView"));
    m_view->setAccessibleName(tr("List"));
    m_view->setHorizontalHeader(m_header); // before the model: the header that it replaces need not read it
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new TableDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(
        QHeaderView::Fixed); // one height: 100,000 rows cost nothing
    m_view->verticalHeader()->setDefaultSectionSize(std::max(32, m_view->fontMetrics().height() + 12));
    m_header->setStretchLastSection(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QTableView::customContextMenuRequested, this, &DataTable::showRowMenu);
    connect(m_header, &FilterHeader::columnsRequested, this, &DataTable::showColumnsMenu);
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit activated(m_model.keyOf(index.row())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { emit currentChanged(currentKey()); });
    connect(m_header, &QHeaderView::sectionResized, this, &DataTable::noteWidthsChosen);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { m_model.sort(column, order); });
}

void DataTable::buildMore()
{
    m_more->setObjectName(QStringLiteral("tableMore"));
    m_more->setIcon(icons::get(QStringLiteral("more")));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("Columns, copying and export of this list."));
    m_more->setAccessibleName(tr("List options"));
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    QAction *columns = menu->addAction(icons::get(QStringLiteral("columns")), tr("Choose columns"));
    connect(columns, &QAction::triggered, this,
            [this] { showColumnsMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    QAction *copying = menu->addAction(icons::get(QStringLiteral("copy")), tr("Copy as text"));
    connect(copying, &QAction::triggered, this, &DataTable::copy);
    QAction *exporting = menu->addAction(icons::get(QStringLiteral("download")), tr("Export as CSV…"));
    exporting->setObjectName(QStringLiteral("tableExport"));
    connect(exporting, &QAction::triggered, this, &DataTable::exportCsv);
}

void DataTable::addTool(QWidget *widget)
{
    m_tools->insertWidget(m_tools->indexOf(m_search), widget);
}

void DataTable::setEmptyState(EmptyState *state)
{
    m_empty = state;
    m_stack->addWidget(state);
    showCount();
}

void DataTable::showCount()
{
    const int all = m_model.sourceCount();
    const int shown = m_model.rowCount();
    const QLocale locale;
    m_count->setText(shown == all ? tr("%n row(s)", "", all)
                                  : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
    const bool nothing = m_empty && all == 0;
    if (nothing && m_view->hasFocus()) // it goes from sight; keys are to be seen where they go
        m_search->setFocus();
    m_stack->setCurrentIndex(nothing ? 1 : 0);
    m_note->say(shown == 0 && all > 0 ? whyEmpty() : QString());
}

/// There are rows, and none of them is shown.
QString DataTable::whyEmpty() const
{
    const QString search = m_search->text().trimmed();
    if (m_model.filters().empty())
        return search.isEmpty() ? tr("There is nothing to show here.") : EmptyNote::nothingFits(search);
    return search.isEmpty() ? tr("Nothing fits the filters above. A click on a filter takes it away.")
                            : tr("Nothing found for “%1” within the filters above.").arg(search);
}

void DataTable::showFilters()
{
    while (QLayoutItem *old = m_filters->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    for (const auto &[id, filter] : m_model.filters()) {
        const int column = m_model.columnOf(id);
        if (column < 0)
            continue;
        auto *button = plainButton(tr("%1: %2").arg(m_model.columnAt(column).title, filter.text()),
                                   QStringLiteral("close"), tr("Takes this filter away."), m_filterRow);
        button->setObjectName(QStringLiteral("activeFilter_") + id);
        connect(button, &QPushButton::clicked, this, [this, id = id] { m_model.setFilter(id, {}); });
        m_filters->addWidget(button);
    }
    m_filters->addStretch(1);
    m_filterRow->setVisible(!m_model.filters().empty());
    m_header->viewport()->update();
}

std::vector<qint64> DataTable::selectedKeys() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows(m_header->logicalIndex(0)))
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<qint64> keys;
    for (const int row : rows)
        keys.push_back(m_model.keyOf(row));
    return keys;
}

qint64 DataTable::currentKey() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() && index.row() < m_model.rowCount() ? m_model.keyOf(index.row()) : 0;
}

void DataTable::select(qint64 key)
{
    const int row = m_model.rowOf(key);
    if (row < 0)
        return;
    selectRow(row);
    m_view->scrollTo(m_model.index(row, m_header->logicalIndex(0)));
}

std::vector<int> DataTable::columnsInOrder(bool chosen) const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical) || (chosen && m_leftOut.contains(logical)))
            columns.push_back(logical);
    }
    return columns;
}

QString DataTable::copyText() const
{
    const std::vector<int> columns = columnsInOrder();
    QStringList lines;
    const auto add = [&](auto text) {
        QStringList cells;
        for (const int column : columns)
            cells << text(column).replace(u'\t', u' ').replace(u'\n', u' ');
        lines << cells.join(u'\t');
    };
    add([this](int column) { return QString(m_model.columnAt(column).title); });
    std::vector<qint64> keys = selectedKeys();
    const QSet<qint64> chosen(keys.begin(), keys.end());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (chosen.isEmpty() || chosen.contains(m_model.keyOf(row)))
            add([this, row](int column) { return m_model.text(row, column); });
    }
    return lines.join(u'\n') + QLatin1Char('\n');
}

std::vector<QStringList> DataTable::exportLines() const
{
    const std::vector<int> columns = columnsInOrder(true);
    std::vector<QStringList> lines;
    QStringList titles;
    for (const int column : columns)
        titles << m_model.columnAt(column).title;
    lines.push_back(titles);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells << m_model.text(row, column);
        lines.push_back(cells);
    }
    return lines;
}

void DataTable::copy()
{
    QApplication::clipboard()->setText(copyText());
    const int count = int(selectedKeys().size());
    emit said(tr("Copied %n row(s) as text.", "", count > 0 ? count : m_model.rowCount()));
}

void DataTable::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export as CSV"), QString(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("exportFile"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Done done = csv::write(path, exportLines()); !done)
            notice::showError(this, tr("The list was not exported"), done.error());
        else
            emit said(tr("Exported %n row(s).", "", m_model.rowCount()));
    });
    dialog->open();
}

void DataTable::showColumnsMenu(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    for (int column = 0; column < m_model.columns(); ++column) {
        const TableColumn &made = m_model.columnAt(column);
        QAction *entry = menu->addAction(made.title);
        entry->setCheckable(true);
        entry->setChecked(isColumnShown(made.id));
        entry->setEnabled(!entry->isChecked() || columnsInOrder().size() > 1);
        connect(entry, &QAction::toggled, this, [this, id = made.id](bool on) { setColumnShown(id, on); });
    }
    menu->popup(globalPos);
}

void DataTable::showRowMenu(const QPoint &pos)
{
    const std::vector<qint64> keys = selectedKeys();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("rowMenu"));
    emit menuAboutToShow(menu, keys);
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(icons::get(QStringLiteral("copy")), tr("Copy as text")), &QAction::triggered,
            this, &DataTable::copy);
    const int column = m_view->columnAt(pos.x());
    if (column >= 0)
        connect(menu->addAction(icons::get(QStringLiteral("filter")),
                                tr("Filter by %1…").arg(m_model.columnAt(column).title)),
                &QAction::triggered, this, [this, column] { m_header->openFilter(column); });
    menu->popup(m_view->viewport()->mapToGlobal(pos));
}

/// Qt makes a row the current one without choosing it when the keyboard comes in; acts would have nothing to
/// act on. False when something is chosen already.
bool DataTable::selectCurrent()
{
    if (m_model.rowCount() == 0 || m_view->selectionModel()->hasSelection())
        return false;
    selectRow(std::max(0, m_view->currentIndex().row()));
    return true;
}

/// Whatever keys are held: the view would take Shift or Ctrl of the shortcut that led here for its own.
void DataTable::selectRow(int row)
{
    m_view->selectionModel()->setCurrentIndex(m_model.index(row, columnsInOrder().front()),
                                              QItemSelectionModel::ClearAndSelect |
                                                  QItemSelectionModel::Rows);
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_view && event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            selectCurrent();
    }
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool goes = key->key() >= Qt::Key_Home && key->key() <= Qt::Key_PageDown;
    if (goes && key->modifiers() == Qt::NoModifier && m_view->currentIndex().isValid() && selectCurrent())
        return true;
    if (key->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && currentKey() != 0 &&
        key->modifiers() == Qt::NoModifier) {
        emit activated(currentKey());
        return true;
    }
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && (key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) != Qt::NoModifier) {
        key->ignore(); // a key of the page, perhaps one that is off at the moment: it opens no row
        return true;
    }
    if (key->key() == Qt::Key_F && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        m_header->openFilter(m_view->currentIndex().isValid() ? m_view->currentIndex().column() : 0);
        return true;
    }
    if (key->key() == Qt::Key_Menu || (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier)) {
        showRowMenu(m_view->visualRect(m_view->currentIndex()).center());
        return true;
    }
    return false;
}

} // namespace truckroll
