// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablemodel.h"
#include <QTableView>
#include <QWidget>
#include <set>

class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace truckroll {

class EmptyNote;
class EmptyState;
class FilterHeader;
class SearchField;
struct FittedColumn;

/// A table with search, filters, columns to choose and order, copying and export. What the user arranged is
/// kept in QSettings under the table's name and the user's.
class DataTable : public QWidget
{
    Q_OBJECT

public:
    /// `name`: "invoices"; `user` keeps the arrangements of several people on one machine apart.
    DataTable(TableModel &model, const QString &name, const QString &user, QWidget *parent = nullptr);
    ~DataTable() override;

    QTableView *view() const { return m_view; }
    SearchField *searchField() const { return m_search; }
    /// Where a page puts its own buttons: at the left of the search.
    void addTool(QWidget *widget);
    /// Shown instead of the table while there are no rows at all.
    void setEmptyState(EmptyState *state);

    /// Keys of the selected rows, from top to bottom.
    std::vector<qint64> selectedKeys() const;
    /// 0: none.
    qint64 currentKey() const;
    void select(qint64 key);
    /// The selected rows (all when none is) in the columns shown, tabs between them, with headings.
    QString copyText() const;
    /// All rows shown, in the order shown and the columns that were chosen, those for which the window has no
    /// room too.
    std::vector<QStringList> exportLines() const;
    void setColumnShown(const QString &id, bool shown);
    bool isColumnShown(const QString &id) const;
    void remember() const;

signals:
    void activated(qint64 key);
    void currentChanged(qint64 key);
    /// Entries of the page are added to the menu before it opens.
    void menuAboutToShow(QMenu *menu, const std::vector<qint64> &keys);
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTools();
    void buildView();
    void buildMore();
    void showCount();
    QString whyEmpty() const;
    void showFilters();
    void showColumnsMenu(const QPoint &globalPos);
    void showRowMenu(const QPoint &pos);
    bool selectCurrent();
    void selectRow(int row);
    void copy();
    void exportCsv();
    void restore();
    void fitColumns();
    void leaveHiddenColumn();
    void noteWidthsChosen(int column);
    std::vector<FittedColumn> measured(const std::vector<int> &columns) const;
    /// Those that are shown; with `chosen` those that are shown where there is room, too.
    std::vector<int> columnsInOrder(bool chosen = false) const;

    TableModel &m_model;
    QString m_settingsGroup;
    QTableView *m_view;
    FilterHeader *m_header;
    QHBoxLayout *m_tools;
    SearchField *m_search;
    QHBoxLayout *m_filters;
    QWidget *m_filterRow;
    QLabel *m_count;
    QToolButton *m_more;
    QStackedWidget *m_stack;
    EmptyState *m_empty = nullptr;
    EmptyNote *m_note;
    std::set<int> m_leftOut;     ///< hidden while the window is too narrow for them
    std::set<QString> m_asked;   ///< columns that somebody wants to see: they give way to none
    bool m_widthsChosen = false; ///< somebody drew a column wider or narrower: ours to fit no more
    bool m_fitting = false;
};

} // namespace truckroll
