// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageslot.h"
#include "ui/shell/paletteentry.h"
#include <QAbstractListModel>
#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace truckroll {

class Backend;
class CommandCatalog;

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    const PaletteEntry &at(int row) const { return m_entries[size_t(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The next row from `row` that can be chosen, in steps of `step`; -1: none.
    int nextFrom(int row, int step) const;

private:
    std::vector<PaletteEntry> m_entries;
};

/// One line to type into, and below it whatever fits: actions with their keys, pages, times, and what the
/// office knows of customers, folders, documents, people.
class Palette : public QFrame
{
    Q_OBJECT

public:
    Palette(Backend &backend, CommandCatalog &catalog, QWidget *window);

    void setPages(const std::vector<PageSlot> &pages) { m_pages = pages; }
    void setToday(const QDate &today) { m_today = today; }
    void setCurrentPage(const QString &id) { m_page = id; }
    /// Over that window, a folder's or the main one.
    void popUp(QWidget *window);
    void dismiss();
    const PaletteModel &model() const { return *m_model; }

signals:
    void commandChosen(const QString &id);
    void pageChosen(const QString &id);
    void recordChosen(truckroll::EntityKind kind, qint64 id);
    void timeChosen(const QDate &day, int minute);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void look();
    void askOffice();
    void fill(const std::vector<PaletteEntry> &records);
    void step(int rows);
    void choose(int row);
    void place();
    void goHome();

    Backend &m_backend;
    CommandCatalog &m_catalog;
    QWidget *m_home; ///< the main window; it stays there while nobody asks
    QString m_page;
    std::vector<PageSlot> m_pages;
    QDate m_today;
    bool m_waiting = false; ///< for an answer of the office
    int m_asked = 0;        ///< only the answer to the newest question counts
    QTimer m_pause;
    QPointer<QWidget> m_cameFrom;
    QLineEdit *m_text;
    QListView *m_list;
    QLabel *m_nothing; ///< said when nothing fits
    PaletteModel *m_model;
};

} // namespace truckroll
